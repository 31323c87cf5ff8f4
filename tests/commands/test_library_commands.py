"""`library`: backups, key files, shares and the end, as a script would use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive_app import cli
from archive_app.library import key_derivation, store

QUICK = key_derivation.KeyDerivation(memory=8, passes=1, lanes=1)
Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one action on the library in `place`, with a key derivation that costs nothing."""
    monkeypatch.setattr(store.Library.create.__func__, "__defaults__", (QUICK, b""))  # type: ignore[attr-defined]
    (tmp_path / "secret").write_text("six words\n")

    def run(
        action: str, *arguments: str, place: str = "library", secret: str = "secret"
    ) -> tuple[int, Any, str]:
        common = ("--library", str(tmp_path / place), "--passphrase-file", str(tmp_path / secret), "--json")
        code = cli.main(["library", action, *arguments, *common])
        captured = capsys.readouterr()
        return code, json.loads(captured.out) if captured.out else None, captured.err

    return run


def shape(state: str) -> dict[str, object]:
    return {"state": state, "documents": 0, "annotations": 0}


def test_a_backup_is_restored_elsewhere(run: Run, tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.arch")
    assert run("create")[:2] == (0, shape("created"))
    assert run("backup", backup)[:2] == (0, shape("open"))
    assert run("restore", backup, place="elsewhere")[:2] == (0, shape("open"))
    assert run("unlock-check", place="elsewhere")[:2] == (0, shape("open"))
    code, out, err = run("restore", backup)
    assert (code, out) == (1, None)
    assert "already" in err


def test_wrong_passphrase_and_damaged_file_are_told_apart(run: Run, tmp_path: Path) -> None:
    run("create")
    (tmp_path / "wrong").write_text("not these\n")
    code, out, err = run("unlock-check", secret="wrong")
    assert (code, out) == (1, shape("wrong passphrase"))
    assert "wrong" in err
    header = tmp_path / "library" / store.HEADER
    header.write_bytes(header.read_bytes()[:-1])
    code, out, err = run("unlock-check")
    assert (code, out) == (1, shape("damaged"))
    assert "wrong length" in err


def test_a_key_file_is_needed_beside_the_passphrase(run: Run, tmp_path: Path) -> None:
    key, other = str(tmp_path / "key"), str(tmp_path / "other")
    (tmp_path / "new").write_text("other words\n")
    assert run("create", "--key-file", key)[0] == 0
    assert (tmp_path / "key").stat().st_size == 64
    assert run("unlock-check")[1] == shape("wrong passphrase")
    assert run("unlock-check", "--key-file", key)[1] == shape("open")
    new = ("--new-passphrase-file", str(tmp_path / "new"))
    assert run("passphrase", "--key-file", key, "--new-key-file", other, *new)[0] == 0
    assert run("unlock-check", "--key-file", key, secret="new")[0] == 1
    assert run("unlock-check", "--key-file", other, secret="new")[0] == 0
    assert run("passphrase", "--key-file", other, "--without-key-file", *new, secret="new")[0] == 0
    assert run("unlock-check", secret="new")[0] == 0


def test_two_shares_open_it_again(run: Run, tmp_path: Path) -> None:
    run("create")
    words, backup = tmp_path / "words", str(tmp_path / "backup")
    code, out, _ = run("shares")
    assert code == 0
    assert len(out["shares"]) == 3
    run("backup", backup)
    words.write_text("".join(f"{n}. {each}\n" for n, each in enumerate(out["shares"][1:], 2)))
    assert run("shares", "--check", "--words", str(words))[:2] == (0, shape("locked"))
    (tmp_path / "new").write_text("other words\n")
    new = ("--words", str(words), "--new-passphrase-file", str(tmp_path / "new"))
    assert run("recover", *new)[:2] == (0, shape("open"))
    assert run("unlock-check")[0] == 1
    assert run("unlock-check", secret="new")[0] == 0
    assert run("recover", backup, *new, place="elsewhere")[:2] == (0, shape("open"))
    assert run("unlock-check", place="elsewhere", secret="new")[0] == 0


def test_shares_are_written_to_a_private_file(run: Run, tmp_path: Path) -> None:
    run("create")
    sheet = tmp_path / "sheet"
    code, out, err = run("shares", "--words", str(sheet))
    assert (code, out) == (0, shape("open"))
    assert "not encrypted" in err
    assert sheet.stat().st_mode & 0o077 == 0
    assert run("shares", "--check", "--words", str(sheet))[0] == 0


def test_destroying_the_key_asks_nothing_and_says_what_it_cannot_reach(run: Run, tmp_path: Path) -> None:
    run("create")
    code, out, err = run("destroy-key")
    assert (code, out) == (0, shape("none"))
    assert "copies and backups" in err
    assert list((tmp_path / "library").iterdir()) == []
    assert run("unlock-check")[0] == 1
