"""Packages: ZIP files, as archives and as the shape of office documents and books, read within bounds."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import SEEK_END, BytesIO
from typing import BinaryIO

from archive_app.documents.markup import DAMAGED
from archive_app.errors import UnreadableSource

LARGEST_MEMBER = 100 * 1024 * 1024
"""Bytes, unpacked."""
LARGEST = 2 * 1024 * 1024 * 1024
"""Bytes of all members together."""
RATIO = 200
"""How many times larger than packed; what is small may be packed tighter."""
_UNPACKED = 8
_SMALL = 4 * 1024 * 1024
_MOST_MEMBERS = 200_000
BOMB = "it unpacks to far more than it seems"
LOCKED = "it is protected by a password"
_PICTURES = (".png", ".jpg", ".jpeg", ".jp2", ".gif", ".tif", ".tiff", ".bmp", ".webp")
_THUMBNAIL = re.compile(r"(?:^|/)thumbnails?[/.]", re.IGNORECASE)
_UTF8_NAMES = 0x800
_ENCRYPTED = 0x1
_LOCAL_HEAD = 30
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    IndexError,
    KeyError,
)
# Strange packages make the standard library raise whatever its parsers stumble over.


class Package:
    """The members of a ZIP file. All methods raise UnreadableSource."""

    def __init__(self, untrusted: bytes | BinaryIO) -> None:
        self._stream = BytesIO(untrusted) if isinstance(untrusted, bytes) else untrusted
        try:
            self._zip = zipfile.ZipFile(self._stream)
            size = self._stream.seek(0, SEEK_END)
        except _BROKEN as error:
            raise UnreadableSource(reason=DAMAGED) from error
        self._left = max(LARGEST, size * _UNPACKED)
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in self._zip.infolist()[:_MOST_MEMBERS]:
            self._members.setdefault(member.filename, member)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    @property
    def has_pictures(self) -> bool:
        return any(name.lower().endswith(_PICTURES) and not _THUMBNAIL.search(name) for name in self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a member; nothing when there is no such member."""
        member = self._members.get(name)
        return self.unpacked(member) if member else b""

    def files(self) -> Iterator[zipfile.ZipInfo]:
        """Members that are files, each with its first meaning."""
        return (member for member in self._members.values() if not member.is_dir())

    def unpacked(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableSource(reason=LOCKED)
        most = min(LARGEST_MEMBER, self._left, max(_SMALL, member.compress_size * RATIO))
        try:
            with self._zip.open(member) as stream:
                data = stream.read(most + 1)
        except RuntimeError as error:
            raise UnreadableSource(reason=LOCKED) from error
        except _BROKEN as error:
            raise UnreadableSource(reason=DAMAGED) from error
        self._left -= len(data)
        if len(data) > most:
            raise UnreadableSource(reason=BOMB)
        return data

    def start_of(self, member: zipfile.ZipInfo) -> int:
        """Where the bytes of a member begin that is not packed."""
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableSource(reason=LOCKED)
        self._stream.seek(member.header_offset)
        head = self._stream.read(_LOCAL_HEAD)
        if len(head) < _LOCAL_HEAD or not head.startswith(b"PK\x03\x04"):
            raise UnreadableSource(reason=DAMAGED)
        name, extra = struct.unpack("<HH", head[-4:])
        return int(member.header_offset + _LOCAL_HEAD + name + extra)


def shown_name(member: zipfile.ZipInfo) -> str:
    """The name of a member as its owner wrote it: in Cyrillic, many packers write cp866 or cp1251."""
    if member.flag_bits & _UTF8_NAMES or member.filename.isascii():
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "cp866", "cp1251"):
        name = raw.decode(encoding, "replace")
        if _is_cyrillic(name):
            return name
    return member.filename


def _is_cyrillic(name: str) -> bool:
    """Whether all its letters beyond ASCII are Russian or Belarusian ones."""
    return all("А" <= letter <= "я" or letter in "ЁёЎўІі№" for letter in name if letter > "\x7f")
