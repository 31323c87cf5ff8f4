"""A report of a bug of ours that is safe to pass on: no queries, titles, paths or values."""

from __future__ import annotations

import platform
import traceback
from pathlib import PurePath

from archive_app import __version__


def bug_report(error: BaseException) -> str:
    """Kinds of errors and places in the program only; messages of errors may quote data and stay out."""
    lines = [
        "Something went wrong inside the program. What was kept before is safe.",
        f"Archive App {__version__}, Python {platform.python_version()}, {platform.system()}",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {PurePath(frame.filename).name}:{frame.lineno} {frame.name}")
    lines.append(type(error).__name__)
    return "\n".join(lines)
