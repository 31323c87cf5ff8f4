"""Where sentences begin and end, in English, Russian and Belarusian; abbreviations and initials end none."""

from __future__ import annotations

import re

from archive_app.entities.tokens import word_set

MAX_SENTENCE = 1200
"""Characters; a text without full stops is cut beside the place that matters."""

_END = re.compile(r"[.!?…]+[\"»”’)\]]*(?=\s|$)|\n")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_ABBREVIATIONS = word_set(
    """no nos mr mrs ms dr prof sen sens rep reps gen col lt capt gov rev hon st jr sr inc ltd corp co vs etc
    art jan feb mar apr jun jul aug sept sep oct nov dec
    г гг ст п пп ч руб коп тыс млн млрд им ул пр пл д кв др пр см стр напр акад проф янв февр апр
    авг сент окт нояб дек арт вул імя гл інш праф студз"""
)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """First place and place after the last of the sentence around `text[start:end]`, without outer spaces."""
    line_start = text.rfind("\n", 0, start) + 1
    first = max(line_start, start - MAX_SENTENCE)
    begin = first
    for mark in _END.finditer(text, first, start):
        if _ends_sentence(text, mark, first):
            begin = mark.end()
    limit = min(len(text), end + MAX_SENTENCE)
    stop = next(
        (mark.end() for mark in _END.finditer(text, end, limit) if _ends_sentence(text, mark, begin)), limit
    )
    while begin < start and text[begin].isspace():
        begin += 1
    while stop > end and text[stop - 1].isspace():
        stop -= 1
    return begin, stop


def _ends_sentence(text: str, mark: re.Match[str], first: int) -> bool:
    if mark.group()[0] != ".":
        return True
    following = text[mark.end() : mark.end() + 3].lstrip(' \u00a0"«“(')
    if following[:1].islower():
        return False
    word = _LAST_WORD.search(text, max(first, mark.start() - 20), mark.start())
    if word is None:
        return True
    is_initial = len(word.group()) == 1 and word.group().isupper()
    return not is_initial and word.group().lower() not in _ABBREVIATIONS
