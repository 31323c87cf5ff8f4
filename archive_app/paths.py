"""Where bundled and personal files live: from source, installed, frozen and portable."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent


@dataclass(frozen=True, slots=True)
class Places:
    """The folders the program works with. `library` need not exist yet."""

    resources: Path
    index: Path
    library: Path
    recogniser: Path | None = None
    """Where Tesseract and its languages may lie beside the program. The folder need not be there."""
    finder: Path | None = None
    """The code that finds names, where it can change. A frozen program ships it and the index together."""


def places(library: Path | None = None) -> Places:
    """The folders of this installation; `library` replaces the personal one."""
    return Places(
        resources=resources(),
        index=_bundled() / "index",
        library=(library or personal_folder()).absolute(),
        recogniser=(Path(sys.executable).parent if is_frozen() else ROOT) / "ocr",
        finder=None if is_frozen() else PACKAGE / "entities",
    )


def resources() -> Path:
    """What the program ships besides its code."""
    return _bundled() / "resources"


def personal_folder() -> Path:
    """A folder named `portable` beside the executable keeps everything on the stick."""
    portable = Path(sys.executable).parent / "portable"
    if is_frozen() and portable.is_dir():
        return portable
    return Path(platformdirs.user_data_dir("archive-app", appauthor=False))


def is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _bundled() -> Path:
    return PACKAGE if (PACKAGE / "resources").is_dir() else ROOT
