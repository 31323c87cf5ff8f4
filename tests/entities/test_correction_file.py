"""Corrections as entries of an authority file: there and back, and nothing else gets in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    NewEntity,
    Rename,
    SetKind,
    Split,
    Subject,
    new_entity,
)
from archive_app.entities.correction_file import LARGEST_FILE, from_text, to_text
from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput

PERSON, BODY = MentionKind.PERSON, MentionKind.ORGANISATION
ANNA = Subject("anna-a", PERSON, "Ганна Адамовіч")
UNION = Subject("100% Free Union", BODY, "100% Free Union")

GOLDEN = """# What readers of Archive App corrected. The form is that of its authority file.

person anna-a corrected
be Ганна Адамовіч
en Hanna Adamovič
role miner
show Hanna
merge organisation 100%25%20Free%20Union; 100% Free Union

organisation 100%25%20Free%20Union corrected
en 100% Free Union
split Free U.
hide
hide FU
kind person
"""
SAID: tuple[Correction, ...] = (
    AddAlias(ANNA, "Hanna Adamovič"),
    AddRole(ANNA, "miner"),
    Rename(ANNA, "Hanna"),
    Merge(ANNA, UNION),
    Split(UNION, "Free U."),
    Hide(UNION),
    Hide(UNION, "FU"),
    SetKind(UNION, PERSON),
)


def nobody(_: str) -> bool:
    return False


def test_written_and_read() -> None:
    assert to_text(SAID) == GOLDEN
    report = from_text(GOLDEN.encode(), nobody)
    assert set(report.corrections) == set(SAID)
    assert report.refused == ()


names = st.sampled_from(["Ганна Адамовіч", "Анна", "Ann 100% of", "Śmigły", "A b c"])
subjects = st.builds(
    Subject, st.sampled_from(["a", "b c", "x%20y", "own:person:1"]), st.sampled_from([PERSON, BODY]), names
)
corrections = st.one_of(
    st.builds(NewEntity, subjects),
    st.builds(AddAlias, subjects, names),
    st.builds(AddRole, subjects, names),
    st.builds(Rename, subjects, names),
    st.builds(Split, subjects, names),
    st.builds(Hide, subjects, st.just("") | names),
    st.builds(SetKind, subjects, st.sampled_from([PERSON, BODY])),
    st.builds(Merge, subjects, subjects).filter(lambda each: each.subject.id != each.into.id),
)


@given(st.lists(corrections, max_size=8))
def test_there_and_back(said: list[Correction]) -> None:
    report = from_text(to_text(said).encode(), nobody)
    assert set(report.corrections) == set(said)
    assert report.refused == ()


def test_an_entry_of_an_authority_file_is_somebody_new() -> None:
    entry = b"person jan-kowalski m\nen Jan Kowalski; J. Kowalski\nrole miner; activist\n"
    subject = Subject("jan-kowalski", PERSON, "Jan Kowalski")
    assert from_text(entry, nobody).corrections == (
        NewEntity(subject),
        AddAlias(subject, "J. Kowalski"),
        AddRole(subject, "miner"),
        AddRole(subject, "activist"),
    )
    assert NewEntity(subject) not in from_text(entry, lambda _: True).corrections


def test_our_own_authority_file_is_understood() -> None:
    path = Path(__file__).resolve().parents[2] / "resources" / "authority" / "people.txt"
    report = from_text(path.read_bytes(), lambda _: True)
    assert len(report.corrections) > 50
    assert all(reason == "this line is not of an authority file" for _, reason in report.refused)


REFUSED = [
    (b"hello\n", (1, "this line is not of an authority file")),
    (b"person\nen A\n", (1, "This is not a correction.")),
    (b"person a\nrole x\n", (1, "the entry has no name")),
    (b"person a\nen A\nexplode now\n", (3, "this line is not of an authority file")),
    (b"person a\nen A\nmerge person\n", (3, "this line is not of an authority file")),
    (b"person a\nen A\nkind date\n", (3, "this line is not of an authority file")),
    (b"person a\nen A\nshow\n", (3, "The name is empty. Write a name.")),
    (
        b"person a\nen A\nshow " + b"x" * 201,
        (3, "A name is one line without semicolons, of at most 200 characters."),
    ),
    (
        "person a\nen A\nshow b\u202ec".encode(),
        (3, "A name is one line without semicolons, of at most 200 characters."),
    ),
]


@pytest.mark.parametrize(("untrusted", "expected"), REFUSED)
def test_refused_with_its_line(untrusted: bytes, expected: tuple[int, str]) -> None:
    assert expected in from_text(untrusted, lambda _: False).refused


@pytest.mark.parametrize("untrusted", [b"\xff\xfe\x00", b"x" * (LARGEST_FILE + 1)])
def test_no_list_at_all(untrusted: bytes) -> None:
    with pytest.raises(BadInput):
        from_text(untrusted, nobody)


def test_too_many() -> None:
    many = b"person a corrected\n" + b"".join(b"en N%d\n" % n for n in range(20_002))
    with pytest.raises(BadInput):
        from_text(many, nobody)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(untrusted: bytes) -> None:
    with suppress(BadInput):
        from_text(untrusted, nobody)


def test_new_somebody_is_marked() -> None:
    new = new_entity(BODY, "Вольны прафсаюз")
    assert " new\nbe Вольны прафсаюз" not in to_text([new])
    assert " new\nru Вольны прафсаюз" in to_text([new])
