"""A typed word finds the other spellings of the same person or organisation, and nobody else's."""

from __future__ import annotations

import pytest

from archive_app.entities.authority import Authority

JOINS = [
    # typed, must be among the other spellings
    ("Ярошук", {"Yarashuk", "Yaroshuk", "Ярашук", "Jarašuk"}),
    ("Yarashuk", {"Yaroshuk", "Ярашук", "Ярошук", "Jarašuk"}),
    ("ярошуку", {"Yarashuk", "Ярашук"}),
    ("Kalesnikava", {"Kalesnikawa", "Kolesnikova", "Колесникова", "Калеснікава"}),
    ("Калесьнікава", {"Kalesnikava", "Kalesnikawa"}),
    ("Колесниковой", {"Kalesnikava"}),
    ("Lukashenko", {"Lukashenka", "Лукашенко", "Лукашэнка", "Łukašenka"}),
    ("Łukašenka", {"Lukashenko", "Лукашэнка"}),
    ("Лукашэнкам", {"Lukashenka"}),
    ("Tikhanovskaya", {"Tsikhanouskaya", "Ціханоўская", "Тихановская"}),
    ("Тихановского", {"Tsikhanouski", "Ціханоўскі"}),
    ("Muiznieks", {"Muižnieks", "Муйжніекс"}),
    ("Hoie", {"Høie", "Хёйе"}),
    ("Maria Kolesnikova", {"Maryja Kalesnikawa", "Мария Колесникова"}),
    ("александр ярошук", {"Aliaksandr Yarashuk", "Аляксандр Ярашук"}),
    ("BITU", {"BNP", "БНП", "Belarusian Independent Trade Union"}),
    ("МОТ", {"ILO", "МАП", "International Labour Organization"}),
    ("мот", {"ILO"}),
    ("ilo", {"МОТ", "МАП"}),
    ("БКДП", {"BKDP", "BCDTU", "Беларускі кангрэс дэмакратычных прафсаюзаў"}),
    ("Белорусского конгресса демократических профсоюзов", {"BKDP", "БКДП"}),
    ("Viasna", {"Правозащитный центр «Весна»", "Праваабарончы цэнтр «Вясна»"}),
]

APART = [
    # typed, must not be among them, because
    ("Tsikhanouskaya", "Tsikhanouski", "wife and husband"),
    ("Tsikhanouski", "Ціханоўская", "husband and wife"),
    ("Viktar Lukashenka", "Aliaksandr Lukashenka", "son and father"),
    ("Kalesnikava", "Kalesnikau", "a man of another family name"),
    ("Karpenka", "Karpiankou", "two politicians"),
    ("Babaryka", "Babrou", "two names that begin alike"),
    ("ILO", "ILO Governing Body", "the organ is not the organisation"),
    ("IndustriALL", "IndustriALL Global Union Congress", "the congress is not the union"),
]


@pytest.mark.parametrize(("typed", "expected"), JOINS, ids=[row[0] for row in JOINS])
def test_join(typed: str, expected: set[str], authority: Authority) -> None:
    found = authority.spellings(typed)
    assert expected <= {spelling.text for spelling in found}
    assert all(spelling.why.startswith("other spellings of ") for spelling in found)


@pytest.mark.parametrize(("typed", "other", "reason"), APART, ids=[f"{row[0]}-{row[2]}" for row in APART])
def test_stay_apart(typed: str, other: str, reason: str, authority: Authority) -> None:
    assert other not in {spelling.text for spelling in authority.spellings(typed)}, reason


def test_surname_brings_surnames_only(authority: Authority) -> None:
    assert not [s.text for s in authority.spellings("Ярошук") if " " in s.text]


@pytest.mark.parametrize(
    "typed", ["", " ", "union", "rep", "gb", "весна", "the", "Supreme Court", "(", "-", "x" * 500]
)
def test_words_that_name_nobody(typed: str, authority: Authority) -> None:
    assert authority.spellings(typed) == ()


def test_acronym_that_is_a_word_counts_as_written(authority: Authority) -> None:
    assert "Union of Radio and Electronics Workers" in {s.text for s in authority.spellings("REP")}


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("bkdp", "bkdp"),
        ("БКДП", "bkdp"),
        ("international labour organization", "ilo"),
        ("Ярошук", "aliaksandr-yarashuk"),
        ("Lukashenko", "aliaksandr-lukashenka"),
        ("Svetlana Tikhanovskaya", "sviatlana-tsikhanouskaya"),
        ("Аляксандра Ярашука", "aliaksandr-yarashuk"),
        ("Viktor Lukashenko", "viktar-lukashenka"),
        ("nobody at all", None),
        ("", None),
    ],
)
def test_by_name(name: str, entity: str | None, authority: Authority) -> None:
    found = authority.by_name(name)
    assert (found.id if found else None) == entity
