"""How long the program takes to start: `python benchmarks/start.py [PROGRAM ...]`.

PROGRAM is the windowed program, from source by default; the path of a frozen `archive-app` measures that.
Each run is a process of its own. The first one after the disk cache was dropped (root, Linux) counts as cold.
Without a screen Qt draws offscreen.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def main() -> None:
    program = sys.argv[1:] or [sys.executable, "-m", "archive_app"]
    cold = _start(program) if _drop_caches() else None
    warm = [_start(program) for _ in range(RUNS)]
    for name in ("painted_ms", "readable_ms"):
        values = sorted(times[name] for times in warm)
        middle = statistics.median(values)
        line = f"{name:12} warm median {middle:7.1f}  min {values[0]:7.1f}  max {values[-1]:7.1f}"
        print(line + (f"  cold {cold[name]:7.1f}" if cold else "  cold not measured: needs root on Linux"))


def _start(program: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home}
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [*program, "--library", f"{home}/library", "--started-at", str(time.time())]
        done = subprocess.run(  # noqa: S603 - the program that was asked for
            command, env=environment, capture_output=True, text=True, check=True, timeout=120
        )
    return dict(json.loads(done.stdout))


def _drop_caches() -> bool:
    try:
        os.sync()
        DROP_CACHES.write_text("3")
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
