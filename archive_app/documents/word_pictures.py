"""Pictures of a DOCX: which file of the package a paragraph shows."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive_app.documents.draft import PictureRef
from archive_app.documents.markup import named, parsed, value
from archive_app.documents.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_ALT = 300


class WordPictures:
    """`folder` is that of the main part. Only what is in the package is ever shown."""

    def __init__(self, package: Package, folder: str) -> None:
        self._package = package
        self._folder = folder
        self._targets: dict[str, str] | None = None

    def shown_in(self, paragraph: _Element) -> Iterator[PictureRef]:
        for drawing in named(paragraph, "drawing", "pict"):
            for picture in named(drawing, "blip", "imagedata"):
                target = self._target(value(picture, "embed") or value(picture, "id") or "")
                if target in self._package:
                    said = (value(each, "descr") or "" for each in named(drawing, "docPr"))
                    yield PictureRef(target, next(said, "")[:_LONGEST_ALT])

    def _target(self, relation: str) -> str:
        if self._targets is None:
            listed = self._package.read(f"{self._folder}/_rels/document.xml.rels")
            relations = named(parsed(listed), "Relationship") if listed else ()
            self._targets = {value(each, "Id") or "": value(each, "Target") or "" for each in relations}
        target = self._targets.get(relation, "")
        inside = target.lstrip("/") if target.startswith("/") else posixpath.join(self._folder, target)
        return posixpath.normpath(inside) if target else ""
