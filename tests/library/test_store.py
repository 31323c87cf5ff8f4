from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_library import PASSPHRASE, QUICK, a_document, as_kept

from archive_app.errors import (
    BadInput,
    DamagedLibrary,
    LibraryExists,
    LibraryReadOnly,
    UnknownDocument,
    WrongPassphrase,
)
from archive_app.library.anchors import annotation as anchored
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.store import DATABASE, HEADER, Library
from archive_app.library.vault import Purpose

TEXT = "The union was dissolved by the court on 14 July 2022."


def a_note(note: str = "look here", tags: tuple[str, ...] = ("court",)) -> Annotation:
    return anchored("letter", TEXT, 4, 9, Colour.GREEN, note, tags)


def test_everything_kept_is_there_after_reopening(folder: Path) -> None:
    document, note = a_document(), a_note()
    with Library.create(folder, PASSPHRASE, QUICK) as library:
        library.add_document(document, b"\xff original")
        library.put_annotation(note)
        library.put_setting("text size", "14")
        index_key = library.subkey(Purpose.INDEX)
    with Library.open(folder, PASSPHRASE) as library:
        assert not library.read_only
        assert library.documents() == (as_kept(document),)
        assert library.original("letter") == b"\xff original"
        assert library.annotations() == (note,)
        assert library.setting("text size") == "14"
        assert library.subkey(Purpose.INDEX) == index_key
        assert (library.document_count(), library.annotation_count()) == (1, 1)


def test_a_document_with_the_same_id_replaces_the_old_one(library: Library) -> None:
    library.add_document(a_document("a"), b"1")
    library.add_document(a_document("b"), b"2")
    newer = a_document("a", "Another title\nAnother text")
    library.add_document(newer, b"3")
    assert library.document("a") == as_kept(newer)
    assert library.original("a") == b"3"
    assert library.document_ids() == ("b", "a")


def test_a_removed_document_leaves_its_annotations(library: Library) -> None:
    library.add_document(a_document(), b"1")
    library.put_annotation(a_note())
    library.remove_document("letter")
    assert library.documents() == ()
    assert len(library.annotations("letter")) == 1
    for action in (library.remove_document, library.document, library.original):
        with pytest.raises(UnknownDocument):
            action("letter")


def test_annotations_are_changed_deleted_and_listed_by_document(library: Library) -> None:
    first, second = a_note("first"), replace(a_note("second"), document="other")
    library.put_annotation(second)
    library.put_annotation(first)
    assert library.annotations() == (first, second)
    assert library.annotations("other") == (second,)
    changed = replace(first, note="changed", tags=(), state=AnchorState.LOST)
    library.put_annotation(changed)
    assert library.annotation(first.id) == changed
    assert library.delete_annotation(first.id)
    assert not library.delete_annotation(first.id)
    assert library.annotation(first.id) is None


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
annotations = st.builds(
    Annotation,
    id=texts,
    document=texts,
    quote=texts,
    prefix=texts,
    suffix=texts,
    start=st.integers(0, 2**40),
    end=st.integers(0, 2**40),
    colour=st.sampled_from(Colour),
    note=texts,
    tags=st.lists(texts).map(tuple),
    state=st.sampled_from(AnchorState),
    created=texts,
)


@settings(deadline=None)
@given(annotations)
def test_any_annotation_comes_back_as_it_went_in(annotation: Annotation) -> None:
    with Library.in_memory() as library:
        library.put_annotation(annotation)
        assert library.annotation(annotation.id) == annotation


def test_several_things_are_kept_together_or_not_at_all(library: Library) -> None:
    def keep_and_stumble() -> None:
        with library.together():
            library.put_annotation(a_note())
            library.put_setting("a", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        keep_and_stumble()
    assert library.annotations() == ()
    assert library.setting("a") is None
    library.put_setting("a", "2")
    assert library.setting("a") == "2"


def test_a_library_is_never_overwritten(library: Library, folder: Path) -> None:
    with pytest.raises(LibraryExists):
        Library.create(folder, "another", QUICK)
    library.close()
    with pytest.raises(LibraryExists):
        Library.create(folder, "another", QUICK)
    (folder / HEADER).unlink()
    assert Library.exists(folder)
    with pytest.raises(LibraryExists):
        Library.create(folder, "another", QUICK)


def test_exists_only_when_it_does(folder: Path) -> None:
    assert not Library.exists(folder)
    Library.create(folder, PASSPHRASE, QUICK).close()
    assert Library.exists(folder)


def test_a_wrong_passphrase_changes_nothing(library: Library, folder: Path) -> None:
    library.close()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(WrongPassphrase):
        Library.open(folder, "wrong")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_passphrase_is_changed_while_open(library: Library, folder: Path) -> None:
    library.put_annotation(a_note())
    with pytest.raises(WrongPassphrase):
        library.change_passphrase("wrong", "new")
    library.change_passphrase(PASSPHRASE, "new")
    library.close()
    with pytest.raises(WrongPassphrase):
        Library.open(folder, PASSPHRASE)
    with Library.open(folder, "new") as opened:
        assert opened.annotation_count() == 1


def test_a_second_opener_reads_only_and_sees_what_the_first_keeps(library: Library, folder: Path) -> None:
    with Library.open(folder, PASSPHRASE) as second:
        assert second.read_only
        library.put_annotation(a_note())
        assert second.annotation_count() == 1
        for action in (
            lambda: second.put_annotation(a_note()),
            lambda: second.delete_annotation("x"),
            lambda: second.put_setting("a", "b"),
            lambda: second.add_document(a_document(), b""),
            lambda: second.change_passphrase(PASSPHRASE, "new"),
            second.compact,
        ):
            with pytest.raises(LibraryReadOnly):
                action()
    library.put_annotation(a_note())
    library.close()
    with Library.open(folder, PASSPHRASE) as third:
        assert not third.read_only
        assert third.annotation_count() == 2


def test_a_library_in_another_process_is_read_only_until_that_ends(library: Library, folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from archive_app.library.store import Library;"
        "library = Library.open(Path(sys.argv[1]), sys.argv[2]); print(library.read_only)"
    )
    command = [sys.executable, "-c", code, str(folder), PASSPHRASE]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"
    library.close()
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="needs a user who may become another")
@pytest.mark.parametrize("ended", ["closed", "killed"])
def test_a_folder_that_cannot_be_written_is_read(library: Library, folder: Path, ended: str) -> None:
    """A read-only stick, pulled out cleanly or in the middle of a session."""
    code = """
import os, sys
from pathlib import Path
from archive_app.library.store import Library
import nacl.bindings, argon2.low_level, sqlcipher3.dbapi2, urllib.parse
folder, passphrase = Path(sys.argv[1]), sys.argv[2]
for path in folder.iterdir(): os.chmod(path, 0o444)
for parent in folder.parents:
    if not parent.stat().st_mode & 0o001: os.chmod(parent, 0o755)
os.chmod(folder, 0o555)
os.setuid(65534)
with Library.open(folder, passphrase) as library:
    print(library.read_only, library.annotation_count())
"""
    library.put_annotation(a_note())
    stick = folder
    if ended == "closed":
        library.close()
    else:
        stick = folder.with_name("stick")
        stick.mkdir()
        for path in folder.iterdir():
            (stick / path.name).write_bytes(path.read_bytes())
    command = [sys.executable, "-c", code, str(stick), PASSPHRASE]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True 1\n", "")


def test_a_place_that_cannot_hold_a_library_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BadInput, match="choose another place"):
        Library.create(tmp_path / "file" / "library", PASSPHRASE, QUICK)


def test_all_files_are_private_whatever_the_umask(folder: Path) -> None:
    before = os.umask(0)
    try:
        with Library.create(folder, PASSPHRASE, QUICK) as library:
            library.put_annotation(a_note())
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    finally:
        os.umask(before)
    assert set(modes) == {HEADER, DATABASE, DATABASE + "-wal", DATABASE + "-shm", "library.lock"}
    assert set(modes.values()) == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_closed_library_is_three_files(library: Library, folder: Path) -> None:
    library.put_annotation(a_note())
    library.close()
    assert {path.name for path in folder.iterdir()} == {HEADER, DATABASE, "library.lock"}


def test_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("TMPDIR", "SQLITE_TMPDIR", "HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with Library.in_memory() as library:
        for number in range(50):
            library.add_document(
                a_document(f"letter {number}", f"{number}\n" + "word " * 5000), b"x" * 50_000
            )
            library.put_annotation(a_note())
        library.compact()
        assert library.subkey(Purpose.FILES) is None
        with pytest.raises(BadInput, match="no passphrase"):
            library.change_passphrase("", "")
    assert list(tmp_path.iterdir()) == []


def test_compacting_gives_space_back(library: Library, folder: Path) -> None:
    library.add_document(a_document(), os.urandom(3_000_000))
    library.remove_document("letter")
    library.compact()
    assert (folder / DATABASE).stat().st_size < 200_000
    assert library.damage() == ()


def test_a_crash_before_the_end_of_creation_leaves_no_library(folder: Path) -> None:
    Library.create(folder, PASSPHRASE, QUICK).close()
    (folder / HEADER).unlink()
    (folder / DATABASE).rename(folder / "library.db.new")
    assert not Library.exists(folder)
    with Library.create(folder, "another", QUICK) as library:
        assert library.annotations() == ()


def test_a_crash_at_the_end_of_creation_is_finished_at_the_next_opening(folder: Path) -> None:
    Library.create(folder, PASSPHRASE, QUICK).close()
    (folder / DATABASE).rename(folder / "library.db.new")
    with Library.open(folder, PASSPHRASE) as library:
        library.put_annotation(a_note())
    assert (folder / DATABASE).exists()


def test_a_missing_torn_or_foreign_database_is_damage(library: Library, folder: Path, tmp_path: Path) -> None:
    library.add_document(a_document(), os.urandom(100_000))
    library.close()
    whole = (folder / DATABASE).read_bytes()
    with Library.create(tmp_path / "other", PASSPHRASE, QUICK):
        pass
    foreign = (tmp_path / "other" / DATABASE).read_bytes()
    for content in (whole[:1000], bytes(len(whole)), b"SQLite format 3\0" + whole[16:], foreign):
        (folder / DATABASE).write_bytes(content)
        with pytest.raises(DamagedLibrary):
            Library.open(folder, PASSPHRASE)
    (folder / DATABASE).unlink()
    with pytest.raises(DamagedLibrary, match="missing"):
        Library.open(folder, PASSPHRASE)
    (folder / DATABASE).write_bytes(whole)
    with Library.open(folder, PASSPHRASE) as opened:
        assert opened.damage() == ()


def test_a_damaged_page_is_named_and_the_rest_is_read(library: Library, folder: Path) -> None:
    for number in range(20):
        text = f"{number}\n" + " ".join(str(number) * 9 for _ in range(20_000))
        library.add_document(a_document(f"letter {number}", text), b"small")
    library.close()
    content = bytearray((folder / DATABASE).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / DATABASE).write_bytes(content)
    with Library.open(folder, PASSPHRASE) as opened:
        damaged = opened.damaged_documents()
        assert len(damaged) == 1
        assert damaged[0].startswith("Title of letter ")
        assert len(opened.documents()) == 19
        assert len(opened.damage()) > 0
        opened.put_annotation(a_note())


def test_no_damaged_page_hides_more_annotations_than_were_on_it(library: Library, folder: Path) -> None:
    kept = {replace(a_note("x" * 300), id=f"{number:04}") for number in range(150)}
    for note in kept:
        library.put_annotation(note)
    library.close()
    content = (folder / DATABASE).read_bytes()
    losses = []
    for place in range(100, len(content), 4096):
        (folder / DATABASE).write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        try:
            with Library.open(folder, PASSPHRASE) as opened:
                found = opened.annotations()
                assert set(found) <= kept
                assert len(found) + opened.damaged_annotation_count() == 150
                assert len(opened.annotations("letter")) == len(found)
                losses.append(150 - len(found))
        except DamagedLibrary:
            losses.append(150)
    assert len(losses) > 20
    assert losses.count(150) <= 2, "only the pages that lead to all others"
    assert sum(0 < loss <= 10 for loss in losses) > 10
    assert all(loss <= 10 for loss in losses if loss != 150)


def test_any_name_of_a_folder_will_do(tmp_path: Path) -> None:
    for name in ("бібліятэка Алёны", "100% sure? #1; x=y&mode=ro", "'quoted' \"twice\""):
        with Library.create(tmp_path / name, PASSPHRASE, QUICK) as library:
            library.put_setting("a", name)
        with Library.open(tmp_path / name, PASSPHRASE) as library:
            assert library.setting("a") == name


def test_a_library_of_a_newer_program_is_left_alone(library: Library, folder: Path) -> None:
    library._database.write("PRAGMA user_version = 99")
    library.close()
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(BadInput, match="newer"):
        Library.open(folder, PASSPHRASE)
    assert (folder / DATABASE).read_bytes() == before


def test_threads_take_turns(library: Library) -> None:
    def keep(number: int) -> None:
        for each in range(20):
            library.put_annotation(replace(a_note(), id=f"{number}/{each}"))
            assert library.annotation(f"{number}/{each}")

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.annotation_count() == 80
