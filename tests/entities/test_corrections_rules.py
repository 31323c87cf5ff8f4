"""What a reader corrected stays corrected, whatever is found again later, in whatever order it was said."""

from __future__ import annotations

import json
import time
from itertools import pairwise, permutations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from archive_app.entities.corrected import Corrector, corrected
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
    correction_id,
    from_shape,
    new_entity,
    own_id,
    spelling_key,
    to_shape,
)
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.errors import BadInput

PERSON, BODY, DATE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.DATE
ANNA, BORIS = Subject("anna", PERSON, "Anna Adamovič"), Subject("boris", PERSON, "Boris Bury")
UNION = Subject("union", BODY, "Free Union")
TEXT = "Anna Adamovič met A. Adamovič and Boris Bury of the Free Union in 2022. Vera Vasil was there."
KNOWN = {
    "anna": Entity("anna", PERSON, "Anna Adamovič", ("A. Adamovič",), ("chair",), (("ru", "Анна Адамович"),)),
    "union": Entity("union", BODY, "Free Union", ("FU",)),
}


def mention(text: str, subject: Subject) -> Mention:
    start = TEXT.index(text)
    return Mention(start, start + len(text), text, subject.kind, subject.id, subject.name)


FOUND = (
    mention("Anna Adamovič", ANNA),
    mention("A. Adamovič", ANNA),
    mention("Boris Bury", BORIS),
    mention("Free Union", UNION),
    Mention(TEXT.index("2022"), TEXT.index("2022") + 4, "2022", DATE, value="2022"),
)


def after(*corrections: Correction) -> list[tuple[str, str | None, str | None]]:
    found = corrected(TEXT, FOUND, corrections, KNOWN.get)
    return [(each.text, each.entity, each.name) for each in found if each.kind is not DATE]


def test_nothing_said_changes_nothing() -> None:
    assert corrected(TEXT, FOUND, (), KNOWN.get) == FOUND


def test_merged() -> None:
    assert after(Merge(BORIS, ANNA))[2] == ("Boris Bury", "anna", "Anna Adamovič")


def test_split_and_the_name_it_gets() -> None:
    found = after(Split(ANNA, "A. Adamovič"))
    assert found[0] == ("Anna Adamovič", "anna", "Anna Adamovič")
    assert found[1] == ("A. Adamovič", own_id(PERSON, "A. Adamovič"), "A. Adamovič")


def test_split_stays_apart_from_what_its_subject_was_merged_into() -> None:
    found = after(Split(ANNA, "A. Adamovič"), Merge(ANNA, BORIS))
    assert [entity for _, entity, _ in found[:2]] == ["boris", own_id(PERSON, "A. Adamovič")]


def test_renamed() -> None:
    assert {name for _, entity, name in after(Rename(ANNA, "Hanna")) if entity == "anna"} == {"Hanna"}


def test_hidden_whole_and_by_spelling() -> None:
    assert "anna" not in {entity for _, entity, _ in after(Hide(ANNA))}
    assert [text for text, *_ in after(Hide(ANNA, "A. Adamovič"))][:2] == ["Anna Adamovič", "Boris Bury"]


def test_hidden_with_what_was_merged_into_it() -> None:
    assert after(Hide(ANNA), Merge(BORIS, ANNA)) == [("Free Union", "union", "Free Union")]


def test_a_person_nobody_found() -> None:
    new = new_entity(PERSON, "Vera  Vasil")
    assert after(new)[-1] == ("Vera Vasil", new.subject.id, "Vera Vasil")


def test_the_reader_knows_better_what_a_name_is() -> None:
    new = new_entity(BODY, "Boris Bury")
    found = corrected(TEXT, FOUND, [new], KNOWN.get)
    assert [each.kind for each in found if each.text == "Boris Bury"] == [BODY]


def test_a_longer_name_found_is_not_cut() -> None:
    assert after(new_entity(PERSON, "Union"))[-1][0] == "Free Union"


def test_an_own_name_is_whole_words_only() -> None:
    assert "Vera Vasi" not in {text for text, *_ in after(new_entity(PERSON, "Vera Vasi"))}


def test_an_alias_is_found_and_known() -> None:
    assert after(AddAlias(ANNA, "Vera Vasil"))[-1] == ("Vera Vasil", "anna", "Anna Adamovič")
    entity = Corrector([AddAlias(ANNA, "Vera Vasil")], KNOWN.get).entity("anna")
    assert entity is not None
    assert entity.aliases == ("A. Adamovič", "Vera Vasil")


def test_kind_and_roles() -> None:
    corrector = Corrector([SetKind(BORIS, BODY), AddRole(ANNA, "miner")], KNOWN.get)
    assert {each.kind for each in corrector.mentions(TEXT, FOUND) if each.entity == "boris"} == {BODY}
    entity = corrector.entity("anna")
    assert entity is not None
    assert entity.roles == ("chair", "miner")


def test_names_of_both_are_known_after_a_merge() -> None:
    entity = Corrector([Merge(BORIS, ANNA)], KNOWN.get).entity("boris")
    assert entity is not None
    assert (entity.id, entity.aliases) == ("anna", ("A. Adamovič", "Boris Bury"))


def test_a_split_spelling_is_no_name_of_its_former_owner() -> None:
    corrector = Corrector([Split(ANNA, "A. Adamovič")], KNOWN.get)
    entity = corrector.entity("anna")
    assert entity is not None
    assert entity.aliases == ()
    assert corrector.named("a. adamovič") == own_id(PERSON, "A. Adamovič")


def test_a_circle_of_merges_ends_with_one() -> None:
    circle = (Merge(ANNA, BORIS), Merge(BORIS, UNION), Merge(UNION, ANNA))
    assert {entity for _, entity, _ in after(*circle)} == {"anna"}


def test_many_names_in_a_long_text_take_no_time() -> None:
    names = [f"Name{number} Family{number}" for number in range(5_000)]
    said = [new_entity(PERSON, name) for name in names]
    text = " ".join(names * 5)
    started = time.perf_counter()
    found = corrected(text, (), said, KNOWN.get)
    again = corrected(text, found, said, KNOWN.get)
    assert len(found) == len(names) * 5
    assert again == found
    assert time.perf_counter() - started < 8


def test_a_long_chain_of_merges_takes_no_time() -> None:
    chain = [Subject(f"p{number}", PERSON, f"N {number}") for number in range(20_000)]
    started = time.perf_counter()
    corrector = Corrector([Merge(one, other) for one, other in pairwise(chain)], KNOWN.get)
    assert {corrector.leader(each.id) for each in chain} == {"p19999"}
    assert corrector.entity("p0") == corrector.entity("p19999")
    assert time.perf_counter() - started < 5


def test_own_names_may_begin_with_a_mark() -> None:
    found = corrected("В «Весне» и «Весна» – «Весна-2»", (), [new_entity(BODY, "«Весна»")], KNOWN.get)
    assert [(each.start, each.text) for each in found] == [(12, "«Весна»")]


subjects = st.sampled_from([ANNA, BORIS, UNION])
spellings = st.sampled_from(
    ["Anna Adamovič", "A. Adamovič", "Boris Bury", "Free Union", "Vera Vasil", "Union"]
)
kinds = st.sampled_from([PERSON, BODY])
regroupings = st.one_of(
    st.builds(Merge, subjects, subjects).filter(lambda each: each.subject != each.into),
    st.builds(Split, subjects, spellings),
    st.builds(Hide, subjects, st.sampled_from(["", "A. Adamovič"])),
)
corrections = st.one_of(
    regroupings,
    st.builds(new_entity, kinds, spellings),
    st.builds(AddAlias, subjects, spellings),
    st.builds(SetKind, subjects, kinds),
    st.builds(Rename, subjects, st.sampled_from(["Xenia", "Yury"])),
)


@given(st.lists(corrections, max_size=5))
def test_correcting_twice_changes_nothing_more(said: list[Correction]) -> None:
    once = corrected(TEXT, FOUND, said, KNOWN.get)
    assert corrected(TEXT, once, said, KNOWN.get) == once


@given(st.lists(corrections, max_size=6), subjects)
def test_hidden_stays_hidden(said: list[Correction], hidden: Subject) -> None:
    found = corrected(TEXT, FOUND, [*said, Hide(hidden)], KNOWN.get)
    assert hidden.id not in {each.entity for each in found}


@given(st.lists(corrections, max_size=5))
def test_mentions_stay_apart_and_in_their_places(said: list[Correction]) -> None:
    found = corrected(TEXT, FOUND, said, KNOWN.get)
    assert all(TEXT[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [each for each in found if each.kind is DATE] == [FOUND[-1]]


@settings(max_examples=400, deadline=None)
@example(
    [Merge(ANNA, UNION), Split(ANNA, "Anna Adamovič"), Split(UNION, "Anna Adamovič")]  # of two kinds
)
@given(st.lists(regroupings, max_size=4))
def test_the_order_does_not_matter(said: list[Correction]) -> None:
    answers = {corrected(TEXT, FOUND, order, KNOWN.get) for order in permutations(said)}
    assert len(answers) == 1


@given(st.lists(st.builds(Split, st.just(ANNA), spellings), max_size=3))
def test_a_split_stays_split_if_the_finder_merges_again(said: list[Correction]) -> None:
    split = [*said, Split(ANNA, "A. Adamovič")]
    again = [each if each.kind is DATE else mention(each.text, ANNA) for each in FOUND]
    found = corrected(TEXT, again, split, KNOWN.get)
    assert "anna" not in {each.entity for each in found if each.text == "A. Adamovič"}


def outcomes(corrector: Corrector) -> set[str]:
    """Of the effects that can show in the text, as an index of it would tell."""
    named = {each.entity for each in FOUND}
    return {
        effect.outcome
        for effect in corrector.effects()
        if not effect.ids or named & {*effect.ids}
        if spelling_key(effect.spelling) in spelling_key(TEXT)
    }


@settings(max_examples=400)
@given(st.lists(corrections, max_size=4), st.lists(corrections, max_size=4))
def test_what_shows_in_a_text_is_told_without_reading_it(
    said: list[Correction], otherwise: list[Correction]
) -> None:
    one, other = Corrector(said, KNOWN.get), Corrector(otherwise, KNOWN.get)
    if one.mentions(TEXT, FOUND) != other.mentions(TEXT, FOUND):
        assert outcomes(one) != outcomes(other)


def test_a_correction_reaches_only_whom_it_is_about() -> None:
    unknown = Subject("nobody", PERSON, "No Body")
    assert not outcomes(Corrector([Rename(unknown, "Some Body")], KNOWN.get))
    assert not outcomes(Corrector([AddRole(ANNA, "chair")], KNOWN.get))
    merged = Corrector([Merge(unknown, ANNA)], KNOWN.get)
    assert [effect.ids for effect in merged.effects()] == [("nobody",)]


@given(corrections)
def test_kept_as_json(correction: Correction) -> None:
    read = from_shape(json.loads(json.dumps(to_shape(correction))))
    assert read == correction
    assert correction_id(read) == correction_id(correction)


BAD = [
    None,
    {},
    {"type": "explode", "subject": to_shape(Hide(ANNA))["subject"]},
    {"type": "rename", "subject": to_shape(Hide(ANNA))["subject"], "name": ""},
    {"type": "rename", "subject": to_shape(Hide(ANNA))["subject"], "name": "x" * 201},
    {"type": "rename", "subject": to_shape(Hide(ANNA))["subject"], "name": "two\nlines"},
    {"type": "rename", "subject": to_shape(Hide(ANNA))["subject"], "name": 7},
    {"type": "kind", "subject": to_shape(Hide(ANNA))["subject"], "kind": "date"},
    {"type": "hide", "subject": {"id": "", "kind": "person", "name": "A"}, "spelling": ""},
    {"type": "merge", "subject": to_shape(Hide(ANNA))["subject"], "into": to_shape(Hide(ANNA))["subject"]},
]


@pytest.mark.parametrize("untrusted", BAD)
def test_no_correction(untrusted: object) -> None:
    with pytest.raises(BadInput):
        from_shape(untrusted)


def test_new_entity_needs_a_name() -> None:
    with pytest.raises(BadInput):
        new_entity(PERSON, " \n ")
    assert isinstance(new_entity(PERSON, "A\nB"), NewEntity)
