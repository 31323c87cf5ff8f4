"""Planner: query → plan: adds stems, other spellings of names and the words that a pattern stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from archive_app.documents.collection import Collection
from archive_app.search.analysis import LACINKA, forms
from archive_app.search.collections import members_of_named
from archive_app.search.folding import fold, is_latin, twin
from archive_app.search.lacinka import has_its_letters, to_cyrillic
from archive_app.search.periods import EARLIEST, LATEST, Period
from archive_app.search.plan import (
    MOST_WORDS,
    NOTHING,
    AllOf,
    AnyOf,
    Days,
    Everything,
    Keys,
    Members,
    Plan,
    Row,
    Scope,
    Slot,
    Without,
)
from archive_app.search.query import (
    All,
    And,
    Field,
    FieldName,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Range,
    Term,
    Wildcard,
)
from archive_app.search.request import DateField
from archive_app.search.results import Expansion
from archive_app.search.spelling import Speller
from archive_app.search.stems import Stems
from archive_app.search.wording import letters_alike, other_alphabet

if TYPE_CHECKING:
    from archive_app.search.vocabulary import Vocabulary

LONGEST_NAME = 7
_KEY_OF_DATES = {DateField.MENTIONED: "date", DateField.PUBLISHED: "published"}


class Planner:
    """Plans one query over one vocabulary. `expansions` tells afterwards, in `language`, what was added."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        stems: Stems,
        speller: Speller,
        answers: Callable[[Plan], bool],
        exact: bool,
        language: str = "en",
        collections: Sequence[Collection] = (),
    ) -> None:
        """`answers` tells whether any document answers a plan."""
        self._collections = collections
        self._answers = answers
        self._vocabulary = vocabulary
        self._stems = stems
        self._speller = speller
        self._exact = exact
        self._language = language
        self._expansions: dict[str, Expansion] = {}
        self.partial = False
        """Whether a pattern fits more words than are looked for."""

    @property
    def expansions(self) -> tuple[Expansion, ...]:
        return tuple(self._expansions.values())

    def plan(self, node: Node, scope: Scope = Scope.TEXT) -> Plan:
        match node:
            case All():
                return Everything()
            case And(items):
                return AllOf(tuple(self._side_by_side(items, scope)))
            case Or(items):
                return AnyOf(tuple(self.plan(item, scope) for item in items))
            case Not(item):
                return Without(self.plan(item, scope))
            case Field(name, inside):
                return self._field(name, inside)
            case Range(on, first, last):
                return self._days(on, Period(first or EARLIEST, last or LATEST))
            case Phrase(words):
                return self._phrase(words, scope)
            case Near(words, distance):
                return Row(tuple(self._slot(word) for word in words), scope, distance)
            case Term() | Prefix() | Wildcard() | Fuzzy():
                return self._name((node,), scope) or Row((self._slot(node),), scope)

    def _field(self, name: FieldName, inside: Node) -> Plan:
        if name is FieldName.LANGUAGE:
            return Keys("language", frozenset({inside.text})) if isinstance(inside, Term) else NOTHING
        if name in (FieldName.DATE, FieldName.PUBLISHED):
            return self.plan(inside)
        if name is FieldName.COLLECTION:
            return Members(members_of_named(inside, self._collections))
        return self.plan(inside, Scope(name.value))

    def _days(self, on: DateField, wanted: Period) -> Plan:
        return Days(_KEY_OF_DATES[on], wanted)

    def _side_by_side(self, items: Sequence[Node], scope: Scope) -> list[Plan]:
        """Plans for AND-ed items; neighbours that make a name together are also sought as that name."""
        plans: list[Plan] = []
        at = 0
        while at < len(items):
            size, plan = self._longest_name(items[at : at + LONGEST_NAME], scope)
            plans.append(plan)
            at += size
        return plans

    def _longest_name(self, items: Sequence[Node], scope: Scope) -> tuple[int, Plan]:
        for size in range(len(items), 1, -1):
            name = self._name(items[:size], scope)
            if name is not None:
                return size, name
        return 1, self.plan(items[0], scope)

    def _phrase(self, words: tuple[Leaf, ...], scope: Scope) -> Plan:
        row = Row(tuple(self._slot(word) for word in words), scope)
        variants = self._variants(words)
        return AnyOf((row, *self._rows(variants, scope)), best=True) if variants else row

    def _name(self, items: Sequence[Node], scope: Scope) -> Plan | None:
        """The typed words or, instead, any other spelling of the name they make; None if they make none."""
        variants = self._variants(items)
        if not variants:
            return None
        typed = tuple(Row((self._slot(item),), scope) for item in items if isinstance(item, Term))
        together: Plan = typed[0] if len(typed) == 1 else AllOf(typed)
        return AnyOf((together, *self._rows(variants, scope)), best=True)

    def _variants(self, items: Sequence[Node]) -> tuple[tuple[str, ...], ...]:
        """Other spellings that occur in the index, each as its folded words."""
        terms = [item.text for item in items if isinstance(item, Term)]
        if self._exact or len(terms) != len(items):
            return ()
        typed = " ".join(terms)
        own = forms(typed)
        found: dict[tuple[str, ...], str] = {}
        for spelling in self._speller(typed) or self._speller(twin(typed) or ""):
            here = {forms(variant): variant for variant in spelling.variants}
            here = {row: variant for row, variant in here.items() if row != own and self._occurs(row)}
            if here:
                self._tell(typed, tuple(here.values()), spelling.why)
                found |= here
        return tuple(found)

    def _occurs(self, row: tuple[str, ...]) -> bool:
        """Whether the words do, and side by side."""
        if not row or not all(self._vocabulary.has((form,), self._stems.all_of(form)) for form in row):
            return False
        return len(row) == 1 or self._answers(Row(tuple(map(self._word, row))))

    def _rows(self, variants: tuple[tuple[str, ...], ...], scope: Scope) -> list[Row]:
        return [Row(tuple(self._word(form) for form in variant), scope) for variant in variants]

    def _slot(self, leaf: Leaf) -> Slot:
        match leaf:
            case Term(text):
                return self._typed(text)
            case Prefix(text):
                return Slot(prefix=fold(text))
            case Fuzzy(text, distance):
                return self._any_of(self._vocabulary.close_to(fold(text), distance))
            case Wildcard(pattern):
                return self._any_of(self._vocabulary.like(fold(pattern)))

    def _typed(self, text: str) -> Slot:
        """The word, and the same one in Cyrillic letters when it is łacinka or known in those only."""
        form = self._with_letters_that_occur(text)
        slot = self._word(form)
        if self._exact or not is_latin(form[:1]):
            return slot
        with_cyrillic = Slot(slot.forms, slot.stems | {self._stems.of_written(text, LACINKA)})
        if has_its_letters(text.lower()):
            return with_cyrillic
        if self._vocabulary.has(slot.forms, slot.stems) or not self._vocabulary.has((), with_cyrillic.stems):
            return slot
        self._tell(text, (to_cyrillic(text),), other_alphabet(self._language))
        return with_cyrillic

    def _any_of(self, words: list[str]) -> Slot:
        self.partial = self.partial or len(words) == MOST_WORDS
        return Slot(frozenset(words))

    def _word(self, form: str) -> Slot:
        stems = frozenset() if self._exact else self._stems.all_of(form)
        return Slot(frozenset({form}), stems)

    def _with_letters_that_occur(self, typed: str) -> str:
        """The folded word; in the other script if only there it occurs and every letter looks the same."""
        form = next(iter(forms(typed)), fold(typed))
        double = twin(typed)
        if double is None or self._vocabulary.has((form,), self._stems.all_of(form)):
            return form
        if not self._vocabulary.has((fold(double),), self._stems.all_of(fold(double))):
            return form
        self._tell(typed, (double,), letters_alike(self._language))
        return fold(double)

    def _tell(self, term: str, also: tuple[str, ...], why: str) -> None:
        told = self._expansions.get(term)
        kept = told.also if told else ()
        merged = tuple(dict.fromkeys(kept + also))
        self._expansions[term] = Expansion(term, merged, told.why if told else why)
