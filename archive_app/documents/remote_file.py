"""RemoteFile: a file that the worker does not have, read piece by piece through its pipes."""

from __future__ import annotations

import json
from io import BufferedReader
from typing import BinaryIO, cast

from archive_app.documents.confinement import renew_processor_time
from archive_app.documents.frames import read_frame, write_frame
from archive_app.documents.part import Window

PIECE = 1024 * 1024
"""Bytes that are asked for at once."""


class RemoteFile:
    """The file at the other end of two pipes, as often as it is opened; each answers before the next asks."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO, size: int) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self.size = size

    def open(self) -> BinaryIO:
        """From its beginning."""
        return cast(BinaryIO, BufferedReader(_Opened(self), PIECE))

    def ask(self, at: int, length: int) -> bytes:
        """Less at the end of the file, and where the other side has none to give."""
        write_frame(self._outgoing, json.dumps({"want": [at, length]}).encode())
        renew_processor_time()
        return read_frame(self._incoming, length) or b""


class _Opened(Window):
    """One place in the file."""

    def __init__(self, file: RemoteFile) -> None:
        super().__init__(file.size)
        self._file = file

    def piece(self, at: int, length: int) -> bytes:
        return self._file.ask(at, min(length, PIECE))
