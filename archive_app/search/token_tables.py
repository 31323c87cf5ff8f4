"""TokenTables: the words of the texts that were looked at lately, read once."""

from __future__ import annotations

from archive_app.search.stems import Stems
from archive_app.search.token_table import TokenTable
from archive_app.search.written_words import WrittenWords

_MOST = 2000
_MOST_CHARACTERS = 1_000_000


class TokenTables:
    """Shared by all searches of a searcher."""

    def __init__(self, stems: Stems) -> None:
        self._written = WrittenWords(stems)
        self._tables: dict[tuple[str, str | None], TokenTable] = {}
        self._characters = 0

    def of(self, text: str, language: str | None) -> TokenTable:
        table = self._tables.get((text, language))
        if table is None:
            table = TokenTable(text, language, self._written)
            self._keep(text, language, table)
        return table

    def _keep(self, text: str, language: str | None, table: TokenTable) -> None:
        if len(self._tables) >= _MOST or self._characters > _MOST_CHARACTERS:
            self._tables.clear()
            self._characters = 0
        self._tables[text, language] = table
        self._characters += len(text)
