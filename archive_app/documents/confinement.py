"""What a process takes from itself before it touches a foreign file; differences between systems are here.

POSIX: memory, processor time, core dumps, and every new file, whether to read or to write. Linux also: files
(Landlock), sockets, other programs and processes, changes to folders (seccomp). Windows: nothing here; memory
is bounded by the job that the program which started it puts it into.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path

from archive_app.documents import landlock, system_calls
from archive_app.documents.system_calls import Calls

if sys.platform != "win32":
    import resource

CPU_SECONDS = 60
LIMITS, LANDLOCK, SECCOMP = "limits", "landlock", "seccomp"
_FEW = 64


class Level(StrEnum):
    """How much of a foreign file's power is taken from whoever reads it."""

    STRONG = "strong"
    """It can compute, and nothing else."""
    LIMITED = "limited"
    """Time, and on some systems memory and files, are bounded; the network is not taken away."""


def level_of(held: Collection[str]) -> Level:
    """`held` is what `confine` said."""
    return Level.STRONG if LIMITS in held and SECCOMP in held else Level.LIMITED


def confine(memory: int) -> tuple[str, ...]:
    """Give up what parsing does not need; `memory` in bytes. Says what now holds: LIMITS, LANDLOCK, SECCOMP.

    Everything that will be imported must have been imported: no file can be opened afterwards.
    """
    held = _give_up((), tuple(Calls))
    _limit(memory, files=0)
    return held


def confine_program(memory: int, readable: Iterable[Path]) -> tuple[str, ...]:
    """Give up what another program does not need that this process will now become; it may open and run what
    lies in `readable`, and write no file."""
    held = _give_up(readable, tuple(set(Calls) - {Calls.PROGRAMS}))
    _limit(memory, files=_FEW)
    return held


def renew_processor_time() -> None:
    """The limit counts from the start of the process; a worker that reads many files moves it on."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, hard))


def _give_up(readable: Iterable[Path], calls: Collection[Calls]) -> tuple[str, ...]:
    if sys.platform == "win32":
        return ()
    held = [LIMITS]
    if sys.platform.startswith("linux"):
        system_calls.hide_from_debuggers()
        if system_calls.renounce_privileges():
            held += [LANDLOCK] if landlock.restrict(readable) else []
            held += [SECCOMP] if system_calls.refuse(calls) else []
    return tuple(held)


def _limit(memory: int, files: int) -> None:
    if sys.platform != "win32":
        wanted = {
            resource.RLIMIT_AS: memory,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_NPROC: 0,
            resource.RLIMIT_NOFILE: files,
        }
        for kind, value in wanted.items():
            try:
                resource.setrlimit(kind, (value, value))
            except (ValueError, OSError):
                continue  # not every system knows every limit
