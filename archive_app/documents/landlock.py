"""Landlock: Linux takes the files, TCP and the neighbours away from a process, for ever and without root."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

# linux/landlock.h
_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
"""How many rights over files there are, by the version they came with."""
_TCP_SINCE, _SCOPES_SINCE = 4, 6
_BIND_AND_CONNECT, _SOCKETS_AND_SIGNALS = 3, 3
_MACHINES = frozenset(("x86_64", "aarch64"))


def restrict(readable: Iterable[Path] = ()) -> bool:
    """Whether the kernel granted it: from now on nothing but what lies in `readable` is opened or run.

    What is open already stays open. The process must have given up new privileges before.
    """
    if not sys.platform.startswith("linux") or platform.machine() not in _MACHINES:
        return False
    libc = ctypes.CDLL(None)
    version = libc.syscall(_CREATE, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 1:
        return False
    rules = _ruleset(libc, version)
    if rules < 0:
        return False
    try:
        for path in readable:
            _allow(libc, rules, path)
        return bool(libc.syscall(_RESTRICT, rules, 0) == 0)
    finally:
        os.close(rules)


def _ruleset(libc: ctypes.CDLL, version: int) -> int:
    """Its descriptor, or -1."""
    files = (1 << max(count for since, count in _FILE_RIGHTS.items() if since <= version)) - 1
    wanted = struct.pack("=Q", files)
    if version >= _TCP_SINCE:
        wanted += struct.pack("=Q", _BIND_AND_CONNECT)
    if version >= _SCOPES_SINCE:
        wanted += struct.pack("=Q", _SOCKETS_AND_SIGNALS)
    return int(libc.syscall(_CREATE, wanted, ctypes.c_size_t(len(wanted)), 0))


def _allow(libc: ctypes.CDLL, rules: int, path: Path) -> None:
    """Reading and running; a path that is not there needs no rule."""
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _EXECUTE | _READ_FILE | (_READ_FOLDER if path.is_dir() else 0)
        libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", rights, opened), 0)
    finally:
        os.close(opened)
