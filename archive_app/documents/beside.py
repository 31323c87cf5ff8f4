"""Pictures that lie beside a page and not in it: in a folder a browser saved, in the same archive."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from archive_app.documents.formats import is_picture

Beside = Callable[[str], bytes]
"""The bytes of the picture that a page calls so; nothing where it is not there."""
MOST = 200
LARGEST = 10 * 1024 * 1024
"""Bytes of one picture."""
LARGEST_TOGETHER = 50 * 1024 * 1024
"""Of all pictures beside one page."""
LARGEST_OF_ALL = 512 * 1024 * 1024
"""Of those beside all pages in one archive, unless that is larger itself: many may show the same one."""
# A browser saves a page as page.html and what belongs to it in such a folder beside it.
_BESIDE_PAGE = re.compile(
    r"(?P<page>.+)(?:_files|\.files|_файлы|_файли|_файлаў|-Dateien|_fichiers)", re.IGNORECASE
)
PAGE_ENDINGS = (".html", ".htm", ".xhtml")


@dataclass(slots=True)
class Budget:
    """Bytes of pictures that may still be taken out of an archive of so many bytes."""

    left: int

    @classmethod
    def of(cls, archive: int) -> Budget:
        return cls(max(LARGEST_OF_ALL, archive))

    def spend(self, picture: bytes) -> bytes:
        """The picture, or nothing when too many were taken before."""
        self.left -= len(picture)
        return picture if self.left >= 0 else b""


def beside_page(folder: str, names: Collection[str]) -> str | None:
    """The page that a browser saved this folder with, if it is among the `names` beside it."""
    found = _BESIDE_PAGE.fullmatch(folder)
    pages = (found["page"] + ending for ending in PAGE_ENDINGS) if found else ()
    return next((page for page in pages if page in names), None)


def plain(ref: str) -> str:
    """A relative address as the name of a file."""
    return unquote(ref.partition("#")[0].partition("?")[0]).removeprefix("./")


def gathered(refs: Iterable[str], find: Beside) -> dict[str, bytes]:
    """Those of the pictures that can be found, by what the page calls them, within bounds."""
    found: dict[str, bytes] = {}
    left = LARGEST_TOGETHER
    for ref in dict.fromkeys(refs):
        picture = find(ref) if len(found) < MOST and ref.isprintable() else b""
        if is_picture(picture) and len(picture) <= min(left, LARGEST):
            found[ref] = picture
            left -= len(picture)
    return found
