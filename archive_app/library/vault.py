"""The keys of a library: a random master key behind the reader's passphrase, and the keys that come from it.

Nothing is encrypted with the passphrase itself, so changing it rewrites one slot of the header and no data.
"""

from __future__ import annotations

import os
from enum import Enum
from hashlib import blake2b
from pathlib import Path

from archive_app.errors import DamagedLibrary, WrongPassphrase
from archive_app.library.files import erase, replace_secret, waiting_file, write_private
from archive_app.library.header import SIZE, Header, Opened
from archive_app.library.key_derivation import KEY_LENGTH, STANDARD, KeyDerivation, derive


class Purpose(Enum):
    """What a subkey is for. The values are part of the format: at most 16 bytes, never changed."""

    DATABASE = b"arch.database"
    FILES = b"arch.files"
    INDEX = b"arch.index"


class Vault:
    """An opened header. Whoever holds this object can read the library."""

    def __init__(self, header: Header, master: bytes) -> None:
        self._header = header
        self._master = master

    @classmethod
    def create(cls, passphrase: str, how: KeyDerivation = STANDARD, key_file: bytes = b"") -> Vault:
        """New keys, in memory only until `save`."""
        master = os.urandom(KEY_LENGTH)
        header = Header.fresh(how)
        return cls(header.with_slot(0, derive(passphrase, header.salt, how, key_file), master), master)

    @classmethod
    def unlock(cls, path: Path, passphrase: str, key_file: bytes = b"") -> Vault:
        """Raises WrongPassphrase, or DamagedLibrary when the header itself is not as it was written."""
        return cls.of(_read(path), passphrase, key_file)

    @classmethod
    def of(cls, header: Header, passphrase: str, key_file: bytes = b"") -> Vault:
        """Like `unlock`, for a header from elsewhere."""
        return cls(header, _open(header, passphrase, key_file).master)

    def save(self, path: Path) -> None:
        write_private(path, self._header.packed(self._master))

    def repair(self, path: Path) -> None:
        """Write the header again when one of its two pages had rotted."""
        if not self._header.intact:
            self.save(path)

    def subkey(self, purpose: Purpose) -> bytes:
        """32 bytes that tell nothing about the master key or about each other."""
        return blake2b(key=self._master, digest_size=KEY_LENGTH, person=purpose.value).digest()


def change_passphrase(path: Path, old: str, new: str, old_file: bytes = b"", new_file: bytes = b"") -> None:
    """Afterwards `new` opens the library and `old` does not; a crash leaves exactly one of them.

    Raises WrongPassphrase or DamagedLibrary, with nothing changed. Copies of the old header open by `old`.
    """
    header = _read(path)
    opened = _open(header, old, old_file)
    key = derive(new, header.salt, header.how, new_file)
    replace_secret(path, header.with_slot(opened.slot, key, opened.master).packed(opened.master))


def destroy(path: Path) -> None:
    """Erase the only places where the master key is kept. No passphrase opens the library after that.

    Done in some milliseconds. Copies and backups of the header are out of its reach.
    """
    for place in (path, waiting_file(path)):
        if place.exists():
            erase(place)


def _read(path: Path) -> Header:
    try:
        with path.open("rb") as file:
            untrusted = file.read(SIZE + 1)
    except OSError as error:
        raise DamagedLibrary(reason="its header is missing or cannot be read") from error
    return Header.parse(untrusted)


def _open(header: Header, passphrase: str, key_file: bytes) -> Opened:
    opened = header.opened_by(derive(passphrase, header.salt, header.how, key_file))
    if opened is None:
        raise WrongPassphrase
    if not header.is_authentic(opened.master):
        raise DamagedLibrary(reason="its header was altered by somebody who does not know the passphrase")
    return opened
