"""Styles of a Word document: which are titles, headings, authors and quotations, and which count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from archive_app.documents.document import BlockKind
from archive_app.documents.markup import child, local, parsed, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|заголовок|загаловак)\s?\d", re.IGNORECASE)
_TITLE = re.compile(r"title|название|назва", re.IGNORECASE)
_SUBTITLE = re.compile(r"subtitle|подзаголовок|падзагаловак", re.IGNORECASE)
_AUTHOR = re.compile(r"authors?|byline|автор|аўтар", re.IGNORECASE)
_DATE = re.compile(r"date|дата", re.IGNORECASE)
_QUOTE = re.compile(r"(?:intense |block )?(?:quote|quotation|text)|цитата", re.IGNORECASE)
_KINDS = (
    (_HEADING, BlockKind.HEADING),
    (_TITLE, BlockKind.TITLE),
    (_SUBTITLE, BlockKind.HEADING),
    (_AUTHOR, BlockKind.CREDIT),
    (_DATE, BlockKind.DATE),
    (_QUOTE, BlockKind.QUOTE),
)
_LONGEST_CHAIN = 12


class Styles:
    def __init__(self, untrusted: bytes) -> None:
        styles = parsed(untrusted) if untrusted else ()
        self._by_id = {value(style, "styleId") or "": style for style in styles if local(style) == "style"}

    def kind(self, properties: _Element | None) -> BlockKind | None:
        """What a paragraph with these properties is, None where they do not say."""
        if (
            child(properties, "outlineLvl") is not None
            and value(child(properties, "outlineLvl"), "val") != "9"
        ):
            return BlockKind.HEADING
        for style in self.chain(properties):
            name = value(child(style, "name"), "val") or ""
            for pattern, kind in _KINDS:
                if pattern.fullmatch(name):
                    return kind
        return None

    def chain(self, properties: _Element | None) -> list[_Element]:
        """The style of a paragraph and those it is based on."""
        found: list[_Element] = []
        name = value(child(properties, "pStyle"), "val")
        while name in self._by_id and len(found) < _LONGEST_CHAIN:
            found.append(self._by_id[name])
            name = value(child(found[-1], "basedOn"), "val")
        return found
