"""SciPy's sparse matrices, without parts of NumPy that nobody asked for.

SciPy takes every name of NumPy when it is imported, and with them the compiler of Fortran and the tools for tests: with all that
these import in turn, a third of the time of the whole import. Here they are loaded when somebody first uses them, by the lazy
loader of Python's own library. That loader does not make a second thread wait while a first one loads, so that nothing is put off
which a program uses: no masked arrays, for one, which NumPy itself looks at.
"""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

import numpy as np

__all__ = ["csc_array", "csr_array", "vstack"]

_UNASKED = ("f2py", "testing")


def _put_off(name: str) -> None:
    """Let a part of NumPy be loaded when it is first used, unless it was loaded before."""
    whole = f"numpy.{name}"
    spec = None if whole in sys.modules else find_spec(whole)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[whole] = module_from_spec(spec)
    spec.loader.exec_module(module)
    setattr(np, name, module)


for _name in _UNASKED:
    _put_off(_name)

from scipy.sparse import csc_array, csr_array, vstack  # noqa: E402  what is put off must be put off before
