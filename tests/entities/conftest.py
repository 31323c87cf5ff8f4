"""The authority file, the extractor and the bundled documents, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.documents.bundle import read_bundle
from archive_app.documents.document import Document
from archive_app.entities.authority import Authority
from archive_app.entities.extractor import Extractor

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority.load(RESOURCES / "authority")


@pytest.fixture(scope="session")
def extractor(authority: Authority) -> Extractor:
    return Extractor(authority)


@pytest.fixture(scope="session")
def bundled() -> dict[str, Document]:
    return {document.id[:3]: document for document in read_bundle(RESOURCES).documents}
