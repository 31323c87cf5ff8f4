#!/usr/bin/env python3
"""Compiles what the windowless half says: resources/translations/*/LC_MESSAGES/archive_app.po → .mo.

Needs nothing but Python. `catalogues.py --check` changes nothing and fails where a .mo is not what its .po
says. Both formats are those of the gettext manual; the same .po always gives the same bytes.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"

Catalogue = dict[tuple[str, ...], tuple[str, ...]]
"""(message,) or (one, many) → (translation,) or one translation a plural form; ("",) is the head."""

_LINE = re.compile(r'(?:(msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?("(?:[^"\\]|\\.)*")')
_MAGIC = 0x950412DE
_HEAD = struct.Struct("<7I")


def read_po(text: str) -> Catalogue:
    """Raises ValueError for a line that is none, and for a message that is there twice."""
    catalogue: Catalogue = {}
    for fields in _entries(text):
        ids = tuple(fields[key] for key in ("msgid", "msgid_plural") if key in fields)
        said = tuple(words for key, words in fields.items() if key.startswith("msgstr"))
        if ids in catalogue:
            raise ValueError(f"{ids[0]!r} is there twice")
        if all(said):
            catalogue[ids] = said
    return catalogue


def _entries(text: str) -> Iterator[dict[str, str]]:
    """The fields of each entry, in the order of the file; a line without a keyword goes on with the last."""
    fields: dict[str, str] = {}
    key = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if not found or not (found[1] or key):
            raise ValueError(f"line {number} is not of a catalogue: {line}")
        if found[1] == "msgid" and fields:
            yield fields
            fields = {}
        key = found[1] or key
        fields[key] = fields.get(key, "") + json.loads(found[2])
    if fields:
        yield fields


def to_mo(catalogue: Catalogue) -> bytes:
    """Head, table of ids, table of translations, ids, translations; sorted, without a hash table."""
    entries = sorted((_joined(ids), _joined(said)) for ids, said in catalogue.items())
    ids, said = [entry[0] for entry in entries], [entry[1] for entry in entries]
    tables = _HEAD.size + 16 * len(entries)
    words = b"".join(part + b"\0" for part in (*ids, *said))
    head = _HEAD.pack(
        _MAGIC, 0, len(entries), _HEAD.size, _HEAD.size + 8 * len(entries), 0, _HEAD.size + 16 * len(entries)
    )
    return head + _table((*ids, *said), tables) + words


def _joined(parts: tuple[str, ...]) -> bytes:
    return "\0".join(parts).encode("utf-8")


def _table(words: tuple[bytes, ...], start: int) -> bytes:
    """Length and place of each."""
    table = b""
    for part in words:
        table += struct.pack("<2I", len(part), start)
        start += len(part) + 1
    return table


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    stale = []
    for source in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/*.po")):
        compiled = to_mo(read_po(source.read_text(encoding="utf-8")))
        target = source.with_suffix(".mo")
        if target.is_file() and target.read_bytes() == compiled:
            continue
        stale.append(target)
        if not check:
            target.write_bytes(compiled)
    for target in stale:
        print(f"{target.relative_to(TRANSLATIONS)}: {'not as its .po' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
