from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK, a_document

from archive_app.errors import BadInput, DamagedLibrary, LibraryExists, LibraryReadOnly, WrongPassphrase
from archive_app.library.store import DATABASE, HEADER, Library


@pytest.fixture
def backup(library: Library, tmp_path: Path) -> Path:
    for number in range(5):
        text = f"{number}\n" + f"word{number} " * 40_000
        library.add_document(a_document(f"letter {number}", text), os.urandom(1000))
    library.put_setting("colour", "red")
    target = tmp_path / "backup"
    library.back_up(target)
    return target


def test_a_backup_gives_everything_back(library: Library, backup: Path, tmp_path: Path) -> None:
    library.put_setting("colour", "blue")
    with Library.restore(backup, tmp_path / "restored", PASSPHRASE) as restored:
        assert restored.documents() == library.documents()
        assert restored.original("letter 3") == library.original("letter 3")
        assert restored.setting("colour") == "red"
        assert restored.damage() == ()
        restored.put_setting("colour", "green")
    with Library.open(tmp_path / "restored", PASSPHRASE) as again:
        assert again.setting("colour") == "green"


def test_a_backup_is_private_and_replaces_an_older_one(library: Library, backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    size = backup.stat().st_size
    library.add_document(a_document("more"), os.urandom(200_000))
    library.back_up(backup)
    assert backup.stat().st_size > size
    assert {path.name for path in backup.parent.iterdir()} == {"backup", "library"}


def test_a_backup_opens_by_the_passphrase_it_had(library: Library, backup: Path, tmp_path: Path) -> None:
    library.change_passphrase(PASSPHRASE, "new")
    place = tmp_path / "restored"
    with pytest.raises(WrongPassphrase):
        Library.restore(backup, place, "new")
    assert not Library.exists(place)
    Library.restore(backup, place, PASSPHRASE).close()


def test_a_backup_never_replaces_a_library(library: Library, folder: Path, backup: Path) -> None:
    with pytest.raises(LibraryExists):
        Library.restore(backup, folder, PASSPHRASE)
    library.close()
    with pytest.raises(LibraryExists):
        Library.restore(backup, folder, PASSPHRASE)


@pytest.mark.parametrize("kept", [0, 100, 8192, 8199, 8200, 20_000])
def test_what_is_no_whole_backup_is_told_and_nothing_is_made(backup: Path, tmp_path: Path, kept: int) -> None:
    backup.write_bytes(backup.read_bytes()[:kept])
    place = tmp_path / "restored"
    with pytest.raises(BadInput, match="not a backup"):
        Library.restore(backup, place, PASSPHRASE)
    assert not Library.exists(place)
    with Library.create(place, "another", QUICK) as library:
        assert library.document_count() == 0


def test_foreign_files_are_told(tmp_path: Path, backup: Path) -> None:
    noise = tmp_path / "noise"
    noise.write_bytes(os.urandom(100_000))
    mixed = tmp_path / "mixed"
    mixed.write_bytes(backup.read_bytes()[:8200] + os.urandom(400_000))
    for untrusted in (noise, mixed, tmp_path / "nowhere", tmp_path):
        with pytest.raises(BadInput, match="not a backup"):
            Library.restore(untrusted, tmp_path / "restored", PASSPHRASE)


def test_a_rotten_page_costs_what_was_on_it(backup: Path, tmp_path: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    with Library.restore(backup, tmp_path / "restored", PASSPHRASE) as restored:
        assert len(restored.damaged_documents()) == 1
        assert len(restored.documents()) == 4


def test_there_is_nothing_to_back_up_in_memory_and_a_reader_leaves_it_to_the_writer(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    with Library.in_memory() as session, pytest.raises(BadInput, match="nothing on the disk"):
        session.back_up(tmp_path / "backup")
    with Library.open(folder, PASSPHRASE) as reader, pytest.raises(LibraryReadOnly):
        reader.back_up(tmp_path / "backup")
    with pytest.raises(BadInput, match="could not be written"):
        library.back_up(tmp_path / "nowhere" / "backup")


def test_a_destroyed_library_is_gone_within_milliseconds(
    library: Library, folder: Path, backup: Path
) -> None:
    (folder / f".{HEADER}.part").write_bytes((folder / HEADER).read_bytes())  # as a crash may leave it
    began = time.perf_counter()
    Library.destroy(folder)
    assert time.perf_counter() - began < 0.5
    library.close()
    assert list(folder.iterdir()) == []
    with pytest.raises(DamagedLibrary):
        Library.open(folder, PASSPHRASE)
    Library.restore(backup, folder, PASSPHRASE).close()


def test_a_destroyed_header_is_overwritten_where_it_lay(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    os.link(folder / HEADER, tmp_path / "same bytes")
    before = (tmp_path / "same bytes").read_bytes()
    Library.destroy(folder)
    after = (tmp_path / "same bytes").read_bytes()
    assert len(after) == len(before)
    assert sum(a == b for a, b in zip(before, after, strict=True)) < 200


def test_an_old_passphrase_is_overwritten_where_it_lay(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    os.link(folder / HEADER, tmp_path / "old header")
    library.change_passphrase(PASSPHRASE, "new")
    (tmp_path / "place").mkdir()
    (tmp_path / "old header").rename(tmp_path / "place" / HEADER)
    library.close()
    (folder / DATABASE).rename(tmp_path / "place" / DATABASE)
    with pytest.raises(DamagedLibrary):
        Library.open(tmp_path / "place", PASSPHRASE)
