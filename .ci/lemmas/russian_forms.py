"""Russian word forms with their lemmas, from the dictionary of pymorphy3, and the words people use most."""

from __future__ import annotations

import pymorphy3
import wordfreq

_RARE = 2.0
"""Zipf frequency below which an irregular form gets no line of its own."""
_LOOKED_AT = 400_000


def pairs() -> dict[str, str]:
    """Every form of the dictionary and the lemma it most often belongs to, without ё."""
    analyzer = pymorphy3.MorphAnalyzer()
    # Hyphens separate words in the index.
    known = sorted({word for word, *_ in analyzer.dictionary.iter_known_words() if word.isalpha()})
    return {_plain(form): _plain(analyzer.parse(form)[0].normal_form) for form in known}


def common() -> set[str]:
    """Forms that are met often enough to be kept as exceptions."""
    words = wordfreq.top_n_list("ru", _LOOKED_AT)
    return {_plain(word) for word in words if wordfreq.zipf_frequency(word, "ru") >= _RARE}


def _plain(word: str) -> str:
    return word.replace("ё", "е")
