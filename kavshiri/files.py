"""Files that replace an older one whole, or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from graph.errors import Refused


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file, a text as UTF-8, so that a reader sees the old one or the new one, never a part.

    Raises
    ------
    Refused
        When the folder is missing or cannot be written.
    """
    try:
        with NamedTemporaryFile(dir=path.absolute().parent, prefix=f".{path.name}.", delete=False) as file:
            file.write(content.encode() if isinstance(content, str) else content)
        mask = os.umask(0)
        os.umask(mask)
        Path(file.name).chmod(0o666 & ~mask)
        Path(file.name).replace(path)
    except OSError as error:
        raise Refused(
            f"{path}: the file cannot be written ({error.strerror}).", f"{path}: ფაილი ვერ იწერება ({error.strerror})."
        ) from error
