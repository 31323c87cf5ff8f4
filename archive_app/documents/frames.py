"""Frames: pieces of bytes with their length before them, on the pipes between program and worker."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct(">Q")


class BrokenFrame(Exception):
    """The other side ended in the middle of a frame, or announced more than is allowed."""


def write_frame(stream: BinaryIO, data: bytes) -> None:
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO, most: int) -> bytes | None:
    """The next frame, None when the other side has closed the pipe. `most`: bytes it may have."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise BrokenFrame
    (length,) = _LENGTH.unpack(head)
    if length > most:
        raise BrokenFrame
    data = stream.read(length)
    if len(data) < length:
        raise BrokenFrame
    return data
