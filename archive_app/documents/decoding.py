"""Bytes of a text in any of the usual encodings → str."""

from __future__ import annotations

import codecs

from archive_app.errors import UnreadableSource

EMPTY = "it is empty"
NOT_TEXT = "it is not text"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp855")
_LATIN = ("cp1252", "cp1250", "iso8859_2", "mac_roman", "cp1254", "cp1257")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", *_CYRILLIC, *_LATIN)
"""Every encoding that may be needed, so that a confined process can load them beforehand."""
_SAMPLE = 64 * 1024
_FEW_ERRORS = 0.01
_MOST_CONTROLS = 0.02


def decode(untrusted: bytes, declared: str | None = None) -> str:
    """The text. `declared`: the encoding that the source itself names, if any.

    Raises UnreadableSource for an empty or binary file. A text that is broken in a few places is read with
    replacement characters there.
    """
    if not untrusted.strip(b"\0 \t\r\n"):
        raise UnreadableSource(reason=EMPTY)
    text = _by_mark(untrusted) or _as_utf8(untrusted) or _wide(untrusted)
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
    """UTF-16 or UTF-32 without a mark: the high bytes of letters are always the same few values."""
    sample = untrusted[: _SAMPLE // 4 * 4]
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        plain = sum(character in "\r\n\t" or " " <= character <= "\u04ff" for character in text)
        spaces = sum(character in " \n" for character in text)
        if plain > 0.9 * len(text) and (spaces * 40 > len(text) or len(text) < 40):
            return untrusted.decode(encoding, "replace")
    return None


def _refuse_binary(untrusted: bytes) -> None:
    if b"\0" in untrusted[:_SAMPLE]:
        raise UnreadableSource(reason=NOT_TEXT)


def _refuse_controls(text: str) -> None:
    sample = text[:_SAMPLE]
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1a\x1b" for character in sample)
    if controls + sample.count("\ufffd") > max(2, len(sample) * _MOST_CONTROLS):
        raise UnreadableSource(reason=NOT_TEXT)


def _as_declared(untrusted: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        return untrusted.decode(declared)
    except (LookupError, UnicodeError, ValueError):
        return None


def _narrow(untrusted: bytes) -> str:
    """One byte a letter: the likeliest encoding, the Windows ones where there is nothing to choose."""
    from charset_normalizer import from_bytes

    matches = from_bytes(untrusted[:_SAMPLE], cp_isolation=[*_CYRILLIC, *_LATIN], threshold=0.5)
    best = matches.best()
    if best is None:
        raise UnreadableSource(reason=NOT_TEXT)
    encoding = best.encoding
    if encoding in _CYRILLIC and "cp1251" in best.could_be_from_charset:
        encoding = "cp1251"
    return untrusted.decode(encoding, "replace")
