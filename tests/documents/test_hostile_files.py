"""Files that are built to hurt end as a document or as a reason, and reach for nothing outside."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from making import open_text, printed, publication, web_archive, word, zipped

from archive_app.documents.document import Document
from archive_app.documents.isolation import BROKEN_DOWN, TOO_SLOW, Found, Isolation
from archive_app.documents.worker import TOO_MUCH_MEMORY
from archive_app.errors import UnreadableSource

LONG_ENOUGH = 90.0
"""Seconds for one file: the limit of the worker, and a busy machine."""
XXE = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://spy.example/x">]>'
BILLION = "<!DOCTYPE d [<!ENTITY a 'ha'>{}]>".format(
    "".join(f"<!ENTITY {chr(98 + at)} '{f'&{chr(97 + at)};' * 10}'>" for at in range(12))
)
DEEP = 60_000
PARAGRAPH = "<w:p><w:r><w:t>words</w:t></w:r></w:p>"

HOSTILE: dict[str, bytes] = {
    "entities.docx": zipped(
        {"[Content_Types].xml": "", "word/document.xml": f"{XXE}<d><body>&f;&h;</body></d>"}
    ),
    "laughs.fb2": f"{BILLION}<FictionBook><body><p>&m;</p></body></FictionBook>".encode(),
    "deep.docx": word("<w:tbl>" * DEEP),
    "deep.odt": open_text("<text:span>" * DEEP),
    "deep.rtf": b"{\\rtf1" + b"{" * DEEP + b"words",
    "deep.html": b"<div>" * DEEP,
    "deep.json": b'{"messages": ' + b"[" * DEEP,
    "bomb.docx": word(PARAGRAPH + " " * 50_000_000),
    "bomb.zip": zipped({"a.txt": b"\0" * 60_000_000}),
    "bomb.gz": gzip.compress(b"\0" * 60_000_000),
    "bomb.warc.gz": gzip.compress(web_archive(("http://a.example/", b"a" * 40_000_000))),
    "spaces.odt": open_text('<text:p>a<text:s text:c="999999999"/>b</text:p>'),
    "numbers.docx": word(PARAGRAPH, numbering='<w:abstractNum w:abstractNumId="99999999999999999999"/>'),
    "outside.epub": publication("<p>words</p>").replace(b"in/c0.xhtml", b"../c0.xhtm"),
    "remote.html": b"<link rel=stylesheet href=http://spy.example/x><img src=file:///etc/passwd><p>words",
    "torn.pdf": printed([(70, 700, "words")])[:300],
    "cycle.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>endobj\n"
    b"trailer<</Root 1 0 R>>",
    "many.pdf": printed([(70, 700, "words")]).replace(b"/Count 1", b"/Count 999999999"),
    "headers.eml": b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\nFrom: " + b"(" * 5_000 + b"\n\nwords",
    "parts.eml": b'Subject: x\nContent-Type: multipart/mixed; boundary="a"\n\n' + b"--a\n\nwords\n" * 4_000,
    "matryoshka.eml": b"Subject: x\nContent-Type: message/rfc822\n\n" * 2_000 + b"words",
    "names.zip": zipped({"../../x.txt": "a", "CON": "b", "a\x01\u202e.txt": "c", "x" * 4_000: "d"}),
    "quotes.csv": b'"' * 300_000 + b"a,b\n",
    "stars.md": b"*" * 50_000 + b"[" * 50_000 + b"`" * 50_000,
    "surrogates.rtf": b"{\\rtf1 \\u-10240?\\u-10240?\\bin99999999999 }",
    "empty.zip": zipped({}),
    "nothing.docx": b"",
    "zeros.pdf": b"\0" * 100_000,
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\xff" * 1_000,
    "frames.gif": b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xf9\4\0\0\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\1\0\0" * 60_000,
    "offsets.tif": b"II*\0\x08\0\0\0\1\0\x01\1\4\0\1\0\0\0\xff\xff\xff\xff\x08\0\0\0",
    "remote.mht": b"From: <Saved by Blink>\nContent-Type: multipart/related; boundary=a\n\n--a\n"
    b"Content-Type: text/html\n\n<p>words<img src=file:///etc/passwd><img src=//spy.example/x.png>\n--a--\n",
    "remote.docx": word(
        f'{PARAGRAPH}<w:p><w:r><w:drawing><b:blip xmlns:b="b" xmlns:r="r" r:link="r1" r:embed="r1"/>'
        "</w:drawing></w:r></w:p>"
    ),
}


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


REFS = ("data:,0", "file:///etc/passwd", "//spy.example/x.png", "../../etc/passwd", "cid:a", "#a")


def ending(isolation: Isolation, data: bytes, name: str) -> list[Found]:
    """What is in a file; its pages and pictures are looked at as the window would."""
    begun = time.monotonic()
    found = list(isolation.contents(data, name))
    for each in found:
        if each.document:
            look_at(isolation, each.document, each.original)
    assert time.monotonic() - begun < LONG_ENOUGH
    assert all((each.document is None) != (each.reason is None) for each in found)
    return found


def look_at(isolation: Isolation, document: Document, untrusted: bytes) -> None:
    refs = [*(picture.ref for picture in document.pictures), *REFS]
    name = document.passport.source
    with suppress(UnreadableSource):
        isolation.pictures(untrusted, name, refs, 300)
    if document.pages:
        with suppress(UnreadableSource):
            isolation.page_picture(untrusted, 1, 300)
        with suppress(UnreadableSource):
            isolation.grey_page(untrusted, 1)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_words(isolation: Isolation, name: str) -> None:
    found = ending(isolation, HOSTILE[name], name)
    assert not {each.reason for each in found} & {BROKEN_DOWN, TOO_SLOW, TOO_MUCH_MEMORY}
    assert "root:" not in "".join(each.document.text for each in found if each.document)


def test_one_bad_file_in_an_archive_does_not_take_the_others_with_it(isolation: Isolation) -> None:
    members = {
        "1.txt": "first",
        "2.docx": HOSTILE["torn.pdf"],
        "3.html": HOSTILE["deep.html"],
        "4.txt": "last",
    }
    found = ending(isolation, zipped(members), "a.zip")
    assert [each.document.text if each.document else None for each in found] == ["first", None, None, "last"]


def collection() -> list[Path]:
    folder = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not folder or not (Path(folder) / "hostile").is_dir():
        pytest.skip("ARCHIVE_APP_TESTDATA is not set: the collection of hostile files is not read")
    return sorted(path for path in (Path(folder) / "hostile").rglob("*") if path.is_file())


@pytest.mark.slow
def test_every_file_of_the_collection_ends_in_words(isolation: Isolation) -> None:
    for path in collection():
        ending(isolation, path.read_bytes(), path.name)


TRACED = f"""
import sys
from pathlib import Path
from archive_app.documents.isolation import Isolation
from archive_app.errors import UnreadableSource
REFS = {REFS!r}
with Isolation() as isolation:
    isolation.parse(b"words", "a.txt")
    for path in map(Path, sys.argv[1:]):
        for found in list(isolation.contents(path.read_bytes(), path.name)):
            if found.document:
                refs = [picture.ref for picture in found.document.pictures]
                try:
                    isolation.pictures(found.original, found.document.passport.source, [*refs, *REFS], 300)
                    isolation.page_picture(found.original, 1, 300)
                except UnreadableSource:
                    continue
"""
REACHES = re.compile(
    r"^(?P<process>\d+) .*\b(?:open|openat|openat2|socket|connect|execve|unlink|rename|mkdir|stat|creat)\("
)
CONFINED = re.compile(
    r"^(?P<process>\d+) .*PR_SET_SECCOMP|^(?P<other>\d+) .*seccomp\(SECCOMP_SET_MODE_FILTER"
)


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("strace"), reason="strace is not here")
def test_nothing_outside_is_touched(tmp_path: Path) -> None:
    """What a confined worker still tries to open or to reach is refused by the system."""
    for name, data in HOSTILE.items():
        (tmp_path / name).write_bytes(data)
    trace = tmp_path / "trace"
    calls = "trace=openat,open,creat,socket,connect,execve,unlink,rename,mkdir,prctl,seccomp"
    command = ["strace", "-f", "-qq", "-e", calls, "-o", str(trace), sys.executable, "-c", TRACED]
    files = [str(tmp_path / name) for name in HOSTILE]
    done = subprocess.run([*command, *files], capture_output=True, text=True, timeout=300, check=False)
    if "ptrace" in done.stderr:
        pytest.skip("this system lets nobody trace")
    assert done.returncode == 0, done.stderr
    confined: set[str] = set()
    granted = []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if found := CONFINED.match(line):
            confined.add(found["process"] or found["other"])
        reached = REACHES.match(line)
        if reached and reached["process"] in confined and not re.search(r"= -1 E(?:PERM|MFILE|ACCES)", line):
            granted.append(line)
    assert confined
    assert not granted
