"""A note may answer another one: on the same passage, kept, and exchanged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, a_document

from archive_app.errors import BadInput
from archive_app.library.anchors import annotation
from archive_app.library.store import Library
from archive_app.library.webannotation import from_bytes, to_bytes
from archive_app.notes import Notes

DOCUMENT = a_document()


def test_a_reply_stands_on_the_same_passage_and_is_kept(library: Library, folder: Path) -> None:
    library.add_document(DOCUMENT, b"")
    first = annotation(DOCUMENT.id, DOCUMENT.text, 2, 8, note="Which letter?", tags=["ask"])
    library.put_annotation(first)
    notes = Notes(library, library.document)
    answer = notes.reply(first.id, "The one from Monday.")
    further = notes.reply(answer.id, "I see.")
    library.close()
    with Library.open(folder, PASSPHRASE) as opened:
        kept = {each.id: each for each in opened.annotations()}
    assert kept == {each.id: each for each in (first, answer, further)}
    assert (answer.quote, answer.start, answer.tags) == (first.quote, first.start, ())
    assert (first.answers, answer.answers, further.answers) == ("", first.id, answer.id)


def test_threads_go_out_and_come_in(library: Library) -> None:
    library.add_document(DOCUMENT, b"")
    first = annotation(DOCUMENT.id, DOCUMENT.text, 2, 8, note="Which letter?")
    library.put_annotation(first)
    Notes(library, library.document).reply(first.id, "The one from Monday.")
    written = to_bytes(library.annotations(), library.document)
    assert b'"replying"' in written
    report = from_bytes(written, [DOCUMENT])
    assert report.refused == ()
    assert b"T00:00:00Z" in written, "the day of writing goes out, and not the hour"
    assert set(report.annotations) == {replace(each, created=each.day) for each in library.annotations()}


def test_a_foreign_value_is_no_reply(library: Library) -> None:
    first = annotation(DOCUMENT.id, DOCUMENT.text, 2, 8, note="x")
    written = to_bytes([first], lambda _: DOCUMENT)
    for foreign in (b'"archive:answers": 7,', b'"archive:answers": "https://example.org/1",'):
        forged = written.replace(b'"motivation"', foreign + b'"motivation"')
        (read,) = from_bytes(forged, [DOCUMENT]).annotations
        assert read == replace(first, created=first.day)


def test_nothing_is_answered_with_nothing(library: Library) -> None:
    notes = Notes(library, lambda _: DOCUMENT)
    with pytest.raises(BadInput, match="no annotation"):
        notes.reply("urn:uuid:nobody", "words")
    first = annotation(DOCUMENT.id, DOCUMENT.text, 2, 8)
    library.put_annotation(first)
    with pytest.raises(BadInput, match="says something"):
        notes.reply(first.id, "  ")
    assert library.annotations() == (first,)
