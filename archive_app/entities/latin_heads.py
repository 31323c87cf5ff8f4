"""Where in a run of capitalised Latin words the names of organisations stand, told by their head nouns."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.entities.headline_words import LEADS_TO, ROLE_DESCRIPTIONS
from archive_app.entities.latin_body_words import (
    COMING_TOGETHER,
    CONNECTORS,
    FEEDS,
    HEADS,
    LATIN_ACRONYMS_OF_OTHER_THINGS,
    LEGAL_FORMS,
    LINKS,
    NEEDS_MORE_THAN_A_PLACE,
    NOT_AFTER_A_HEAD,
    SAYS_LITTLE,
    WEAK_HEADS,
)
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.person_words import ROLES, TITLES

_SHORTEST_ACRONYM = 3
_MANY = 4
"""Words before a noun that says little by itself: `Hong Kong Peat Rights Monitor`."""
_SHORTEST_WITH_ACRONYM = 2


class LatinHeads(LatinFinder):
    """Cuts runs into names."""

    def bodies_in(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        if self._text(stop).lower() in TITLES | ROLES:
            while stop > first and self._text(stop - 1) in ROLE_DESCRIPTIONS:
                stop -= 1
        for start, end in self._parts(first, stop):
            start, end = self._trimmed(start, end)
            if end > start and self._is_body(start, end):
                yield from self._without_acronym(start, end)

    def _without_acronym(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """`Trade Union of Miners NPG`: what stands behind the name is another one."""
        acronym, before = self._text(stop - 1), self._text(stop - 2)
        parted = (
            stop - start > _SHORTEST_WITH_ACRONYM
            and len(acronym) >= _SHORTEST_ACRONYM
            and acronym.isalpha()
            and acronym.isupper()
            and before[1:].islower()
            and before not in CONNECTORS
            and acronym not in LEGAL_FORMS | LATIN_ACRONYMS_OF_OTHER_THINGS
            and not self._vocabulary.is_place(self._keys[stop - 1])
            and self._is_body(start, stop - 1)
        )
        yield start, stop - 1 if parted else stop
        if parted:
            yield stop - 1, stop

    def _parts(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """A run is cut at `and` and commas where both sides have a head of their own."""
        start = first
        for at in range(first + 1, stop - 1):
            if self._text(at) not in {"and", "&", ",", "with", "to", "in", "by"}:
                continue
            if self._text(at) == "with" and self._text(at - 1) in {"People", "Persons", "Women", "Children"}:
                continue  # `for People with Disabilities`
            if self._is_a_person_before(start, at):
                start = at + 1  # `Greta Lindqvist and Bog Workers United`
                continue
            if self._text(at) == "," and self._text(at + 1) not in HEADS:
                continue  # a list of subjects: `Union of Peat, Bog and Fen Workers`
            own = self._has_head(start, at)
            if self._text(at) == "and" and self._parts_two_names(start, at, stop):
                if own:
                    yield start, at
                start = at + 1
                continue
            if self._text(at) == "to" and (self._text(at - 1) in LEADS_TO or self._is_sent(at - 1)):
                continue
            if self._text(at) in {"with", "to", "in", "by"}:
                if own:
                    yield start, at
                start = at + 1
            elif own and not self._runs.joins_units(at) and self._parts_two_bodies(start, at, stop):
                yield start, at
                start = at + 1
        yield start, stop

    def _is_a_person_before(self, start: int, at: int) -> bool:
        """The name in `Greta Lindqvist and Bog Workers United`; not in `Morgan Stanley and Co`."""
        named = at == start + 2 and self._vocabulary.is_given(self._text(start))
        return named and self._text(at) == "and" and not self._is_legal_form(at + 1)

    def _parts_two_bodies(self, start: int, at: int, stop: int) -> bool:
        """`Ministry of Peat and Ministry of Bogs`; not `Radio and Television Workers’ Union`."""
        over = [end for end in range(at + 1, stop - 1) if self._text(end) in {"and", ","}]
        end = next((end for end in over if self._text(end + 1) == "the"), stop)
        first, last = self._trimmed(at + 1, end)
        firm = any(self._is_legal_form(word) for word in range(first, last))
        listed = (
            not firm
            and self._text(last - 1) not in HEADS
            and any(self._text(word) in LINKS for word in range(start, at))
        )
        if listed and self._text(at + 1) not in HEADS and self._text(at + 1) != "the":
            return False  # Union of Peat, Bog and Similar Workers
        if first != at + 1 or not self._is_body(first, last) or not self._is_complete(start, at):
            return False
        ends = self._text(at - 1) in (HEADS | WEAK_HEADS - {"Trust"} if firm else HEADS)
        return ends or self._is_body(*self._trimmed(start, at))

    def _is_sent(self, at: int) -> bool:
        """`Mission to the OSCE`"""
        return self._text(at) in {"Mission", "Delegation"} and self._text(at + 1) == "to"

    def _parts_two_names(self, start: int, at: int, stop: int) -> bool:
        """`… and the European Union`, `IUF and UNI Global Union`."""
        if self._text(at + 1) == "the":
            return not self._has_head(start, at) or self._has_head(at + 1, stop)
        return at == start + 1 and self._text(start).isupper() and self._has_head(at + 1, stop)

    def _is_complete(self, start: int, stop: int) -> bool:
        return self._is_head(stop - 1) or any(self._text(at) in LINKS for at in range(start, stop))

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        while start < stop and (self._text(start) in CONNECTORS or not self._runs.is_capitalised(start)):
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
        while start < stop and (self._text(start) in CONNECTORS or not self._runs.is_capitalised(start)):
            start += 1
        head = max(heads, default=-1)
        legal = max((at for at in range(start, stop) if self._is_legal_form(at)), default=-1)
        if legal > head:
            if head < 0 and self._vocabulary.is_given(self._text(start)):  # `Greta Lindqvist of Torfo Inc`
                start = max([start, *(at + 1 for at in range(start, legal) if self._text(at) in LINKS)])
            return start, legal + 2 if self._text(legal + 1) == "." else legal + 1
        if head < 0:
            return start, start
        end = head + 1
        if any(self._text(at + 1) in LINKS or self._is_sent(at) for at in heads):
            end = stop
        while end > head + 1 and self._ends_no_name(end - 1):
            end -= 1
        return start, end

    def _ends_no_name(self, at: int) -> bool:
        """`… of the XII`, `… of Peat and`"""
        text = self._text(at)
        return text in CONNECTORS or not text[-1].isalnum() or set(text) <= set("IVX")

    def _is_body(self, start: int, stop: int) -> bool:
        if self._text(start - 1) == "for" and self._text(start - 2) in NOT_AFTER_A_HEAD:
            return False
        if self._text(stop) in FEEDS and self._text(stop - 1) in {"News", "Press"}:
            return False
        if self._text(start) == "Union" and (
            self._text(start + 2) == "Soviet" or self._text(start - 3) == "Representative"
        ):
            return False
        if self._text(stop - 2) in {"Housing", "Official"} and self._text(stop - 1) in {"Unit", "Journal"}:
            return False
        if self._text(stop) in NOT_AFTER_A_HEAD or self._names_a_law(start, stop):
            return False
        if any(self._is_legal_form(at) for at in range(start + 1, stop)):
            return True
        heads = [at for at in range(start, stop) if self._is_head(at)]
        if not heads:
            return False
        if any(self._is_sent(at) and at > start for at in heads):
            return True
        head = next((at for at in heads if self._text(at + 1) in LINKS), heads[-1])
        led = self._text(start) not in {"Presidential", "Civil", "Federal", "Tax", "Customs"}
        if self._text(head) == "Administration" and head == start + 1 == stop - 1 and led:
            return False  # the Obama Administration
        words = [at for at in range(start, stop) if self._runs.is_capitalised(at)]
        before = [at for at in words if at < head]
        strong = self._text(head) in HEADS or self._text(head).title() in HEADS
        describing = [at for at in before if self._describes(at)]
        if self._text(head) == "Workers" and self._text(head + 1) == "of" and not before:
            return False  # `Workers of Torfo marched`
        if self._text(head + 1) in LINKS:
            after = [at for at in words if at > head]
            told = [at for at in after if not self._vocabulary.is_place(self._keys[at])]
            return (
                bool(after)
                and (strong or bool(before) or len(told) > 1 or self._is_named_so(start))
                and (bool(told) or bool(describing) or self._text(head) not in NEEDS_MORE_THAN_A_PLACE)
            )
        if self._is_all_shouted(start, stop):
            return False
        if self._text(head) in {"Force", "Forces"} and self._text(head - 1) in {
            "Armed",
            "Defence",
            "Defense",
        }:
            return len(before) > 1
        if not strong and len(before) == len(describing) == 1 and self._has_an_officer(start):
            return True
        if not strong and len(before) >= _MANY and describing:
            return True
        if strong and len(before) > 1 and self._text(head) not in NEEDS_MORE_THAN_A_PLACE:
            return True
        return (
            bool(before)
            if strong and (describing or (len(before) > 0 and self._national(head)))
            else len(describing) > 1
        )

    def _names_a_law(self, start: int, stop: int) -> bool:
        """`Trade Union Act`, `Charter of Rights`; not `Election Commission`, `Centre for Law and Peace`."""
        heads = [at for at in range(start, stop) if self._is_head(at)]
        first = heads[0] if heads else stop
        return any(
            self._text(at + 1) in CONNECTORS if at < first else self._text(at - 1) not in CONNECTORS
            for at in range(start, stop)
            if self._text(at) in NOT_AFTER_A_HEAD
        )

    def _has_an_officer(self, start: int) -> bool:
        """`head of the Solidarity Network`"""
        officer = self._text(start - 3).lower()
        return (self._text(start - 2), self._text(start - 1)) == ("of", "the") and officer in ROLES

    def _is_named_so(self, head: int) -> bool:
        """`the Movement of Freedom`"""
        return self._text(head) in COMING_TOGETHER and self._text(head - 1) in {"the", "The"}

    def _describes(self, at: int) -> bool:
        if self._text(at) == "Helsinki":  # after its Final Act, not after the town
            return True
        if any(self._text(at + step) == "-" and self._text(at + 2 * step)[0].isupper() for step in (-1, 1)):
            return True  # the Nordic-Baltic Forum
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
            "University",
            "Academy",
            "Airlines",
            "Railways",
            "Railway",
        }

    def _is_all_shouted(self, start: int, stop: int) -> bool:
        return all(self._text(at).isupper() for at in range(start, stop)) and stop - start < 3

    def _has_head(self, start: int, stop: int) -> bool:
        return any(self._is_head(at) or self._is_legal_form(at) for at in range(start, stop))

    def _is_legal_form(self, at: int) -> bool:
        """Not the `Co` of `Co-Chair`, nor the `NV` of `(D-NV)`."""
        return self._text(at) in LEGAL_FORMS and "-" not in {self._text(at - 1), self._text(at + 1)}

    def _is_head(self, at: int) -> bool:
        text = self._text(at)
        if text.isupper() and len(text) > 3:
            text = text.title()
        return text in HEADS or text in WEAK_HEADS
