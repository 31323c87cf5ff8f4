"""Organisations the authority file does not know: seen by the noun that names a body, and by acronyms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive_app.entities.cyrillic_bodies import CyrillicBodies
from archive_app.entities.latin_bodies import LatinBodies
from archive_app.entities.latin_body_words import (
    ADJECTIVE_ENDINGS,
    COMPANY_HEADS,
    LEGAL_FORMS,
    SAYS_LITTLE,
    SITE_ENDINGS,
)
from archive_app.entities.latin_runs import LatinRuns
from archive_app.entities.line_lists import LineLists
from archive_app.entities.listed_bodies import ListedBodies
from archive_app.entities.person_words import NOT_SURNAMES
from archive_app.entities.phrases import Phrase, PhraseTable
from archive_app.entities.tokens import Token, is_numbered, spelled, touches
from archive_app.entities.vocabulary import Vocabulary

_OWNER_AND_TRADE = 2
_SHORTEST_OWNER = 3


@dataclass(frozen=True, slots=True)
class Body:
    """`tokens[first:stop]` name an organisation."""

    first: int
    stop: int
    id: str
    name: str


class BodyFinder:
    """Finds names of organisations by rule."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def find(
        self, tokens: Sequence[Token], keys: Sequence[str], known: Iterable[tuple[int, int]] = ()
    ) -> list[Body]:
        """Organisations in order; they may overlap with `known` stretches, which are organisations, too."""
        runs = LatinRuns(tokens, keys, self._vocabulary)
        latin = LatinBodies(runs).find()
        cyrillic = CyrillicBodies(tokens, keys, self._vocabulary).find()
        stretches = _longest({*latin, *cyrillic, *site_names(tokens)})
        known = [*stretches, *known]
        beside = ListedBodies(runs).find(known)
        lines = LineLists(runs).find(known)
        stretches = _longest([*stretches, *beside, *lines])
        bodies = [_body(tokens, keys, first, stop) for first, stop in stretches]
        return _named_alike(_longest_bodies([*bodies, *_again(tokens, keys, bodies)]))


def _body(tokens: Sequence[Token], keys: Sequence[str], first: int, stop: int) -> Body:
    pairs = zip(keys[first:stop], tokens[first:stop], strict=True)
    words = [key for key, token in pairs if token.text[0].isalnum()]
    return Body(first, stop, "organisation:" + "-".join(words), spelled(tokens[first:stop]))


def _again(tokens: Sequence[Token], keys: Sequence[str], bodies: Iterable[Body]) -> Iterator[Body]:
    """The same names elsewhere, in other case forms, without quotation marks or legal form."""
    names: dict[tuple[str, str], str] = {}
    for body in bodies:
        for name in (
            spelled(tokens[body.first : body.stop]),
            _without_legal_form(body.name),
            _owner(body.name),
        ):
            if len(name) > 2:
                names.setdefault((body.id, name), body.name)
    table = PhraseTable(Phrase(entity, name) for entity, name in names)
    for match in table.matches(tokens, keys):
        if is_numbered(tokens, match.stop):
            continue
        yield Body(
            match.first, match.stop, match.phrase.entity, names[match.phrase.entity, match.phrase.text]
        )


def _named_alike(bodies: Sequence[Body]) -> list[Body]:
    """One name for each body: the one it is first called by."""
    names: dict[str, str] = {}
    for body in bodies:
        names.setdefault(body.id, body.name)
    return [replace(body, name=names[body.id]) for body in bodies]


def _without_legal_form(name: str) -> str:
    words = name.split(" ")
    return " ".join(words[:-1]) if words[-1].rstrip(".") in LEGAL_FORMS and len(words) > 1 else name


def _owner(name: str) -> str:
    """`Torfo Mining` is also called `Torfo`."""
    words = name.split(" ")
    if len(words) != _OWNER_AND_TRADE or words[-1] not in COMPANY_HEADS or len(words[0]) <= _SHORTEST_OWNER:
        return name
    plain = words[0].lower().endswith((*ADJECTIVE_ENDINGS, "s")) or words[0].lower() in NOT_SURNAMES
    return name if plain or words[0] in SAYS_LITTLE else words[0]


def _longest(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest ones, without those that overlap them; in order."""
    kept: list[tuple[int, int]] = []
    taken: set[int] = set()
    for first, stop in sorted(stretches, key=lambda s: (s[0] - s[1], s[0])):
        if taken.isdisjoint((first, stop - 1)):
            taken.update(range(first, stop))
            kept.append((first, stop))
    return sorted(kept)


def _longest_bodies(bodies: Iterable[Body]) -> list[Body]:
    by_stretch = {(body.first, body.stop): body for body in reversed(list(bodies))}
    return [by_stretch[stretch] for stretch in _longest(by_stretch)]


def site_names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """`Example.by`: a capitalised word, a full stop and the ending of a web address."""
    for at in range(len(tokens) - 2):
        word, dot, ending = tokens[at : at + 3]
        named = word.text[0].isupper() and word.text.isascii() and len(word.text) > 2
        joined = dot.text == "." and touches(word, dot) and touches(dot, ending)
        if named and joined and ending.text in SITE_ENDINGS:
            yield at, at + 3
