"""The document formats: each module here reads one, and is found by being here.

A format module has `SUFFIXES` (file endings, lower case) and `read(path) -> Document`.
"""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from graph.errors import DocumentRefused
from loaders.document import Document


def read_document(path: Path) -> Document:
    """Read a file in the format that its ending names; a file with another ending is tried as text.

    Raises
    ------
    DocumentRefused
        When the file is missing, is a folder, or the format refuses it.
    """
    try:
        is_there, is_file = path.exists(), path.is_file()
    except OSError as error:  # its name is longer than a name can be
        raise DocumentRefused(
            f"{path}: the file cannot be opened ({error.strerror}).", f"{path}: ფაილი ვერ იხსნება ({error.strerror})."
        ) from error
    if path.is_dir():
        raise DocumentRefused(f"{path} is a folder: name a file.", f"{path} საქაღალდეა: მიუთითეთ ფაილი.")
    if is_there and not is_file:
        raise DocumentRefused(
            f"{path} is a device or a pipe: name a file.", f"{path} მოწყობილობა ან არხია: მიუთითეთ ფაილი."
        )
    if not is_file:
        raise DocumentRefused(
            f"{path}: there is no such file. Check the name and the folder.",
            f"{path}: ასეთი ფაილი არ არის. შეამოწმეთ სახელი და საქაღალდე.",
        )
    document: Document = _format_of(path).read(path)
    return document


def _format_of(path: Path) -> ModuleType:
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    for module in modules:
        if path.suffix.lower() in module.SUFFIXES:
            return module
    return import_module(f"{__name__}.text")
