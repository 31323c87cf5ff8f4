"""What a worker takes from itself before it touches a foreign file. All differences between systems are here.

POSIX: memory, processor time, core dumps, and every new file, whether to read or to write. Linux also:
sockets, other programs and processes, changes to folders (seccomp). Windows offers nothing of the kind to a
process about itself; there the time limit of the program that started the worker is all there is.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys

if sys.platform != "win32":
    import resource

CPU_SECONDS = 60

# prctl(2)
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 4, 22, 38
_SECCOMP_MODE_FILTER = 2

# linux/filter.h, linux/seccomp.h
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050001
_X32 = 0x40000000

# System calls refused, by machine: the network, other programs and processes, names of files.
_REFUSED = {
    "x86_64": (
        *(41, 42, 43, 44, 46, 49, 50, 53, 288, 307),  # socket connect accept send… bind listen socketpair
        *(57, 58, 59, 62, 101, 310, 311, 322),  # fork vfork execve kill ptrace process_vm_… execveat
        *(76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 94, 133),  # truncate rename … chmod chown mknod
        *(132, 235, 258, 259, 260, 261, 263, 264, 265, 266, 268, 280, 316, 452),  # utime… and the …at calls
        *(165, 425),  # mount io_uring_setup
    ),
    "aarch64": (
        *(198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
        *(117, 129, 221, 270, 271, 281),
        *(33, 34, 35, 36, 37, 38, 45, 53, 54, 88, 276, 452),
        *(40, 425),
    ),
}
_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def confine(memory: int) -> tuple[str, ...]:
    """Give up what parsing does not need; `memory` in bytes. Says what now holds: `limits`, `seccomp`.

    Everything that will be imported must have been imported: no file can be opened afterwards.
    """
    if sys.platform == "win32":
        return ()
    held = ["limits"]
    if sys.platform.startswith("linux"):
        _control(_PR_SET_DUMPABLE, 0)
        held += ["seccomp"] if _filter_system_calls() else []
    _limit(memory)
    return tuple(held)


def renew_processor_time() -> None:
    """The limit counts from the start of the process; a worker that reads many files moves it on."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, hard))


def _limit(memory: int) -> None:
    if sys.platform != "win32":
        wanted = {
            resource.RLIMIT_AS: memory,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_NPROC: 0,
            resource.RLIMIT_NOFILE: 0,
        }
        for kind, value in wanted.items():
            try:
                resource.setrlimit(kind, (value, value))
            except (ValueError, OSError):
                continue  # not every system knows every limit


def _control(option: int, *arguments: int) -> bool:
    """prctl(2), whether it was granted."""
    libc = ctypes.CDLL(None)
    libc.prctl.argtypes = (ctypes.c_int, *(ctypes.c_ulong,) * 4)
    return bool(libc.prctl(option, *arguments, *(0,) * (4 - len(arguments))) == 0)


def _filter_system_calls() -> bool:
    """Whether the kernel took the filter; some containers and old kernels do not."""
    program = _program(platform.machine())
    if not program:
        return False
    code = ctypes.create_string_buffer(program, len(program))
    steps = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, ctypes.addressof(code)))
    granted = _control(_PR_SET_NO_NEW_PRIVS, 1)
    return granted and _control(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(steps))


def _program(machine: str) -> bytes:
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
    for number in _REFUSED[machine]:
        steps += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    steps.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
