"""Page furniture: lines of a saved page that belong to the site and not to the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ANYWHERE = re.compile(
    "|".join(
        (
            r"(?:jump|skip) to (?:the )?(?:main )?(?:content|navigation|footer|search)|skip navigation",
            r"(?:read|view) this (?:article|page) in|(?:see )?this page in",
            r"read (?:more|(?:the )?full article)|continue reading|learn more|find out more",
            r"(?:show|load|see|view) more|back to top|scroll to top|return to top",
            r"share (?:this(?: article| page| post)?|via email|on (?:facebook|twitter|x|linkedin|telegram))",
            r"click to share|print this (?:page|article)|printer-friendly version|(?:send by|share by) email",
            r"toggle (?:navigation|search)|(?:open|close|main) menu|accept (?:all )?cookies|cookie settings",
            r"advertisement|реклама|рэклама",
            r"перейти к (?:основному содержанию|содержанию|содержимому|навигации)|вернуться наверх|наверх",
            r"читать (?:далее|дальше|полностью|ещ[её]|на других языках)|подробнее|узнать больше",
            r"(?:показать|загрузить) ещ[её]|поделиться(?: в соцсетях)?|версия для печати|распечатать",
            r"эта страница на других языках|гэтая старонка на іншых мовах|падрабязней|паказаць больш",
            r"перайсці да (?:асноўнага зместу|зместу|навігацыі)|чытаць (?:далей|цалкам|на іншых мовах)|уверх",
            r"падзяліцца(?: ў сацсетках)?|версія для друку|раздрукаваць",
        )
    )
)
# Words that may be a heading in the middle of a text, but not among its first or last lines.
_WORD_AT_THE_EDGES = (
    r"(?:home|menu|search|share|print|download|close|tweet|email|facebook|twitter|whatsapp|telegram|linkedin|x"
    r"|login|subscribe|меню|поиск|печать|главная|скачать|закрыть|войти|подписаться|мэню|пошук|друк|галоўная"
    r"|увайсці|падпісацца|english|français|español|deutsch|português|italiano|русский|беларуская|українська"
    r"|polski|العربية|中文)"
)
_AT_THE_EDGES = re.compile(rf"{_WORD_AT_THE_EDGES}(?:[ |/]+{_WORD_AT_THE_EDGES})*")
_LOGOTYPE = re.compile(r"(?:\S+ ){1,4}(?:logo|logotype|логотип|лагатып)", re.IGNORECASE)
_ENDS = " .:…→»>|"
_EDGE = 8
_LONGEST = 80


def is_furniture(line: str, *, at_the_edge: bool = False) -> bool:
    """Whether the whole line is furniture; `at_the_edge`: it is among the first or last lines of the page."""
    if len(line) > _LONGEST:
        return False
    words = line.casefold().strip(_ENDS)
    if _ANYWHERE.fullmatch(words) or _LOGOTYPE.fullmatch(words):
        return True
    return at_the_edge and _AT_THE_EDGES.fullmatch(words) is not None


def furniture(lines: Sequence[str]) -> frozenset[int]:
    """The positions of furniture among the lines; nothing when there would be no text left."""
    last = len(lines) - _EDGE
    found = frozenset(
        position
        for position, line in enumerate(lines)
        if is_furniture(line, at_the_edge=position < _EDGE or position >= last)
    )
    return found if len(found) < len(lines) else frozenset()
