"""`recognise`: scans that were added before the program for it was there."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archive_app import cli
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a program of POSIX")
WORDS = "5\\t1\\t1\\t1\\t1\\t1\\t4\\t3\\t20\\t6\\t90\\tokapi\\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "secret").write_text("wolf under the bridge\n")
    with Library.create(
        tmp_path / "library", "wolf under the bridge", KeyDerivation(memory=8, passes=1, lanes=1)
    ):
        pass

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        common = "--library", tmp_path / "library", "--passphrase-file", tmp_path / "secret"
        code = cli.main([*map(str, arguments), *map(str, common)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def scan(shade: int, pages: int = 2) -> bytes:
    made = BytesIO()
    frames = [Image.new("L", (64, 48), shade) for _ in range(pages)]
    frames[0].save(made, "TIFF", save_all=True, append_images=frames[1:])
    return made.getvalue()


def bring(programs: Path, answer: str = f'printf "{WORDS}"') -> None:
    listed = "List of available languages (1):\\nbel\\n"
    body = f'case "$1" in --list-langs) printf "{listed}";; *) {answer};; esac'
    (programs / "tesseract").write_text(f"#!/bin/sh\n{body}\n")
    (programs / "tesseract").chmod(0o755)


def test_all_that_wait_or_those_that_are_named(programs: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.tiff").write_bytes(scan(250))
    (tmp_path / "b.tiff").write_bytes(scan(240, pages=1))
    (tmp_path / "c.txt").write_text("The zebra union met.")
    _, out, _ = run("add", *(tmp_path / name for name in ("a.tiff", "b.tiff", "c.txt")), "--json")
    first, second, text = (json.loads(line)["document"] for line in out.splitlines())
    code, _, said = run("recognise")
    assert (code, "Tesseract" in said) == (1, True)
    bring(programs, "exit 1")
    code, out, said = run("recognise", second[:8], "--json")
    assert (code, json.loads(out)["status"], "did not manage" in said) == (1, "unreadable", True)
    bring(programs)
    code, out, _ = run("recognise", "--json")
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, [each["document"] for each in told]) == (0, [first, second])
    assert told[0] == {
        "document": first,
        "title": "a.tiff",
        "status": "recognised",
        "pages": 2,
        "words": 2,
        "sure": 90,
        "reason": None,
    }
    assert run("recognise") == (0, "", "")
    code, out, _ = run("recognise", first)
    assert (code, "a.tiff: recognised (2 words, 90 %)" in out) == (0, True)
    code, out, _ = run("recognise", text, first)
    assert (code, "nothing to recognise" in out) == (0, True)
    assert json.loads(run("search", "okapi", "--json")[1])["total"] == 2
