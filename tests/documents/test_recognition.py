"""Recognised text: what is taken of the recogniser's answer, where it stands, and what it may not do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from archive_app.archive import Archive
from archive_app.documents.document import Document, Passport
from archive_app.documents.page_picture import GreyPage, PagePicture
from archive_app.documents.reader import NOT_SEARCHABLE
from archive_app.documents.recognised import RecognisedPage, page_from_json, page_to_json, with_places
from archive_app.documents.recogniser import (
    NOT_RECOGNISED,
    Recogniser,
    Recognition,
    bitmap,
    find_recogniser,
    words_in,
)
from archive_app.documents.recognition import with_recognised_text
from archive_app.errors import BadInput, NoRecogniser, UnknownDocument, UnreadableSource
from archive_app.paths import Places, places
from archive_app.search.request import SearchRequest

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a program of POSIX")
PAGE = GreyPage(8, 4, bytes(range(32)))


def row(words: str, line: int, sure: float = 90, left: int = 0, top: int = 0) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t{top}\t10\t2\t{sure}\t{words}\n"


def answer(*lines: str, sure: float = 90) -> str:
    """Each line ten pixels below the last one, its words ten pixels apart, on a page of 100 by 100."""
    return "".join(
        row(word, number, sure, 10 * at, 10 * number)
        for number, line in enumerate(lines)
        for at, word in enumerate(line.split())
    )


def page(*lines: str, sure: float = 90) -> RecognisedPage:
    return RecognisedPage(1.0, tuple(words_in(answer(*lines, sure=sure), 100, 100)))


def test_words_are_taken_with_their_places() -> None:
    words = page("one two", "three").words
    assert [(word.text, word.sure, word.line) for word in words] == [
        ("one", 90, 0),
        ("two", 90, 0),
        ("three", 90, 1),
    ]
    assert (words[2].left, words[2].top, words[2].width, words[2].height) == (0, 0.1, 0.1, 0.02)


def test_lines_that_are_noise_stay_out() -> None:
    assert [word.text for word in words_in(answer("a b", sure=10) + row("good", 9), 100, 100)] == ["good"]


@pytest.mark.parametrize(
    "untrusted",
    [
        "",
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
        row("  ", 1),
        row("a", 1).replace("90", "nan"),
        row("a", 1).replace("90", "inf"),
        row("a", 1, left=10**9),
        row("a", 1).replace("\t10\t", "\tten\t"),
        "5\t1\t1",
    ],
)
def test_what_is_no_word_is_passed_over(untrusted: str) -> None:
    assert not list(words_in(untrusted, 100, 100))


@given(st.text(alphabet="5\t\n0123456789.-abЖ ", max_size=200))
def test_no_answer_breaks_anything(untrusted: str) -> None:
    made = RecognisedPage(1.0, tuple(words_in(untrusted, 100, 100)))
    assert page_from_json(page_to_json(made)).words == made.words or made.words


def test_recognised_pages_are_kept_as_they_are() -> None:
    made = page("адна ўлада", "two")
    assert page_from_json(page_to_json(made)) == made
    for untrusted in ({}, {"shape": 1, "words": [["a"]]}, {"shape": "x", "words": []}, []):
        with pytest.raises(BadInput):
            page_from_json(untrusted)


def test_quotes_are_found_on_the_picture_line_by_line() -> None:
    picture = PagePicture(200, 100, 600, bytes(60_000))
    shown = with_places(picture, page("the uni- on", "met again"), ["union met", "nowhere", ""])
    ((first, second),), nowhere, nothing = shown.places
    assert first == pytest.approx((20, 0, 40, 2))
    assert second == pytest.approx((0, 10, 20, 2))
    assert (nowhere, nothing) == ((), ())


SCAN = Document("a" * 16, Passport("a.png", "a.png", "b" * 64, kind="picture"), "a.png", (), False, (0, 0))


def test_pages_become_a_text_that_can_be_searched() -> None:
    first = page("Забастоўка на заводзе пачалася ў панядзелак раніцай.")
    second = page("Яна скончылася ў сераду ўвечары.", sure=50)
    found = with_recognised_text(SCAN, [first, second])
    assert found.text == (
        "Забастоўка на заводзе пачалася ў панядзелак раніцай.\nЯна скончылася ў сераду ўвечары."
    )
    assert (found.passport.language, found.passport.title) == ("be", "a.png")
    assert found.pages == (0, found.text.index("Яна"))
    assert found.recognised is not None
    assert found.recognised.sure == 73
    unsure = [found.text[start:end] for start, end in found.recognised.unsure]
    assert unsure == ["Яна", "скончылася", "ў", "сераду", "ўвечары."]
    assert not found.is_silent


def test_a_picture_without_words_stays_a_picture() -> None:
    assert with_recognised_text(SCAN, [RecognisedPage(1.0)]) is SCAN
    assert SCAN.is_silent


def test_the_page_is_handed_over_as_a_bitmap() -> None:
    for width in (8, 7, 5):
        wanted = GreyPage(width, 3, bytes(range(3 * width)))
        shown = Image.open(BytesIO(bitmap(wanted))).convert("L")
        assert (shown.size, shown.tobytes()) == ((width, 3), wanted.pixels)


# A stand-in for Tesseract


Pack = Callable[[str], Path]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """A folder with a program that names our languages and otherwise does what it is told to."""

    def made(body: str) -> Path:
        folder = tmp_path / "ocr"
        folder.mkdir()
        program = folder / "tesseract"
        listed = "List of available languages (2):\\nbel\\neng\\n"
        program.write_text(f'#!/bin/sh\ncase "$1" in --list-langs) printf "{listed}"; exit;; esac\n{body}\n')
        program.chmod(0o755)
        return folder

    return made


ANSWERS = 'cd "${0%/*}"; while IFS= read -r line; do printf "%s\\n" "$line"; done < answer'


@POSIX
def test_the_pack_beside_the_program_comes_first(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = pack("exit 1")
    found = find_recogniser(folder)
    assert found == Recogniser(folder / "tesseract", ("bel", "eng"), folder / "tessdata")
    monkeypatch.setenv("PATH", "")
    assert find_recogniser(None) is None


@POSIX
def test_what_lies_where_the_program_was_started_is_not_run(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack("exit 1"))
    monkeypatch.setenv("PATH", ".")
    assert find_recogniser(None) is None


def recognised(folder: Path, seconds: float = 20) -> RecognisedPage:
    found = find_recogniser(folder)
    assert found is not None
    return Recognition(found, seconds).page(PAGE)


@POSIX
def test_what_the_program_answers_is_taken(pack: Pack) -> None:
    folder = pack(ANSWERS)
    (folder / "answer").write_text(row("слова", 1), encoding="utf-8")
    assert [word.text for word in recognised(folder).words] == ["слова"]


@POSIX
@pytest.mark.parametrize(
    "body", ["exit 3", "kill -9 $$", "while :; do :; done"], ids=["error", "crash", "slow"]
)
def test_a_program_that_fails_is_given_up(pack: Pack, body: str) -> None:
    with pytest.raises(UnreadableSource, match=NOT_RECOGNISED):
        recognised(pack(body), seconds=1.5)


ATTEMPTS = """
read -r line < /etc/passwd && printf '%s\\n' "$READ"
echo x > "$OUTSIDE" && printf '%s\\n' "$WRITTEN"
printf '%s\\n' "$DONE"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes files away")
def test_the_program_reads_and_writes_nothing_else(pack: Pack, tmp_path: Path) -> None:
    from archive_app.documents import landlock, system_calls

    child = os.fork()
    if not child:  # what is taken away here is taken away for ever
        granted = system_calls.renounce_privileges() and landlock.restrict()
        os._exit(0 if granted else 1)
    if os.waitpid(child, 0)[1]:
        pytest.skip("this system has no Landlock")
    body = ATTEMPTS.replace("$OUTSIDE", str(tmp_path / "written"))
    for number, name in enumerate(("READ", "WRITTEN", "DONE"), 1):
        body = body.replace(f"${name}", row(name, number).strip())
    assert [word.text for word in recognised(pack(body)).words] == ["DONE"]
    assert not (tmp_path / "written").exists()


# In the archive


def picture(text: str = "") -> bytes:
    image = Image.new("L", (900, 120), 255)
    if text:
        font = ImageFont.truetype(str(next((places().resources / "fonts").glob("NotoSerif*.ttf"))), 34)
        ImageDraw.Draw(image).text((20, 30), text, font=font, fill=0)
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


@POSIX
def test_a_scan_waits_for_the_program_that_reads_it(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = places()
    monkeypatch.setenv("PATH", "")
    where = Places(own.resources, tmp_path / "index", tmp_path / "library", tmp_path / "ocr")
    source = tmp_path / "a.png"
    source.write_bytes(picture())
    with Archive.open(where) as archive:
        archive.library.keep_in_memory()
        (addition,) = archive.add([source])
        assert (addition.status, addition.reason) == ("added", NOT_SEARCHABLE)
        assert addition.document is not None
        with pytest.raises(NoRecogniser):
            next(archive.scans.recognise(addition.document))
        (pack(ANSWERS) / "answer").write_text(row("okapi", 1, 40, 90, 12), encoding="utf-8")
        assert archive.scans.waiting() == (addition.document,)
        assert list(archive.scans.recognise(addition.document)) == [(1, 1)]
        assert archive.scans.waiting() == ()
        found = archive.document(addition.document)
        assert (found.text, found.recognised and found.recognised.sure) == ("okapi", 40)
        assert [hit.document for hit in archive.search(SearchRequest(query="okapi")).results] == [found.id]
        shown = archive.page_picture(found.id, 1, 900, ["okapi"])
        assert shown.places[0][0][0][:2] == pytest.approx((90.0, 12.0))
        with pytest.raises(UnknownDocument):
            next(archive.scans.recognise(archive.documents()[0].id))


@POSIX
def test_a_scan_is_read_as_it_is_added(pack: Pack, tmp_path: Path) -> None:
    own = places()
    (pack(ANSWERS) / "answer").write_text(row("okapi", 1), encoding="utf-8")
    where = Places(own.resources, tmp_path / "index", tmp_path / "library", tmp_path / "ocr")
    (tmp_path / "a.png").write_bytes(picture())
    with Archive.open(where) as archive:
        archive.library.create("correct horse battery staple")
        (addition,) = archive.add([tmp_path / "a.png"])
        assert (addition.status, addition.reason) == ("added", None)
        archive.library.lock()
        archive.library.unlock("correct horse battery staple")
        (hit,) = archive.search(SearchRequest(query="okapi")).results
        assert hit.document == addition.document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Незалежны прафсаюз абвясціў забастоўку", "прафсаюз"),
        ("Независимый профсоюз объявил забастовку", "профсоюз"),
        ("The independent union went on strike", "independent"),
    ],
)
def test_tesseract_reads_three_languages(text: str, wanted: str, tmp_path: Path) -> None:
    if find_recogniser(None) is None:
        pytest.skip("Tesseract with our languages is not here")
    (tmp_path / "a.png").write_bytes(picture(text))
    with Archive.open(places(tmp_path / "library")) as archive:
        archive.library.keep_in_memory()
        (addition,) = archive.add([tmp_path / "a.png"])
        assert addition.document is not None
        assert wanted in archive.document(addition.document).text
