"""From a passphrase to a key: Argon2id, slow on purpose, so that guessing costs time and memory."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

from archive_app.errors import BadInput

SALT_LENGTH = 32
KEY_LENGTH = 32

_MEMORY_BOUNDS = (8, 2 * 1024 * 1024)
_PASSES_BOUNDS = (1, 16)
_LANES_BOUNDS = (1, 8)


@dataclass(frozen=True, slots=True)
class KeyDerivation:
    """How slow a guess is: memory in KiB, passes over it, lanes that can run side by side."""

    memory: int
    passes: int
    lanes: int

    @property
    def is_sane(self) -> bool:
        """A hostile header must not ask for a terabyte or a year."""
        wanted = (
            (self.memory, _MEMORY_BOUNDS),
            (self.passes, _PASSES_BOUNDS),
            (self.lanes, _LANES_BOUNDS),
        )
        return all(low <= value <= high for value, (low, high) in wanted) and self.memory >= 8 * self.lanes


STANDARD = KeyDerivation(memory=256 * 1024, passes=4, lanes=4)
MODEST = KeyDerivation(memory=64 * 1024, passes=4, lanes=4)
"""For machines with little memory."""


def derive(passphrase: str, salt: bytes, how: KeyDerivation, key_file: bytes = b"") -> bytes:
    """32 bytes from what the reader knows and, if she chose so, a file she has.

    Raises BadInput when the machine lacks the memory. `how` must be sane: it is checked before it is used.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    if not how.is_sane:
        raise ValueError(f"key derivation out of bounds: {how}")
    try:
        slow = hash_secret_raw(
            normalised(passphrase), salt, how.passes, how.memory, how.lanes, KEY_LENGTH, Type.ID
        )
    except HashingError as error:
        raise BadInput(
            reason="There is not enough free memory to check the passphrase. "
            "Nothing was changed; close another program and try again."
        ) from error
    known = blake2b(key_file, digest_size=32).digest() if key_file else b""
    return blake2b(known, key=slow, digest_size=KEY_LENGTH, person=b"archive-app.kek").digest()


def normalised(passphrase: str) -> bytes:
    """The same letters typed on another system give the same bytes (й in one code point or in two)."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
