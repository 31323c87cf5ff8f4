"""Which words are the same word whoever typed them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.analysis import forms, language_of_paragraph, words
from archive_app.search.folding import fold, twin
from archive_app.search.stems import Stems

SAME = """
case                  Мінск  МІНСК
yo                    Ярошёк ярошек
apostrophe            сям'я  сям’я
modifier apostrophe   сям'я  сямʼя
prime                 сям'я  сям′я
backtick              сям'я  сям`я
full width            сям'я  сям＇я
soft hyphen           солидарность  соли­дарность
zero width            профсоюз  проф​союз
decomposed й          йод    йод
decomposed ў          ваўкі  ваўкі
stress mark           замок  за́мок
Latin i               Мінск  Мiнск
Latin capitals        Минск  Mинcк
Cyrillic in Latin     strike striкe
Latin accents         Jarašuk Jarasuk
Danish                Høie   Hoie
Latvian               Muižnieks Muiznieks
Polish                Łukašenka Lukasenka
German                Strasse Straße
ligature              finance ﬁnance
mixed doubles         МОТ    МOТ
possessive            Belarus Belarus’s
"""
DIFFERENT = """
й and и     йод    иод
ў and у     ваўкі  ваукі
alphabets   МОТ    MOT
apostrophe  сям'я  сямя
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_same_form(line: str) -> None:
    one, other = line.split()[-2:]
    assert forms(one) == forms(other)
    assert len(forms(one)) == 1


@pytest.mark.parametrize("line", DIFFERENT.strip().splitlines())
def test_different_form(line: str) -> None:
    one, other = line.split()[-2:]
    assert forms(one) != forms(other)


def test_words_stand_where_they_say() -> None:
    text = "The union’s full-time “staff”: сям’я, 3.5 %"
    found = [(text[word.start : word.end], word.form) for word in words(text)]
    assert found == [
        ("The", "the"), ("union", "union"), ("full", "full"), ("time", "time"), ("staff", "staff"),
        ("сям’я", "сям'я"), ("3", "3"), ("5", "5"),
    ]  # fmt: skip


@pytest.mark.parametrize(("word", "other"), [("МОТ", "MOT"), ("MOT", "МОТ"), ("мир", None), ("42", None)])
def test_double_in_the_other_script(word: str, other: str | None) -> None:
    assert twin(word) == other


@pytest.mark.parametrize(
    ("paragraph", "default", "language"),
    [
        ("Прафсаюзы патрабуюць волі", None, "be"),
        ("Профсоюзы требуют свободы и прав", "be", "ru"),
        ("Самастойна", "be", "be"),
        ("Самостоятельно", None, "ru"),
    ],
)
def test_language_of_paragraph(paragraph: str, default: str | None, language: str) -> None:
    assert language_of_paragraph(paragraph, default) == language


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "strikers", "striker"),
        ("en", "persecuted", "persecution"),
        ("ru", "профсоюзами", "профсоюз"),
        ("ru", "Ярошука", "Ярошук"),
        ("be", "прафсаюзаў", "прафсаюз"),
        ("be", "Ярашука", "Ярашук"),
        ("be", "сьвету", "свет"),
        ("be", "горадзе", "горад"),
    ],
)
def test_inflected_forms_meet(language: str, one: str, other: str) -> None:
    stems = Stems()
    assert stems.of(fold(one), language) == stems.of(fold(other), language)


@given(st.text())
def test_what_is_indexed_is_found_when_typed(text: str) -> None:
    """A stem given in any paragraph is among the stems that the same word is looked up by."""
    stems = Stems()
    for word in words(text):
        assert text[word.start : word.end]
        assert {stems.of(word.form, "ru"), stems.of(word.form, "be")} <= stems.all_of(word.form)


@given(st.text(alphabet="abcéłøАБВабвгіўйёеs'’­́", min_size=1))
def test_folding_twice_changes_nothing(text: str) -> None:
    for form in forms(text):
        assert fold(form) == form
