"""The letters of a page: the part of matplotlib's DejaVu Sans that Georgian and Latin text needs, as WOFF."""

import io
from functools import cache
from importlib import resources

FAMILY = "Kavshiri Letters"
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),  # Latin with its accents
    (0x10A0, 0x10FF),  # Georgian
    (0x2010, 0x2026),  # dashes, quotation marks, the ellipsis
    (0x2030, 0x203A),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
)
_SIGNS = "←↑→↓↔■□▲△▼◆◇○●★☆−×≤≥✓"


@cache
def letters() -> bytes:
    """The font as WOFF bytes: made once in a run, without hints, layout of other scripts and names that a page does not need."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(flavor="woff", hinting=False, layout_features=["kern"], notdef_outline=True, name_IDs=[1, 2])
    with resources.files("matplotlib").joinpath("mpl-data/fonts/ttf/DejaVuSans.ttf").open("rb") as file:
        font = TTFont(file, recalcTimestamp=False)
        font.reader.tables.pop("FFTM", None)  # the font editor's own dates
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[code for low, high in _RANGES for code in range(low, high + 1)], text=_SIGNS)
        subsetter.subset(font)
        font.flavor = "woff"
        written = io.BytesIO()
        font.save(written)
    return written.getvalue()
