"""What bringing in many small files costs the program's own process: its memory by the number of files.

    python benchmarks/importing.py [--files 10000] [--window]

The files are made of the sentences of the bundled documents. Memory is that which is resident, in MB; the
worker that reads the files is another process and not counted.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time, sleep

from archive_app.archive import Archive
from archive_app.bundled import Bundled
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
from archive_app.paths import Places, places

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
PASSPHRASE = "no secret"  # noqa: S105 - it is none
EVERY = 1000


def main() -> int:
    parser = argparse.ArgumentParser(description="What bringing in many small files costs.")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--window", action="store_true", help="in the window instead of the command line")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = places(Path(folder) / "library")
        source = Path(folder) / "files"
        write_files(source, Bundled(where), wanted.files)
        Library.create(where.library, PASSPHRASE, QUICK).close()
        bring_in = in_window if wanted.window else in_command_line
        say(bring_in(where, source))
        size = sum(file.stat().st_size for file in where.library.iterdir()) / 1e6
        print(f"the library has {size:.0f} MB")
    return 0


def write_files(folder: Path, bundled: Bundled, wanted: int) -> None:
    """Some eight sentences each, a thousand in a folder."""
    chance = random.Random(1)  # noqa: S311 - the same files every time
    sentences = [
        sentence
        for each in bundled.documents.values()
        for sentence in each.text.replace("\n", " ").split(". ")
        if len(sentence) > 20
    ]
    for number in range(wanted):
        path = folder / f"{number // EVERY:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        paragraphs = [f"Report {number}", *chance.choices(sentences, k=8)]
        path.write_text("\n\n".join(paragraphs), "utf-8")


def in_command_line(where: Places, source: Path) -> Iterator[int]:
    """How many files are in, as they come."""
    archive = Archive.open(where)
    archive.library.unlock(PASSPHRASE)
    for number, _ in enumerate(archive.add([source]), 1):
        yield number
    archive.close()


def in_window(where: Places, source: Path) -> Iterator[int]:
    """The same in a window that nobody sees, which lists what comes and searches in it meanwhile."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from archive_app.gui.app import App
    from archive_app.gui.theme import Theme
    from archive_app.gui.translator import Translator

    qt = QApplication(sys.argv[:1])
    translator = Translator(qt, where.resources)
    translator.choose("en")
    app = App(Archive.open(where), Theme(qt, where.resources), translator, where)
    app.window.show()
    app.start()
    app.library.unlock(PASSPHRASE)
    while app.archive.library.personal is None:
        qt.processEvents()
    app.adding.add_now([str(source)])
    dialog = app.adding.dialog
    assert dialog is not None
    shown = 0
    while app.archive.interrupted_import() or not shown:
        qt.processEvents()
        sleep(0.02)
        yield from range(shown + 1, dialog.additions.rowCount() + 1)
        shown = dialog.additions.rowCount()
    app.window.close()
    app.close()


def say(counts: Iterator[int]) -> None:
    begin = perf_counter()
    before = resident()
    for count in counts:
        if count == 1 or count % EVERY == 0:
            now = resident()
            print(
                f"{count:7} files {now:7.1f} MB {now - before:+6.1f} {perf_counter() - begin:7.0f} s,"
                f" CPU {process_time():5.0f} s",
                flush=True,
            )
            before = now
    print(f"{'end':>13} {resident():7.1f} MB", flush=True)


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
