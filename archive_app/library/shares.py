"""Shares: a secret as three lists of words, any two of which give it back (Shamir, SLIP-39)."""

from __future__ import annotations

import os
from collections.abc import Sequence

from archive_app.errors import BadInput

SHARES, NEEDED = 3, 2
_LENGTH = 16
"""Bytes of the secret: twenty words a share, and more than anybody can guess."""
_MISTYPED = (
    "A share is mistyped or incomplete. "
    "Nothing was changed; compare every word and their order with the paper."
)
_TOO_FEW = "Two different shares of the same set are needed. Nothing was changed; take another sheet."


def new_secret() -> bytes:
    return os.urandom(_LENGTH)


def split(secret: bytes) -> tuple[str, ...]:
    """Three shares as twenty words each. One alone tells nothing about `secret`."""
    from shamir_mnemonic import EncryptedMasterSecret, split_ems

    # The identifier only says which sheets belong together. SLIP-39's own cipher adds nothing to a random
    # secret and wants a part of OpenSSL that we do not ship.
    identifier = int.from_bytes(os.urandom(2), "big") >> 1
    whole = EncryptedMasterSecret(identifier, True, 0, secret)
    (shares,) = split_ems(1, [(NEEDED, SHARES)], whole)
    return tuple(share.mnemonic() for share in shares)


def join(untrusted: Sequence[str]) -> bytes:
    """The secret behind two shares. Raises BadInput when they are mistyped, the same, or of two sets."""
    from shamir_mnemonic import MnemonicError, Share, decode_mnemonics, recover_ems

    typed = [" ".join(each.lower().split()) for each in untrusted]
    try:
        for each in typed:
            Share.from_mnemonic(each)
    except MnemonicError as error:
        raise BadInput(reason=_MISTYPED) from error
    try:
        secret: bytes = recover_ems(decode_mnemonics(sorted(set(typed))[:NEEDED])).ciphertext
    except MnemonicError as error:
        raise BadInput(reason=_TOO_FEW) from error
    return secret
