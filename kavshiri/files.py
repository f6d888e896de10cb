"""Files that replace an older one whole, or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from graph.errors import Refused

_MOST_OF_NAME = 60  # letters of a name that the temporary one beside it begins with


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file, a text as UTF-8, so that a reader sees the old one or the new one, never a part.

    A link stays one, and what it leads to is written; a device or a pipe takes what is written and stays what it is.

    Raises
    ------
    Refused
        When the folder is missing or cannot be written.
    """
    raw = content.encode() if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as taker:
                taker.write(raw)
            return
        target = path.resolve()
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:_MOST_OF_NAME]}.", delete=False) as file:
            file.write(raw)
        mask = os.umask(0)
        os.umask(mask)
        Path(file.name).chmod(0o666 & ~mask)
        Path(file.name).replace(target)
    except OSError as error:
        raise Refused(
            f"{path}: the file cannot be written ({error.strerror}).", f"{path}: ფაილი ვერ იწერება ({error.strerror})."
        ) from error
