"""`pip install .` into an empty environment, the checkout deleted afterwards."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from place import Place, checked, make_read_only, make_writable

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("installed")
    environment = folder / "environment"
    venv.create(environment, with_pip=True)
    pip = [environment / "bin" / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    deleted_later = folder / "checkout"
    shutil.copytree(checkout, deleted_later)
    checked([*pip, "--constraint", _locked_versions(checkout, folder), deleted_later])
    shutil.rmtree(deleted_later)
    make_read_only(environment)
    yield Place(environment / "bin", folder)
    make_writable(environment)


def _locked_versions(checkout: Path, folder: Path) -> Path:
    lock = (checkout / "requirements.lock").read_text(encoding="utf-8")
    target = folder / "constraints.txt"
    target.write_text("\n".join(re.findall(r"^[a-z].*==[^\\]*", lock, re.MULTILINE)), encoding="utf-8")
    return target


def test_documents_are_listed(installed: Place) -> None:
    done = installed.run("archive-app", "documents", "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)) == 5


def test_search_finds_other_spellings(installed: Place) -> None:
    done = installed.run("archive-app", "search", "Ярошук", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["total"] == 2


def test_installation_finds_itself_whole(installed: Place) -> None:
    done = installed.run("archive-app", "self-test", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(check["ok"] for check in json.loads(done.stdout)["checks"])


def test_folder_is_really_read_only(installed: Place) -> None:
    (package,) = installed.programs.parent.glob("lib/python3*/site-packages/archive_app")
    script = f"open({os.fspath(package / 'new')!r}, 'w')"
    assert "Permission denied" in installed.run("python", "-c", script).stderr


def test_source_archive_holds_all_that_the_wheel_needs(checkout: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-d", tmp_path / "direct"]
    checked(build, cwd=checkout)
    (source,) = (tmp_path / "direct").glob("*.tar.gz")
    pip = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation"]
    checked([*pip, "-w", tmp_path / "again", source])
    direct, again = _contents(tmp_path / "direct"), _contents(tmp_path / "again")
    assert "archive_app/resources/documents/000_062516ffeb1eb5d1.txt" in direct
    assert direct == again


def _contents(folder: Path) -> list[str]:
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        return sorted(opened.namelist())
