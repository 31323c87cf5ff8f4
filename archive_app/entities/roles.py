"""What a text says somebody is: “general secretary”, “president of BNP”, “председатель БКДП”."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 120
"""Characters of a role."""
_REACH = 160
"""Characters before and behind a name that are looked at."""

_ENGLISH = (
    r"(?:general[ -]secretary|secretary[ -]general|president|chair(?:person|man|woman)?|leader|director|head"
    r"|spokes(?:person|man|woman)|rapporteur|secretary|member|activist|lawyer|journalist|blogger|minister"
    r"|commissioner|judge|expert|coordinator|ambassador|founder|engineer|miner|manager|representative|officer"
    r"|defender|adviser|advisor|researcher|treasurer|organi[sz]er|prosecutor|worker|steelworker|deputy)"
)
_NOT_FIRST = (
    r"(?!(?:Says?|Said|Since|The|A|An|And|As|When|But|In|On|At|By|For|With|Then|Our|Its|Their|His|Her)\b)"
)
_WITHIN = r"(?:[\w’'&-]|\.(?=\w)|(?<=\b[A-Z])\.)"
"""Of a word: a full stop only in `U.N.`, as it ends a sentence elsewhere."""
_ENGLISH_BEFORE = re.compile(
    rf"\b(?P<role>(?:{_NOT_FIRST}[A-Z]{_WITHIN}*[ \u00a0]+){{0,4}}"
    rf"(?:(?i:acting|former|ex|deputy|vice|assistant)[ -])*(?i:{_ENGLISH})\b"
    rf"(?:[ ]of[ ](?:the[ ])?[^,.;:()\n“”\"]{{1,50}}?)?),?[ \u00a0]+$"
)
_ENGLISH_AFTER = re.compile(
    rf",[ \u00a0]+(?:(?:the|a|an|its|their|then)[ ])?(?P<role>(?:[\w’'-]+[ -]){{0,4}}?(?i:{_ENGLISH})\b"
    r"(?:[ ](?:of|for|on|at|in)[ ][^,.;:()\n“”\"]{1,100}?)?)"
    r"(?=[,.;:()\n]|[ ](?:said|says|told|was|is|has|had|who)\b|$)"
)
_CYRILLIC = (
    r"(?:генеральн\w+[ ]секретар\w+|генеральн\w+[ ]сакратар\w+|председател\w+|старшын\w+"
    r"|президент\w*|прэзідэнт\w*"
    r"|секретар\w+|сакратар\w+|лидер\w*|лідар\w*|директор\w*|дырэктар\w*|глав[аеуоы]\w{0,2}|кіраўнік\w*|кіраўніц\w+"
    r"|руководител\w+|активист\w*|актывіст\w*|юрист\w*|юрыст\w*|адвокат\w*|журналист\w*|журналіст\w*|министр\w*"
    r"|міністр\w*|член\w*|сябр\w+[ ]рады|докладчи\w+|дакладчы\w+|пресс-секретар\w+|прэс-сакратар\w+"
    r"|судь[яиюе]\w{0,2}"
    r"|суддз[яіюе]\w{0,2}|координатор\w*|каардынатар\w*|правозащитни\w+|праваабарон\w+)"
)
_FORMER = (
    r"(?:(?:бывш\w+|былы\w*|былая|экс-|и\.[ ]?о\.|в\.[ ]?а\.|заместител\w+|намесні\w+|вице-|віцэ-)[ ]?)*"
)
_CYRILLIC_BEFORE = re.compile(
    rf"\b(?P<role>{_FORMER}{_CYRILLIC}(?:[ ](?:(?!\b{_CYRILLIC}\b)[^,.;:()\n—–]){{1,60}}?)?),?[ \u00a0]+$",
    re.IGNORECASE,
)
_CYRILLIC_AFTER = re.compile(
    rf"(?:,|[ ][—–])[ \u00a0]+(?P<role>{_FORMER}{_CYRILLIC}(?:[ ][^,.;:()\n—–]{{1,60}}?)?)(?=[,.;:()\n]|$)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,|,?[ \u00a0](?:and|и|і|й|ды))[ \u00a0]+$")
"""Not before an article: “the lawyer and the president” are two people."""
_MOST_BEFORE = 3
_VERB = re.compile(
    r"\b(?:is|was|are|were|said|that|who|has|had|by|with|заявил\w*|сказал\w*|что|што)\b", re.IGNORECASE
)


def roles_at(text: str, start: int, end: int, free: int = 0) -> tuple[str, ...]:
    """The roles that stand beside the name `text[start:end]`, as written: one behind it, some before it.

    What stands before the place `free` belongs to somebody else.
    """
    return tuple(dict.fromkeys(role for role in _roles(text, start, end, free) if _is_plain(role)))


def _roles(text: str, start: int, end: int, free: int) -> Iterator[str]:
    line = text.rfind("\n", 0, start) + 1
    yield from reversed(list(_before(text[max(line, free, start - _REACH) : start])))
    behind = text[end : end + _REACH]
    for pattern in (_ENGLISH_AFTER, _CYRILLIC_AFTER):
        if found := pattern.match(behind):
            yield _tidy(found["role"])
            break


def _before(before: str) -> Iterator[str]:
    """From the last one to the first of “BKDP president, ITUC vice-president and member of the board”."""
    for _ in range(_MOST_BEFORE):
        found = _ENGLISH_BEFORE.search(before) or _CYRILLIC_BEFORE.search(before)
        if not found:
            return
        yield _tidy(found["role"])
        joint = _JOINT.search(before, 0, found.start("role"))
        if not joint:
            return
        before = f"{before[: joint.start()]} "


def _tidy(role: str) -> str:
    return re.sub(r"^(?:the|a|an|and|its)\s+", "", " ".join(role.split()), flags=re.IGNORECASE)


def _is_plain(role: str) -> bool:
    """Not half a sentence."""
    return 0 < len(role) <= LONGEST and not _VERB.search(role)
