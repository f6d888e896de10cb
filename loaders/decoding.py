"""Bytes to text: UTF-8, or UTF-16 by its mark or its zeros; anything else is refused with what it looks like."""

import codecs

from graph.errors import DocumentRefused

_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a Word, Excel or ZIP file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3\x00": "a database",
    b"\x1f\x8b": "a compressed file",
}


def decode(raw: bytes, place: str) -> str:
    """The text of a file.

    Parameters
    ----------
    raw
        The bytes of the file.
    place
        The file's name, for messages.

    Raises
    ------
    DocumentRefused
        When the bytes are no text, or a text in another encoding; says which it looks like.
    """
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise _refused(place, f"this is {what}, not text. Save or export it as text (UTF-8) first")
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return _decoded(raw, "utf-32", place)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(raw, "utf-16", place)
    if b"\x00" in raw[:4096]:
        return _without_mark(raw, place)
    return _decoded(raw, "utf-8-sig", place)


def _without_mark(raw: bytes, place: str) -> str:
    """UTF-16 without a byte-order mark: every other byte of its spaces, tabs and digits is zero."""
    sample = raw[:4096]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        others = sample[0::2] if encoding == "utf-16-le" else sample[1::2]
        if zeros.count(0) > 0 and others.count(0) == 0 and len(raw) % 2 == 0:
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if all(letter.isprintable() or letter.isspace() for letter in text[:2048]):
                return text
    raise _refused(place, "this is a binary file, not text. Give the plan as text (UTF-8)")


def _decoded(raw: bytes, encoding: str, place: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        if (
            error.end >= len(raw) - 1 and error.start > 0 and "unexpected end" in error.reason
        ) or "truncated" in error.reason:
            raise _refused(
                place, f"the file ends in the middle of a letter (byte {error.start}): it was cut off. Get it again"
            ) from error
        line = raw[: error.start].count(b"\n") + 1
        raise _refused(place, f"line {line} is not UTF-8{_looks_like(raw)}. Save the file as UTF-8") from error
    if "\x00" in text:
        raise _refused(place, "this is a binary file, not text. Give the plan as text (UTF-8)")
    return text


def _looks_like(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:65536]).best()
    return f"; it looks like {best.encoding}" if best else ""


def _refused(place: str, what: str) -> DocumentRefused:
    return DocumentRefused(f"{place}: {what}.", f"{place}: ფაილი ტექსტად ვერ წაიკითხა ({what}).")
