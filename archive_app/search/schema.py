"""The Whoosh schema. A text field has at each position the folded form of the word and, marked, its stem."""

from __future__ import annotations

from collections.abc import Iterator

from whoosh.fields import KEYWORD, TEXT, Schema

from archive_app.search.fields import KEY_FIELDS, TEXT_FIELDS

Positions = dict[str, list[int]]


class Words(TEXT):  # type: ignore[misc]  # Whoosh has no types
    """A text field that is given its terms with their positions instead of a text."""

    def __init__(self) -> None:
        super().__init__(phrase=True)

    def index(self, value: Positions, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, positions in value.items():
            yield term.encode(), len(positions), float(len(positions)), self.format.encode(positions)


def make_schema() -> Schema:
    texts = {name: Words() for name in TEXT_FIELDS}
    keys = {name: KEYWORD() for name in KEY_FIELDS}
    return Schema(**texts, **keys)
