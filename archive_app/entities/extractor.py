"""Extractor: a document → the people, organisations and dates it names, with their places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive_app.documents.document import Document
from archive_app.entities.acronyms import with_acronyms
from archive_app.entities.authority import Authority
from archive_app.entities.bare_words import Known
from archive_app.entities.bodies import BodyFinder
from archive_app.entities.capitals import calmed
from archive_app.entities.cyrillic_body_words import CYRILLIC_LEGAL_FORMS
from archive_app.entities.dates import DateFinder
from archive_app.entities.latin_body_words import HEADS, WEAK_HEADS
from archive_app.entities.latin_names import names_a_prize
from archive_app.entities.lost_marks import with_marks
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.names import NameReader
from archive_app.entities.person_words import STREETS
from archive_app.entities.phrases import word_key
from archive_app.entities.strangers import KnownPerson, StrangerFinder
from archive_app.entities.tokens import Token, tokens_of, word_set

_STATE_WORDS = word_set(
    "of the republic республики рэспублікі российской федерации расійскай федэрацыі города горада"
)

_BETWEEN_BODIES = frozenset((",", "and", "&", "the", "-", "и", "і"))
_FIRST_AND_SURNAME = 2


class Extractor:
    """Finds mentions by the authority file, and dates by rule."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._body_finder = BodyFinder(authority.vocabulary)
        self._stranger_finder = StrangerFinder(authority.vocabulary, NameReader(authority.first_names))

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """Sorted by place; no two overlap: of two the longer one counts."""
        return self.mentions_in(document.text, document.passport.published)

    def mentions_in(self, text: str, published: str | None = None) -> tuple[Mention, ...]:
        """The same for a canonical text; `published` (ISO) gives dates the year they leave out."""
        written = calmed(tokens_of(text), self._authority.acronyms, self._authority.vocabulary.is_given)
        tokens = with_marks(written, self._authority.vocabulary, self._known_in)
        keys = [word_key(token.text) for token in tokens]
        known = [*self._organisations(text, tokens, keys), *self._people(text, tokens, keys)]
        known = _without_overlaps(_longest_first([*known, *self._bodies(text, tokens, keys, known)]))
        known = _without_overlaps(_longest_first(with_acronyms(text, tokens, known)))
        names = [*known, *self._strangers(text, tokens, keys, known)]
        dates = DateFinder(published).mentions_among(written, text)
        return tuple(sorted(_without_overlaps([*names, *dates]), key=lambda mention: mention.start))

    def _organisations(self, text: str, tokens: Sequence[Token], keys: Sequence[str]) -> Iterable[Mention]:
        for match in self._authority.organisation_finder.find(tokens, keys):
            if match.stop == match.first + 1 and self._is_first_name(tokens, match.first):
                continue
            yield self._mention(
                text, tokens[match.first].start, tokens[match.stop - 1].end, match.phrase.entity
            )

    def _is_first_name(self, tokens: Sequence[Token], at: int) -> bool:
        """The Zara of `Zara Haluza`, though a company is called so."""
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        named = following[:1].isupper() and following[1:].islower() and following not in HEADS | WEAK_HEADS
        return (
            named and tokens[at].text[1:].islower() and self._authority.vocabulary.is_given(tokens[at].text)
        )

    def _known_in(self, tokens: Sequence[Token]) -> Known:
        """What the authority file knows of a text that may have lost its marks."""
        keys = [word_key(token.text) for token in tokens]
        people = [(match.first, match.stop) for match in self._authority.person_finder.find(tokens)]
        people += ((long.first, long.stop) for long in self._authority.long_names.matches(tokens, keys))
        organisations = self._authority.organisation_finder.find(tokens, keys)
        return Known(people, [(match.first, match.stop) for match in organisations], self._authority.joined)

    def _people(self, text: str, tokens: Sequence[Token], keys: Sequence[str]) -> Iterable[Mention]:
        for match in self._authority.person_finder.find(tokens):
            if _gave_a_name(tokens, match.first) or names_a_prize(tokens, match.stop):
                continue
            yield self._mention(text, tokens[match.first].start, tokens[match.stop - 1].end, match.person)
        for long in self._authority.long_names.matches(tokens, keys):
            yield self._mention(text, tokens[long.first].start, tokens[long.stop - 1].end, long.phrase.entity)

    def _bodies(
        self, text: str, tokens: Sequence[Token], keys: Sequence[str], known: Sequence[Mention]
    ) -> Iterable[Mention]:
        organisations = sorted(
            (mention for mention in known if mention.kind is MentionKind.ORGANISATION),
            key=lambda mention: mention.start,
        )
        starts = [mention.start for mention in organisations]
        for body in self._body_finder.find(tokens, keys, _token_places(tokens, organisations)):
            start, end = tokens[body.first].start, tokens[body.stop - 1].end
            beginning = organisations[bisect_left(starts, start) : bisect_left(starts, end)]
            inside = [mention for mention in beginning if mention.end <= end]
            if self._begins_within(organisations, starts, text, (start, end)):
                continue
            if self._runs_into(
                organisations, starts, keys[body.first : body.stop], tokens[body.first : body.stop]
            ):
                continue
            if inside and inside[-1].end == end and self._is_a_name(text[start : inside[-1].start]):
                continue
            if inside and inside[0].start == start and self._is_a_name(text[inside[0].end : end]):
                continue
            if self._is_an_organ(inside, start, end):
                yield replace(inside[1], start=start, text=text[start:end])
                continue
            if len(inside) > 1 and not set(_uncovered(text, start, end, inside)) - _BETWEEN_BODIES:
                continue
            if len(inside) == 1 and self._adds_nothing(
                tokens[body.first : body.stop], keys[body.first : body.stop], inside[0]
            ):
                yield replace(inside[0], start=start, end=end, text=text[start:end])
            else:
                yield Mention(start, end, text[start:end], MentionKind.ORGANISATION, body.id, body.name)

    def _runs_into(
        self,
        organisations: Sequence[Mention],
        starts: Sequence[int],
        keys: Sequence[str],
        body: Sequence[Token],
    ) -> bool:
        """Whether it adds to the beginning of a known name only where that is from."""
        number = bisect_left(starts, body[-1].end) - 1
        if (
            number < 0
            or not body[0].start < organisations[number].start < body[-1].end < organisations[number].end
        ):
            return False
        added = [
            key for key, token in zip(keys, body, strict=False) if token.start < organisations[number].start
        ]
        return all(self._authority.vocabulary.is_place(key) for key in added)

    @staticmethod
    def _begins_within(
        organisations: Sequence[Mention], starts: Sequence[int], text: str, body: tuple[int, int]
    ) -> bool:
        """Whether it begins within a known name, and known names are all that it adds."""
        number = bisect_left(starts, body[0]) - 1
        if number < 0 or organisations[number].end <= body[0]:
            return False
        behind = organisations[number + 1 : bisect_left(starts, body[1])]
        return not set(_uncovered(text, organisations[number].end, body[1], behind)) - _BETWEEN_BODIES

    @staticmethod
    def _is_an_organ(inside: Sequence[Mention], start: int, end: int) -> bool:
        """`ILO Bureau for Workers’ Activities`: an acronym and one of its organs."""
        if len(inside) != _FIRST_AND_SURNAME or (inside[0].start, inside[1].end) != (start, end):
            return False
        owner, organ = inside
        acronym = owner.text.isupper() and owner.end + 1 == organ.start
        return acronym and organ.text.split()[0] in HEADS | WEAK_HEADS

    def _is_a_name(self, text: str) -> bool:
        """Whether first name and surname stand there: `Jane Doe, Amnesty International` without a comma."""
        words = text.split()
        return (
            _FIRST_AND_SURNAME <= len(words) <= _FIRST_AND_SURNAME + 1
            and all(word[0].isupper() and not word.isupper() for word in words)
            and self._authority.vocabulary.is_given(words[0])
            and not self._authority.vocabulary.is_given(words[1])
        )

    def _adds_nothing(self, tokens: Sequence[Token], keys: Sequence[str], known: Mention) -> bool:
        """Whether a longer name adds only a legal form or the country: Следственный комитет Беларуси."""
        return all(
            known.start <= token.start < known.end
            or not token.text[0].isalnum()
            or token.text in CYRILLIC_LEGAL_FORMS
            or token.text.lower() in _STATE_WORDS
            or (token.start >= known.end and self._authority.vocabulary.is_place(key))
            for token, key in zip(tokens, keys, strict=False)
        )

    def _strangers(
        self, text: str, tokens: Sequence[Token], keys: Sequence[str], known: Sequence[Mention]
    ) -> Iterable[Mention]:
        taken = _token_places(tokens, known)
        somebody = [mention for mention in known if mention.kind is MentionKind.PERSON]
        people = [
            KnownPerson(first, stop, mention.entity or "", mention.name or mention.text)
            for mention, (first, stop) in zip(somebody, _token_places(tokens, somebody), strict=True)
        ]
        for stranger in self._stranger_finder.find(tokens, keys, taken, people):
            for first, stop in stranger.places:
                start, end = tokens[first].start, tokens[stop - 1].end
                yield Mention(start, end, text[start:end], MentionKind.PERSON, stranger.id, stranger.name)

    def _mention(self, text: str, start: int, end: int, entity_id: str) -> Mention:
        entity = self._authority.get(entity_id)
        kind = entity.kind if entity else MentionKind.ORGANISATION
        return Mention(start, end, text[start:end], kind, entity_id, entity.name if entity else None)


def _gave_a_name(tokens: Sequence[Token], first: int) -> bool:
    """`театр им. Янки Купалы`: a body or a street is named, not the person; `по имени Артём` is one."""
    at = first - 2 if first and tokens[first - 1].text == "." else first - 1
    return at > 0 and tokens[at].text.lower() in STREETS and tokens[at - 1].text not in {"по", "па"}


def _uncovered(text: str, start: int, end: int, inside: Sequence[Mention]) -> list[str]:
    """The words of a stretch that belong to none of the mentions in it."""
    words: list[str] = []
    for mention in sorted(inside, key=lambda mention: mention.start):
        words += text[start : mention.start].split()
        start = mention.end
    return words + text[start:end].split()


def _token_places(tokens: Sequence[Token], mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Mentions as stretches of token numbers."""
    starts = [token.start for token in tokens]
    return [(bisect_left(starts, mention.start), bisect_left(starts, mention.end)) for mention in mentions]


def _longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Keeps a mention when none of the earlier ones in the list covers a place of it."""
    taken: set[int] = set()
    kept = []
    for mention in mentions:
        if taken.isdisjoint((mention.start, mention.end - 1)):
            taken.update(range(mention.start, mention.end))
            kept.append(mention)
    return kept
