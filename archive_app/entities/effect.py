"""Effect: in which documents a correction shows, told without reading any of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """It shows at most in documents that name one of `ids` and have the words of `spelling`.

    Without ids, or without a spelling, the other alone tells. `outcome` is another text when what becomes of
    the mentions is another.
    """

    ids: tuple[str, ...]
    spelling: str
    outcome: str
