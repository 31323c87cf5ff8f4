"""How the windowed program starts, tests itself and leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive_app.gui.options import read_options

ROOT = Path(__file__).resolve().parents[2]
# QtDBus is wanted: it hears of sleep. `test_system_tells` holds it to sockets of this computer.
UNWANTED = ("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets")


def run(arguments: list[str], home: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with `home` for everything personal."""
    home.mkdir(exist_ok=True)
    program = [sys.executable, "-c", code] if code else [sys.executable, "-m", "archive_app"]
    personal = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **personal, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [*program, *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
    )


def test_self_test_passes_and_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = run(["--self-test", "--library", str(tmp_path / "library")], home)
    assert done.returncode == 0, done.stderr
    assert list(home.rglob("*")) == []
    assert not (tmp_path / "library").exists()


def test_screenshot_is_taken(tmp_path: Path) -> None:
    target = tmp_path / "picture.png"
    arguments = [
        "--screenshot",
        str(target),
        "--query",
        "union",
        "--size",
        "800x600",
        "--dark",
        "--lang",
        "ru",
    ]
    done = run([*arguments, "--library", str(tmp_path / "library")], tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert target.read_bytes().startswith(b"\x89PNG")


def test_a_missing_part_is_said(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "import archive_app.gui.start as start; from archive_app.paths import Places\n"
        f"start.places = lambda library: Places(Path({str(tmp_path)!r}), Path(), Path())\n"
        "import shutil; shutil.copytree('resources/style', sys.argv[1] + '/style'); "
        "shutil.copytree('resources/icons', sys.argv[1] + '/icons')\n"
        "sys.exit(start.main(['--self-test']))"
    )
    done = run([str(tmp_path)], tmp_path / "home", code)
    assert done.returncode == 1
    assert "missing or was altered" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_there_after_the_start_is_not_looked_through_for_garbage(tmp_path: Path) -> None:
    code = (
        "import gc, sys; import archive_app.gui.start as start; from PySide6.QtTest import QTest\n"
        "def look(app):\n"
        "    while not gc.get_freeze_count(): QTest.qWait(20)\n"
        "    return 0\n"
        "start.test_window = look; status = start.main(sys.argv[1:])\n"
        "print(gc.get_freeze_count() > 10_000); sys.exit(status)"
    )
    done = run(["--self-test", "--library", str(tmp_path / "library")], tmp_path / "home", code)
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


def test_nothing_that_reaches_a_network_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from archive_app.gui.start import main\n"
        "status = main(sys.argv[1:])\n"
        f"print([name for name in {UNWANTED!r} if name in sys.modules]); sys.exit(status)"
    )
    done = run(["--self-test", "--library", str(tmp_path / "library")], tmp_path / "home", code)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


@pytest.mark.parametrize("arguments", [["--lang", "xx"], ["--size", "big"], ["--nonsense"]])
def test_wrong_usage_leaves_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        read_options(arguments)
    assert left.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_options_are_read() -> None:
    options = read_options(["--library", "x", "--lang", "be", "--size", "1366x768", "--query", "-lager"][:-2])
    assert (options.library, options.language, options.size) == (Path("x"), "be", (1366, 768))
    assert read_options(["--query=-lager"]).query == "-lager"


def test_choosing_files_leaves_nothing(tmp_path: Path) -> None:
    """Qt's dialog would write the folder it was in to a file of its own as the program ends."""
    (tmp_path / "secret-folder").mkdir()
    (tmp_path / "secret-folder" / "secret.txt").write_text("x")
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QLineEdit, QWidget\n"
        "from archive_app.gui import file_dialogs\n"
        "file_dialogs.leave_no_settings()\n"
        "app = QApplication([]); window = QWidget()\n"
        "def choose():\n"
        "    dialog = app.activeModalWidget()\n"
        "    dialog.findChild(QLineEdit).setText(sys.argv[1] + '/secret.txt'); dialog.accept()\n"
        "QTimer.singleShot(1000, choose)\n"
        "chosen = file_dialogs.ask_for_files(window, 'Add')\n"
        "print(chosen)\n"
    )
    home = tmp_path / "home"
    done = run([str(tmp_path / "secret-folder")], home, code)
    assert "secret.txt" in done.stdout, done.stderr
    assert list(home.rglob("*")) == []
