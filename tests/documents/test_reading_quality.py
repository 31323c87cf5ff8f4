"""How much of public files is read rightly, measured where the collections are on this computer."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean

import pytest
from lxml import html

from archive_app.documents.decoding import decode
from archive_app.documents.reader import read_document
from archive_app.errors import UnreadableSource

_FORMATS = Path(os.environ.get("ARCHIVE_APP_TESTDATA", "nowhere")) / "formats"
_WORD = re.compile(r"\w+")
_SHINGLE = 4

pytestmark = pytest.mark.skipif(
    not _FORMATS.is_dir(), reason="ARCHIVE_APP_TESTDATA names no folder with `formats`: nothing is measured"
)


def shingles(text: str, length: int) -> Counter[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    count = max(1, len(words) - length + 1) if words else 0
    return Counter(tuple(words[at : at + length]) for at in range(count))


def agreement(expected: str, read: str, length: int = 1) -> float:
    """F1 of the sequences of so many words."""
    wanted, found = shingles(expected, length), shingles(read, length)
    if not wanted or not found:
        return float(not wanted and not found)
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def read(path: Path) -> str:
    try:
        return read_document(path.read_bytes(), path.name).text
    except UnreadableSource:
        return ""


def words_of(markup: bytes) -> str:
    page = html.fromstring(markup.decode("utf-8"))
    for hidden in page.xpath("//script|//style|//noscript"):
        hidden.drop_tree()
    for element in page.iter("p", "div", "br", "li", "td", "th", "h1", "h2", "h3", "tr", "pre", "figcaption"):
        element.tail = "\n" + (element.tail or "")
    return str(page.text_content())


def test_articles_of_web_pages() -> None:
    folders = [folder for folder in (_FORMATS / "html" / "readability").iterdir() if folder.is_dir()]
    pairs = [(folder / "source.html.gz", folder / "expected.html.gz") for folder in folders]
    measured = []
    for source, expected in pairs:
        if source.exists() and expected.exists():
            text = read_document(gzip.decompress(source.read_bytes()), "page.html").text
            measured.append(agreement(words_of(gzip.decompress(expected.read_bytes())), text, _SHINGLE))
    assert mean(measured) >= 0.95


@pytest.mark.parametrize(
    ("folder", "endings", "least"),
    [
        ("docx/pandoc", ("docx",), 0.94),  # titles, authors and abstracts are text here, and not there
        ("odt/pandoc", ("odt",), 0.98),
        ("rtf", ("rtf",), 0.98),
        ("epub", ("epub",), 0.97),
        ("derived", ("docx", "odt", "rtf", "epub", "html", "pdf"), 0.99),
    ],
)
def test_texts_of_other_documents(folder: str, endings: Sequence[str], least: float) -> None:
    pairs = list(expectations(_FORMATS / folder, endings))
    assert mean(agreement(expected, read(path)) for path, expected in pairs) >= least


def test_encodings() -> None:
    """Told by the bytes alone; what a page says of its own encoding is not asked for."""
    stated = json.loads((_FORMATS / "txt" / "expected.json").read_text(encoding="utf-8"))
    measured = []
    for name, said in stated.items():
        path = _FORMATS / name
        if path.exists() and said.get("encoding") and said.get("decodes", True) is True:
            untrusted = path.read_bytes()
            right = untrusted.decode(said["encoding"]).removeprefix("\ufeff")
            measured.append(decode(untrusted) == right)
    assert mean(measured) >= 0.97


def expectations(folder: Path, endings: Sequence[str]) -> Iterable[tuple[Path, str]]:
    for stated in sorted(folder.rglob("*.expected.txt")):
        words = stated.read_text(encoding="utf-8", errors="replace")
        name = stated.name.removesuffix(".expected.txt")
        paths = (stated.with_name(f"{name}.{ending}") for ending in endings)
        yield from ((path, words) for path in paths if path.exists())
