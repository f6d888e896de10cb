"""What was derived from files, kept beside them as Python keeps its compiled modules, and made anew when they change."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


class _Parts(Mapping[str, Any]):
    """What was kept, a line for each part: a part is read when it is asked for, since few need all of them."""

    def __init__(self, body: bytes) -> None:
        lines = (line.partition(b"\t") for line in body.split(b"\n") if line)
        self._written = {name.decode(): part for name, _, part in lines}
        self._read: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = json.loads(self._written[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def compiled(sources: Sequence[Path], code: Sequence[Path], make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """What `make` derives from the sources, by its parts; as JSON gives it back where it was kept, so that tuples are lists.

    It is kept in `__pycache__` beside the first source. A kept form that is damaged, or of other sources or other code, is
    not used; where nothing can be kept, it is made every time.

    Parameters
    ----------
    sources
        The files that it is derived from.
    code
        The modules that derive it.
    make
        Derives it, each part under a name of one line; what it returns must survive JSON.
    """
    if not sys.implementation.cache_tag:  # this Python keeps nothing beside its modules
        return make()
    try:
        key = _digest(*(path.read_bytes() for path in (*sources, *code, Path(__file__))))
    except OSError:  # whoever derives from a file that cannot be read refuses it in words of their own
        return make()
    kept = Path(cache_from_source(str(sources[0]))).with_suffix(".json")
    body = _kept(kept, key)
    if body is not None:
        return _Parts(body)
    made = make()
    if not sys.dont_write_bytecode:
        body = "".join(f"{name}\t{_json(part)}\n" for name, part in made.items()).encode()
        _keep(kept, b"\n".join((_digest(key, body), body)))
    return made


def _json(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def _kept(path: Path, key: bytes) -> bytes | None:
    try:
        seal, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if seal == _digest(key, body) else None


def _keep(path: Path, content: bytes) -> None:
    """Write the whole file or nothing: another process may read it now, or write the same."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return
    except OSError:
        _remove(part)
        return
    try:
        part.replace(path)
    except OSError:
        _remove(part)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest().encode()
