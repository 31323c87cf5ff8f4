"""What a process may tell about itself: no core dump, no debugger, no file that others can read.

Every difference between the systems stands here. What a system does not offer is left out without a word.
"""

from __future__ import annotations

import os
import sys

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_BUSES = ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "IBUS_ADDRESS")
_NO_BUS = "disabled:"


def keep_to_itself() -> None:
    """For the present process, before it knows anything of the reader's. Quick, and may be called twice."""
    os.umask(0o077)
    _no_bus_elsewhere()
    if sys.platform == "win32":
        _quiet_crashes()
        return
    _no_core_dumps()
    if sys.platform.startswith("linux"):
        _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "darwin":
        _call("ptrace", _PT_DENY_ATTACH, 0, None, 0)


def give_memory_back() -> None:
    """What was freed, and may hold words of the reader's, goes back to the system instead of waiting for use.

    Some milliseconds. Where the system has no such call, it does so by itself, or not at all.
    """
    if sys.platform.startswith("linux"):
        _call("malloc_trim", 0)


def is_local_bus(address: str) -> bool:
    """Whether every D-Bus address in the list is a socket on this machine: no other computer, no program."""
    return all(each.startswith("unix:") for each in address.split(";"))


def _no_bus_elsewhere() -> None:
    """Qt goes where these say, and they may name another computer."""
    for name in _BUSES:
        if not is_local_bus(os.environ.get(name, "unix:")):
            os.environ[name] = _NO_BUS


def _no_core_dumps() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _call(name: str, *arguments: int | None) -> None:
    """A function of the system's C library. Where it refuses, the core dumps are still off."""
    import ctypes

    try:
        getattr(ctypes.CDLL(None), name)(*arguments)
    except (AttributeError, OSError):
        return


def _quiet_crashes() -> None:
    """No crash dialog, and with it no report with the memory of the process."""
    if sys.platform != "win32":
        return
    import ctypes

    no_critical_errors, no_fault_box, no_open_file_box = 0x0001, 0x0002, 0x8000
    ctypes.windll.kernel32.SetErrorMode(no_critical_errors | no_fault_box | no_open_file_box)
