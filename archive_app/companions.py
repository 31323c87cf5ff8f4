"""Companions: the pictures that a browser saved in a folder beside a page, as far as the page shows them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from archive_app.documents.beside import LARGEST, beside_page, gathered, plain
from archive_app.documents.document import Document


def companions_of(document: Document, page: Path) -> dict[str, bytes]:
    """By the names under which the page shows them. Only pictures in the folder of that page are read."""
    names = (plain(picture.ref) for picture in document.pictures)
    return gathered(names, lambda name: _read(page.parent, name) if _belongs(name, page.name) else b"")


def _belongs(untrusted_name: str, page: str) -> bool:
    """Whether it is a way down into the folder of the page, and not out of it again."""
    if not untrusted_name.isprintable() or "\\" in untrusted_name or ":" in untrusted_name:
        return False
    parts = PurePosixPath(untrusted_name).parts
    return len(parts) > 1 and ".." not in parts and beside_page(parts[0], {page}) == page


def _read(folder: Path, name: str) -> bytes:
    """Nothing where it is too large, or a link that may lead elsewhere."""
    path = folder
    try:
        for part in PurePosixPath(name).parts:
            path = path / part
            if path.is_symlink():
                return b""
        if not path.is_file() or path.stat().st_size > LARGEST:
            return b""
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        return b""
