"""Bundled: the documents the program ships, the names it knows, and their index."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING

from archive_app.documents.bundle import Bundle, fingerprint, read_bundle
from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.errors import BrokenInstallation
from archive_app.paths import Places
from archive_app.search.record import IndexedDocument

if TYPE_CHECKING:
    from archive_app.entities.authority import Authority
    from archive_app.entities.extractor import Extractor


class Bundled:
    """Everything is read when it is first asked for."""

    def __init__(self, places: Places) -> None:
        if not (places.resources / "documents").is_dir():
            raise BrokenInstallation(reason="the bundled documents are not there")
        self._places = places
        self._mentions: dict[str, tuple[Mention, ...]] = {}

    @cached_property
    def bundle(self) -> Bundle:
        return read_bundle(self._places.resources)

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.bundle.documents}

    @cached_property
    def authority(self) -> Authority:
        from archive_app.entities.authority import Authority

        return Authority.load(self._places.resources / "authority")

    @cached_property
    def extractor(self) -> Extractor:
        from archive_app.entities.extractor import Extractor

        return Extractor(self.authority)

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """Of any document; those of the bundled ones are found once."""
        if document.id not in self.documents:
            return self.extractor.mentions(document)
        if document.id not in self._mentions:
            self._mentions[document.id] = self.extractor.mentions(document)
        return self._mentions[document.id]

    def indexed(self) -> list[IndexedDocument]:
        return [IndexedDocument(document, self.mentions(document)) for document in self.documents.values()]

    def fingerprint(self) -> str:
        """Of everything the index is built from: sources, passports, and what finds names."""
        everything = fingerprint(self._places.resources) + self.names_fingerprint
        return hashlib.sha256(everything.encode()).hexdigest()

    @cached_property
    def names_fingerprint(self) -> str:
        """Of what finds names: the authority file and, where it can change, the code."""
        digest = hashlib.sha256()
        for folder in (self._places.resources / "authority", self._places.finder):
            for file in sorted(folder.glob("*.*")) if folder else ():
                digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()
