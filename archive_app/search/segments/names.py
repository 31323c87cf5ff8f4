"""Names: under what each person and organisation occurs in the documents of a segment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from json import dumps, loads

from zstandard import compress, decompress

from archive_app.entities.mention import MentionKind
from archive_app.search.fields import ID_FIELDS
from archive_app.search.record import Record
from archive_app.search.segments.dictionary import Dictionary, write_dictionary
from archive_app.search.segments.key_field import KeyField
from archive_app.search.segments.sections import Sections, SectionWriter


class NamesWriter:
    """Collects names, document by document."""

    def __init__(self) -> None:
        self._names: dict[MentionKind, dict[str, str]] = {kind: {} for kind in ID_FIELDS}
        self._as_such: dict[MentionKind, dict[str, None]] = {kind: {} for kind in ID_FIELDS}
        self._called: dict[MentionKind, dict[tuple[str, str], None]] = {kind: {} for kind in ID_FIELDS}

    def add(self, record: Record) -> None:
        for kind in ID_FIELDS:
            names, as_such, spellings = record.told.named(kind)
            self._names[kind] |= names
            self._as_such[kind] |= as_such
            self._called[kind] |= spellings

    def finish(self, out: SectionWriter, kind: MentionKind, entities: Sequence[str]) -> None:
        """`entities` in the order of the field's dictionary."""
        names = self._names[kind]
        as_such = ((entity, entity) for entity in self._as_such.pop(kind))
        called = chain(as_such, self._called.pop(kind))
        _write(out, kind, {entity: names[entity] for entity in entities}, called)


def merge_names(out: SectionWriter, kind: MentionKind, sources: Sequence[tuple[KeyField, Names]]) -> None:
    """Entities of several segments with their names; where these differ, the last one is right."""
    names: dict[str, str] = {}
    called: dict[tuple[str, str], None] = {}
    for field, found in sources:
        for number, (term, spellings) in enumerate(zip(field.terms, found.called(), strict=True)):
            entity = term.decode("utf-8", "surrogatepass")
            names[entity] = found[number]
            called |= dict.fromkeys((entity, spelling) for spelling in spellings)
    _write(out, kind, dict(sorted(names.items())), called)


def _write(
    out: SectionWriter, kind: MentionKind, names: Mapping[str, str], called: Iterable[tuple[str, str]]
) -> None:
    """`names` of the entities, in the order of their field."""
    spellings: dict[str, set[str]] = {entity: set() for entity in names}
    for entity, spelling in called:
        spellings[entity].add(spelling)
    field = ID_FIELDS[kind]
    write_dictionary(out, f"{field}.name", list(map(_encoded, names.values())))
    out.put(f"{field}.called", compress(dumps(list(map(sorted, spellings.values()))).encode()))


class Names:
    """The names of the entities of one kind, by their number in the field's dictionary."""

    def __init__(self, sections: Sections, kind: MentionKind) -> None:
        self._sections = sections
        self._field = ID_FIELDS[kind]
        self._names = Dictionary(sections, f"{self._field}.name")

    def __getitem__(self, number: int) -> str:
        return self._names[number].decode("utf-8", "surrogatepass")

    def called(self) -> list[list[str]]:
        """Every name and spelling of each entity."""
        found: list[list[str]] = loads(decompress(self._sections.raw(f"{self._field}.called")))
        return found


def _encoded(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
