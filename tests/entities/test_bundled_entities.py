"""What the five bundled documents name: every entity with the number of its mentions, every date."""

from __future__ import annotations

from collections import Counter

import pytest

from archive_app.documents.document import Document
from archive_app.entities.authority import Authority
from archive_app.entities.extractor import Extractor
from archive_app.entities.mention import MentionKind

PEOPLE = {
    "000": {"maksim-pazniakou": 1, "atle-hoie": 1},
    "001": {"aliaksandr-yarashuk": 1, "atle-hoie": 1},
    "002": {"aliaksandr-yarashuk": 1, "ilya-nuzov": 1, "pavel-sapelka": 1, "sean-gallup": 1},
    "003": {
        "aliaksandr-babrou": 1,
        "aliaksandr-lukashenka": 1,
        "ihar-povarau": 1,
        "maryia-kalesnikava": 1,
        "yauhen-hovar": 1,
    },
    "004": {
        "ben-saul": 1,
        "dharisha-indraguptha": 1,
        "gina-romero": 1,
        "irene-khan": 1,
        "mary-lawlor": 1,
        "maya-derouaz": 1,
        "nils-muiznieks": 1,
    },
}
ORGANISATIONS = {
    "000": {"bnp": 1, "ilc": 1, "ilo-gb": 4, "industriall": 2, "ohchr": 5},
    "001": {
        "bkdp": 5,
        "bnp": 3,
        "etuc": 1,
        "ilc": 2,
        "ilo": 2,
        "ilo-gb": 2,
        "industriall": 4,
        "ituc": 2,
        "kgb-by": 1,
        "rep": 2,
        "spb": 2,
        "spm": 2,
        "supreme-court-by": 1,
        "un": 2,
    },
    "002": {
        "afp": 1,
        "bkdp": 3,
        "fidh": 7,
        "getty-images": 1,
        "getty-images-europe": 1,
        "ilc": 3,
        "ilo": 12,
        "ilo-coi": 2,
        "ilo-gb": 1,
        "salidarnast": 1,
        "un": 1,
        "viasna": 3,
    },
    "003": {
        "bmz": 1,
        "bnp": 1,
        "eu": 1,
        "ilo": 2,
        "industriall-congress": 2,
        "industriall-executive": 2,
    },
    "004": {
        "fpb": 1,
        "ilc": 1,
        "ilo": 8,
        "ilo-coi": 3,
        "ilo-gb": 1,
        "ohchr": 5,
        "un": 9,
        "un-hrc": 3,
    },
}
DATES = {
    "000": {"2023-03-23": 1, "2023-03-17": 1, "2023-06": 1, "2023-03": 1},
    "001": {"2024-04-08": 1, "2024-04-19": 2, "2022-04-19": 1, "2022-07-18": 1, "2023-06": 1},
    "002": {
        "2025-06-06": 1,
        "2025-06-07": 1,
        "2023-06": 1,
        "2004": 2,
        "2022": 1,
        "2025-03": 1,
        "2020": 1,
    },
    "003": {"2020-08": 1},
    "004": {"2025-06-05": 1, "2004": 1, "2020": 1, "2024": 1},
}


@pytest.mark.parametrize("number", sorted(PEOPLE))
@pytest.mark.parametrize(
    ("kind", "expected"),
    [(MentionKind.PERSON, PEOPLE), (MentionKind.ORGANISATION, ORGANISATIONS)],
    ids=["people", "organisations"],
)
def test_names(
    number: str,
    kind: MentionKind,
    expected: dict[str, dict[str, int]],
    extractor: Extractor,
    bundled: dict[str, Document],
) -> None:
    mentions = extractor.mentions(bundled[number])
    assert Counter(m.entity for m in mentions if m.kind is kind) == expected[number]


@pytest.mark.parametrize("number", sorted(DATES))
def test_dates(number: str, extractor: Extractor, bundled: dict[str, Document]) -> None:
    mentions = extractor.mentions(bundled[number])
    assert Counter(m.value for m in mentions if m.kind is MentionKind.DATE) == DATES[number]


def test_panels_show_everybody_once(extractor: Extractor, bundled: dict[str, Document]) -> None:
    for document in bundled.values():
        shown = {(m.kind, m.entity): m.name for m in extractor.mentions(document) if m.entity}
        assert len(set(shown.values())) == len(shown)


def test_bundled_flag_is_what_the_documents_name(
    authority: Authority, extractor: Extractor, bundled: dict[str, Document]
) -> None:
    named = {m.entity for document in bundled.values() for m in extractor.mentions(document) if m.entity}
    assert {entity.id for entity in authority.entities if entity.bundled} == named
