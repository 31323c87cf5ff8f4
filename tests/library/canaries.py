"""Canary words, and the search for them in everything that a process leaves or holds open."""

from __future__ import annotations

import base64
import binascii
import gzip
import os
import random
import re
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

FORMS = ("utf-8", "utf-16-le", "utf-16-be")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
_LONGEST = 1 << 20
_NOT_WRITTEN = re.compile(r"\.(so[.\d]*|py|pyc|ttf)$|\.db(-wal|-shm)?$")
"""What the program is made of; and the database and its log, which are searched at the end."""


def canaries(count: int, seed: int = 7) -> list[str]:
    """Words that occur nowhere else, Latin and Cyrillic by turns."""
    chance = random.Random(seed)
    alphabets = (("bcdfgklmnprstvz", "aeiou"), ("бвгдклмнпрстфх", "аоуыэ"))
    words: dict[str, None] = {}
    while len(words) < count:
        consonants, vowels = alphabets[len(words) % 2]
        words["".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(6))] = None
    return list(words)


class Search:
    """Looks for words in bytes, as they are, in UTF-16, deflated and in base64."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = {word.encode(form): word for word in words for form in FORMS}
        self._any = re.compile(b"|".join(re.escape(written) for written in self._words))

    def in_bytes(self, content: bytes) -> set[str]:
        return {
            self._words[found.group()]
            for view in (content, *_inflated(content), *_decoded(content))
            for found in self._any.finditer(view)
        }

    def in_folders(self, *folders: Path) -> dict[str, set[str]]:
        """Where words were found: in names of files and folders, and in what files hold."""
        found = {}
        for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
            words = self.in_bytes(os.fsencode(path.name))
            with suppress(OSError):
                words |= self.in_bytes(path.read_bytes()) if path.is_file() else set()
            if words:
                found[str(path)] = words
        return found


def _inflated(content: bytes) -> Iterator[bytes]:
    for start in _ZLIB.finditer(content):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[start.start() :][:65536], _LONGEST)
    for start in re.finditer(rb"\x1f\x8b\x08", content):
        with suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(content[start.start() :])


def _decoded(content: bytes) -> Iterator[bytes]:
    for run in _BASE64.finditer(content):
        letters = run.group().translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):
            whole = letters[start : start + (len(letters) - start) // 4 * 4]
            with suppress(binascii.Error):
                yield base64.b64decode(whole)


class OpenFiles:
    """Watches what a process and its children hold open, deleted files too; Linux."""

    def __init__(self, pid: int, search: Search, *ignored: Path) -> None:
        self.found: dict[str, set[str]] = {}
        self.looks = 0
        self._pid = pid
        self._search = search
        self._ignored = tuple(str(path) for path in ignored)
        self._seen: set[tuple[str, int, int]] = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> OpenFiles:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.003):
            self.looks += 1
            for pid in (self._pid, *_children(self._pid)):
                self._look(pid)

    def _look(self, pid: int) -> None:
        with suppress(OSError):
            for descriptor in Path(f"/proc/{pid}/fd").iterdir():
                with suppress(OSError):
                    self._read(descriptor)

    def _read(self, descriptor: Path) -> None:
        name = str(descriptor.readlink())
        if not name.startswith("/") or name.startswith(("/dev/", "/proc/", *self._ignored)):
            return
        state = descriptor.stat()
        key = (name, state.st_size, state.st_mtime_ns)
        if key in self._seen or _NOT_WRITTEN.search(name):
            return
        self._seen.add(key)
        if words := self._search.in_bytes(descriptor.read_bytes()):
            self.found[name] = words


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found + [each for child in found for each in _children(child)]
