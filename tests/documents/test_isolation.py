"""Foreign files in a worker of their own: what comes back, and what happens to those that overrun."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.documents.confinement import Level, level_of
from archive_app.documents.isolation import BROKEN_DOWN, TOO_SLOW, Isolation, Limits
from archive_app.documents.markup import DAMAGED
from archive_app.documents.reader import read_document
from archive_app.documents.worker import TOO_MUCH_MEMORY
from archive_app.documents.worker_process import worker_command
from archive_app.errors import BrokenInstallation, UnreadableSource
from archive_app.paths import places

SLOW_PAGE = b"<p>a page of very many parts" * 190_000
HUNGRY_TEXT = b"a " * 30_000_000


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def reason(isolation: Isolation, data: bytes, name: str = "a.txt") -> object:
    with pytest.raises(UnreadableSource) as refused:
        isolation.parse(data, name)
    return refused.value.values["reason"]


def test_the_worker_reads_what_the_program_reads(isolation: Isolation) -> None:
    for source in sorted((places().resources / "documents").glob("*.txt")):
        assert isolation.read(source) == read_document(source.read_bytes(), source.name)


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        ("Забастовка в Минске".encode("cp866"), "a.txt", "Забастовка в Минске"),
        ("Größe für Bücher über Straße".encode("cp1252"), "a.txt", "Größe für Bücher über Straße"),
        ("日本語の文".encode("shift_jis"), "a.html", None),
        (b"<p>words<table><tr><td>a<td>b", "a.html", "words\na | b"),
        ("Text".encode("utf-32"), "\udcff\u202ename.txt", "Text"),
    ],
)
def test_nothing_is_missing_in_the_worker(
    isolation: Isolation, data: bytes, name: str, text: str | None
) -> None:
    document = isolation.parse(data, name)
    assert text is None or document.text == text


def test_unreadable_files_come_back_with_their_reason(isolation: Isolation, tmp_path: Path) -> None:
    assert reason(isolation, b"") == "it is empty"
    assert reason(isolation, b"\0\1\2\3" * 50) == "it is not text"
    assert reason(isolation, b"%PDF-1.4", "a.pdf") == DAMAGED
    assert reason(isolation, b"<div>" * 50_000, "a.html") == "its parts are nested too deeply"
    with pytest.raises(UnreadableSource):
        isolation.read(tmp_path / "not there.txt")
    with pytest.raises(UnreadableSource, match="not a file"):
        isolation.read(tmp_path)
    assert isolation.parse(b"still there", "a.txt").text == "still there"


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with Isolation(Limits(seconds=1.5)) as isolation:
        assert reason(isolation, SLOW_PAGE, "a.html") == TOO_SLOW
        assert isolation.parse(b"the next one", "a.txt").text == "the next one"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts memory reliably")
def test_a_file_that_takes_too_much_memory_is_given_up() -> None:
    with Isolation(Limits(memory=300 * 1024 * 1024)) as isolation:
        assert reason(isolation, HUNGRY_TEXT) in (TOO_MUCH_MEMORY, BROKEN_DOWN)
        assert isolation.parse(b"the next one", "a.txt").text == "the next one"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no alarm to interrupt with")
def test_an_interrupted_question_does_not_get_the_next_answer() -> None:
    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with Isolation() as isolation:
            isolation.parse(b"the first one", "a.txt")
            signal.setitimer(signal.ITIMER_REAL, 0.3)
            with pytest.raises(KeyboardInterrupt):
                isolation.parse(SLOW_PAGE, "a.html")
            assert isolation.parse(b"the next one", "a.txt").text == "the next one"
    finally:
        signal.signal(signal.SIGALRM, before)


def test_an_answer_that_is_too_large_is_not_taken() -> None:
    with Isolation(Limits(output=2_000)) as isolation:
        assert reason(isolation, b"words " * 1_000) == BROKEN_DOWN
        assert isolation.parse(b"the next one", "a.txt").text == "the next one"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a program of POSIX")
@pytest.mark.parametrize("program", ["/bin/true", "/no/such/program"])
def test_a_worker_that_does_not_start_is_said(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with Isolation() as isolation, pytest.raises(BrokenInstallation):
        isolation.parse(b"words", "a.txt")


def test_frozen_the_console_program_is_the_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "archive-app"))
    assert worker_command() == [str(tmp_path / "archive-app"), "--document-worker"]
    (tmp_path / "archive-app-cli").touch()
    assert worker_command() == [str(tmp_path / "archive-app-cli"), "--document-worker"]


ATTEMPTS = """
import os, socket, subprocess, sys
from archive_app.documents.confinement import confine
descriptor = os.open(sys.argv[1], os.O_RDWR)
held = confine(1 << 30)
assert held[0] == "limits" and "seccomp" in held, held
def attempt(name, action):
    try:
        action()
    except (OSError, MemoryError):
        return
    print("allowed:", name)
attempt("read", lambda: open("/etc/passwd"))
attempt("write", lambda: open(sys.argv[1] + ".new", "w"))
attempt("grow", lambda: os.write(descriptor, b"x"))
attempt("list", lambda: os.listdir("/"))
attempt("remove", lambda: os.unlink(sys.argv[1]))
attempt("rename", lambda: os.rename(sys.argv[1], sys.argv[1] + ".2"))
attempt("folder", lambda: os.mkdir(sys.argv[1] + ".d"))
attempt("mode", lambda: os.chmod(sys.argv[1], 0o777))
attempt("internet", lambda: socket.socket(socket.AF_INET))
attempt("local socket", lambda: socket.socket(socket.AF_UNIX))
attempt("program", lambda: os.execv("/bin/true", ["true"]))
attempt("subprocess", lambda: subprocess.run(["/bin/true"]))
attempt("kill", lambda: os.kill(os.getppid(), 0))
attempt("memory", lambda: bytearray(2 << 30))
print("done")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has all of it")
def test_a_confined_process_can_do_nothing_but_compute(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    command = [sys.executable, "-c", ATTEMPTS, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if "AssertionError: ('limits',)" in done.stderr:
        pytest.skip("this system grants no system call filter")
    assert (done.stdout, done.stderr) == ("done\n", "")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


FILES_ONLY = """
import sys
from pathlib import Path
from archive_app.documents import landlock, system_calls
assert system_calls.renounce_privileges()
if not landlock.restrict([Path(sys.argv[1]) / "open"]):
    sys.exit("not granted")
for name in ("open/a", "closed/a"):
    try:
        print((Path(sys.argv[1]) / name).read_text())
    except PermissionError:
        print("refused")
try:
    (Path(sys.argv[1]) / "open" / "b").write_text("x")
except PermissionError:
    print("not written")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")
def test_files_are_taken_away_but_for_those_that_are_needed(tmp_path: Path) -> None:
    for folder in ("open", "closed"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a").write_text(folder)
    command = [sys.executable, "-c", FILES_ONLY, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if "not granted" in done.stderr:
        pytest.skip("this system has no Landlock")
    assert done.stdout.split("\n") == ["open", "refused", "not written", ""]


def test_the_level_says_what_is_taken_away() -> None:
    assert level_of(("limits", "landlock", "seccomp")) is Level.STRONG
    assert level_of(("limits", "landlock")) is Level.LIMITED
    assert level_of(()) is Level.LIMITED
