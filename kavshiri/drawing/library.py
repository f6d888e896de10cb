"""The drawing library vis-network, read from the installed pyvis package and checked to be the bytes we know."""

import hashlib
from importlib import resources

from graph.errors import Refused

SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
_PATH = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")


class LibraryRefused(Refused):
    """The installed pyvis package lacks the drawing library, or carries another one."""


def vis_network() -> str:
    """The library as the text of a script element: line ends as a browser reads them, no pointer to another file.

    Raises
    ------
    LibraryRefused
        When the file is missing or its SHA-256 is not that of the version this program was tried with.
    """
    try:
        content = resources.files("pyvis").joinpath(*_PATH).read_bytes()
    except OSError as error:
        raise _refused("is missing", "აკლია") from error
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise _refused("is not the one that this program was tried with", "სხვა ვერსიისაა")
    text = content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    # A page in one file has no map of its sources beside it.
    return text.split("\n//# sourceMappingURL=", 1)[0] + "\n"


def _refused(en: str, ka: str) -> LibraryRefused:
    return LibraryRefused(
        f"pyvis: {'/'.join(_PATH)} {en}. Install pyvis 0.3.2 again.",
        f"pyvis: {'/'.join(_PATH)} {ka}. ხელახლა დააყენეთ pyvis 0.3.2.",
    )
