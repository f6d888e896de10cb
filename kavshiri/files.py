"""Files that replace an older one whole, or not at all."""

from pathlib import Path
from secrets import token_hex

from graph.errors import Refused

_MOST_OF_NAME = 60  # letters of a name that the temporary one beside it begins with


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file, a text as UTF-8, so that a reader sees the old one or the new one, never a part.

    Who may read an older one may read the new one. A link stays one, and what it leads to is written; a device or a pipe takes
    what is written and stays what it is.

    Raises
    ------
    Refused
        When the folder is missing or cannot be written, or a text has letters that no file can hold.
    """
    try:
        raw = content.encode() if isinstance(content, str) else content
        if path.exists() and not path.is_file():
            with path.open("wb") as taker:
                taker.write(raw)
        else:
            _replace(path.resolve(), raw)
    except (OSError, RuntimeError, UnicodeEncodeError) as error:  # a link that leads to itself is a RuntimeError
        why = getattr(error, "strerror", None) or str(error)
        raise Refused(f"{path}: the file cannot be written ({why}).", f"{path}: ფაილი ვერ იწერება ({why}).") from error


def _replace(path: Path, raw: bytes) -> None:
    beside = path.with_name(f".{path.name[:_MOST_OF_NAME]}.{token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(raw)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
