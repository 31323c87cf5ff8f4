"""Every text of the window is there in three languages, and changes while the window is open."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.gui.document_header import DocumentHeader
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme
from archive_app.gui.translator import LANGUAGES, Translator

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "translations"
FORMS = {"en": 2, "ru": 3, "be": 3}


def entries(language: str) -> list[tuple[str, list[str]]]:
    """Each text with its translation or the forms of it."""
    tree = ElementTree.parse(CATALOGUES / f"window_{language}.ts")
    found = []
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        found.append((message.findtext("source", ""), forms or [translation.text or ""]))
    return found


def test_catalogues_are_complete_and_made_from_the_sources_of_today() -> None:
    tools = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = ["bash", ".ci/translations", "--check"]
    done = subprocess.run(command, cwd=ROOT, env=tools, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"run .ci/translations and translate what is new: {done.stdout}{done.stderr}"


def test_no_text_hides_where_the_extraction_cannot_see_it() -> None:
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in (ROOT / "archive_app" / "gui").glob("*.py")
        for string in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Attribute) and call.attr == "tr"
    ]
    assert hidden == [], "a text within an f-string is not extracted"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_and_no_key_is_lost(language: str) -> None:
    marks = re.compile(r"%\d|%n|Ctrl\+|Shift\+|F\d\b|…$")
    for source, forms in entries(language):
        for form in forms:
            assert sorted(set(marks.findall(source))) == sorted(set(marks.findall(form))), (source, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_every_plural_form(language: str) -> None:
    counted = [forms for source, forms in entries(language) if "%n" in source]
    assert counted
    assert {len(forms) for forms in counted} == {FORMS[language]}


@pytest.mark.parametrize("language", ["ru", "be"])
def test_menus_keep_their_letters(language: str) -> None:
    letter = re.compile(r"&\w")
    for source, forms in entries(language):
        assert bool(letter.search(source)) == bool(letter.search(forms[0])), (source, forms)


def test_russian_and_belarusian_are_not_mixed_up() -> None:
    russian = "".join(form for _, forms in entries("ru") for form in forms)
    belarusian = "".join(form for _, forms in entries("be") for form in forms)
    assert not set("ўіЎІ’") & set(russian)
    assert not set("ищъИЩЪ") & set(belarusian)


@pytest.fixture
def translator(shared_translator: Translator) -> Translator:
    return shared_translator


def document(words: int) -> Document:
    text = " ".join(["слова"] * words)
    passport = Passport("Т", "f.txt", "0" * 64, "IndustriALL", "2023-03-23")
    return Document("d", passport, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


def test_an_open_window_changes_its_language(theme: Theme, translator: Translator, qtbot: QtBot) -> None:
    pane = ReaderPane(theme)
    qtbot.addWidget(pane)
    pane.show_document(document(1))
    shown = {}
    for language in LANGUAGES:
        translator.choose(language)
        shown[language] = (pane.find_bar.field.placeholderText(), pane.header.meta.text())
    assert shown == {
        "en": ("Find in this document", "IndustriALL · 23 March 2023 · 1 word"),
        "ru": ("Найти в этом документе", "IndustriALL · 23 марта 2023 · 1 слово"),
        "be": ("Знайсці ў гэтым дакуменце", "IndustriALL · 23 сакавіка 2023 · 1 слова"),
    }


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", 2, "2 words"),
        ("ru", 2, "2 слова"),
        ("ru", 5, "5 слов"),
        ("ru", 21, "21 слово"),
        ("be", 3, "3 словы"),
        ("be", 11, "11 слоў"),
    ],
)
def test_counts_read_right(
    theme: Theme, translator: Translator, qtbot: QtBot, language: str, words: int, said: str
) -> None:
    translator.choose(language)
    header = DocumentHeader(theme)
    qtbot.addWidget(header)
    header.show_document(document(words))
    assert header.meta.text().endswith(f" · {said}")


def test_dates_and_numbers_follow_the_language(translator: Translator) -> None:
    translator.choose("be")
    assert QLocale().toString(1234567) == QLocale("be").toString(1234567)
    assert QLocale().standaloneMonthName(5) == "май"


def test_an_unknown_language_is_english(translator: Translator, qtbot: QtBot) -> None:
    translator.choose("ru")
    with qtbot.waitSignal(translator.changed) as changed:
        translator.choose("tlh")
    assert changed.args == ["en"]
