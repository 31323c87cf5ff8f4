from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.documents.document import Passport
from archive_app.export.citation import CitationStyle, citation, date_in_words
from archive_app.export.citation_words import WORDS

RELEASE = Passport(
    title="Belarus: unions banned",
    source="001.txt",
    sha256="0123456789abcdef" * 4,
    publisher="UN Human Rights",
    published="2023-03-23",
    kind="press release",
    url="https://example.org/release",
)
UNDATED = replace(RELEASE, publisher=None, published=None, kind=None, url=None, title="Is it over?")
QUOTE = "the “Polish Radio”\nis  not told"

SHORT = {
    "en": "“the ‘Polish Radio’ is not told” — Belarus: unions banned, UN Human Rights, 23 March 2023",
    "ru": "«the “Polish Radio” is not told» — Belarus: unions banned, UN Human Rights, 23 марта 2023 г.",
    "be": "«the “Polish Radio” is not told» — Belarus: unions banned, UN Human Rights, 23 сакавіка 2023 г.",
}
FULL = {
    "en": "Belarus: unions banned. UN Human Rights, 23 March 2023. Press release. "
    "https://example.org/release SHA-256 0123456789abcdef",
    "ru": "Belarus: unions banned. UN Human Rights, 23 марта 2023 г. Пресс-релиз. "
    "https://example.org/release SHA-256 0123456789abcdef",
    "be": "Belarus: unions banned. UN Human Rights, 23 сакавіка 2023 г. Прэс-рэліз. "
    "https://example.org/release SHA-256 0123456789abcdef",
}
UNKNOWN = {
    "en": "Is it over? No publisher stated, no date stated. SHA-256 0123456789abcdef",
    "ru": "Is it over? Издатель не указан, без даты. SHA-256 0123456789abcdef",
    "be": "Is it over? Выдавец не пазначаны, без даты. SHA-256 0123456789abcdef",
}


@pytest.mark.parametrize("language", WORDS)
def test_citations(language: str) -> None:
    assert citation(RELEASE, QUOTE, language=language) == SHORT[language]
    full = citation(RELEASE, QUOTE, CitationStyle.FULL, language)
    assert full == SHORT[language].partition(" — ")[0] + "\n" + FULL[language]


@pytest.mark.parametrize("language", WORDS)
def test_what_is_not_stated_is_said_to_be_so(language: str) -> None:
    assert citation(UNDATED, "", CitationStyle.FULL, language) == UNKNOWN[language]


def test_inner_marks_of_russian() -> None:
    assert citation(UNDATED, "газета «Рабочий»", language="ru").startswith("«газета „Рабочий“» — ")


def test_another_language_gets_english() -> None:
    assert citation(RELEASE, QUOTE, language="de") == SHORT["en"]


@pytest.mark.parametrize(
    ("published", "language", "written"),
    [
        ("2023", "en", "2023"),
        ("2023", "ru", "2023 г."),
        ("2022-04", "en", "April 2022"),
        ("2022-04", "ru", "апрель 2022 г."),
        ("2022-11", "be", "лістапад 2022 г."),
        ("2022-02-01", "be", "1 лютага 2022 г."),
        ("2022-13", "en", "2022-13"),
        ("spring 2022", "en", "spring 2022"),
        (None, "en", "no date stated"),
        ("", "be", "без даты"),
    ],
)
def test_dates(published: str | None, language: str, written: str) -> None:
    assert date_in_words(published, language) == written


@given(
    quote=st.text(max_size=50),
    published=st.none() | st.text("0123456789-", max_size=12),
    language=st.sampled_from(["en", "ru", "be"]),
    style=st.sampled_from(CitationStyle),
)
def test_any_passport_can_be_cited(
    quote: str, published: str | None, language: str, style: CitationStyle
) -> None:
    cited = citation(replace(RELEASE, published=published), quote, style, language)
    assert "Belarus: unions banned" in cited
    assert cited.count("\n") <= 1
