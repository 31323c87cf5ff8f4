from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.gui.passphrase import WORDS, Strength, generate, strength, word_list

WORD_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "passphrase"


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("solidarity", Strength.WEAK),
        ("Solidarity2024!", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abcdefghijklmnopqrstuvwxyz", Strength.WEAK),
        ("word word word word word word word", Strength.WEAK),
        ("lantern river copper violin ivory", Strength.FAIR),
        ("lantern river copper violin ivory meadow walnut", Strength.STRONG),
        ("q7#Lm2!vXz9@Rw4&Tk", Strength.STRONG),
    ],
)
def test_strength_is_judged_carefully(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_generated_ones_are_strong_and_never_the_same(language: str) -> None:
    words = word_list(WORD_FOLDER, language)
    made = {generate(words) for _ in range(50)}
    assert len(made) == 50
    assert all(len(passphrase.split()) == WORDS for passphrase in made)
    assert len(words) == len(set(words)) >= 480


def test_a_language_without_words_gets_english_ones() -> None:
    assert word_list(WORD_FOLDER, "xx") == word_list(WORD_FOLDER, "en")
