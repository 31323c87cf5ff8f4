"""DOCX → paragraphs: deletions left out, numbers of lists counted, foot notes and remarks below the text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from archive_app.documents.authors import author_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.markup import DAMAGED, child, local, named, parsed, value, words_of
from archive_app.documents.notes import RULE, Paragraphs, reading_of
from archive_app.documents.package import Package
from archive_app.documents.word_lists import ListNumbers
from archive_app.documents.word_pictures import WordPictures
from archive_app.documents.word_styles import Styles
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# What was deleted, what only machines read, and the second form of what is there already.
_PASSED_OVER = frozenset(
    (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "Fallback",
        "pPr",
        "rPr",
        "sdtPr",
        "docPartObj",
        "tblPr",
        "trPr",
    )
)
_PRIVATE_USE = range(0xF000, 0xF100)
_RAISED = {
    "superscript": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "subscript": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_GUESSED = re.compile(r"automatically generated|автоматически", re.IGNORECASE)
_DEEPEST = 60
_HEAD = 8
"""Paragraphs among which authors are named."""


def read_word(untrusted: bytes) -> Reading:
    """Raises UnreadableSource."""
    package = Package(untrusted)
    main = _main_part(package)
    body = child(parsed(package.read(main)), "body")
    if body is None:
        raise UnreadableSource(reason=DAMAGED)
    reader = _WordReader(package, main)
    reader.read(body)
    drafts = (*_letterhead(package, main, body), *reader.paragraphs.whole())
    if not drafts and not package.has_pictures:
        drafts = _heads(package, main, body, ("default", "even", "first"))
    facts = facts_of(package.read("docProps/core.xml"))
    # Who is named in the text is its author; its properties name whose computer it was.
    named_there = author_of(", ".join(dict.fromkeys(reader.authors)))
    return reading_of(drafts, replace(facts, author=named_there or facts.author), package)


def _letterhead(package: Package, main: str, body: _Element) -> tuple[Draft, ...]:
    """What is printed above the first page alone; what stands above every page is none of the text."""
    section = next(named(body, "sectPr"), None)
    alone = child(section, "titlePg")
    if alone is None or value(alone, "val") in ("0", "false"):
        return ()
    return _heads(package, main, body, ("first",))


def _heads(package: Package, main: str, body: _Element, kinds: Collection[str]) -> tuple[Draft, ...]:
    """What stands above the pages of the first section, as small print."""
    section = next(named(body, "sectPr"), None)
    found = (each for each in named(section, "headerReference")) if section is not None else ()
    relations = _relations(package, main)
    drafts: list[Draft] = []
    for part in (
        relations.get(value(each, "id") or "", "") for each in found if value(each, "type") in kinds
    ):
        if untrusted := package.read(part):
            reader = _WordReader(package, part)
            reader.read(parsed(untrusted))
            drafts += (Draft(draft.text, BlockKind.CREDIT) for draft in reader.paragraphs.whole())
    return tuple(drafts)


def facts_of(untrusted_core: bytes) -> Facts:
    """What the properties of an Office document state."""
    if not untrusted_core:
        return Facts()
    core = parsed(untrusted_core)
    stated = {
        name: words_of(child(core, name)) or None for name in ("title", "creator", "language", "publisher")
    }
    return Facts(title=stated["title"], author=author_of(stated["creator"]), publisher=stated["publisher"])


def _main_part(package: Package) -> str:
    """Usually word/document.xml; the relations say so."""
    relations = package.read("_rels/.rels")
    for relation in named(parsed(relations), "Relationship") if relations else ():
        target = (value(relation, "Target") or "").lstrip("/")
        if (value(relation, "Type") or "").endswith("/officeDocument") and target in package:
            return target
    if "word/document.xml" not in package:
        raise UnreadableSource(reason=DAMAGED)
    return "word/document.xml"


def _relations(package: Package, part: str) -> dict[str, str]:
    """The other parts of the package by the names that this part has for them."""
    folder, _, name = part.rpartition("/")
    untrusted = package.read(f"{folder}/_rels/{name}.rels")
    found = named(parsed(untrusted), "Relationship") if untrusted else ()
    targets = ((value(each, "Id") or "", value(each, "Target") or "") for each in found)
    return {name: posixpath.normpath(posixpath.join(folder, target)).lstrip("/") for name, target in targets}


class _WordReader:
    """Walks the body of a document once."""

    def __init__(self, package: Package, main: str) -> None:
        folder = main.rpartition("/")[0]
        self.paragraphs = Paragraphs()
        self.authors: list[str] = []
        """Those that the text itself names in its head."""
        self._package = package
        self._relations = _relations(package, main)
        self._styles = Styles(package.read(f"{folder}/styles.xml"))
        self._numbers = ListNumbers(package.read(f"{folder}/numbering.xml"), self._styles)
        self._notes = {
            kind: _notes(package.read(f"{folder}/{kind}s.xml"), kind)
            for kind in ("footnote", "endnote", "comment")
        }
        self._pictures = WordPictures(package, folder)
        self._carried = ""
        """Text of a paragraph whose end was deleted, or of a drop cap."""

    def read(self, element: _Element, depth: int = 0) -> None:
        if depth > _DEEPEST:
            return
        for each in element:
            name = local(each)
            if name == "p":
                self._read_paragraph(each, depth)
            elif name == "tr":
                self.paragraphs.add_row(self._cells(each, depth))
            elif name not in _PASSED_OVER:
                self.read(each, depth + 1)

    def _cells(self, row: _Element, depth: int) -> list[list[Draft]]:
        outer, cells = self.paragraphs.drafts, []
        for cell in named(row, "tc"):
            if next((each for each in cell.iterancestors() if local(each) == "tr"), None) is not row:
                continue
            self.paragraphs.drafts = []
            self.read(cell, depth + 1)
            cells.append(self.paragraphs.drafts)
        self.paragraphs.drafts = outer
        return cells

    def _read_paragraph(self, paragraph: _Element, depth: int) -> None:
        boxes: list[_Element] = []
        self.paragraphs.hang(self._pictures.shown_in(paragraph))
        text = self._carried + self._text(paragraph, boxes)
        properties = child(paragraph, "pPr")
        self._carried = ""
        if _goes_on(properties):
            self._carried = text
        elif text.strip():
            label = self._numbers.label(properties)
            kind = self._styles.kind(properties)
            if label is not None:
                kind = kind or BlockKind.LIST_ITEM
            if kind is BlockKind.CREDIT and len(self.paragraphs.drafts) < _HEAD:
                self.authors += [" ".join(text.split())]
            self.paragraphs.add(text, kind, label or "")
        for box in boxes:
            self.read(box, depth + 1)

    def _text(self, element: _Element, boxes: list[_Element]) -> str:
        """Its words without recursion deeper than the parser allows; text boxes are put aside."""
        pieces: list[str] = []
        for each in element:
            name = local(each)
            if name == "t":
                pieces.append(_raised(each.text or "", element))
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name == "sym":
                pieces.append(_symbol(value(each, "char")))
            elif name == "docPr":
                pieces.append(_description(each))
            elif name in ("footnoteReference", "endnoteReference"):
                pieces.append(self._note(name.removesuffix("Reference"), value(each, "id")))
            elif name == "commentReference":
                self._remark(value(each, "id"))
            elif name == "rect" and value(each, "hr") in ("t", "true", "1"):
                pieces.append(f"\n{RULE}\n")
            elif name == "txbxContent":
                boxes.append(each)
            elif name == "relIds" and (diagram := self._related(value(each, "dm"))) is not None:
                boxes.append(diagram)
            elif name == "r" and child(each, "rPr", "vanish") is not None:
                continue
            elif name not in _PASSED_OVER:
                pieces.append(self._text(each, boxes))
        return "".join(pieces)

    def _related(self, identifier: str | None) -> _Element | None:
        """A part of the package that the document refers to, such as the words of a diagram."""
        untrusted = self._package.read(self._relations.get(identifier or "", ""))
        return parsed(untrusted) if untrusted else None

    def _note(self, kind: str, identifier: str | None) -> str:
        note = self._notes[kind].get(identifier or "")
        if note is None:
            return ""
        return self.paragraphs.note(self._words(note))

    def _remark(self, identifier: str | None) -> None:
        remark = self._notes["comment"].get(identifier or "")
        if remark is not None:
            self.paragraphs.remark(value(remark, "author"), self._words(remark))

    def _words(self, aside: _Element) -> str:
        return " ".join(self._text(each, []) for each in named(aside, "p"))


def _notes(untrusted: bytes, kind: str) -> dict[str, _Element]:
    notes = named(parsed(untrusted), kind) if untrusted else ()
    return {value(note, "id") or "": note for note in notes}


def _goes_on(properties: _Element | None) -> bool:
    """Whether the next paragraph belongs to this one: its end was deleted, or it is one large letter."""
    deleted = child(properties, "rPr", "del") is not None
    drop_cap = value(child(properties, "framePr"), "dropCap")
    return deleted or drop_cap in ("drop", "margin")


def _raised(text: str, run: _Element) -> str:
    """Digits of their own above or below the line would be read as part of the word before them."""
    place = value(child(run, "rPr", "vertAlign"), "val") or ""
    return text.translate(_RAISED.get(place, {})) if text.isdecimal() else text


def _description(picture: _Element) -> str:
    """What somebody wrote about a picture; not what a program guessed."""
    said = value(picture, "descr") or ""
    return f"[{said}]" if said and not _GUESSED.search(said) else ""


def _symbol(code: str | None) -> str:
    """A letter of a symbol font means nothing in another font."""
    try:
        number = int(code or "", 16)
        return "" if number in _PRIVATE_USE else chr(number)
    except (ValueError, OverflowError):
        return ""
