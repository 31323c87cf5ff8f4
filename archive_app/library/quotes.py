"""Finding a quote that was copied by hand: with other white space, quotation marks, dashes, apostrophes."""

from __future__ import annotations

import unicodedata

_ALIKE = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """The span of the first passage of `text` that reads as `quote`; None when there is none."""
    exact = text.find(quote) if quote else -1
    if exact >= 0:
        return exact, exact + len(quote)
    wanted, _ = _folded(unicodedata.normalize("NFC", quote).strip())
    if not wanted:
        return None
    folded, origins = _folded(text)
    found = folded.find(wanted)
    if found < 0:
        return None
    return origins[found], origins[found + len(wanted) - 1] + 1


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place it comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            alike = "" if folded and folded[-1] == " " else " "
        else:
            alike = _ALIKE.get(character, character)
        folded.extend(alike)
        origins.extend([place] * len(alike))
    return "".join(folded), origins
