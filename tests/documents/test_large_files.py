"""Mailboxes larger than what is read at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.documents import large_file
from archive_app.documents.contents import contents
from archive_app.documents.large_file import portions
from archive_app.documents.source_file import LARGEST, TOO_LARGE
from archive_app.errors import UnreadableSource

FRAME = b"From a@b.example Mon Aug 17 10:00:00 2020\n"


def letter(number: int) -> bytes:
    words = b"We begin at noon. From Monday on nobody works.\n" * 3_000
    return FRAME + b"From: a@b.example\nSubject: %d\n\n%s\n" % (number, words)


def test_a_large_mailbox_is_read_in_portions(tmp_path: Path) -> None:
    path = tmp_path / "all mail"
    mails = [letter(number) for number in range(3 * large_file.PORTION // len(letter(1)))]
    path.write_bytes(b"".join(mails))
    found = list(portions(path))
    assert len(found) > 2
    assert b"".join(found) == path.read_bytes()
    assert all(portion.startswith(FRAME) for portion in found)
    assert max(map(len, found)) < 2 * large_file.PORTION
    first, last = (list(contents(portion, path.name)) for portion in (found[0], found[-1]))
    assert len(first) > len(last) > 0


def test_a_small_mailbox_is_one_portion(tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(letter(1) + letter(2))
    assert list(portions(path)) == [path.read_bytes()]


@pytest.mark.parametrize("head", [b"PK\x03\x04", FRAME])
def test_what_cannot_be_divided_is_too_large(head: bytes, tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.write(head)
        stream.truncate(LARGEST + 2 * large_file.PORTION)
    with pytest.raises(UnreadableSource, match=TOO_LARGE):
        list(portions(path))
