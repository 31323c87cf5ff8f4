"""Names of organisations in Latin letters: runs of capitalised words around a head noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from archive_app.entities.body_words import (
    CONNECTORS,
    GENERIC,
    HEADS,
    LATIN_ACRONYMS_OF_OTHER_THINGS,
    LEGAL_FORMS,
    LINKS,
    NEEDS_MORE_THAN_A_PLACE,
    NEVER_IN_A_BODY,
    NOT_AFTER_A_HEAD,
    ORDINALS,
    PREFIXES,
    SAYS_LITTLE,
    UNITS,
    WEAK_HEADS,
)
from archive_app.entities.inflection import is_cyrillic
from archive_app.entities.person_words import NOT_SURNAMES, TITLES
from archive_app.entities.tokens import LINE_END, QUOTES, Token, touches
from archive_app.entities.vocabulary import Vocabulary

_LONGEST = 32
"""Tokens of one run of capitalised words."""
_AROUND = 6
"""Tokens on either side that tell whether a line is written in capitals."""
_OPENING = frozenset('«“„"')


class LatinBodies:
    """Runs of capitalised words around a head noun, in Latin letters."""

    def __init__(self, tokens: Sequence[Token], keys: Sequence[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._keys, self._vocabulary = tokens, keys, vocabulary

    def find(self) -> Iterator[tuple[int, int]]:
        """Stretches of tokens, which may overlap."""
        yield from ((at, at + 1) for at in range(len(self._tokens)) if self._is_acronym(at))
        yield from self._described()

    def _described(self) -> Iterator[tuple[int, int]]:
        place = 0
        while place < len(self._tokens):
            text = self._text(place)
            if self._is_capitalised(place) and not self._is_never(place):
                stop = self._run_stop(place)
                found = list(self._bodies_in(place, stop))
                yield from found
                yield from self._acronyms_after(found)
                place = stop
                continue
            if text in _OPENING and self._text(place - 1) in GENERIC:
                yield from self._quoted(place)
            place += 1

    def _is_acronym(self, at: int) -> bool:
        """Capitals amid small letters that stand for no state, measure or thing."""
        text = self._text(at)
        if not 3 <= len(text) <= 8 or not text.isupper() or not text.isascii() or not text.isalpha():
            return False
        if text in LATIN_ACRONYMS_OF_OTHER_THINGS or self._vocabulary.is_place(self._keys[at]):
            return False
        if text.lower() in TITLES or text.lower() in NOT_SURNAMES:
            return False
        joined = self._text(at - 1) == "-" and self._text(at - 2).lower() not in PREFIXES
        return not joined and self._text(at + 1) != "-" and not self._in_a_shouted_line(at)

    def _in_a_shouted_line(self, at: int) -> bool:
        """Whether most of the words around are written in capitals."""
        around: list[str] = []
        for step in (-1, 1):
            place = at + step
            while abs(place - at) < _AROUND and self._text(place) != LINE_END:
                around.append(self._text(place))
                place += step
        words = [word for word in around if len(word) > 1 and word.isalpha()]
        return 2 * sum(word.isupper() for word in words) >= max(len(words), 1)

    # --- one run of capitalised words

    def _run_stop(self, place: int) -> int:
        stop = place + 1
        while stop < len(self._tokens) and stop - place < _LONGEST:
            step = self._step(stop)
            if not step:
                break
            stop += step
        return stop

    def _step(self, at: int) -> int:
        """How many tokens lead on from here to the next capitalised word and past it; 0 where none do."""
        if self._tokens[at].start - self._tokens[at - 1].end > 1:
            return 0  # a gap where punctuation was lost
        if self._is_capitalised(at):
            return 0 if self._is_never(at) else 1
        if self._text(at) in {"'", "’"} and self._text(at + 1) == "s":
            owner = self._text(at - 1)
            if owner.isupper() or self._vocabulary.is_place(self._keys[at - 1]):
                return 0
            return 3 if self._is_capitalised(at + 2) and not self._is_never(at + 2) else 0
        if self._text(at) in {"'", "’"} and self._text(at - 1).endswith("s"):
            return 2 if self._is_capitalised(at + 1) and not self._is_never(at + 1) else 0
        if self._text(at) in "-–" and touches(self._tokens[at - 1], self._tokens[at]):
            return (
                2
                if self._text(at + 1)[:1].isalpha() and touches(self._tokens[at], self._tokens[at + 1])
                else 0
            )
        if self._text(at) == "." and self._text(at - 1) in LEGAL_FORMS:
            return 1
        if self._text(at) == "." and len(self._text(at - 1)) == 1 and self._text(at - 1).isupper():
            return 1
        ahead = at
        while self._text(ahead) in CONNECTORS and ahead < at + 3:
            ahead += 1
        if ahead == at and self._text(at) == "," and self._joins_units(at):
            return 2
        if ahead == at and self._text(at) == "," and self._lists_subjects(at):
            ahead = at + 2 if self._text(at + 1) in {"and", "&"} else at + 1
        good = ahead > at and self._is_capitalised(ahead) and not self._is_never(ahead)
        return ahead - at + 1 if good else 0

    def _joins_units(self, at: int) -> bool:
        """`Second Company, Ninth Infantry Regiment`: a unit and the one it belongs to."""
        numbered = self._text(at - 2).lower() in ORDINALS and self._text(at - 1) in UNITS
        return numbered and self._text(at + 1).lower() in ORDINALS

    def _lists_subjects(self, at: int) -> bool:
        """`Committee on Health, Education, Labor, and Pensions`: a comma inside a name after `on` or `of`."""
        back = at - 1
        while (
            back > 0 and at - back < 10 and (self._is_capitalised(back) or self._text(back) in {",", "and"})
        ):
            back -= 1
        if self._text(back) not in {"on", "of", "for"} or self._text(back - 1) not in HEADS:
            return False
        ahead = at + 1
        while ahead < at + 8 and (self._is_capitalised(ahead) or self._text(ahead) == ","):
            ahead += 1
        return self._text(ahead) in {"and", "&"} and self._is_capitalised(ahead + 1)

    # --- the bodies that a run holds

    def _bodies_in(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        for start, end in self._parts(first, stop):
            start, end = self._trimmed(start, end)
            if end > start and self._is_body(start, end):
                yield start, end

    def _parts(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """A run is cut at `and` and commas where both sides have a head of their own."""
        start = first
        for at in range(first + 1, stop - 1):
            if self._text(at) not in {"and", "&", ",", "with", "to", "in", "by"}:
                continue
            own = self._has_head(start, at)
            if self._text(at) in {"with", "to", "in", "by"}:
                if own:
                    yield start, at
                start = at + 1
            elif (
                own
                and not self._joins_units(at)
                and self._has_head(at + 1, stop)
                and self._is_complete(start, at)
            ):
                yield start, at
                start = at + 1
        yield start, stop

    def _is_complete(self, start: int, stop: int) -> bool:
        return self._is_head(stop - 1) or any(self._text(at) in LINKS for at in range(start, stop))

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        while start < stop and (self._text(start) in CONNECTORS or not self._is_capitalised(start)):
            start += 1
        heads = [at for at in range(start, stop) if self._is_head(at)]
        if (
            heads
        ):  # `Special Procedures of the Human Rights Council`: what leads up to the head is no part of it
            start = max(
                [
                    start,
                    *(at + 1 for at in range(start, heads[0]) if self._text(at) in CONNECTORS - {"and", "&"}),
                ]
            )
        while start < stop and (self._text(start) in CONNECTORS or not self._is_capitalised(start)):
            start += 1
        head = max(heads, default=-1)
        legal = max((at for at in range(start, stop) if self._text(at) in LEGAL_FORMS), default=-1)
        if legal > head:
            return start, legal + 2 if self._text(legal + 1) == "." else legal + 1
        if head < 0:
            return start, start
        end = head + 1
        if self._text(end) in LINKS:
            end = stop
        while end > head + 1 and (self._text(end - 1) in CONNECTORS or not self._text(end - 1)[-1].isalnum()):
            end -= 1
        return start, end

    def _is_body(self, start: int, stop: int) -> bool:
        if self._text(stop) in NOT_AFTER_A_HEAD or any(
            self._text(at) in NOT_AFTER_A_HEAD for at in range(start, stop)
        ):
            return False
        if any(self._text(at) in LEGAL_FORMS for at in range(start + 1, stop)):
            return True
        head = max((at for at in range(start, stop) if self._is_head(at)), default=-1)
        if head < 0:
            return False
        words = [at for at in range(start, stop) if self._is_capitalised(at)]
        before = [at for at in words if at < head]
        strong = self._text(head) in HEADS or self._text(head).title() in HEADS
        describing = [at for at in before if self._describes(at)]
        if self._text(head + 1) in LINKS:
            after = [at for at in words if at > head]
            told = [at for at in after if not self._vocabulary.is_place(self._keys[at])]
            return (
                bool(after)
                and (strong or bool(before))
                and (bool(told) or self._text(head) not in NEEDS_MORE_THAN_A_PLACE)
            )
        if self._is_all_shouted(start, stop):
            return False
        return (
            bool(before)
            if strong and (describing or (len(before) > 0 and self._national(head)))
            else len(describing) > 1
        )

    def _describes(self, at: int) -> bool:
        return not self._vocabulary.is_place(self._keys[at]) and self._text(at) not in SAYS_LITTLE

    def _national(self, head: int) -> bool:
        """`Icelandic Army`, `Belarusian Parliament`; a `Belarusian Union` is nobody in particular."""
        return self._text(head) in {
            "Army",
            "Navy",
            "Parliament",
            "Embassy",
            "Senate",
            "Congress",
            "Police",
            "Church",
        }

    def _is_all_shouted(self, start: int, stop: int) -> bool:
        return all(self._text(at).isupper() for at in range(start, stop)) and stop - start < 3

    def _has_head(self, start: int, stop: int) -> bool:
        return any(self._is_head(at) or self._text(at) in LEGAL_FORMS for at in range(start, stop))

    def _is_head(self, at: int) -> bool:
        text = self._text(at)
        if text.isupper() and len(text) > 3:
            text = text.title()
        return text in HEADS or text in WEAK_HEADS

    def _acronyms_after(self, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """`Centre for Applied Analysis (CAA)`"""
        for _, stop in found:
            acronym = self._text(stop + 1)
            if (
                self._text(stop) == "("
                and self._text(stop + 2) == ")"
                and acronym.isupper()
                and 2 <= len(acronym) <= 8
            ):
                yield stop + 1, stop + 2

    def _quoted(self, opening: int) -> Iterator[tuple[int, int]]:
        """`the newspaper “Name of It”`"""
        stop = opening + 1
        while stop < opening + 7 and stop < len(self._tokens) and self._text(stop)[0].isalnum():
            stop += 1
        if stop > opening + 1 and self._text(stop) in QUOTES and self._text(opening + 1)[0].isupper():
            yield opening + 1, stop

    def _is_never(self, at: int) -> bool:
        text = self._text(at)
        return text in NEVER_IN_A_BODY or (
            len(text) > 2 and text.isupper() and text.title() in NEVER_IN_A_BODY
        )

    def _is_capitalised(self, at: int) -> bool:
        text = self._text(at)
        return text[0].isupper() and not is_cyrillic(text.lower())

    def _text(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else LINE_END
