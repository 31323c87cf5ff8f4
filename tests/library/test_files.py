from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_app.errors import BadInput
from archive_app.library.files import create_private, replace_secret, write_private, writing_private
from archive_app.library.key_file import make_key_file, read_key_file


def test_a_file_is_private_and_whole(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "a", b"first")
        write_private(tmp_path / "a", b"second")
        replace_secret(tmp_path / "a", b"third")
        create_private(tmp_path / "b")
    finally:
        os.umask(before)
    assert (tmp_path / "a").read_bytes() == b"third"
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b"}


def test_a_failed_write_changes_nothing(tmp_path: Path) -> None:
    write_private(tmp_path / "a", b"old")

    def stumble() -> None:
        with writing_private(tmp_path / "a") as file:
            file.write(b"ne")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stumble()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    with pytest.raises(OSError, match="No such file"):
        write_private(tmp_path / "nowhere" / "a", b"")


def test_what_a_crash_or_a_stranger_left_beside_it_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / ".a.part").symlink_to(tmp_path / "precious")
    write_private(tmp_path / "a", b"new")
    assert (tmp_path / "precious").read_bytes() == b"precious"
    assert (tmp_path / "a").read_bytes() == b"new"
    assert not (tmp_path / "a").is_symlink()


def test_key_files(tmp_path: Path) -> None:
    made = make_key_file(tmp_path / "key")
    assert read_key_file(tmp_path / "key") == made
    assert len(set(made)) > 30
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    with pytest.raises(BadInput, match="could not be made"):
        make_key_file(tmp_path / "key")
    assert read_key_file(tmp_path / "key") == made
    (tmp_path / "empty").touch()
    for bad in (tmp_path / "empty", tmp_path / "nowhere"):
        with pytest.raises(BadInput, match="key file"):
            read_key_file(bad)
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(20 * 1024 * 1024)
    with pytest.raises(BadInput, match="16 MiB"):
        read_key_file(tmp_path / "huge")
