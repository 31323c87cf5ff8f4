"""An import that was interrupted goes on where it stopped, and says so."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app import import_journal
from archive_app.additions import MOST_AT_ONCE
from archive_app.archive import Archive
from archive_app.import_journal import Interrupted
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import ROOT, Places

PASSPHRASE = "wolf under the bridge"
FILES = 60
DRIVER = """
import sys, time
from pathlib import Path
from archive_app.archive import Archive
from archive_app.paths import Places
import archive_app.import_journal as journal
journal.OFTEN = 0.0
index, library, source = map(Path, sys.argv[1:])
with Archive.open(Places(Path("resources").resolve(), index, library)) as archive:
    archive.library.unlock("wolf under the bridge")
    for addition in archive.add([source]):
        print(addition.file, addition.files, flush=True)
        time.sleep(0.02)  # whoever kills it finds it at work
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:03}.txt").write_text(f"Report {number}\n\nword{number} was said.", "utf-8")
    return folder


@pytest.fixture
def places(tmp_path: Path) -> Places:
    with Library.create(tmp_path / "library", PASSPHRASE, KeyDerivation(memory=8, passes=1, lanes=1)):
        return Places(ROOT / "resources", tmp_path / "index", tmp_path / "library")


@pytest.fixture
def archive(places: Places, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    monkeypatch.setattr(import_journal, "OFTEN", 0.0)
    with Archive.open(places) as archive:
        archive.library.unlock(PASSPHRASE)
        yield archive


def test_each_says_which_file_of_how_many(archive: Archive, source: Path) -> None:
    additions = list(archive.add([source]))
    assert [(each.file, each.files) for each in additions] == [(n, FILES) for n in range(1, FILES + 1)]
    assert archive.interrupted_import() is None


def test_the_rest_of_a_file_is_not_lost(archive: Archive, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        for number in range(60):
            package.writestr(f"{number}.txt", f"word{number} was said of this.")
    adding = archive.add([tmp_path / "a.zip"])
    next(adding)
    adding.close()
    assert archive.interrupted_import() == Interrupted(0, 1)
    assert len(list(archive.go_on_adding())) == 60


def test_where_a_file_lay_is_kept_only_when_asked(archive: Archive, source: Path) -> None:
    first, second, *_ = sorted(source.iterdir())
    [one] = archive.add([first])
    [two] = archive.add([second], with_paths=True)
    assert archive.document(str(one.document)).passport.path is None
    assert archive.document(str(two.document)).passport.path == str(second)


def test_left_in_the_middle(archive: Archive, source: Path) -> None:
    adding = archive.add([source])
    for _ in range(MOST_AT_ONCE + 1):  # however many came in the first moment
        next(adding)
    adding.close()
    left = archive.interrupted_import()
    assert left is not None
    assert (left.total, left.done > 0) == (FILES, True)
    archive.library.lock()
    archive.library.unlock(PASSPHRASE)
    assert archive.interrupted_import() is not None
    archive.give_up_import()
    assert archive.interrupted_import() is None
    assert list(archive.go_on_adding()) == []


def test_when_other_files_come_first_all_are_read(archive: Archive, source: Path) -> None:
    adding = archive.add([source])
    next(adding)
    adding.close()
    (source / "000 new.txt").write_text("New\n\nIt was not there before.", "utf-8")
    rest = list(archive.go_on_adding())
    assert rest[0].title == "New" or "New" in {each.title for each in rest}
    assert archive.library.document_count == FILES + 1


def test_killed_and_gone_on_with(places: Places, source: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", DRIVER, str(places.index), str(places.library), str(source)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().split()[1] == str(FILES)
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    with Archive.open(places) as archive:
        archive.library.unlock(PASSPHRASE)
        left = archive.interrupted_import()
        assert isinstance(left, Interrupted)
        assert left.total == FILES
        done = archive.library.document_count
        rest = list(archive.go_on_adding())
        assert archive.library.document_count == FILES
        assert len(rest) <= FILES - left.done
        assert sum(each.status == "added" for each in rest) == FILES - done
        assert archive.interrupted_import() is None
