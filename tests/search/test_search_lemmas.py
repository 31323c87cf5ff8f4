"""Dictionary forms: what the tables say of common, unknown and classical words, and what they are."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.paths import resources
from archive_app.search.folding import fold
from archive_app.search.lemmas import EDITION, Lemmas, lemmas
from archive_app.search.stems import Stems

MEET = {
    "en": """
        strike strikes striking struck
        worker workers
        arrest arrests arrested arresting
        imprison imprisoned imprisonment
        stop stops stopped stopping
        child children
        policy policies
        leave left leaving
        chairman chairmen
        Yarashuk Yarashuk's
    """,
    "ru": """
        забастовка забастовки забастовке забастовку забастовкой забастовок забастовками
        арестовать арестовали арестован арестованных арестованному
        человек человека человеку люди людям людьми
        год года году годом
        ребёнок ребёнка детей детьми
        идти идёт шёл шла шли
        Ярошук Ярошука Ярошуку Ярошуком Ярошуке
        Тихановская Тихановской Тихановскую
        Нафтан Нафтана Нафтане Нафтаном
        Подгайный Подгайного Подгайному Подгайным
    """,
    "be": """
        прафсаюз прафсаюза прафсаюзу прафсаюзам прафсаюзы прафсаюзаў прафсаюзамі
        арыштаваць арыштавалі арыштаваў арыштаваны арыштаваных арыштуюць
        горад горада гарады гарадоў гарадах горадзе
        выпадак выпадкі выпадкаў выпадку
        чалавек чалавека людзі людзям людзьмі
        год года гады гадоў
        быць быў была было былі будзе
        справа справы справу справаў
        улада ўлады ўладу
        свет сьвет свету сьвету
        салідарнасць салідарнасьць салідарнасці салідарнасьці
        Ярашук Ярашука Ярашуку Ярашуком
        Ціханоўская Ціханоўскай Ціханоўскую
        Пазняк Пазьняк Пазняка Пазьняка
    """,
}
APART = {
    "en": "new news; arrest arrears; strike stroke; found fund; lives living",
    "ru": "стали сталью; завод заводить; белорус Беларусь; профсоюз профсоюзный; Позняк познание",
    "be": "стаць сталь; суд суддзя; завод завадатар; прафсаюз прафсаюзны; Беларусь беларус",
}


@pytest.mark.parametrize(
    ("language", "forms"),
    [(language, line) for language, rows in MEET.items() for line in rows.split("\n") if line.strip()],
)
def test_forms_of_a_word_meet(language: str, forms: str) -> None:
    stems = {form: Stems().of(fold(form), language) for form in forms.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(
    ("language", "pair"), [(language, pair) for language, pairs in APART.items() for pair in pairs.split(";")]
)
def test_other_words_stay_apart(language: str, pair: str) -> None:
    one, other = (Stems().of(fold(form), language) for form in pair.split())
    assert one != other


def test_an_index_made_with_other_tables_is_stale() -> None:
    found = {
        language: zlib.crc32((resources() / "lemmas" / f"{language}.tsv").read_bytes())
        for language in ("be", "en", "ru")
    }
    assert ", ".join(f"{language} {checksum:08x}" for language, checksum in found.items()) == EDITION


@given(st.text(alphabet="абвгдежзіклмноўпрстуфцчшыьэюя", max_size=14))
def test_any_word_has_a_lemma(word: str) -> None:
    assert all(lemmas(language).of(word) or not word for language in ("be", "ru"))


def test_the_longest_ending_counts(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("# a table\n0\t\t\n1\t\ts ^as\n3\ty\ties\n3\tman\t^men\n", encoding="utf-8")
    rules = Lemmas(table)
    assert [rules.of(word) for word in ("cats", "berries", "men", "as", "s", "ies", "")] == [
        "cat", "berry", "man", "a", "s", "ie", "",
    ]  # fmt: skip
