"""Bytes of a text in any of the usual encodings → str."""

from __future__ import annotations

import codecs
import re
from encodings import normalize_encoding
from encodings.aliases import aliases

from archive_app.documents.likely_encoding import CYRILLIC, LATIN, NOT_TEXT, likely_encoding
from archive_app.errors import UnreadableSource

EMPTY = "it is empty"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf_8", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be")
_ASIAN = ("gb18030", "gbk", "big5", "shift_jis", "euc_jp", "euc_kr")
ENCODINGS = (*_WIDE, *CYRILLIC, *LATIN, *_ASIAN)
"""Every encoding that may be needed, so that a confined process can load what there is of them beforehand."""
# Pages that claim these names are written in their supersets.
_MEANT = {
    "iso_8859_1": "cp1252",
    "ascii": "cp1252",
    "us_ascii": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
}
# Files that begin like a text and are none.
_SIGNATURES = (
    b"%PDF-",
    b"{\\rtf",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
)
_SAMPLE = 64 * 1024
_FEW_ERRORS = 0.01
_MOST_CONTROLS = 0.02
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\ufffd]")


def decode(untrusted: bytes, declared: str | None = None) -> str:
    """The text. `declared`: the encoding that the source itself names, if any.

    Raises UnreadableSource for an empty or binary file. A text that is broken in a few places is read with
    replacement characters there.
    """
    if not untrusted.strip(b"\0 \t\r\n"):
        raise UnreadableSource(reason=EMPTY)
    if untrusted.startswith(_SIGNATURES):
        raise UnreadableSource(reason=NOT_TEXT)
    text = _by_mark(untrusted) or _wide(untrusted) or _as_utf8(untrusted)
    if text is None:
        _refuse_binary(untrusted)
        text = _as_declared(untrusted, declared) or _narrow(untrusted)
    _refuse_controls(text)
    return text


def _by_mark(untrusted: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if untrusted.startswith(mark):
            return untrusted[len(mark) :].decode(encoding, "replace")
    return None


def _as_utf8(untrusted: bytes) -> str | None:
    """UTF-8, also with a few broken places: no other encoding looks like it by chance."""
    try:
        return untrusted.decode("utf-8")
    except UnicodeDecodeError:
        text = untrusted.decode("utf-8", "replace")
    wide = sum(character > "\x7f" for character in text[:_SAMPLE])
    errors = text[:_SAMPLE].count("\ufffd")
    return text if errors <= max(1, wide * _FEW_ERRORS) and wide > 2 * errors else None


def _wide(untrusted: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: every space and digit of them has zero bytes."""
    if b"\0" not in untrusted[:_SAMPLE]:
        return None
    sample = untrusted[: _SAMPLE // 4 * 4]
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        plain = sum(character in "\r\n\t" or " " <= character <= "\u04ff" for character in text)
        spaces = sum(character in " \n" for character in text)
        divided = spaces * 40 > len(text) or len(text) < 40 or encoding.startswith("utf-32")
        if plain > 0.9 * len(text) and divided:
            return untrusted.decode(encoding, "replace")
    return None


def _refuse_binary(untrusted: bytes) -> None:
    if b"\0" in untrusted[:_SAMPLE]:
        raise UnreadableSource(reason=NOT_TEXT)


def _refuse_controls(text: str) -> None:
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(2, len(sample) * _MOST_CONTROLS):
        raise UnreadableSource(reason=NOT_TEXT)


def _as_declared(untrusted: bytes, declared: str | None) -> str | None:
    """By the name that the source gives, if it is one of ours: some codecs of Python do other things."""
    name = normalize_encoding(declared or "").lower()
    encoding = _MEANT.get(name) or aliases.get(name, name)
    try:
        return untrusted.decode(encoding) if encoding in ENCODINGS else None
    except (UnicodeDecodeError, LookupError):
        return None


def _narrow(untrusted: bytes) -> str:
    """One byte a letter: the encoding that gives the best words, else the likeliest one."""
    return untrusted.decode(likely_encoding(untrusted[:_SAMPLE]), "replace")
