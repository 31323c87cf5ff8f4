"""Library: one encrypted container for everything the reader adds.

On disk it is a LibraryFolder. In memory it is the same tables and no file. Here is how it is made, opened,
kept and ended; what can be done with what is in it is told by Holdings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from archive_app.errors import BadInput, LibraryReadOnly
from archive_app.library import backup, vault
from archive_app.library.database import Database
from archive_app.library.folder import CANNOT_WRITE, LibraryFolder
from archive_app.library.folder import DATABASE as DATABASE
from archive_app.library.folder import HEADER as HEADER
from archive_app.library.holdings import Holdings
from archive_app.library.key_derivation import STANDARD, KeyDerivation
from archive_app.library.lock import FolderLock
from archive_app.library.vault import Purpose, Vault


class Library(Holdings):
    """Open from the moment it is made until `close`."""

    def __init__(
        self, database: Database, keys: Vault | None, folder: LibraryFolder | None, lock: FolderLock | None
    ) -> None:
        super().__init__(database)
        self._keys = keys
        self._folder = folder
        self._lock = lock

    @staticmethod
    def exists(folder: Path) -> bool:
        return LibraryFolder(folder).has_library

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, how: KeyDerivation = STANDARD, key_file: bytes = b""
    ) -> Library:
        """A new library in `folder`. Raises LibraryExists, or BadInput when the folder cannot be written."""
        place = LibraryFolder(folder)
        with _kept_if_good(place.lock_for_new()) as lock:
            keys = Vault.create(passphrase, how, key_file)
            place.begin(keys)
            place.complete(keys)
            return cls(place.open(keys), keys, place, lock)

    @classmethod
    def open(cls, folder: Path, passphrase: str, key_file: bytes = b"") -> Library:
        """Raises WrongPassphrase or DamagedLibrary, with nothing changed. May come back `read_only`."""
        place = LibraryFolder(folder)
        return cls._opened(place, Vault.unlock(place.header, passphrase, key_file))

    @classmethod
    def recover(
        cls, folder: Path, untrusted_shares: Sequence[str], passphrase: str, key_file: bytes = b""
    ) -> Library:
        """Opened by two shares, and by the new `passphrase` from now on. Raises BadInput, DamagedLibrary,
        LibraryReadOnly."""
        place = LibraryFolder(folder)
        keys = Vault.of_shares(vault.read_header(place.header), untrusted_shares)
        keys = keys.with_passphrase(passphrase, key_file)
        library = cls._opened(place, keys)
        with _kept_if_good(library):
            if library.read_only:
                raise LibraryReadOnly
            keys.replace(place.header)
        return library

    @staticmethod
    def check_shares(folder: Path, untrusted_shares: Sequence[str]) -> None:
        """Whether two shares open the library: practice that changes nothing. Raises like `recover`."""
        Vault.of_shares(vault.read_header(LibraryFolder(folder).header), untrusted_shares)

    @classmethod
    def _opened(cls, place: LibraryFolder, keys: Vault) -> Library:
        lock, writable = place.lock()
        if lock is None:
            return cls(place.open(keys, read_only=True, writable=writable), keys, place, lock)
        with _kept_if_good(lock):
            place.finish()
            with suppress(OSError):  # A full disk is no reason not to open.
                keys.repair(place.header)
            return cls(place.open(keys), keys, place, lock)

    @classmethod
    def restore(cls, untrusted_backup: Path, folder: Path, passphrase: str, key_file: bytes = b"") -> Library:
        """The library of a backup, in a `folder` without one, opened by the passphrase it had then.

        Raises WrongPassphrase, LibraryExists, or BadInput when it is no backup. What rotted in it is named by
        `damaged_documents`.
        """
        keys = Vault.of(backup.read_header(untrusted_backup), passphrase, key_file)
        return cls._restored(untrusted_backup, folder, keys)

    @classmethod
    def restore_by_shares(
        cls,
        untrusted_backup: Path,
        folder: Path,
        untrusted_shares: Sequence[str],
        passphrase: str,
        key_file: bytes = b"",
    ) -> Library:
        """Like `restore`, opened by two shares, and by the new `passphrase` from now on."""
        keys = Vault.of_shares(backup.read_header(untrusted_backup), untrusted_shares)
        return cls._restored(untrusted_backup, folder, keys.with_passphrase(passphrase, key_file))

    @classmethod
    def _restored(cls, untrusted_backup: Path, folder: Path, keys: Vault) -> Library:
        place = LibraryFolder(folder)
        with _kept_if_good(place.lock_for_new()) as lock:
            place.begin_from_backup(untrusted_backup, keys)
            place.complete(keys)
            return cls(place.open(keys), keys, place, lock)

    @staticmethod
    def destroy(folder: Path) -> None:
        """Make the library unreadable for everybody, in some milliseconds; then remove it.

        Copies, backups, and what flash memory keeps are out of reach.
        """
        LibraryFolder(folder).destroy()

    @classmethod
    def in_memory(cls) -> Library:
        """Keeps everything until `close` and nothing on disk."""
        return cls(Database.in_memory(), keys=None, folder=None, lock=None)

    @property
    def on_disk(self) -> bool:
        return self._folder is not None

    def close(self) -> None:
        self._database.close()
        if self._lock:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def change_passphrase(self, old: str, new: str, old_file: bytes = b"", new_file: bytes = b"") -> None:
        """Raises WrongPassphrase with nothing changed, or BadInput for a library in memory."""
        if self._folder is None:
            raise BadInput(reason="Nothing is kept on the disk, so there is no passphrase to change.")
        if self.read_only:
            raise LibraryReadOnly
        try:
            vault.change_passphrase(self._folder.header, old, new, old_file, new_file)
        except OSError as error:
            raise BadInput(reason=CANNOT_WRITE) from error

    def make_shares(self) -> tuple[str, ...]:
        """Three lists of words, any two of which open the library; those made before no longer do."""
        if self._folder is None or self._keys is None:
            raise BadInput(reason="Nothing is kept on the disk, so there is no key to share.")
        if self.read_only:
            raise LibraryReadOnly
        try:
            return self._keys.make_shares(self._folder.header)
        except OSError as error:
            raise BadInput(reason=CANNOT_WRITE) from error

    def back_up(self, target: Path) -> None:
        """Everything in one encrypted file. Raises BadInput when that cannot be written."""
        if self._folder is None:
            raise BadInput(reason="There is nothing on the disk to back up. Create a library first.")
        if self.read_only:
            raise LibraryReadOnly
        with self._database.at_rest():
            backup.write(target, self._folder.header, self._folder.database)

    def subkey(self, purpose: Purpose) -> bytes | None:
        """The key for what lies beside the database, such as its index; None in memory."""
        return self._keys.subkey(purpose) if self._keys else None

    def compact(self) -> None:
        self._database.compact()

    def damage(self) -> tuple[str, ...]:
        """What is wrong with the database, page by page; empty when all is well. Reads everything."""
        return self._database.damage()


Held = TypeVar("Held", FolderLock, Library)


@contextmanager
def _kept_if_good(held: Held) -> Iterator[Held]:
    """What is held stays with what is made inside, and is given back when nothing comes of it."""
    try:
        yield held
    except OSError as error:
        held.close()
        raise BadInput(reason=CANNOT_WRITE) from error
    except BaseException:
        held.close()
        raise
