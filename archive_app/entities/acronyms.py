"""Acronyms in brackets behind the name of an organisation: the same body, there and further on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.entities.latin_body_words import LATIN_ACRONYMS_OF_OTHER_THINGS
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.tokens import QUOTES, Token, spelled, tokens_of, word_set

_LONGEST = 7
"""Tokens of an acronym with its hyphens: `CG-FGTB`."""
_LONGEST_WORD = 14
_SHORT = 2
_BEFORE = frozenset(("the", "hereinafter", "hereafter", "далее", "далей"))
_OTHER_PAIRS = word_set("US UK EU UN IT TV PR HR PC AM PM OK AD BC NY DC CA")
_OF_RULES = "organisation:"
"""How ids begin of bodies that the authority file does not know."""


def with_acronyms(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with those of their acronyms, which get the names of their owners."""
    starts = [token.start for token in tokens]
    owners: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind is MentionKind.ORGANISATION:
            acronym = _acronym_behind(tokens, bisect_left(starts, mention.end), mention.text)
            if acronym:
                owners.setdefault(acronym, mention)
    if not owners:
        return list(mentions)
    renamed = [_renamed(mention, owners.get(mention.text)) for mention in mentions]
    return [*renamed, *_again(text, tokens, owners)]


def _renamed(mention: Mention, owner: Mention | None) -> Mention:
    if owner is None or not (mention.entity or "").startswith(_OF_RULES):
        return mention
    return replace(mention, entity=owner.entity, name=owner.name)


def _acronym_behind(tokens: Sequence[Token], at: int, name: str) -> str | None:
    """`(BWI)`, `(“CG-FGTB”)` as they are written; None where something else stands in brackets."""
    inside = tokens[at + 1 : at + 1 + _LONGEST]
    if at >= len(tokens) or tokens[at].text != "(":
        return None
    stop = next((place for place, token in enumerate(inside) if token.text == ")"), 0)
    words = [token for token in inside[:stop] if token.text not in QUOTES and token.text not in _BEFORE]
    acronym = spelled(words) if words else ""
    other = acronym in LATIN_ACRONYMS_OF_OTHER_THINGS and acronym != _initials(name)
    return acronym if not other and _is_acronym(acronym) and _fits(acronym, name) else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _is_acronym(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    one = " " not in text and text[:1].isupper()
    return one and len(text) <= _LONGEST_WORD and capitals >= _SHORT and 2 * capitals > len(letters)


def _fits(acronym: str, name: str) -> bool:
    """Two letters may stand for a country or for something else."""
    return len(acronym) > _SHORT or (acronym not in _OTHER_PAIRS and " " in name)


def _again(text: str, tokens: Sequence[Token], owners: dict[str, Mention]) -> Iterator[Mention]:
    """Every place where one of the acronyms stands."""
    spellings: dict[str, list[tuple[tuple[str, ...], Mention]]] = {}
    for acronym, owner in owners.items():
        words = tuple(token.text for token in tokens_of(acronym))
        spellings.setdefault(words[0], []).append((words, owner))
    for at, token in enumerate(tokens):
        for words, owner in spellings.get(token.text, ()):
            stretch = tokens[at : at + len(words)]
            if tuple(token.text for token in stretch) == words and _stands_alone(tokens, at, at + len(words)):
                start, end = stretch[0].start, stretch[-1].end
                yield replace(owner, start=start, end=end, text=text[start:end])


def _stands_alone(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Not the end of a longer acronym: the `EI` of `CEE-EI`."""
    before = tokens[first - 1] if first else None
    return before is None or before.text not in {"-", "/"} or before.end != tokens[first].start
