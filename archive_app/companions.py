"""Companions: the pictures that a browser saved in a folder beside a page, as far as the page shows them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from archive_app.documents.contents import beside_page
from archive_app.documents.document import Document
from archive_app.documents.formats import is_picture

MOST = 200
LARGEST = 10 * 1024 * 1024
"""Bytes of one picture."""
LARGEST_TOGETHER = 50 * 1024 * 1024


def companions_of(document: Document, page: Path) -> dict[str, bytes]:
    """By the names under which the page shows them. Only pictures in the folder of that page are read."""
    found: dict[str, bytes] = {}
    left = LARGEST_TOGETHER
    for name in dict.fromkeys(_plain(picture.ref) for picture in document.pictures):
        if len(found) < MOST and _belongs(name, page.name):
            picture = _read(page.parent, name, min(left, LARGEST))
            if picture:
                found[name] = picture
                left -= len(picture)
    return found


def _plain(ref: str) -> str:
    """A relative address as the name of a file."""
    return unquote(ref.partition("#")[0].partition("?")[0]).removeprefix("./")


def _belongs(untrusted_name: str, page: str) -> bool:
    """Whether it is a way down into the folder of the page, and not out of it again."""
    if not untrusted_name.isprintable() or "\\" in untrusted_name or ":" in untrusted_name:
        return False
    parts = PurePosixPath(untrusted_name).parts
    return len(parts) > 1 and ".." not in parts and beside_page(parts[0], {page}) == page


def _read(folder: Path, name: str, most: int) -> bytes:
    """Nothing where it is no picture, too large, or a link that may lead elsewhere."""
    path = folder
    try:
        for part in PurePosixPath(name).parts:
            path = path / part
            if path.is_symlink():
                return b""
        if not path.is_file() or path.stat().st_size > most:
            return b""
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError:
        return b""
    return data if len(data) <= most and is_picture(data) else b""
