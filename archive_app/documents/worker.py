"""The worker: a process of its own that turns foreign bytes into documents, and can do nothing else.

It gets a frame with its limits and answers what holds. Then it gets two frames a file, name and bytes, and
answers each with one frame of JSON: `{"document": …}`, `{"unreadable": reason}`, or `{"exhausted": reason}`
when it has to end. Otherwise it ends when its input ends.
"""

from __future__ import annotations

import codecs
import json
import os
import signal
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from archive_app.documents.confinement import confine, renew_processor_time
from archive_app.documents.decoding import ENCODINGS
from archive_app.documents.frames import read_frame, write_frame
from archive_app.documents.reader import read_document
from archive_app.documents.serialisation import to_json
from archive_app.documents.source_file import LARGEST
from archive_app.errors import UnreadableSource

TOO_MUCH_MEMORY = "it needs too much memory"
_LONGEST_NAME = 4096


def main() -> None:
    """Serve the program at the other end of standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program decides when it is over, not Ctrl+C
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr
    limits = json.loads(read_frame(incoming, _LONGEST_NAME) or b"{}")
    if limits:
        _load_everything()
        held = confine(int(limits["memory"]))
        write_frame(outgoing, json.dumps(held).encode())
        _serve(incoming, outgoing)


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    while (name := read_frame(incoming, _LONGEST_NAME)) is not None:
        untrusted = read_frame(incoming, LARGEST) or b""
        renew_processor_time()
        try:
            answer = _encoded(_answer(untrusted, name.decode("utf-8", "replace")))
        except MemoryError:
            del untrusted
            write_frame(outgoing, _encoded({"exhausted": TOO_MUCH_MEMORY}))
            return  # whatever was being built may be in pieces
        write_frame(outgoing, answer)


def _answer(untrusted: bytes, name: str) -> dict[str, Any]:
    try:
        return {"document": to_json(read_document(untrusted, name))}
    except UnreadableSource as error:
        return {"unreadable": str(error.values["reason"])}


def _encoded(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _load_everything() -> None:
    """Parsers, encodings and whatever they import late: afterwards no file can be opened."""
    for encoding in ENCODINGS:
        with suppress(LookupError):  # a slim build may come without the East Asian ones
            codecs.lookup(encoding)
    page = b'<html lang="en"><meta charset="cp1251"><body><p>\xe9t\xe9 <time>1 May 2020</time><br>'
    for sample, name in ((page, "a.html"), (b"d\xe9j\xe0 vu \xe0 Gen\xe8ve", "a.txt")):
        read_document(sample, name)


if __name__ == "__main__":
    main()
