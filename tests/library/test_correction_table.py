"""Corrections in the library: kept in their order, once each, and there after it was closed."""

from __future__ import annotations

from pathlib import Path

from sample_library import PASSPHRASE

from archive_app.entities.correction import Hide, Rename, Subject
from archive_app.entities.mention import MentionKind
from archive_app.library.store import Library

ANNA = Subject("anna", MentionKind.PERSON, "Anna")


def test_kept_once_and_in_order() -> None:
    with Library.in_memory() as library:
        assert library.put_correction(Rename(ANNA, "B"))
        assert library.put_correction(Hide(ANNA))
        assert not library.put_correction(Rename(ANNA, "B"))
        assert library.corrections() == (Rename(ANNA, "B"), Hide(ANNA))
        assert library.delete_correction(Rename(ANNA, "B"))
        assert not library.delete_correction(Rename(ANNA, "B"))
        assert library.corrections() == (Hide(ANNA),)


def test_there_again_after_closing(folder: Path, library: Library) -> None:
    library.put_correction(Hide(ANNA, "Ганна"))
    library.close()
    with Library.open(folder, PASSPHRASE) as opened:
        assert opened.corrections() == (Hide(ANNA, "Ганна"),)
    written = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert "Ганна".encode() not in written
