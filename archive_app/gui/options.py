"""The command line of the windowed program."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from archive_app.gui.translator import LANGUAGES


@dataclass(frozen=True, slots=True)
class Options:
    library: Path | None
    language: str | None
    """None: the language of the system, where we speak it."""
    self_test: bool
    screenshot: Path | None
    query: str
    dark: bool
    size: tuple[int, int] | None
    started_at: float | None
    """time.time() of the start, by whoever measures it."""
    geometry: str
    """Where a window that was locked stood: Qt's own form of it, in base64."""
    stand_by: bool
    """Wait, unseen, until the process before this one locks."""
    destroyed: bool
    """The process before this one has destroyed the key."""
    moved: bool
    """The reader has just chosen this library."""

    @property
    def without_screen(self) -> bool:
        return self.self_test or self.screenshot is not None


def read_options(arguments: list[str]) -> Options:
    """Leaves with 2 and a usage line where the arguments make no sense."""
    given = _parser().parse_args(arguments)
    return Options(
        library=given.library,
        language=given.lang,
        self_test=given.self_test,
        screenshot=given.screenshot,
        query=given.query,
        dark=given.dark,
        size=given.size,
        started_at=given.started_at,
        geometry=given.geometry,
        stand_by=given.stand_by,
        destroyed=given.destroyed,
        moved=given.moved,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="archive-app", description="Opens the window on the archive.")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the personal folder")
    parser.add_argument("--lang", choices=tuple(LANGUAGES), help="language of the window")
    parser.add_argument(
        "--self-test", action="store_true", help="open the window without a screen, search, close"
    )
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="save a picture of the window and end"
    )
    parser.add_argument("--query", default="", metavar="Q", help="what to search for at the start")
    parser.add_argument("--dark", action="store_true", help="dark colours, whatever the system says")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, such as 1366x768")
    parser.add_argument(
        "--started-at", type=float, metavar="T", help="print how long the start took since time T, and end"
    )
    parser.add_argument("--geometry", default="", help=argparse.SUPPRESS)
    parser.add_argument("--stand-by", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--moved", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--destroyed", action="store_true", help=argparse.SUPPRESS)
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("a size looks like 1366x768")
    return int(width), int(height)
