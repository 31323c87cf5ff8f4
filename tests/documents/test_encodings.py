"""Texts in the usual encodings, and what is refused."""

from __future__ import annotations

import codecs
import random

import pytest

from archive_app.documents.decoding import decode
from archive_app.errors import UnreadableSource

RUSSIAN = (
    "МОТ: нарушения прав трудящихся. Профсоюз «Солидарность» заявил в Минске, что забастовка продолжится."
)
BELARUSIAN = "Сям'я рабочых у Салігорску засталася без заробку, ён жа ўжо ў турме з 5 чэрвеня."
CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp855")


@pytest.mark.parametrize("encoding", CYRILLIC)
@pytest.mark.parametrize("text", [RUSSIAN, "Забастовка в Минске", "ПРОФСОЮЗ В МИНСКЕ ОБЪЯВИЛ ЗАБАСТОВКУ"])
def test_russian_in_one_byte_a_letter(text: str, encoding: str) -> None:
    kept = text.encode(encoding, "ignore")
    assert decode(kept) == kept.decode(encoding)


def test_belarusian_in_the_windows_encoding() -> None:
    assert decode(BELARUSIAN.encode("cp1251")) == BELARUSIAN


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "cp855", "mac_cyrillic", "iso8859_5"])
def test_belarusian_with_the_latin_letter_i(encoding: str) -> None:
    text = "Мiнская фабрыка спынiла працу: рабочыя выйшлi на плошчу i патрабуюць заробку."
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp1251"])
@pytest.mark.parametrize(
    "text",
    [
        "The union’s members “will not go back” — not before Monday.",
        "It is a question of rights — nothing else…",
        "Nobody – so they say – was hurt. “Go on!” they said.",
    ],
)
def test_english_with_its_signs(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_russian_name_in_an_english_text() -> None:
    text = "The paper Солидарность of the union was closed in May; nobody could say why."
    assert decode(text.encode("cp1251")) == text


def test_polish_text() -> None:
    text = "Związek zawodowy żąda wypłaty zaległych pensji; strajk się nie skończył."
    assert decode(text.encode("cp1250")) == text


def test_one_long_word_in_the_widest_encoding() -> None:
    text = "https://union.example/news/2025/06/05/strike-in-minsk-goes-on"
    assert decode(text.encode("utf-32-le")) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [RUSSIAN, "Strike in Minsk, and nobody came to work."])
def test_unicode_with_and_without_a_mark(text: str, mark: bytes, encoding: str) -> None:
    assert decode(mark + text.encode(encoding)) == text
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_places_do_not_change_the_encoding() -> None:
    broken = RUSSIAN.encode("utf-8")[:-1]
    assert decode(broken) == RUSSIAN[:-1] + "." if broken.endswith(b".") else decode(broken)
    cut = RUSSIAN[:-1].encode("utf-8")[:-1]
    assert decode(cut) == RUSSIAN[:-2] + "\ufffd"


def test_west_european_text() -> None:
    text = "Größe und Übung für Bücher, sagte Frau Müller über die Straße."
    assert decode(text.encode("cp1252")) == text


def test_a_declared_encoding_is_used_where_the_bytes_do_not_tell() -> None:
    text = "Café déjà vu à Genève, où les syndicats siègent."
    assert decode(text.encode("cp1252"), "ISO-8859-1") == text


@pytest.mark.parametrize("declared", ["utf-7", "rot13", "unicode_escape", "no such", "ы" * 50, ""])
def test_a_strange_declared_encoding_is_not_used(declared: str) -> None:
    assert decode("Größe für Bücher über Straße".encode("cp1252"), declared) == "Größe für Bücher über Straße"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\0\0\0\0"])
def test_empty_files(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="it is empty"):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + b"IHDR" * 40,
        b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n",
        b"PK\x03\x04 and so on",
        b"{\\rtf1 Text}",
        random.Random(7).randbytes(5_000),
        b"text\x01\x02\x03\x04\x05 text",
    ],
)
def test_binary_files(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="it is not text"):
        decode(data)
