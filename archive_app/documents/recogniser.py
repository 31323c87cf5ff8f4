"""The recogniser: Tesseract, a program of its own, found on the computer or in a pack beside the program.

It is given plain grey pixels through a pipe, never a file, and what it answers is taken within bounds.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from archive_app.documents.page_picture import GreyPage
from archive_app.documents.recognised import RecognisedPage, Word
from archive_app.documents.worker_process import console_program
from archive_app.errors import UnreadableSource

RECOGNISER_ARGUMENT = "--text-recogniser"
"""With it the frozen program confines itself and becomes Tesseract."""
LANGUAGES = ("bel", "rus", "eng")
_LATIN, _LAST_LATIN, _FEW = "eng", "\u024f", 0.1
PROGRAM = "tesseract"
NOT_RECOGNISED = "the program that recognises text did not manage a page"
SECONDS = 120.0
"""For one page."""
_SECONDS_TO_SAY_LANGUAGES = 20.0
_MOST_OUTPUT = 16 * 1024 * 1024
_ORIENTATION = "osd"
_WITH_ORIENTATION, _WITHOUT = "1", "3"
_LISTED = re.compile(r'"(?P<folder>[^"]+)"')
_NEEDED = ("PATH", "SYSTEMROOT", "WINDIR", "TESSDATA_PREFIX")
_COLUMNS = 12
_IS_WORD = "5"
_NOISE = 30
"""Per cent of a whole line. Below it is no text that was taken for letters."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """`data`: the folder with its languages, where it says which one that is."""

    program: Path
    languages: tuple[str, ...]
    data: Path | None = None
    orientation: bool = False
    """Whether it can tell that a page stands on its head."""


def find_recogniser(pack: Path | None) -> Recogniser | None:
    """The one in the folder `pack`, or the one on the search path; None when neither reads our languages."""
    own = pack / (PROGRAM + (".exe" if sys.platform == "win32" else "")) if pack else None
    if pack and own and own.is_file() and (found := _asked(own, pack / "tessdata")):
        return found
    elsewhere = Path(shutil.which(PROGRAM) or "")
    # Windows also looks where the program was started, and anybody may have put anything there.
    return _asked(elsewhere, None) if elsewhere.is_absolute() else None


def _asked(program: Path, data: Path | None) -> Recogniser | None:
    """What a program says of itself."""
    command = [str(program), "--list-langs", *_data_option(data)]
    try:
        done = subprocess.run(  # noqa: S603 - found by name, started without anything foreign
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env=_environment(),
            timeout=_SECONDS_TO_SAY_LANGUAGES,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    said = (done.stdout or done.stderr).decode("utf-8", "replace").splitlines()
    listed = {line.strip() for line in said[1:]}
    languages = tuple(language for language in LANGUAGES if language in listed)
    folder = _LISTED.search(said[0]) if said and data is None else None
    where = Path(folder["folder"]) if folder else data
    return Recogniser(program, languages, where, _ORIENTATION in listed) if languages else None


class Recognition:
    """Pages read one by one; another thread may interrupt."""

    def __init__(self, recogniser: Recogniser, seconds: float = SECONDS) -> None:
        self._recogniser = recogniser
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._interrupted = False

    def interrupt(self) -> None:
        self._interrupted = True
        if process := self._process:
            process.kill()

    def page(self, page: GreyPage) -> RecognisedPage:
        """Raises UnreadableSource."""
        languages = self._recogniser.languages
        words = self._words(page, languages)
        if _is_latin(words) and _LATIN in languages:
            # With Cyrillic letters to choose from, some are chosen where there are none.
            words = self._words(page, (_LATIN,))
        return RecognisedPage(page.height / page.width, words)

    def _words(self, page: GreyPage, languages: tuple[str, ...]) -> tuple[Word, ...]:
        if self._interrupted:
            raise UnreadableSource(reason=NOT_RECOGNISED)
        try:
            answer = self._answer(page, languages)
        except OSError as error:
            raise UnreadableSource(reason=NOT_RECOGNISED) from error
        finally:
            self._process = None
        return tuple(words_in(answer, page.width, page.height))

    def _answer(self, page: GreyPage, languages: tuple[str, ...]) -> str:
        process = self._process = subprocess.Popen(  # noqa: S603 - confined before it begins
            _command(self._recogniser, languages),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        watchdog = threading.Timer(self._seconds, process.kill)
        watchdog.start()
        try:
            # It reads everything before it answers, so that neither waits for the other.
            with suppress(OSError), cast(BinaryIO, process.stdin) as incoming:
                incoming.write(bitmap(page))
            with cast(BinaryIO, process.stdout) as outgoing:
                answer = outgoing.read(_MOST_OUTPUT)
            if process.wait() != 0:
                raise UnreadableSource(reason=NOT_RECOGNISED)
        finally:
            watchdog.cancel()
            process.kill()
            process.wait()
        return answer.decode("utf-8", "replace")


def _is_latin(words: Sequence[Word]) -> bool:
    """Whether the page is in Latin letters but for a few that were taken for others."""
    letters = [letter for word in words for letter in word.text if letter.isalpha()]
    foreign = sum(letter > _LAST_LATIN for letter in letters)
    return 0 < foreign <= _FEW * len(letters)


def _command(recogniser: Recogniser, spoken: tuple[str, ...]) -> list[str]:
    way = _WITH_ORIENTATION if recogniser.orientation else _WITHOUT
    asked = ["stdin", "stdout", *_data_option(recogniser.data), "--psm", way, "-l", "+".join(spoken)]
    asked += ["-c", "tessedit_create_tsv=1"]
    if sys.platform == "win32":
        return [str(recogniser.program), *asked]
    launcher = (
        [str(console_program()), RECOGNISER_ARGUMENT]
        if getattr(sys, "frozen", False)
        else [sys.executable, "-P", "-m", "archive_app.documents.recogniser_process"]
    )
    return [*launcher, str(recogniser.data or ""), str(recogniser.program), *asked]


def _data_option(data: Path | None) -> list[str]:
    return ["--tessdata-dir", str(data)] if data else []


def _environment() -> Mapping[str, str]:
    """One thread a page: others have work to do too."""
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    return kept | {"OMP_THREAD_LIMIT": "1", "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def bitmap(page: GreyPage) -> bytes:
    """The page as BMP, which is decoded from memory on every system."""
    head, table = 54, b"".join(bytes((grey, grey, grey, 0)) for grey in range(256))
    padding = bytes(-page.width % 4)
    rows = (page.pixels[at * page.width : (at + 1) * page.width] for at in reversed(range(page.height)))
    pixels = b"".join(part for row in rows for part in (row, padding))
    start = head + len(table)
    return (
        struct.pack("<2sIHHI", b"BM", start + len(pixels), 0, 0, start)
        + struct.pack("<IiiHHIIiiII", 40, page.width, page.height, 1, 8, 0, len(pixels), 0, 0, 256, 0)
        + table
        + pixels
    )


def words_in(untrusted: str, width: int, height: int) -> Iterator[Word]:
    """The words of an answer in columns (TSV) on a page of so many pixels; lines that are noise stay out."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in untrusted.splitlines():
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _IS_WORD and cells[-1].strip():
            key = tuple(cells[1:5])
            if word := _word(cells, width, height):
                lines.setdefault(key, []).append(word)
    number = 0
    for words in lines.values():
        if sum(word.sure for word in words) >= _NOISE * len(words):
            for word in words:
                yield Word(word.text, word.sure, number, word.left, word.top, word.width, word.height)
            number += 1


def _word(cells: list[str], width: int, height: int) -> Word | None:
    try:
        left, top, across, down = (int(cell) for cell in cells[6:10])
        sure = min(max(round(float(cells[10])), 0), 100)
    except (ValueError, OverflowError):
        return None
    if not (0 <= left <= width and 0 <= top <= height):
        return None
    return Word(cells[-1].strip(), sure, 0, left / width, top / height, across / width, down / height)
