"""What somebody finds who takes the machine away, whether it was switched off or pulled from the wall."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK

from archive_app.errors import WrongPassphrase
from archive_app.library.store import Library

CANARIES = (
    "Zvanočak7491",
    "мышалоўка7492",
    "тайнопись7493",
    "quetzal7494",
    "abracadabra7495",
    "канарейка7496",
)
FORMS = ("utf-8", "utf-16-le", "utf-16-be")

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.library.anchors import annotation as anchored
from archive_app.library.store import Library
folder, passphrase, end, *canaries = sys.argv[1:]
library = Library.open(Path(folder), passphrase)
text = " ".join(canaries) * 400
number = library.annotation_count()
while True:
    note = anchored(canaries[0], text, 0, 40, note=" ".join(canaries), tags=canaries)
    library.put_annotation(note)
    print(note.id, flush=True)
    if number % 10 == 0:
        passport = Passport(canaries[1], canaries[2] + ".txt", "0" * 64)
        blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),)
        library.add_document(Document(f"{canaries[3]}{number}", passport, text, blocks), text.encode())
        library.put_setting(canaries[4], canaries[5])
    if number % 25 == 24:
        library.compact()
    number += 1
    if end == "close" and number == 40:
        library.compact()
        library.close()
        break
"""


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    temp = tmp_path / "temp"
    temp.mkdir()
    for variable in ("TMPDIR", "SQLITE_TMPDIR", "HOME"):
        monkeypatch.setenv(variable, str(temp))
    return temp


def _command(folder: Path, end: str) -> list[str]:
    return [sys.executable, "-B", "-c", WRITER, str(folder), PASSPHRASE, end, *CANARIES]


def _inflated(content: bytes) -> Iterator[bytes]:
    for start in (place for place in range(len(content) - 1) if content[place] == 0x78):
        try:
            yield zlib.decompressobj().decompress(content[start : start + 4096])
        except zlib.error:
            continue


def _found_in(content: bytes) -> list[str]:
    views = [content, *_inflated(content)]
    written = {(word, word.encode(form)) for word in CANARIES for form in FORMS}
    return [word for word, letters in written if any(letters in view for view in views)]


def _search(*folders: Path) -> dict[str, list[str]]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path.name: found for path in files if (found := _found_in(path.read_bytes()))}


def test_the_search_itself_finds_what_lies_open(tmp_path: Path) -> None:
    for number, form in enumerate(("utf-8", "utf-16-le")):
        (tmp_path / f"open {number}").write_bytes(b"..." + CANARIES[1].encode(form))
    (tmp_path / "deflated").write_bytes(b"..." + zlib.compress(CANARIES[0].encode() * 3))
    assert len(_search(tmp_path)) == 3


def test_nothing_lies_open_after_closing(folder: Path, temp: Path) -> None:
    Library.create(folder, PASSPHRASE, QUICK).close()
    subprocess.run(_command(folder, "close"), check=True, capture_output=True)
    with Library.open(folder, PASSPHRASE) as library:
        assert library.annotation_count() == 40
        assert library.setting(CANARIES[4]) == CANARIES[5]
    assert _search(folder, temp) == {}
    assert list(temp.iterdir()) == []


def _kill_in_the_middle(folder: Path, after: float) -> list[str]:
    """Ids that the writer said were kept."""
    with subprocess.Popen(_command(folder, "kill"), stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        first = writer.stdout.readline().strip()
        time.sleep(after)
        os.kill(writer.pid, signal.SIGKILL)
        rest = writer.stdout.read().split("\n")
    return [first, *rest[:-1]]


def _survives(folder: Path, temp: Path, rounds: int) -> None:
    chance = random.Random(rounds)
    confirmed: set[str] = set()
    Library.create(folder, PASSPHRASE, QUICK).close()
    for _ in range(rounds):
        confirmed.update(_kill_in_the_middle(folder, chance.uniform(0, 0.15)))
        assert list(temp.iterdir()) == []
        with Library.open(folder, PASSPHRASE) as library:
            assert not library.read_only
            assert confirmed <= {each.id for each in library.annotations()}
            assert library.damaged_documents() == ()
    assert len(confirmed) > rounds
    assert _search(folder, temp) == {}


def test_killed_at_any_instant_everything_confirmed_is_there(folder: Path, temp: Path) -> None:
    _survives(folder, temp, rounds=5)


@pytest.mark.slow
def test_killed_at_many_instants_everything_confirmed_is_there(folder: Path, temp: Path) -> None:
    _survives(folder, temp, rounds=200)


CHANGER = """
import sys
from pathlib import Path
from archive_app.library.store import Library
folder, *passphrases = sys.argv[1:]
with Library.open(Path(folder), passphrases[0]) as library:
    while True:
        library.change_passphrase(passphrases[0], passphrases[1])
        passphrases.reverse()
        print(passphrases[0], flush=True)
"""


def _opens_with(folder: Path, passphrase: str) -> bool:
    try:
        Library.open(folder, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def _changes_survive(folder: Path, rounds: int) -> None:
    chance = random.Random(rounds)
    Library.create(folder, "old", QUICK).close()
    present, other = "old", "new"
    for _ in range(rounds):
        command = [sys.executable, "-B", "-c", CHANGER, str(folder), present, other]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as changer:
            assert changer.stdout
            changer.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            os.kill(changer.pid, signal.SIGKILL)
        opening = [each for each in ("old", "new") if _opens_with(folder, each)]
        assert len(opening) == 1
        present, other = opening[0], ({"old", "new"} - set(opening)).pop()


def test_killed_while_changing_the_passphrase_exactly_one_opens(folder: Path) -> None:
    _changes_survive(folder, rounds=4)


@pytest.mark.slow
def test_killed_often_while_changing_the_passphrase_exactly_one_opens(folder: Path) -> None:
    _changes_survive(folder, rounds=150)


def test_nothing_lies_open_in_the_log_after_a_kill(folder: Path, temp: Path) -> None:
    Library.create(folder, PASSPHRASE, QUICK).close()
    log = folder / "library.db-wal"
    for instant in (0.1, 0.13, 0.17, 0.2):  # at some of them the log has just been emptied
        _kill_in_the_middle(folder, instant)
        if log.stat().st_size:
            break
    assert log.stat().st_size > 0
    assert _search(folder, temp) == {}
