"""`search`: options and lines of a query file → SearchRequest → answers."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive_app.commands.console import Console
from archive_app.commands.shapes import page_shape
from archive_app.entities.mention import MentionKind
from archive_app.errors import BadInput
from archive_app.search.request import DateField, SearchRequest, Sort

if TYPE_CHECKING:
    from archive_app.archive import Archive
    from archive_app.search.results import Hit, ResultPage

MARK, END = "\x1b[1m", "\x1b[0m"
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def search(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    if options.queries:
        return _search_many(archive, options.queries, console)
    page = archive.search(request(archive, vars(options) | {"query": " ".join(options.query)}))
    if console.json:
        console.shape(page_shape(page))
    else:
        _print_page(page, console)
    return 0


def request(archive: Archive, options: Mapping[str, Any]) -> SearchRequest:
    """A SearchRequest from option names as on the command line; BadInput says which one is wrong."""
    given = {name.replace("-", "_"): value for name, value in options.items() if value is not None}
    try:
        return SearchRequest(
            query=_text(given, "query") or "",
            limit=_count(given, "limit", 20),
            offset=_count(given, "offset", 0),
            sort=Sort(given.get("sort", "relevance")),
            people=_ids(archive, MentionKind.PERSON, given.get("person", ())),
            organisations=_ids(archive, MentionKind.ORGANISATION, given.get("organisation", ())),
            date_from=_date(given, "from"),
            date_to=_date(given, "to"),
            on=DateField(given.get("on", "mentioned")),
            language=_text(given, "language"),
            tag=_text(given, "tag"),
            collection=_collection(archive, _text(given, "collection")),
            match_all=_one_of(given.get("match", "all"), ("all", "any")) == "all",
            exact=bool(given.get("exact", False)),
            facets=bool(given.get("facets", True)) and not given.get("no_facets"),
            snippets=bool(given.get("snippets", True)) and not given.get("no_snippets"),
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise BadInput(reason=f"An option of the search does not fit: {error}") from error


def _count(given: Mapping[str, Any], name: str, default: int) -> int:
    value = int(given.get(name, default))
    if value < 0:
        raise ValueError(f"{name} cannot be negative")
    return value


def _text(given: Mapping[str, Any], name: str) -> str | None:
    value = given.get(name)
    return None if value is None else _checked(value, name)


def _checked(value: object, name: str) -> str:
    """ValueError unless it is text that can be written down: JSON may hold halves of letters."""
    if not isinstance(value, str):
        raise ValueError(f"{name} must be text")
    value.encode()
    return value


def _date(given: Mapping[str, Any], name: str) -> str | None:
    """A year, a month or a day; nothing for the empty text."""
    value = _text(given, name)
    if not value:
        return None
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"{name} must be a date like 2022, 2022-04 or 2022-04-19")
    date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    return value


def _one_of(value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(f"{value!r} is not one of {', '.join(choices)}")
    return value


def _ids(archive: Archive, kind: MentionKind, names: str | Iterable[str]) -> tuple[str, ...]:
    each = (names,) if isinstance(names, str) else names
    return tuple(archive.names.entity_id(kind, _checked(name, kind.value)) for name in each)


def _collection(archive: Archive, name: str | None) -> str | None:
    return archive.shelves.collection_named(name).id if name else None


def _search_many(archive: Archive, file: Path, console: Console) -> int:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        raise BadInput(reason="The file of queries could not be read.") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            console.shape(_answer_line(archive, line, number))
    return 0


def _answer_line(archive: Archive, line: str, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):  # no JSON; numbers or brackets without end
        asked = None
    if not isinstance(asked, dict):
        raise BadInput(reason=f"Line {number} of the file of queries is not a JSON object.")
    return {"id": asked.get("id"), **page_shape(archive.search(request(archive, asked)))}


def _print_page(page: ResultPage, console: Console) -> None:
    count = console.messages.plural("{count} document", "{count} documents", page.total)
    console.answer(count if page.total or not page.suggestion else f"{count}. → {page.suggestion}?")
    for expansion in page.expansions:
        console.say(
            "{term}: also {also} ({why})",
            term=expansion.term,
            also=", ".join(expansion.also),
            why=expansion.why,
        )
    for hit in page.results:
        console.answer("")
        _print_hit(hit, console)


def _print_hit(hit: Hit, console: Console) -> None:
    hits = console.messages.plural("{count} hit", "{count} hits", hit.hits)
    about = [hit.publisher or "", hit.published or "", hits if hit.hits else "", hit.document]
    console.answer(hit.title)
    console.answer("  " + " · ".join(part for part in about if part))
    for snippet in hit.snippets:
        console.answer("    … " + _marked(snippet.text, snippet.marks).replace("\n", " ") + " …")


def _marked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """Hits in bold where the output is a terminal, between asterisks elsewhere."""
    import sys

    before, after = (MARK, END) if sys.stdout.isatty() else ("*", "*")
    pieces, at = [], 0
    for start, end in marks:
        pieces += [text[at:start], before, text[start:end], after]
        at = end
    return "".join([*pieces, text[at:]])
