"""What the search wants to know from whoever knows names: in which other ways something is spelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol


class SpellingLike(Protocol):
    """`variants` are other ways to write `text`, in any script; `why` says to a reader whose they are."""

    @property
    def text(self) -> str: ...
    @property
    def variants(self) -> Sequence[str]: ...
    @property
    def why(self) -> str: ...


Speller = Callable[[str], Sequence[SpellingLike]]
"""One or more words as typed → their other spellings; nothing for what is no name."""


def no_spellings(text: str) -> Sequence[SpellingLike]:
    return ()
