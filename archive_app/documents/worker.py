"""The worker: a process of its own that turns foreign bytes into documents, and can do nothing else.

It gets a frame with its limits and answers what holds. Then it gets two frames a file, a request in JSON
(`{"name", "from", "whole"}`) and the bytes, and answers with one or two frames for every document in it:
`{"name", "document": …}` or `{"name", "unreadable": reason}`; where `name`, the way to it inside the file, is
not empty, the bytes of a document follow. `"beside": {name: size, …}` names pictures that lay with a page,
whose bytes follow together. `{"end": true}` comes last, or `{"exhausted": reason}` when the worker has to
end. Otherwise it ends when its input ends.

A request with `size`, and no bytes, is about a file that is read piece by piece: `{"want": [at, length]}` is
answered with a frame of bytes. `"done"` says how much of that file has been taken apart, 0 to 1.

A request with `page`, `width` and `quotes` is answered with a frame of JSON, `{"width", "height", "stride",
"places"}` or `{"unreadable": reason}`, and in the first case with one of pixels. One with `grey`, the number
of a page, likewise, without `stride` and `places`.

A request with `pictures`, `name`, `width`, `enlarged` and `beside`, the sizes of the files saved beside a
page by their names, has these files behind those bytes; each picture is answered with a frame of JSON and
one of pixels, as above, or with `{"absent": true}`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from archive_app.documents.beside import gathered
from archive_app.documents.confinement import confine, renew_processor_time
from archive_app.documents.contents import Item, contents, contents_of_large
from archive_app.documents.frames import read_frame, write_frame
from archive_app.documents.page_picture import contained_pictures, grey_page, page_picture
from archive_app.documents.part import Stream
from archive_app.documents.preloading import load_everything
from archive_app.documents.reader import read_item
from archive_app.documents.remote_file import RemoteFile
from archive_app.documents.serialisation import to_json
from archive_app.documents.source_file import LARGEST
from archive_app.errors import UnreadableSource

TOO_MUCH_MEMORY = "it needs too much memory"
_LONGEST_REQUEST = 1024 * 1024


def main() -> None:
    """Serve the program at the other end of standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program decides when it is over, not Ctrl+C
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr
    limits = json.loads(read_frame(incoming, _LONGEST_REQUEST) or b"{}")
    if limits:
        load_everything()
        held = confine(int(limits["memory"]))
        write_frame(outgoing, json.dumps(held).encode())
        _serve(incoming, outgoing)


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    while (request := read_frame(incoming, _LONGEST_REQUEST)) is not None:
        untrusted = read_frame(incoming, 2 * LARGEST) or b""
        renew_processor_time()
        try:
            asked = json.loads(request)
            if "size" in asked:
                large = RemoteFile(incoming, outgoing, asked["size"])
                found = contents_of_large(Stream(large.open, large.size), asked["name"])
                _answer_all(asked, found, outgoing)
            else:
                _answerer(asked)(asked, untrusted, outgoing)
        except MemoryError:
            del untrusted
            write_frame(outgoing, _encoded({"exhausted": TOO_MUCH_MEMORY}))
            return  # whatever was being built may be in pieces


def _answerer(request: dict[str, Any]) -> Callable[[dict[str, Any], bytes, BinaryIO], None]:
    if "pictures" in request:
        return _draw_contained
    if "grey" in request:
        return _draw_grey
    return _draw if "page" in request else _answer


def _answer(request: dict[str, Any], untrusted: bytes, outgoing: BinaryIO) -> None:
    _answer_all(request, contents(untrusted, request["name"]), outgoing)


def _answer_all(request: dict[str, Any], items: Iterator[Item], outgoing: BinaryIO) -> None:
    """Everything in the file, beginning at the item that is asked for."""
    for item in islice(items, request["from"], None):
        _write(item, _read(item, request), outgoing)
    write_frame(outgoing, _encoded({"end": True}))


def _write(item: Item, answer: dict[str, Any], outgoing: BinaryIO) -> None:
    """An answer, the bytes of the document, and those of the pictures beside it."""
    refs = answer.pop("refs", ())
    beside = gathered(refs, item.beside) if item.beside else {}
    sizes = {name: len(data) for name, data in beside.items()}
    answer |= ({"beside": sizes} if sizes else {}) | ({"done": round(item.share, 4)} if item.share else {})
    write_frame(outgoing, _encoded(answer))
    if answer["bytes"]:
        write_frame(outgoing, item.untrusted)
    if sizes:
        write_frame(outgoing, b"".join(beside.values()))
    renew_processor_time()


def _draw(request: dict[str, Any], untrusted: bytes, outgoing: BinaryIO) -> None:
    """One page as it is shown."""
    try:
        picture = page_picture(untrusted, request["page"], request["width"], request["quotes"])
    except UnreadableSource as error:
        write_frame(outgoing, _encoded({"unreadable": str(error.values["reason"])}))
        return
    shape = {"width": picture.width, "height": picture.height, "stride": picture.stride}
    write_frame(outgoing, _encoded(shape | {"places": picture.places}))
    write_frame(outgoing, picture.pixels)


def _draw_contained(request: dict[str, Any], untrusted: bytes, outgoing: BinaryIO) -> None:
    """The pictures in a document."""
    beside, at = dict[str, bytes](), len(untrusted) - sum(request["beside"].values())
    page = untrusted[:at]
    for name, size in request["beside"].items():
        beside[name] = untrusted[at : at + size]
        at += size
    try:
        refs, name, width = request["pictures"], request["name"], request["width"]
        found = contained_pictures(page, name, refs, width, beside, enlarged=request["enlarged"])
        for picture in found:
            if picture is None:
                write_frame(outgoing, _encoded({"absent": True}))
                continue
            shape = {"width": picture.width, "height": picture.height, "stride": picture.stride}
            write_frame(outgoing, _encoded(shape | {"places": []}))
            write_frame(outgoing, picture.pixels)
            renew_processor_time()
    except UnreadableSource as error:
        write_frame(outgoing, _encoded({"unreadable": str(error.values["reason"])}))


def _draw_grey(request: dict[str, Any], untrusted: bytes, outgoing: BinaryIO) -> None:
    """One page as it is recognised."""
    try:
        page = grey_page(untrusted, request["grey"])
    except UnreadableSource as error:
        write_frame(outgoing, _encoded({"unreadable": str(error.values["reason"])}))
        return
    write_frame(outgoing, _encoded({"width": page.width, "height": page.height}))
    write_frame(outgoing, page.pixels)


def _read(item: Item, request: dict[str, Any]) -> dict[str, Any]:
    """The answer, with the `refs` of the pictures in the document, which are for nobody else."""
    if item.reason:
        return {"name": item.name, "unreadable": item.reason, "bytes": False}
    try:
        document = read_item(item, request["name"], whole=request["whole"])
    except UnreadableSource as error:
        return {"name": item.name, "unreadable": str(error.values["reason"]), "bytes": bool(item.name)}
    refs = [picture.ref for picture in document.pictures]
    return {"name": item.name, "document": to_json(document), "bytes": bool(item.name), "refs": refs}


def _encoded(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


if __name__ == "__main__":
    main()
