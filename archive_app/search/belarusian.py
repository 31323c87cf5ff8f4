"""Belarusian spelling: the official and the classical one written alike, so that their words meet."""

from __future__ import annotations

import re

# Classical spelling writes the softness that the official one leaves unwritten: сьвет is свет.
_UNWRITTEN_SOFTNESS = re.compile(r"(?<=[сзцнлдт])ь(?=[бвгдзклмнпрстфцч])")


def one_spelling(form: str) -> str:
    """A folded word without apostrophes and the softness that only one spelling writes. Whether it begins
    with ў or у depends on the word before it."""
    word = _UNWRITTEN_SOFTNESS.sub("", form.replace("'", ""))
    return "у" + word[1:] if word.startswith("ў") else word
