"""Windows: a job that bounds the memory of another process and ends it together with this one.

Written by the documentation of the system and never run on it yet. Where it fails, the time limit alone is
left. A Python that only starts another one may have done so before its job is there; a frozen program is none
of these.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys

_EXTENDED_LIMITS = 9
PROCESS_MEMORY, DIE_ON_UNHANDLED_EXCEPTION, KILL_ON_CLOSE = 0x100, 0x400, 0x2000

_Number, _Large, _Size = ctypes.c_uint32, ctypes.c_int64, ctypes.c_size_t


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("per_process_time", _Large),
        ("per_job_time", _Large),
        ("flags", _Number),
        ("least_working_set", _Size),
        ("most_working_set", _Size),
        ("active_processes", _Number),
        ("affinity", _Size),
        ("priority", _Number),
        ("scheduling", _Number),
    )


class _Counters(ctypes.Structure):
    _fields_ = tuple((f"count_{number}", ctypes.c_uint64) for number in range(6))


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("counters", _Counters),
        ("process_memory", _Size),
        ("job_memory", _Size),
        ("peak_process_memory", _Size),
        ("peak_job_memory", _Size),
    )


def job_limits(memory: int) -> JobLimits:
    """So many bytes for each process; an error ends it without a dialog, and so does the end of the job."""
    limits = JobLimits()
    limits.basic.flags = PROCESS_MEMORY | DIE_ON_UNHANDLED_EXCEPTION | KILL_ON_CLOSE
    limits.process_memory = memory
    return limits


class Job:
    """While it is open and this process lives, the other one may live."""

    def __init__(self, process: subprocess.Popen[bytes], memory: int) -> None:
        self._handle = _made_for(process, memory)

    @property
    def holds(self) -> bool:
        return self._handle is not None

    def close(self) -> None:
        if sys.platform == "win32" and self._handle is not None:
            ctypes.windll.kernel32.CloseHandle(ctypes.c_void_p(self._handle))
            self._handle = None


def _made_for(process: subprocess.Popen[bytes], memory: int) -> int | None:
    """A handle; None where the system does not want it so."""
    if sys.platform != "win32":
        return None
    system = ctypes.windll.kernel32
    system.CreateJobObjectW.restype = ctypes.c_void_p
    handle: int | None = system.CreateJobObjectW(None, None)
    if not handle:
        return None
    job, limits = ctypes.c_void_p(handle), job_limits(memory)
    told = ctypes.byref(limits), _Number(ctypes.sizeof(limits))
    owned = ctypes.c_void_p(int(vars(process)["_handle"]))  # what `subprocess` itself kills by
    if system.SetInformationJobObject(job, _EXTENDED_LIMITS, *told) and system.AssignProcessToJobObject(
        job, owned
    ):
        return handle
    system.CloseHandle(job)
    return None
