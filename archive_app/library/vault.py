"""The keys of a library: a random master key behind the reader's passphrase, and the keys that come from it.

Nothing is encrypted with the passphrase itself, so changing it rewrites one slot of the header and no data.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import Enum
from hashlib import blake2b
from pathlib import Path

from archive_app.errors import BadInput, DamagedLibrary, WrongKeyFile, WrongPassphrase
from archive_app.library import shares
from archive_app.library.files import erase, replace_secret, waiting_file, write_private
from archive_app.library.header import SIZE, Header, Opened, SlotKind
from archive_app.library.key_derivation import KEY_LENGTH, STANDARD, KeyDerivation, derive

_PASSPHRASE_SLOT, _SHARES_SLOT = 0, 1
_FORGED = "its header was altered by somebody who does not know the passphrase"
_OTHER_SHARES = (
    "These shares are good, and belong to another library or to an older set. "
    "Nothing was changed; look for the newest sheets."
)


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
        key = derive(passphrase, header.salt, how, key_file)
        return cls(header.with_slot(_PASSPHRASE_SLOT, key, master), master)

    @classmethod
    def unlock(cls, path: Path, passphrase: str, key_file: bytes = b"") -> Vault:
        """Raises WrongPassphrase, or DamagedLibrary when the header itself is not as it was written."""
        return cls.of(read_header(path), passphrase, key_file)

    @classmethod
    def of(cls, header: Header, passphrase: str, key_file: bytes = b"") -> Vault:
        """Like `unlock`, for a header from elsewhere."""
        return cls(header, _open(header, passphrase, key_file).master)

    @classmethod
    def of_shares(cls, header: Header, untrusted: Sequence[str]) -> Vault:
        """Opened by two shares instead of the passphrase. Raises BadInput or DamagedLibrary."""
        opened = header.opened_by(_shares_key(shares.join(untrusted), header))
        if opened is None:
            raise BadInput(reason=_OTHER_SHARES)
        return cls(header, _checked(header, opened).master)

    def with_passphrase(self, passphrase: str, key_file: bytes = b"") -> Vault:
        """The same keys behind a new passphrase; whatever opened them before as a passphrase does not."""
        key = derive(passphrase, self._header.salt, self._header.how, key_file)
        return Vault(self._header.with_slot(_PASSPHRASE_SLOT, key, self._master), self._master)

    def make_shares(self, path: Path) -> tuple[str, ...]:
        """Three shares, any two of which open the header at `path`; those made before no longer do."""
        header = read_header(path)
        if not header.is_authentic(self._master):
            raise DamagedLibrary(reason=_FORGED)
        secret = shares.new_secret()
        key = _shares_key(secret, header)
        replaced = header.with_slot(_SHARES_SLOT, key, self._master, SlotKind.SHARES)
        replace_secret(path, replaced.packed(self._master))
        return shares.split(secret)

    def save(self, path: Path) -> None:
        write_private(path, self._header.packed(self._master))

    def replace(self, path: Path) -> None:
        """Like `save`, and what opened the old header is overwritten where it lay."""
        replace_secret(path, self._header.packed(self._master))

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
    header = read_header(path)
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


def read_header(path: Path) -> Header:
    """Raises DamagedLibrary, or BadInput when a newer program wrote it."""
    try:
        with path.open("rb") as file:
            untrusted = file.read(SIZE + 1)
    except OSError as error:
        raise DamagedLibrary(reason="its header is missing or cannot be read") from error
    return Header.parse(untrusted)


def _open(header: Header, passphrase: str, key_file: bytes) -> Opened:
    opened = header.opened_by(derive(passphrase, header.salt, header.how, key_file))
    if opened is None:
        raise WrongKeyFile if key_file else WrongPassphrase
    return _checked(header, opened)


def _checked(header: Header, opened: Opened) -> Opened:
    if not header.is_authentic(opened.master):
        raise DamagedLibrary(reason=_FORGED)
    return opened


def _shares_key(secret: bytes, header: Header) -> bytes:
    """The secret is random and needs no slow derivation."""
    return blake2b(header.salt, key=secret, digest_size=KEY_LENGTH, person=b"archive-app.shr").digest()
