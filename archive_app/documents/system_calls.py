"""A filter for system calls (seccomp): what a process on Linux may no longer ask of the kernel."""

from __future__ import annotations

import ctypes
import platform
import struct
from collections.abc import Collection
from enum import Enum

# prctl(2)
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 4, 22, 38
_SECCOMP_MODE_FILTER = 2

# linux/filter.h, linux/seccomp.h
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050001
_X32 = 0x40000000
_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


class Calls(Enum):
    """What may be refused."""

    NETWORK = "sockets of every kind"
    PROCESSES = "new processes, and looking into others or ending them"
    PROGRAMS = "becoming another program"
    NAMES = "names, rights and dates of files, and folders"
    DEVICES = "mount, io_uring"


_NUMBERS = {
    "x86_64": {
        Calls.NETWORK: (41, 42, 43, 44, 46, 49, 50, 53, 288, 307),  # socket connect accept send… bind …
        Calls.PROCESSES: (57, 58, 62, 101, 310, 311),  # fork vfork kill ptrace process_vm_…
        Calls.PROGRAMS: (59, 322),  # execve execveat
        Calls.NAMES: (
            *(76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 94, 133),  # truncate rename … chmod chown mknod
            *(132, 235, 258, 259, 260, 261, 263, 264, 265, 266, 268, 280, 316, 452),  # utime… and …at
        ),
        Calls.DEVICES: (165, 425),
    },
    "aarch64": {
        Calls.NETWORK: (198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
        Calls.PROCESSES: (117, 129, 270, 271),
        Calls.PROGRAMS: (221, 281),
        Calls.NAMES: (33, 34, 35, 36, 37, 38, 45, 53, 54, 88, 276, 452),
        Calls.DEVICES: (40, 425),
    },
}


def hide_from_debuggers() -> None:
    """Nobody of the same user may read its memory, and no crash leaves it on the disk."""
    _control(_PR_SET_DUMPABLE, 0)


def renounce_privileges() -> bool:
    """No program it may become has more rights than it; the condition for everything else."""
    return _control(_PR_SET_NO_NEW_PRIVS, 1)


def refuse(kinds: Collection[Calls]) -> bool:
    """Whether the kernel took the filter; some containers and old kernels do not."""
    program = _program(platform.machine(), kinds)
    if not program:
        return False
    code = ctypes.create_string_buffer(program, len(program))
    steps = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, ctypes.addressof(code)))
    return _control(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(steps))


def _control(option: int, *arguments: int) -> bool:
    """prctl(2), whether it was granted."""
    libc = ctypes.CDLL(None)
    libc.prctl.argtypes = (ctypes.c_int, *(ctypes.c_ulong,) * 4)
    return bool(libc.prctl(option, *arguments, *(0,) * (4 - len(arguments))) == 0)


def _program(machine: str, kinds: Collection[Calls]) -> bytes:
    """The filter in Berkeley packet code: refused calls fail with EPERM, a foreign machine code is killed."""
    if machine not in _MACHINES:
        return b""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, _MACHINES[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _REFUSE),
    ]
    for kind in Calls:
        for number in _NUMBERS[machine][kind] if kind in kinds else ():
            steps += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    steps.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
