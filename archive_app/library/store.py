"""Library: one encrypted container for everything the reader adds.

On disk it is a folder of three files: `header.arch` (keys), `library.db` (SQLCipher, with `-wal` and `-shm`
while open) and `library.lock`. In memory it is the same tables and no file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from archive_app.documents.document import Document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.errors import BadInput, DamagedLibrary, LibraryExists, LibraryReadOnly, UnknownDocument
from archive_app.library import annotation_table, vault
from archive_app.library.annotation import Annotation
from archive_app.library.database import Database
from archive_app.library.files import create_private, private_folder, sync_folder
from archive_app.library.key_derivation import STANDARD, KeyDerivation
from archive_app.library.lock import FolderLock
from archive_app.library.vault import Purpose, Vault

HEADER = "header.arch"
DATABASE = "library.db"
LOCK = "library.lock"
_UNFINISHED = "library.db.new"
_TEXT = "SELECT json FROM documents JOIN texts USING (position) WHERE id = ?"
_ORIGINAL = "SELECT bytes FROM documents JOIN originals USING (position) WHERE id = ?"


class Library:
    """Open from the moment it is made until `close`. Methods may be called from any thread.

    Every method may raise DamagedLibrary; one that keeps something raises LibraryReadOnly when `read_only`.
    What a method has kept when it returns is still there after a crash or a power cut.
    """

    def __init__(
        self, database: Database, keys: Vault | None, folder: Path | None, lock: FolderLock | None
    ) -> None:
        self._database = database
        self._keys = keys
        self._folder = folder
        self._lock = lock

    @staticmethod
    def exists(folder: Path) -> bool:
        """A database without its header counts: it is a damaged library, and never overwritten."""
        return (folder / HEADER).exists() or (folder / DATABASE).exists()

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, how: KeyDerivation = STANDARD, key_file: bytes = b""
    ) -> Library:
        """A new library in `folder`. Raises LibraryExists, or BadInput when the folder cannot be written."""
        lock = _lock_new(folder)
        try:
            keys = Vault.create(passphrase, how, key_file)
            _make_database(folder, keys)
            keys.save(folder / HEADER)
            _finish_creation(folder)
            return cls(_open_database(folder, keys), keys, folder, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, passphrase: str, key_file: bytes = b"") -> Library:
        """Raises WrongPassphrase or DamagedLibrary, with nothing changed. May come back `read_only`."""
        keys = Vault.unlock(folder / HEADER, passphrase, key_file)
        lock, writable = _lock_existing(folder)
        try:
            if lock:
                _finish_creation(folder)
                keys.repair(folder / HEADER)
            return cls(_open_database(folder, keys, lock is None, writable), keys, folder, lock)
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def in_memory(cls) -> Library:
        """Keeps everything until `close` and nothing on disk."""
        return cls(Database.in_memory(), keys=None, folder=None, lock=None)

    @property
    def read_only(self) -> bool:
        return self._database.read_only

    def close(self) -> None:
        self._database.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def change_passphrase(self, old: str, new: str, old_file: bytes = b"", new_file: bytes = b"") -> None:
        """Raises WrongPassphrase with nothing changed. A library in memory has no passphrase to change."""
        if self._folder is None or self.read_only:
            raise LibraryReadOnly
        vault.change_passphrase(self._folder / HEADER, old, new, old_file, new_file)

    def subkey(self, purpose: Purpose) -> bytes | None:
        """The key for what lies beside the database, such as its index; None in memory."""
        return self._keys.subkey(purpose) if self._keys else None

    def compact(self) -> None:
        self._database.compact()

    def damage(self) -> tuple[str, ...]:
        """What is wrong with the database, page by page; empty when all is well. Reads everything."""
        return self._database.damage()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything kept inside is kept at once or, when it raises, not at all."""
        with self._database.transaction():
            yield

    def add_document(self, document: Document, original: bytes) -> None:
        """Keep it, in place of the one with the same id; `original` is the source file as received."""
        title, text = document.passport.title, json.dumps(to_json(document), ensure_ascii=False)
        with self._database.transaction():
            self._database.write("DELETE FROM documents WHERE id = ?", (document.id,))
            self._database.write("INSERT INTO documents (id, title) VALUES (?, ?)", (document.id, title))
            position = self._database.value("SELECT position FROM documents WHERE id = ?", (document.id,))
            self._database.write("INSERT INTO texts (position, json) VALUES (?, ?)", (position, text))
            self._database.write(
                "INSERT INTO originals (position, bytes) VALUES (?, ?)", (position, original)
            )

    def remove_document(self, document_id: str) -> None:
        """Its annotations stay. Raises UnknownDocument."""
        if not self._database.write("DELETE FROM documents WHERE id = ?", (document_id,)):
            raise UnknownDocument(document=document_id)

    def documents(self) -> tuple[Document, ...]:
        """In the order they were added, without those that `damaged_documents` names."""
        return tuple(document for document in map(self._try_document, self.document_ids()) if document)

    def document_ids(self) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.rows("SELECT id FROM documents ORDER BY position"))

    def damaged_documents(self) -> tuple[str, ...]:
        """Titles of the documents whose pages on disk were altered. All others can be read."""
        rows = self._database.rows("SELECT id, title FROM documents ORDER BY position")
        return tuple(title for document_id, title in rows if self._try_document(document_id) is None)

    def document(self, document_id: str) -> Document:
        """Raises UnknownDocument."""
        text = self._database.value(_TEXT, (document_id,))
        if text is None:
            raise UnknownDocument(document=document_id)
        return from_json(json.loads(text))

    def original(self, document_id: str) -> bytes:
        """The source file as received. Raises UnknownDocument."""
        found = self._database.value(_ORIGINAL, (document_id,))
        if found is None:
            raise UnknownDocument(document=document_id)
        return bytes(found)

    def document_count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM documents"))

    def annotations(self, document_id: str | None = None) -> tuple[Annotation, ...]:
        """As they were kept, in the order of the text: of one document or of all."""
        return annotation_table.all_annotations(self._database, document_id)

    def annotation(self, annotation_id: str) -> Annotation | None:
        return annotation_table.one_annotation(self._database, annotation_id)

    def put_annotation(self, annotation: Annotation) -> None:
        """Keep it, in place of the one with the same id."""
        annotation_table.put(self._database, annotation)

    def delete_annotation(self, annotation_id: str) -> bool:
        """Whether there was one."""
        return annotation_table.delete(self._database, annotation_id)

    def annotation_count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM annotations"))

    def setting(self, name: str) -> str | None:
        found = self._database.value("SELECT value FROM settings WHERE name = ?", (name,))
        return None if found is None else str(found)

    def put_setting(self, name: str, value: str) -> None:
        self._database.write("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))

    def _try_document(self, document_id: str) -> Document | None:
        try:
            return self.document(document_id)
        except (DamagedLibrary, UnknownDocument):
            return None


def _lock_new(folder: Path) -> FolderLock:
    try:
        private_folder(folder)
        lock = FolderLock.take(folder / LOCK)
    except OSError as error:
        raise BadInput(
            reason="No library can be made in this folder: it cannot be written. Choose another place."
        ) from error
    if lock and not Library.exists(folder):
        return lock
    if lock:
        lock.release()
    raise LibraryExists


def _lock_existing(folder: Path) -> tuple[FolderLock | None, bool]:
    """The lock, None when another window has it; and whether the folder can be written at all."""
    try:
        return FolderLock.take(folder / LOCK), True
    except OSError:
        return None, False


def _make_database(folder: Path, keys: Vault) -> None:
    """Under another name: the header that follows is what makes a library of it."""
    unfinished = folder / _UNFINISHED
    for left_over in (unfinished, *_logs(unfinished)):
        left_over.unlink(missing_ok=True)
    create_private(unfinished)
    Database.open(unfinished, keys.subkey(Purpose.DATABASE)).close()


def _finish_creation(folder: Path) -> None:
    """The last step of `create`, which a crash may have left to the next opening."""
    unfinished = folder / _UNFINISHED
    if unfinished.exists() and not (folder / DATABASE).exists():
        unfinished.replace(folder / DATABASE)
        sync_folder(folder)


def _open_database(folder: Path, keys: Vault, read_only: bool = False, writable: bool = True) -> Database:
    database = folder / DATABASE
    if not database.exists():
        raise DamagedLibrary(reason="its database is missing")
    return Database.open(database, keys.subkey(Purpose.DATABASE), read_only, writable)


def _logs(database: Path) -> tuple[Path, Path]:
    return database.with_name(database.name + "-wal"), database.with_name(database.name + "-shm")
