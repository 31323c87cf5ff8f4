"""Characters of the canonical text: what is dropped, what becomes a plain space, where lines end."""

from __future__ import annotations

import re
import unicodedata

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Invisible characters that break words for a search, or show a reader something else than what is written
# (soft hyphens, zero-width spaces, byte order marks, direction overrides), and the controls.
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
# A joiner is part of the spelling between Arabic letters and inside emoji, noise beside European letters.
_EUROPEAN = r"0-9A-Za-z\u00c0-\u04ff\u1e00-\u1fff"
_JOINER = re.compile(rf"(?<=[{_EUROPEAN}])[\u200c\u200d]+|[\u200c\u200d]+(?=[{_EUROPEAN}])")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_EDGES = " \u200c\u200d"


def clean(text: str) -> str:
    """One line of canonical text: NFC, single plain spaces, nothing invisible, no blanks at either end."""
    if _is_clean(text):
        return text
    kept = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))
    kept = _JOINER.sub("", unicodedata.normalize("NFC", kept))
    return unicodedata.normalize("NFC", " ".join(kept.split())).strip(_EDGES)


def _is_clean(text: str) -> bool:
    """A quick look that spares most lines the long way; invisible characters count as not printable."""
    return (
        text.isprintable()
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and "\u034f" not in text
        and unicodedata.is_normalized("NFC", text)
    )


def folded(text: str) -> str:
    """A key to compare two titles by: letters and digits only, without case."""
    return "".join(character for character in text.casefold() if character.isalnum())
