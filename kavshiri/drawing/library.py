"""The reusable pieces of a page as texts: the drawing library, our script, our style with its letters.

A page in one file carries them inline; a server sends the same texts by address.
"""

import base64
import hashlib
from functools import cache
from importlib import resources

from graph.errors import Refused
from kavshiri.drawing.letters import FAMILY, letters

SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
_PATH = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_SCRIPTS = "words model canvas labels panel find filters table download address start".split()
_STYLES = ("page", "drawing", "tables", "paper")


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


@cache
def script() -> str:
    """Our script: one function around all its files, which leaves `kavshiri` as the only name outside.

    It brings to life the page that it finds when it is read. `kavshiri.open(root, data, {addressed: false})` does so for
    another sheet, with its body (`body_of`) and its parsed JSON, and gives a view that `kavshiri.close(view)` ends.
    `kavshiri.pieces` has what another script can make elements, tables and a search with.
    """
    files = "".join(_source(f"{name}.js") for name in _SCRIPTS)
    pieces = "element, worded, say, langOf, matches, listenToTable, listenToDownloads"
    offered = f"open: openSheet, close: closeSheet, pieces: {{ {pieces} }}"
    return f'"use strict";\nwindow.kavshiri = (() => {{\n{files}\nreturn {{ {offered} }};\n}})();\n'


@cache
def style() -> str:
    """Our style, with the letters in it."""
    font = base64.b64encode(letters()).decode("ascii")
    face = f'@font-face {{ font-family: "{FAMILY}"; src: url(data:font/woff;base64,{font}) format("woff"); }}\n'
    return face + "".join(_source(f"{name}.css") for name in _STYLES)


def _source(name: str) -> str:
    """A file of ours, not as a template: its hash must be that of what the browser reads."""
    file = resources.files("kavshiri.drawing").joinpath("templates", name)
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")


def _refused(en: str, ka: str) -> LibraryRefused:
    return LibraryRefused(
        f"pyvis: {'/'.join(_PATH)} {en}. Install pyvis 0.3.2 again.",
        f"pyvis: {'/'.join(_PATH)} {ka}. ხელახლა დააყენეთ pyvis 0.3.2.",
    )
