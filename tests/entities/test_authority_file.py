"""The authority file itself: readable, without contradictions, in three languages."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from archive_app.entities.authority import Authority, fold_name
from archive_app.entities.mention import Entity, MentionKind
from archive_app.entities.records import read_records
from archive_app.errors import BrokenInstallation

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "authority"
SAME_NAME_ON_PURPOSE = {
    # one acronym, two bodies
    "МКП": {"ilc", "ituc"},
    "БПЦ": {"boc"},
}


def test_ids_are_unique() -> None:
    records = read_records(FOLDER)
    assert len({record.id for record in records}) == len(records)


def test_conditions_name_something_known(authority: Authority) -> None:
    countries = authority.countries.ids
    known = (
        {entity.id for entity in authority.entities} | countries | {f"{c}+" for c in countries} | {"quoted"}
    )
    asked = {
        wanted for record in read_records(FOLDER) for wanteds, _ in record.conditional for wanted in wanteds
    }
    assert asked <= known


def test_unconditional_names_mean_one_body() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for record in read_records(FOLDER):
        for _, name in record.names:
            owners[name].add(record.id)
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1 and name not in SAME_NAME_ON_PURPOSE}
    assert not shared


def test_preferred_names_differ(authority: Authority) -> None:
    names = [fold_name(entity.name) for entity in authority.entities]
    assert len(set(names)) == len(names)


def test_bundled_people_and_unions_have_three_languages(authority: Authority) -> None:
    latin_only = {
        "maya-derouaz",
        "dharisha-indraguptha",
        "sean-gallup",
        "getty-images",
        "getty-images-europe",
    }
    for entity in authority.entities:
        if entity.bundled and entity.id not in latin_only:
            assert {language for language, _ in entity.labels} == {"en", "ru", "be"}, entity.id


def test_no_name_is_a_word_of_every_headline(authority: Authority) -> None:
    """In a line of capitals such a name would be found everywhere."""
    words = {"INTO", "MOST", "SAFE", "LAB", "NUT", "CATS", "SHAPE", "COURAGE", "ЭТА", "УДАР", "ДИСК", "ОПОРА"}
    names = {name for record in read_records(FOLDER) for _, name in record.names}
    assert not names & words


def test_label_follows_the_language(authority: Authority) -> None:
    ilo = _entity(authority, "ilo")
    assert [ilo.label(language) for language in ("en", "ru", "be", "pl")] == [
        "International Labour Organization",
        "Международная организация труда",
        "Міжнародная арганізацыя працы",
        "International Labour Organization",
    ]


def test_bundled_scope_is_a_part(authority: Authority) -> None:
    small = Authority.load(FOLDER, bundled_only=True)
    assert {entity.id for entity in small.entities} == {e.id for e in authority.entities if e.bundled}


def test_wide_enough(authority: Authority) -> None:
    kinds = [entity.kind for entity in authority.entities]
    assert kinds.count(MentionKind.ORGANISATION) > 4_500
    assert kinds.count(MentionKind.PERSON) > 1_200


@pytest.mark.parametrize("line", ["orgnisation x", "en A name without an entity", "organisation x\nxx what"])
def test_altered_file_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "organisations.txt").write_text(line, encoding="utf-8")
    with pytest.raises(BrokenInstallation, match=r"organisations\.txt, line"):
        read_records(tmp_path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BrokenInstallation, match="no authority file"):
        read_records(tmp_path)


def _entity(authority: Authority, entity_id: str) -> Entity:
    entity = authority.get(entity_id)
    assert entity is not None
    return entity
