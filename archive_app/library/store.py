"""Library: one encrypted container for everything the reader adds.

On disk it is a LibraryFolder. In memory it is the same tables and no file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from archive_app.documents.document import Document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.entities.correction import Correction
from archive_app.entities.mention import Mention
from archive_app.errors import BadInput, DamagedLibrary, LibraryReadOnly, UnknownDocument
from archive_app.library import annotation_table, backup, correction_table, index_table, mention_table, vault
from archive_app.library.annotation import Annotation
from archive_app.library.database import Database
from archive_app.library.folder import CANNOT_WRITE, LibraryFolder
from archive_app.library.folder import DATABASE as DATABASE
from archive_app.library.folder import HEADER as HEADER
from archive_app.library.index_table import IndexLabel
from archive_app.library.key_derivation import STANDARD, KeyDerivation
from archive_app.library.lock import FolderLock
from archive_app.library.vault import Purpose, Vault

_TEXT = "SELECT json FROM documents JOIN texts USING (position) WHERE id = ?"
_ORIGINAL = "SELECT bytes FROM documents JOIN originals USING (position) WHERE id = ?"


class Library:
    """Open from the moment it is made until `close`. Methods may be called from any thread.

    Every method may raise DamagedLibrary; one that keeps something raises LibraryReadOnly when `read_only`.
    What a method has kept when it returns is still there after a crash or a power cut.
    """

    def __init__(
        self, database: Database, keys: Vault | None, folder: LibraryFolder | None, lock: FolderLock | None
    ) -> None:
        self._database = database
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

    @property
    def read_only(self) -> bool:
        return self._database.read_only

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

    def damaged_documents(self, originals: bool = False) -> tuple[str, ...]:
        """Titles of the documents whose pages on disk were altered, those of the `originals` too if wanted.
        All others can be read."""
        rows = self._database.rows("SELECT id, title FROM documents ORDER BY position")
        return tuple(title for document_id, title in rows if not self._is_readable(document_id, originals))

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

    def mentions(self, document_id: str, found_by: str) -> tuple[Mention, ...] | None:
        """Those kept by the same version of names and rules; None when there are none yet."""
        return mention_table.mentions(self._database, document_id, found_by)

    def put_mentions(self, document_id: str, found_by: str, found: Sequence[Mention]) -> None:
        mention_table.put(self._database, document_id, found_by, found)

    def index_label(self, name: str) -> IndexLabel | None:
        """Who made the index of that name, and of what; None without one."""
        return index_table.label(self._database, name)

    def index_pieces(self, name: str) -> dict[str, bytes]:
        return index_table.pieces(self._database, name)

    def keep_index(self, name: str, label: IndexLabel, pieces: Mapping[str, bytes]) -> None:
        index_table.keep(self._database, name, label, pieces)

    def forget_index(self, name: str) -> None:
        index_table.forget(self._database, name)

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

    def damaged_annotation_count(self) -> int:
        """Annotations whose pages on disk were altered. `annotations` gives all others."""
        return annotation_table.damaged_count(self._database)

    def corrections(self) -> tuple[Correction, ...]:
        """In the order in which they were made."""
        return correction_table.all_corrections(self._database)

    def put_correction(self, correction: Correction) -> bool:
        """Whether it was not there yet."""
        return correction_table.put(self._database, correction)

    def delete_correction(self, correction: Correction) -> bool:
        """Whether it was there."""
        return correction_table.delete(self._database, correction)

    def setting(self, name: str) -> str | None:
        found = self._database.value("SELECT value FROM settings WHERE name = ?", (name,))
        return None if found is None else str(found)

    def put_setting(self, name: str, value: str) -> None:
        self._database.write("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))

    def _is_readable(self, document_id: str, original: bool) -> bool:
        """Every page is checked as it is read; what is on it need not be understood."""
        wanted = (_TEXT, _ORIGINAL) if original else (_TEXT,)
        try:
            return all(self._database.value(sql, (document_id,)) is not None for sql in wanted)
        except DamagedLibrary:
            return False

    def _try_document(self, document_id: str) -> Document | None:
        try:
            return self.document(document_id)
        except (DamagedLibrary, UnknownDocument):
            return None


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
