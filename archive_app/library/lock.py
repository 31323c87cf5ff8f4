"""One writer at a time: a lock kept by the operating system, so that it ends with its holder."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class FolderLock:
    """The right to write to a library folder, held until `close`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> FolderLock | None:
        """The lock kept in the file `path`; None when somebody holds it. OSError where none can be made."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if _lock(descriptor):
            return cls(descriptor)
        os.close(descriptor)
        return None

    def close(self) -> None:
        """Closing the file gives the lock back on every system."""
        os.close(self._descriptor)


def _lock(descriptor: int) -> bool:
    """Python opens files so that child processes do not inherit them, and with them the lock."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
