"""The folder of a library: its three files, who may write to them, how they come to be and how they go."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from archive_app.errors import BadInput, DamagedLibrary, LibraryExists
from archive_app.library import backup, vault
from archive_app.library.database import Database
from archive_app.library.files import create_private, private_folder, sync_folder
from archive_app.library.lock import FolderLock
from archive_app.library.vault import Purpose, Vault

HEADER = "header.arch"
DATABASE = "library.db"
LOCK = "library.lock"
CANNOT_WRITE = (
    "This folder cannot be written, or the disk is full. "
    "Nothing was changed; choose another place or free some space."
)
_UNFINISHED = "library.db.new"


class LibraryFolder:
    """`header.arch` (keys), `library.db` (SQLCipher, with `-wal` and `-shm` while open) and `library.lock`.

    A library comes to be in three steps: the database under another name, the header, the database's own
    name. Before the header there is no library, after it there is a whole one, wherever a crash falls.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.header = path / HEADER
        self.database = path / DATABASE
        self._unfinished = path / _UNFINISHED

    @property
    def has_library(self) -> bool:
        """A database without its header counts: it is a damaged library, and never overwritten."""
        return self.header.exists() or self.database.exists()

    def lock_for_new(self) -> FolderLock:
        """Makes the folder. Raises LibraryExists, or BadInput when it cannot be written."""
        try:
            private_folder(self.path)
            lock = FolderLock.take(self.path / LOCK)
        except OSError as error:
            raise BadInput(reason=CANNOT_WRITE) from error
        if lock and not self.has_library:
            return lock
        if lock:
            lock.close()
        raise LibraryExists

    def lock(self) -> tuple[FolderLock | None, bool]:
        """The lock, None when another window has it; and whether the folder can be written at all."""
        try:
            return FolderLock.take(self.path / LOCK), True
        except OSError:
            return None, False

    def begin(self, keys: Vault) -> None:
        """An empty database, not yet a library."""
        self._discard_unfinished()
        create_private(self._unfinished)
        Database.open(self._unfinished, keys.subkey(Purpose.DATABASE)).close()

    def begin_from_backup(self, untrusted: Path, keys: Vault) -> None:
        """The database of a backup, not yet a library. Raises BadInput when it cannot be opened."""
        self._discard_unfinished()
        try:
            backup.read_database(untrusted, self._unfinished)
            Database.open(self._unfinished, keys.subkey(Purpose.DATABASE)).close()
        except DamagedLibrary as error:
            raise BadInput(reason=backup.NO_BACKUP) from error

    def complete(self, keys: Vault) -> None:
        """What was begun is a library from here on."""
        keys.save(self.header)
        self.finish()

    def finish(self) -> None:
        """The last step, which a crash may have left to the next opening."""
        if self._unfinished.exists() and not self.database.exists():
            self._unfinished.replace(self.database)
            sync_folder(self.path)

    def open(self, keys: Vault, read_only: bool = False, writable: bool = True) -> Database:
        if not self.database.exists():
            raise DamagedLibrary(reason="its database is missing")
        return Database.open(self.database, keys.subkey(Purpose.DATABASE), read_only, writable)

    def destroy(self) -> None:
        """The keys first, in some milliseconds; then the files, which nothing can open any more."""
        vault.destroy(self.header)
        # Windows keeps a file that another window has open. Without the keys it is noise.
        with suppress(OSError):
            for file in (self.database, *_logs(self.database), self.path / LOCK):
                file.unlink(missing_ok=True)
            self._discard_unfinished()
            sync_folder(self.path)

    def _discard_unfinished(self) -> None:
        for left_over in (self._unfinished, *_logs(self._unfinished)):
            left_over.unlink(missing_ok=True)


def _logs(database: Path) -> tuple[Path, Path]:
    return database.with_name(database.name + "-wal"), database.with_name(database.name + "-shm")
