"""Finding annotations: by words of the note, the quote and the tags, and by tag."""

from __future__ import annotations

import unicodedata

from archive_app.library.annotation import Annotation

_ALIKE = str.maketrans({"ё": "е", **dict.fromkeys("’‘ʼ′`", "'"), "\u00ad": ""})


def matches(annotation: Annotation, query: str = "", tag: str | None = None) -> bool:
    """Whether every word of `query` occurs somewhere in it, and it has `tag`. Case and ё do not matter."""
    if tag is not None and _folded(tag.strip()) not in map(_folded, annotation.tags):
        return False
    written = _folded("\n".join((annotation.note, annotation.quote, *annotation.tags)))
    return all(word in written for word in _folded(query).split())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold()).translate(_ALIKE)
