from __future__ import annotations

import re
from pathlib import Path

import pytest

from archive_app.library.passphrase import WORDS, WordList
from archive_app.library.strength import Verdict, strength

FOLDER = Path(__file__).parents[2] / "resources" / "words"
LETTERS = {"en": "[a-z]{3,9}", "ru": "[а-я]{3,10}", "be": "[абвгдеёжзійклмнопрстуўфхцчшыьэюя]{3,10}"}


@pytest.mark.parametrize("language", LETTERS)
def test_the_lists_are_long_enough_and_clean(language: str) -> None:
    words = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split("\n")
    assert words.pop() == ""
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert [word for word in words if not re.fullmatch(LETTERS[language], word)] == []
    assert sum(map(len, words)) / len(words) < 7


@pytest.mark.parametrize("language", LETTERS)
def test_a_generated_passphrase_is_strong(language: str) -> None:
    words = WordList.read(FOLDER, language)
    made = {words.passphrase() for _ in range(50)}
    assert len(made) == 50
    assert {len(each.split(" ")) for each in made} == {WORDS}
    assert {word for each in made for word in each.split()} <= set(words.words)
    assert words.bits() > 60
    assert sum(strength(each).verdict is Verdict.STRONG for each in made) >= 45


def test_a_language_without_a_list_gets_english() -> None:
    assert WordList.read(FOLDER, "de").words == WordList.read(FOLDER, "en").words


@pytest.mark.parametrize(
    ("passphrase", "verdict"),
    [
        ("", "weak"),
        ("password", "weak"),
        ("P@ssw0rd1!", "weak"),
        ("пароль2024", "weak"),
        ("gfhjkm", "weak"),
        ("qwertyuiop1234567890", "weak"),
        ("йцукенгшщзхъ", "weak"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "weak"),
        ("abcabcabcabcabcabcabcabc", "weak"),
        ("Minsk2020!", "weak"),
        ("Nadzeya14071985", "weak"),
        ("to be or not to be", "weak"),
        ("correct horse battery staple", "weak"),
        ("wolf wolf wolf wolf wolf wolf wolf", "weak"),
        ("salt window tractor evening pony", "fair"),
        ("соль окно трактор вечер пони снег", "strong"),
        ("salt window tractor evening pony snow", "strong"),
        ("k7R!x9Qm2Z$w", "fair"),
        ("k7R!x9Qm2Z$wP4&h", "strong"),
    ],
)
def test_verdicts(passphrase: str, verdict: str) -> None:
    assert strength(passphrase).verdict == verdict, strength(passphrase)


def test_more_is_never_weaker() -> None:
    text = "salt Window 1985 трактор, evening!! pony"
    bits = [strength(text[:end]).bits for end in range(len(text))]
    assert bits[-1] > 40
    drops = [text[:end] for end in range(1, len(bits)) if bits[end] < bits[end - 1] - 8]
    assert drops == []
