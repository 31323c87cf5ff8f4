"""The header of a library: how slow the key derivation is, and eight slots that may each hold the master key.

    header.arch = page page                 two equal pages of 4 KiB: one may rot
    page        = public slot*8 padding mac checksum
    public      = magic(8) version(2) memory(4) passes(4) lanes(1) salt(32)
    slot        = nonce(24) sealed(104)     XChaCha20-Poly1305 over master key(32) kind(1) zeros(55)
    mac         = keyed by the master key: nobody without it changed the page
    checksum    = keyed by nothing: tells a damaged page from a wrong passphrase

Unused slots and the padding are random, so that the number of ways in is not told.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass, replace
from enum import IntEnum
from hashlib import blake2b
from hmac import compare_digest

from archive_app.errors import BadInput, DamagedLibrary
from archive_app.library.key_derivation import KEY_LENGTH, SALT_LENGTH, KeyDerivation

MAGIC = b"ARCHIVE\x01"
VERSION = 1
SLOTS = 8
PAGE = 4096
SIZE = 2 * PAGE

_PUBLIC = struct.Struct(">8sHIIB32s")
_SLOT = 128
_NONCE = 24
_TAG = 16
_PLAIN = _SLOT - _NONCE - _TAG
_SUM = 32
_BODY = _PUBLIC.size + SLOTS * _SLOT


class SlotKind(IntEnum):
    """What opens a slot."""

    PASSPHRASE = 1
    SHARES = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """The slot that a key opened."""

    slot: int
    master: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """One page, taken apart. `intact` is False when only one of the two pages could be read."""

    how: KeyDerivation
    salt: bytes
    slots: tuple[bytes, ...]
    page: bytes = b""
    intact: bool = True

    @classmethod
    def fresh(cls, how: KeyDerivation) -> Header:
        return cls(how, os.urandom(SALT_LENGTH), tuple(os.urandom(_SLOT) for _ in range(SLOTS)))

    @classmethod
    def parse(cls, untrusted: bytes) -> Header:
        """Raises DamagedLibrary, or BadInput when a newer program wrote it."""
        if len(untrusted) != SIZE:
            raise DamagedLibrary(reason="its header has the wrong length")
        pages = [page for page in (untrusted[:PAGE], untrusted[PAGE:]) if _is_whole(page)]
        if not pages:
            raise DamagedLibrary(reason="its header was altered or torn")
        header = cls._from_page(pages[0])
        return header if untrusted[:PAGE] == untrusted[PAGE:] else replace(header, intact=False)

    @classmethod
    def _from_page(cls, page: bytes) -> Header:
        magic, version, memory, passes, lanes, salt = _PUBLIC.unpack_from(page)
        if magic != MAGIC:
            raise DamagedLibrary(reason="its header is not one of this program")
        if version > VERSION:
            raise BadInput(
                reason="This library was made by a newer version of the program. "
                "Nothing was changed; open it with that version."
            )
        how = KeyDerivation(memory, passes, lanes)
        if not how.is_sane:
            raise DamagedLibrary(reason="its header asks for an impossible key derivation")
        starts = range(_PUBLIC.size, _BODY, _SLOT)
        return cls(how, salt, tuple(page[start : start + _SLOT] for start in starts), page)

    def with_slot(self, slot: int, key: bytes, master: bytes, kind: SlotKind = SlotKind.PASSPHRASE) -> Header:
        """The header with `master` sealed into `slot` under `key`; what was in the slot is gone."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal

        nonce = os.urandom(_NONCE)
        plain = (master + bytes([kind])).ljust(_PLAIN, b"\0")
        sealed = seal(plain, self._bound_to(slot), nonce, key)
        return replace(self, slots=(*self.slots[:slot], nonce + sealed, *self.slots[slot + 1 :]))

    def opened_by(self, key: bytes) -> Opened | None:
        """The slot that `key` opens, None when it opens none."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as unseal
        from nacl.exceptions import CryptoError

        for slot, stored in enumerate(self.slots):
            try:
                plain = unseal(stored[_NONCE:], self._bound_to(slot), stored[:_NONCE], key)
            except CryptoError:
                continue
            return Opened(slot, plain[:KEY_LENGTH])
        return None

    def is_authentic(self, master: bytes) -> bool:
        """Whether the page as read was written by somebody who knew the master key."""
        body, mac = self.page[: -2 * _SUM], self.page[-2 * _SUM : -_SUM]
        return compare_digest(mac, _mac(body, master))

    def packed(self, master: bytes) -> bytes:
        """The bytes of header.arch."""
        body = self._public() + b"".join(self.slots)
        body += os.urandom(PAGE - 2 * _SUM - len(body))
        signed = body + _mac(body, master)
        return 2 * (signed + _checksum(signed))

    def _public(self) -> bytes:
        return _PUBLIC.pack(MAGIC, VERSION, self.how.memory, self.how.passes, self.how.lanes, self.salt)

    def _bound_to(self, slot: int) -> bytes:
        """A slot opens only in its place and under the parameters it was sealed with."""
        return self._public() + bytes([slot])


def _is_whole(page: bytes) -> bool:
    return compare_digest(page[-_SUM:], _checksum(page[:-_SUM]))


def _checksum(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SUM, person=b"archive-app.sum").digest()


def _mac(data: bytes, master: bytes) -> bytes:
    return blake2b(data, key=master, digest_size=_SUM, person=b"archive-app.mac").digest()
