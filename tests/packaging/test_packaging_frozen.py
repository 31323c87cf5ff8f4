"""The standalone folder: moved to an awkward path, read-only, started from elsewhere with nothing on PATH."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from place import ROOT, Place, checked, make_read_only, make_writable

pytestmark = pytest.mark.slow

MOST_MEGABYTES = 225


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("frozen")
    paths = ["--distpath", folder / "dist", "--workpath", folder / "work"]
    checked(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "ERROR",
            *paths,
            ROOT / "build.spec",
        ]
    )
    moved = folder / "Мой архив (копия 2)" / "archive-app"
    moved.parent.mkdir()
    (folder / "dist" / "archive-app").rename(moved)
    make_read_only(moved)
    yield Place(moved, folder)
    make_writable(moved)


def test_command_line_finds_itself_whole(frozen: Place) -> None:
    done = frozen.run("archive-app-cli", "self-test", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(check["ok"] for check in json.loads(done.stdout)["checks"])


def test_command_line_searches(frozen: Place) -> None:
    done = frozen.run("archive-app-cli", "search", "Ярошук", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["total"] == 2


def test_command_line_adds_a_web_page(frozen: Place) -> None:
    """The page is read by a second process, which the frozen program has to start from itself."""
    page, passphrase = frozen.elsewhere / "Новость.html", frozen.elsewhere / "passphrase"
    page.write_text(f"<title>Новость</title><p>{'Слова о том, что было. ' * 20}</p>", encoding="utf-8")
    passphrase.write_text("шесть слов, которые никто не угадает", encoding="utf-8")
    library = ["--library", str(frozen.elsewhere / "library"), "--passphrase-file", str(passphrase)]
    assert frozen.run("archive-app-cli", "library", "create", *library).returncode == 0
    done = frozen.run("archive-app-cli", "add", str(page), "--json", *library)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["status"] == "added"


def test_command_line_makes_shares(frozen: Place) -> None:
    """Their words come from a list that travels beside the code."""
    passphrase = frozen.elsewhere / "another passphrase"
    passphrase.write_text("шесть слов, которые никто не угадает", encoding="utf-8")
    library = ["--library", str(frozen.elsewhere / "another"), "--passphrase-file", str(passphrase)]
    assert frozen.run("archive-app-cli", "library", "create", *library).returncode == 0
    done = frozen.run("archive-app-cli", "library", "shares", "--json", *library)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(json.loads(done.stdout)["shares"]) == 3


def test_window_opens_and_closes(frozen: Place) -> None:
    done = frozen.run("archive-app", "--self-test", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stdout + done.stderr


def test_command_line_loads_no_qt(frozen: Place) -> None:
    libraries = _loaded_libraries(frozen, "archive-app-cli", "search", "Ярошук")
    assert any("libpython" in name for name in libraries)
    assert not {name for name in libraries if re.search(r"Qt|PySide|shiboken|libxcb|libX11", name)}


def test_window_is_seen_to_load_qt(frozen: Place) -> None:
    """The look at the command line means something only if it sees Qt where it is."""
    libraries = _loaded_libraries(frozen, "archive-app", "--self-test", QT_QPA_PLATFORM="offscreen")
    assert "libQt6Widgets.so.6" in libraries


def _loaded_libraries(frozen: Place, program: str, *arguments: str, **environment: str) -> set[str]:
    """The names of all shared libraries that the dynamic linker initialised."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux's dynamic linker tells what it loads")
    done = frozen.run(program, *arguments, LD_DEBUG="files", **environment)
    assert done.returncode == 0, done.stderr[-2000:]
    return {Path(path).name for path in re.findall(r"calling init: (.+)", done.stderr)}


def test_folder_holds_nothing_of_the_network(frozen: Place) -> None:
    names = {path.name for path in frozen.programs.rglob("*")}
    assert "libQt6Widgets.so.6" in names or sys.platform != "linux"
    assert not {name for name in names if re.search(r"libssl|_ssl\b|QtNetwork|Qt6Network|WebEngine", name)}


@pytest.mark.skipif(sys.platform != "linux", reason="plugins have other names elsewhere")
def test_folder_holds_the_plugins_that_a_desktop_asks_for(frozen: Place) -> None:
    """Screens of both kinds, none at all; other keyboards' letters; drawn icons; the desktop's dialogs."""
    plugins = {path.name for path in frozen.programs.rglob("plugins/*/*.so")}
    assert plugins >= {
        "libqxcb.so",
        "libqwayland.so",
        "libqoffscreen.so",
        "libqsvgicon.so",
        "libxdg-shell.so",
    }
    assert plugins >= {"libcomposeplatforminputcontextplugin.so", "libibusplatforminputcontextplugin.so"}
    assert "libqxdgdesktopportal.so" in plugins


def test_folder_is_complete_and_small(frozen: Place) -> None:
    inside = frozen.programs / "_internal"
    assert (inside / "resources" / "documents").is_dir()
    assert {path.name for path in (inside / "index").iterdir()} - {"README.md"}
    files = {path.resolve() for path in frozen.programs.rglob("*") if path.is_file()}
    assert sum(path.stat().st_size for path in files) < MOST_MEGABYTES * 1_000_000
