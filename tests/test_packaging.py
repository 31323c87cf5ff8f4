"""What a stranger's first minutes depend on: the two commands, the locks, the resources."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PYTHONS = ("3.11.2", "3.12.0", "3.13.0")


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _locked(lock: str) -> list[Requirement]:
    lines = re.findall(r"^[a-z].*==[^\\\n]*", _read(lock), re.MULTILINE)
    return [Requirement(line) for line in lines]


def _required(*extras: str) -> list[Requirement]:
    project = tomllib.loads(_read("pyproject.toml"))["project"]
    named = [name for extra in extras for name in project["optional-dependencies"][extra]]
    return [Requirement(text) for text in [*project["dependencies"], *named]]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ["build"]), (LOCKS[1], ["build", "dev"])])
def test_lock_satisfies_the_project(lock: str, extras: list[str], python: str) -> None:
    environment = {"python_full_version": python, "implementation_name": "cpython"}
    versions = {
        canonicalize_name(each.name): next(iter(each.specifier)).version
        for each in _locked(lock)
        if each.marker is None or each.marker.evaluate(environment)
    }
    for wanted in _required(*extras):
        assert versions[canonicalize_name(wanted.name)] in wanted.specifier, wanted


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_locked_by_hash_and_names_no_server(lock: str) -> None:
    text = _read(lock)
    blocks = re.split(r"\n(?=[a-z])", text)
    assert len(blocks) > 15
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text


def test_locks_agree() -> None:
    development = {(each.name, str(each.specifier)) for each in _locked(LOCKS[1])}
    assert {(each.name, str(each.specifier)) for each in _locked(LOCKS[0])} <= development


def test_readme_starts_with_exactly_two_commands() -> None:
    quick_start = _read("README.md").partition("## Quick start")[2].partition("\n## ")[0]
    blocks = re.findall(r"```\w*\n(.*?)```", quick_start, re.DOTALL)
    assert "".join(blocks).splitlines() == ["bash .ci/start", "bash .ci/test"]
    assert "bash .ci/test" in _read(".ci/run")


SCRIPTS = sorted(path.name for path in (ROOT / ".ci").iterdir() if path.is_file() and not path.suffix)


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_is_well_formed(script: str) -> None:
    done = subprocess.run(["bash", "-n", ROOT / ".ci" / script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_links_lead_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", paper.read_text(encoding="utf-8"))
    assert [link for link in links if not (paper.parent / link).exists()] == []
