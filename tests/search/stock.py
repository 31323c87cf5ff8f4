"""The same documents in an index of stock Whoosh with its own codec, to compare with."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex

from archive_app.search.analysis import folded
from archive_app.search.fields import GAP, STEM_MARK, keys_of, texts_of
from archive_app.search.record import Record
from archive_app.search.schema import Positions, make_schema
from archive_app.search.stems import Stems
from archive_app.search.token_table import TokenTable
from archive_app.search.written_words import WrittenWords


def stock_index(records: Iterable[Record]) -> FileIndex:
    # Whoosh writes a temporary file of the same name as its index, which others at work must not share.
    index = RamStorage().create_index(make_schema(), indexname=uuid4().hex)
    writer, stems = index.writer(), Stems()
    for record in records:
        texts = {
            name: _positions(values, record.language, stems) for name, values in texts_of(record).items()
        }
        filled = {name: value for name, value in {**texts, **keys_of(record)}.items() if value}
        writer.add_document(**filled)
    writer.commit()
    return index


def _positions(texts: Iterable[str], language: str | None, stems: Stems) -> Positions:
    found: Positions = {}
    start = 0
    for text in texts:
        table = TokenTable(text, language, WrittenWords(stems))
        for position, (word, around) in enumerate(table.words(), start):
            form, stem = folded(word), stems.of_written(word, around)
            found.setdefault(form, []).append(position)
            found.setdefault(STEM_MARK + stem, []).append(position)
        start += len(table) + GAP
    return found
