"""Connections to SQLCipher: how they are opened and set, and their errors in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from archive_app.errors import BadInput, DamagedLibrary, LibraryReadOnly

BUSY = "The library is busy in another window. Try again in a moment."
_READ_ONLY = 8
_UNREADABLE = "its database cannot be read"
_SENTENCES = {
    **dict.fromkeys((5, 6), BUSY),
    **dict.fromkeys(
        (10, 14),
        "The place where the library is kept cannot be read or written. "
        "Everything kept before is safe there; check the disk or stick and try again.",
    ),
    13: "The disk is full, so this was not kept. "
    "Everything kept before is safe; free some space and try again.",
}
"""By SQLite's primary result codes: BUSY, LOCKED; IOERR, CANTOPEN; FULL."""
_CIPHER = (
    "PRAGMA cipher_log_level = NONE",
    # Locking every page in memory costs four to twelve times the speed.
    "PRAGMA cipher_memory_security = OFF",
)
_COMMON = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA busy_timeout = 5000",
)
_READING = (*_COMMON, "PRAGMA query_only = ON")
_WRITING = (
    *_COMMON,
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)


def connected(address: str, key: bytes | None, read_only: bool) -> Any:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for setting in _CIPHER:
            connection.execute(setting)
        if key:
            connection.execute(f"""PRAGMA key = "x'{key.hex()}'" """)
            connection.execute("PRAGMA cipher_compatibility = 4")
        with own_words():
            for setting in _READING if read_only else _WRITING:
                connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def copied(address: str, key: bytes) -> Any:
    """A connection to a copy in memory of the database at `address`, which is opened to be read."""
    connection = connected(":memory:", key=None, read_only=False)
    try:
        with own_words():
            connection.execute(f"""ATTACH DATABASE ? AS old KEY "x'{key.hex()}'" """, (address,))
            version = connection.execute("PRAGMA old.user_version").fetchone()[0]
            connection.execute("SELECT sqlcipher_export('main', 'old')")
            connection.execute(f"PRAGMA user_version = {int(version)}")
            connection.execute("DETACH DATABASE old")
    except BaseException:
        connection.close()
        raise
    return connection


def address_of(path: Path, writable_folder: bool) -> str:
    if writable_folder:
        return f"{path.as_uri()}?mode=rw"
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return f"{path.as_uri()}?mode=ro" + ("" if has_log else "&immutable=1")


@contextmanager
def own_words() -> Iterator[None]:
    """SQLite's errors that come from the disk, as errors a reader can mend. Ours stay as they are."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except (dbapi2.IntegrityError, dbapi2.ProgrammingError, dbapi2.InterfaceError, dbapi2.NotSupportedError):
        raise
    except MemoryError as error:
        # What SQLCipher answers in the middle of a change once a page was altered.
        raise DamagedLibrary(reason=_UNREADABLE) from error
    except dbapi2.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _SENTENCES:
            raise BadInput(reason=_SENTENCES[code]) from error
        if code == _READ_ONLY:
            raise LibraryReadOnly from error
        raise DamagedLibrary(reason=_UNREADABLE) from error
