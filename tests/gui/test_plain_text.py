from __future__ import annotations

import pytest

from archive_app.gui.plain_text import honest, tooltip, without_mnemonic


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "<img src='file:///etc/passwd'>", "a & b", "plain", "\\\\host\\share"]
)
def test_tool_tips_hold_no_markup_of_others(text: str) -> None:
    made = tooltip(text)
    assert made.startswith("<qt>")
    assert "<b>" not in made
    assert "<img" not in made


def test_nothing_has_no_tool_tip() -> None:
    assert tooltip("") == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("photo.jpg\u202eexe", "photo.jpg\ufffdexe"),
        ("two\nlines", "two\ufffdlines"),
        ("Заява БКДП – копія.docx", "Заява БКДП – копія.docx"),
        ("a\u2066b\u2069", "a\ufffdb\ufffd"),
    ],
)
def test_names_look_like_what_they_are(text: str, shown: str) -> None:
    assert honest(text) == shown


def test_an_ampersand_stays_one() -> None:
    assert without_mnemonic("Smith & Sons") == "Smith && Sons"
