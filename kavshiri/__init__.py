"""kavshiri reads government action plans and answers who depends on whom.

Raises
------
ImportError
    When another package called `graph`, `loaders` or `queries` is found before ours.
"""

from importlib.util import find_spec
from pathlib import Path

__version__ = "0.1.0"

_HOME = Path(__file__).resolve().parent.parent


def _check_neighbours() -> None:
    for name in ("graph", "loaders", "queries"):
        spec = find_spec(name)
        found = Path(spec.origin).resolve() if spec and spec.origin else None
        if found is None or found.parent.parent != _HOME:
            raise ImportError(
                f"kavshiri needs its own package {name!r} ({_HOME / name}), but Python finds {found or 'none'} first:"
                " install kavshiri into an environment of its own, or start Python in another folder."
            )


_check_neighbours()
