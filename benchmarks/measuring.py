"""Measuring: CPU time, memory and space of this process and its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Thread
from time import process_time

_STATUS = Path("/proc/self/status")
_EVERY = 0.02
"""Seconds."""


def milliseconds(action: Callable[[], object]) -> float:
    started = process_time()
    action()
    return (process_time() - started) * 1000


def summary(times: Sequence[float]) -> str:
    """Median and 95th percentile."""
    return f"{median(times):.2f} ({quantiles(times, n=20)[-1]:.2f})" if len(times) > 1 else "–"


def size_of(folder: Path) -> float:
    """In megabytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def most_memory(action: Callable[[], object]) -> float:
    """The most MB that this process has to itself during `action`."""
    most = [memory()[0]]
    done = Event()

    def watch() -> None:
        while not done.wait(_EVERY):
            most[0] = max(most[0], memory()[0])

    watching = Thread(target=watch)
    watching.start()
    action()
    done.set()
    watching.join()
    return most[0]


def memory() -> tuple[float, float]:
    """MB that this process has to itself, and MB of files it sees, which the system takes back at will."""
    return _status("RssAnon"), _status("RssFile")


def _status(name: str) -> float:
    lines = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="utf-8").splitlines())
    return int(lines[name].split()[0]) / 1000
