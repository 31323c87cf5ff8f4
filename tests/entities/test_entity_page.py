"""The page of an entity: sentences, companions, spellings."""

from __future__ import annotations

import pytest

from archive_app.documents.document import Document
from archive_app.entities.authority import Authority
from archive_app.entities.extractor import Extractor
from archive_app.entities.page import EntityPage, entity_page
from archive_app.entities.sentences import MAX_SENTENCE, sentence_at

SENTENCES = [
    # the sentence is marked with ⟦ ⟧, the place with *
    "One. ⟦He broke *Convention No. 87 (see Art. 3).⟧ Two.",
    "⟦Mr. A. B. *Smith came.⟧ Then he left.",
    "Было. ⟦В 2022 г. *А. Ярошук был задержан!⟧ Затем – суд.",
    "У чэрвені. ⟦Сустрэча на *вул. Леніна, 5.⟧ Канец.",
    "Heading\n⟦The *text of the line⟧\nNext",
    "“Stop!” ⟦said *he.⟧ “Now.”",
    "⟦“We demand *it.”⟧ They left.",
    "⟦No full stop *at the end⟧",
    "⟦At 9.30 the *meeting began …⟧ Later.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentence(marked: str) -> None:
    plain = marked.replace("⟦", "").replace("⟧", "").replace("*", "")
    place = marked.replace("⟦", "").replace("⟧", "").index("*")
    expected = marked[marked.index("⟦") + 1 : marked.index("⟧")].replace("*", "")
    start, end = sentence_at(plain, place, place + 2)
    assert plain[start:end] == expected


def test_text_without_full_stop_is_cut() -> None:
    text = "word " * 10_000
    start, end = sentence_at(text, 25_000, 25_004)
    assert start <= 25_000 < 25_004 <= end
    assert end - start <= 2 * MAX_SENTENCE + 4


def test_page_of_a_person(authority: Authority, extractor: Extractor, bundled: dict[str, Document]) -> None:
    page = _page("aliaksandr-yarashuk", authority, extractor, bundled)
    assert [occurrence.document[:3] for occurrence in page.occurrences] == ["001", "002"]
    assert page.occurrences[1].sentence.startswith("According to Salidarnast")
    assert page.occurrences[1].sentence.endswith("as of March 2025.")
    assert page.spellings == ("Aliaksandr Yarashuk",)
    assert [(companion.entity, companion.count) for companion in page.companions][:2] == [
        ("bkdp", 2),
        ("ilo-gb", 2),
    ]
    assert "president of the BKDP" in page.entity.roles


def test_sentences_stand_in_the_text(
    authority: Authority, extractor: Extractor, bundled: dict[str, Document]
) -> None:
    texts = {document.id: document.text for document in bundled.values()}
    page = _page("ilo", authority, extractor, bundled)
    assert len(page.occurrences) == 24
    for occurrence in page.occurrences:
        start = occurrence.sentence_start
        assert texts[occurrence.document][start : start + len(occurrence.sentence)] == occurrence.sentence
        assert occurrence.mention.text in occurrence.sentence


def test_spellings_found(authority: Authority, extractor: Extractor, bundled: dict[str, Document]) -> None:
    assert set(_page("bnp", authority, extractor, bundled).spellings) == {
        "Belarusian Independent Trade Union",
        "Belarusian Independent trade union",
        "BITU",
        "BNP",
    }


def test_nobody_is_his_own_companion(
    authority: Authority, extractor: Extractor, bundled: dict[str, Document]
) -> None:
    for entity in ("ilo", "bkdp", "un"):
        page = _page(entity, authority, extractor, bundled)
        assert entity not in {companion.entity for companion in page.companions}


def _page(
    entity_id: str, authority: Authority, extractor: Extractor, bundled: dict[str, Document]
) -> EntityPage:
    entity = authority.get(entity_id)
    assert entity is not None
    return entity_page(entity, [(document, extractor.mentions(document)) for document in bundled.values()])
