"""The job of a worker on Windows: its structures, laid out as the system expects them on 64 bits."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from archive_app.documents.windows_job import Job, JobLimits, job_limits


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the layout is another one there")
def test_the_layout_is_that_of_the_system() -> None:
    assert ctypes.sizeof(JobLimits) == 144
    places = {name: getattr(JobLimits, name).offset for name, _ in JobLimits._fields_}
    assert places == {
        "basic": 0,
        "counters": 64,
        "process_memory": 112,
        "job_memory": 120,
        "peak_process_memory": 128,
        "peak_job_memory": 136,
    }
    basic = type(JobLimits().basic)
    assert (basic.flags.offset, basic.active_processes.offset, basic.scheduling.offset) == (16, 40, 60)


def test_memory_is_bounded_and_the_end_of_the_job_ends_the_process() -> None:
    limits = job_limits(1_000_000_000)
    assert (limits.process_memory, limits.basic.flags) == (1_000_000_000, 0x100 | 0x400 | 0x2000)


def test_other_systems_have_none() -> None:
    process = subprocess.Popen([sys.executable, "-c", "pass"])
    job = Job(process, 1_000_000_000)
    process.wait()
    assert job.holds == (sys.platform == "win32")
    job.close()
