"""Everything the windowless half can say is there in Russian and Belarusian, and reads well in place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from catalogues import Catalogue, read_po
from spoken import all_sentences, all_spoken, placeholders

from archive_app import cli, errors
from archive_app.errors import (
    ArchiveAppError,
    BadInput,
    DamagedLibrary,
    LibraryLocked,
    UnknownDocument,
    UnreadableSource,
)
from archive_app.messages import QUOTING, Messages
from archive_app.paths import ROOT

RESOURCES = ROOT / "resources"
TRANSLATED = ("ru", "be")
# Letters that a language lacks; in its texts they are slips.
FOREIGN = {"ru": "ўіґЎІҐ'", "be": "ищъИЩЪ'"}
ENDINGS = (".", ": ", ":", ";")


def catalogue(language: str) -> Catalogue:
    source = RESOURCES / "translations" / language / "LC_MESSAGES" / "archive_app.po"
    return {ids: said for ids, said in read_po(source.read_text(encoding="utf-8")).items() if ids != ("",)}


def pairs() -> list[tuple[str, str, str]]:
    """(language, message, translation), each plural form by itself."""
    return [
        (language, ids[-1], form)
        for language in TRANSLATED
        for ids, said in catalogue(language).items()
        for form in said
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_spoken_is_translated_and_nothing_else(language: str) -> None:
    translated = set(catalogue(language))
    assert all_spoken() - translated == set(), "add these to archive_app.po, then run .ci/catalogues.py"
    assert translated - all_spoken() == set(), "nobody says these any more"


def test_the_harvest_finds_messages_wherever_they_stand() -> None:
    found = all_spoken()
    for message in (
        LibraryLocked.sentence,
        "it is empty",  # a constant of a module
        "its type is not Annotation",  # a table of rules
        "the index is in memory",  # two names given values at once
        "New passphrase: ",  # an argument
        "Passphrase: ",  # a default of an argument
        "the system says “{said}”",  # a text with something quoted in it
        "altered",  # one of two
        "read-only",  # an enumeration
        "The search index was damaged and has been rebuilt.",  # a constant that is assigned on
    ):
        assert (message,) in found
    assert ("{count} hit", "{count} hits") in found
    assert not any("{}" in text for message in found for text in message), "add its form to QUOTING"


def test_no_sentence_escapes_the_harvest() -> None:
    heard = {text for message in all_spoken() for text in message}
    assert all_sentences() - heard == set(), "teach tests/spoken.py where these stand"


def test_every_form_of_a_reason_is_in_use() -> None:
    assert {(template,) for template in QUOTING} <= all_spoken()


@pytest.mark.parametrize(("language", "message", "translation"), pairs())
def test_translations_are_well_formed(language: str, message: str, translation: str) -> None:
    assert placeholders(translation) == placeholders(message)
    assert not set(translation) & set(FOREIGN[language])
    assert latin_words(translation) <= latin_words(message)
    assert "  " not in translation
    for ending in ENDINGS:
        assert message.endswith(ending) == translation.endswith(ending)


def latin_words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]+", text))


PLURALS = [
    *(("ru", count, "документ") for count in (1, 21, 101, 1001)),
    *(("ru", count, "документа") for count in (2, 3, 4, 22, 104)),
    *(("ru", count, "документов") for count in (0, 5, 11, 12, 14, 19, 20, 111, 112, 1000)),
    *(("be", count, "дакумент") for count in (1, 21, 101, 1001)),
    *(("be", count, "дакументы") for count in (2, 3, 4, 22, 104)),
    *(("be", count, "дакументаў") for count in (0, 5, 11, 12, 14, 19, 20, 111, 112, 1000)),
    ("en", 1, "document"),
    *(("en", count, "documents") for count in (0, 2, 21)),
]


@pytest.mark.parametrize(("language", "count", "noun"), PLURALS)
def test_plurals(language: str, count: int, noun: str) -> None:
    said = Messages(language, RESOURCES).plural("{count} document", "{count} documents", count)
    assert said == f"{count} {noun}"


IN_SENTENCES = [
    (
        "ru",
        UnreadableSource(reason="it is empty"),
        "Этот файл не удалось прочитать: он пуст. Всё остальное на месте.",
    ),
    (
        "be",
        UnreadableSource(reason="it is empty"),
        "Гэты файл не ўдалося прачытаць: ён пусты. Усё астатняе на месцы.",
    ),
    (
        "ru",
        DamagedLibrary(reason="its database is missing"),
        "Библиотека повреждена: её база данных пропала. "
        "Встроенные документы по-прежнему доступны; восстановите библиотеку из резервной копии.",
    ),
    (
        "be",
        UnreadableSource(reason="the system says “Permission denied”"),
        "Гэты файл не ўдалося прачытаць: сістэма адказала «доступ забаронены». Усё астатняе на месцы.",
    ),
    (
        "ru",
        BadInput(reason="Line 12 of the file of queries is not a JSON object."),
        "Строка 12 файла с запросами не является объектом JSON.",
    ),
    ("en", UnreadableSource(reason="it is empty"), str(UnreadableSource(reason="it is empty"))),
]


@pytest.mark.parametrize(("language", "error", "sentence"), IN_SENTENCES)
def test_reasons_are_translated_within_sentences(
    language: str, error: ArchiveAppError, sentence: str
) -> None:
    assert Messages(language, RESOURCES).error(error) == sentence


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_kind_of_error_has_a_sentence(language: str) -> None:
    messages = Messages(language, RESOURCES)
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    for kind in kinds:
        if issubclass(kind, ArchiveAppError) and kind is not BadInput:
            said = messages.error(kind(reason="it is empty", document="003", name="003"))
            commands = {"archive", "app", "documents", "library", "create"}
            assert latin_words(said) <= commands | {"Tesseract", "bel", "rus", "eng"}


@pytest.mark.parametrize("message", ["added", "search", "it is empty", "{reason}", "{", "}{0}", "%s", ""])
def test_what_the_reader_or_a_document_says_is_never_translated(message: str) -> None:
    """A title or a name may be any text, also one of our messages, also with braces."""
    said = Messages("ru", RESOURCES).error(UnknownDocument(document=message))
    assert f"«{message}»" in said


@pytest.mark.parametrize(
    "reason", ["the system says “{0} {x} }{”", "{x}.txt, line 3", "a {strange} one", "{"]
)
def test_braces_in_reasons_stay(reason: str) -> None:
    messages = Messages("be", RESOURCES)
    kept = re.findall(r"[{}]", reason)
    assert re.findall(r"[{}]", messages.text(reason)) == kept
    assert re.findall(r"[{}]", messages.error(BadInput(reason=reason))) == kept


def test_an_unknown_message_stays_as_it_is() -> None:
    messages = Messages("be", RESOURCES)
    assert messages.text("{x}: {reason}", x="ў", reason="quite unheard of") == "ў: quite unheard of"
    assert messages.text("") == ""
    assert messages.error(BadInput(reason="")) == ""


def test_an_unknown_language_is_english() -> None:
    assert Messages("pl", RESOURCES).text("it is empty") == "it is empty"


def test_the_command_line_speaks_the_language_it_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    library = ["--library", str(tmp_path / "library")]
    assert cli.main(["show", "added", "--lang", "be", *library]) == 1
    assert "Дакумента «added» няма." in capsys.readouterr().err
    assert cli.main(["mentions", str(tmp_path / "none.txt"), "--lang", "ru", *library]) == 1
    assert "none.txt: Этот файл не удалось прочитать: " in capsys.readouterr().err
    assert cli.main(["search", "Ярошук", "--lang", "ru", *library]) == 0
    said = capsys.readouterr()
    assert "2 документа" in said.out
    assert "также Yarashuk" in said.err
