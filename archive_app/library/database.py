"""The SQLCipher database: opened with a raw key, brought to the current schema, its errors in our words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from archive_app.errors import BadInput, DamagedLibrary, LibraryLocked, LibraryReadOnly
from archive_app.library.connection import BUSY, address_of, connected, copied, own_words
from archive_app.library.schema import MIGRATIONS, VERSION

_MOST_IN_MEMORY = 1024 * 1024 * 1024
"""Bytes of a library that is copied there because it cannot be brought up to date in its place."""


class _Older(BadInput):
    """It has tables of an older version, and they cannot be changed where they lie."""


class Database:
    """One connection, used by one thread at a time. Any method may raise DamagedLibrary."""

    def __init__(
        self,
        connect: Callable[[], Any],
        read_only: bool = False,
        beside: Callable[[], Any] | None = None,
    ) -> None:
        """`beside` makes another connection to the same, which only reads."""
        self._connect = connect
        self._connect_beside = beside
        self._beside: Database | None = None
        self._connection = connect()
        self._lock = RLock()
        self._beside_lock = RLock()
        self._depth = 0
        self._is_closed = False
        self.read_only = read_only
        try:
            self._bring_up_to_date()
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def in_memory(cls) -> Database:
        """The same tables, and no file."""
        return cls(lambda: connected(":memory:", key=None, read_only=False))

    @classmethod
    def open(cls, path: Path, key: bytes, read_only: bool = False, writable_folder: bool = True) -> Database:
        """`key` is 32 random bytes. An empty file at `path` becomes a new database.

        A reader beside a writer needs to write to their common lock. On a medium that cannot be written there
        is no writer, and a database without a log is read as it lies.
        """
        address = address_of(path, writable_folder)
        try:
            return cls(
                lambda: connected(address, key, read_only), read_only, lambda: connected(address, key, True)
            )
        except _Older:
            if path.stat().st_size > _MOST_IN_MEMORY:
                raise
            return cls._copy_of(address, key)

    @classmethod
    def _copy_of(cls, address: str, key: bytes) -> Database:
        """In memory, brought up to date there, and only to be read: what is on the disk stays as it is."""
        copy = cls(lambda: copied(address, key))
        copy._execute("PRAGMA query_only = ON")
        copy.read_only = True
        return copy

    def beside(self) -> Database:
        """The same, read without waiting for a writer; itself where nothing is on the disk."""
        with self._beside_lock:
            self._must_be_open()
            if self._connect_beside is None:
                return self
            if self._beside is None:
                self._beside = Database(self._connect_beside, read_only=True)
            return self._beside

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        with self._lock:
            self._must_be_open()
            try:
                with own_words():
                    found = list(self._connection.execute(sql, values))
                    if any(_ends_with_nothing(value) for row in found for value in row):
                        self._ask_again()
                    return found
            except DamagedLibrary:
                self._start_afresh()
                raise

    def _ask_again(self) -> None:
        """SQLCipher hands out an altered page as zeros and refuses only what is read from the disk after it.
        So that the last page of a long value is never taken for good, something is read behind it.
        """
        self._connection.execute("PRAGMA shrink_memory")
        self._connection.execute("SELECT count(*) FROM settings").fetchall()

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row; None without a row."""
        found = self.rows(sql, values)
        return found[0][0] if found else None

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Number of rows changed, on disk when this returns (or when the surrounding `transaction` ends)."""
        with self.transaction():
            return int(self._execute(sql, values).rowcount)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside happen, or none. May be nested: the outermost counts."""
        if self.read_only:
            raise LibraryReadOnly
        with self._lock:
            if self._depth == 0:
                self._execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                if self._depth == 1:
                    self._execute("COMMIT")
            except BaseException as error:
                if self._depth == 1:
                    self._roll_back()
                    if isinstance(error, DamagedLibrary):
                        self._start_afresh()
                raise
            finally:
                self._depth -= 1

    def compact(self) -> None:
        """Give freed pages back. Their content was overwritten when it was deleted."""
        if self.read_only:
            raise LibraryReadOnly
        with self._lock:
            self._execute("VACUUM")
            self._execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def settle(self) -> None:
        """The log is folded into the database and cut, so that what was deleted is not in it any more."""
        with self._lock:
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Inside, the database file holds everything and nobody writes to it. BadInput when it is busy."""
        with self._lock:
            if self._depth or self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
                raise BadInput(reason=BUSY)
            yield

    def damage(self) -> tuple[str, ...]:
        """What is wrong with the pages and their order; empty when all is well. Reads everything."""
        with self._lock:
            found = [*self._checked("cipher_integrity_check"), *self._checked("integrity_check")]
        return tuple(found)

    def _checked(self, pragma: str) -> list[str]:
        try:
            found = [str(row[0]) for row in self.rows(f"PRAGMA {pragma}") if row[0] != "ok"]
        except DamagedLibrary as error:
            return [str(error)]
        if found:
            self._start_afresh()
        return found

    def close(self) -> None:
        """Fold the log into the database, so that the folder holds one file less."""
        from sqlcipher3 import dbapi2

        with self._beside_lock:
            self._is_closed = True
            if self._beside:
                self._beside.close()
        with self._lock:
            if not self.read_only:
                # When this fails, all that was confirmed is safe in the log, and the next opening folds it.
                with suppress(dbapi2.DatabaseError):
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.close()

    def _must_be_open(self) -> None:
        """Another thread may have locked the library in the middle of some work."""
        if self._is_closed:
            raise LibraryLocked

    def _execute(self, sql: str, values: Sequence[object] = ()) -> Any:
        self._must_be_open()
        with own_words():
            return self._connection.execute(sql, values)

    def _roll_back(self) -> None:
        """SQLite has already rolled back by itself after the graver errors."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def start_afresh(self) -> None:
        """For those who see damage that the database did not report."""
        with self._lock:
            self._start_afresh()

    def _start_afresh(self) -> None:
        """After one altered page SQLCipher refuses all others; a new connection reads the good ones."""
        if not self._connection.in_transaction:
            self._connection.close()
            self._connection = self._connect()

    def _bring_up_to_date(self) -> None:
        version = self.value("PRAGMA user_version")
        if version > VERSION:
            raise BadInput(
                reason="This library was made by a newer version of the program. "
                "Nothing was changed; open it with that version."
            )
        if self.read_only and version < VERSION:
            raise _Older(
                reason="This library was made by an older version of the program and can only be read here. "
                "Nothing was changed; open it once where it can be written."
            )
        if not self.read_only:
            self._migrate(version)

    def _migrate(self, version: int) -> None:
        """Each step and its number are committed together, so that a crash never leaves half a step."""
        for number in range(version, VERSION):
            with self.transaction():
                for statement in _statements(MIGRATIONS[number]):
                    self._execute(statement)
                self._execute(f"PRAGMA user_version = {number + 1}")


def _ends_with_nothing(value: object) -> bool:
    return (isinstance(value, str) and value.endswith("\0")) or (
        isinstance(value, bytes) and value.endswith(b"\0")
    )


def _statements(script: str) -> Iterator[str]:
    """`executescript` would commit first. Our scripts hold no semicolon but at the end of a statement."""
    return (statement for statement in script.split(";") if statement.strip())
