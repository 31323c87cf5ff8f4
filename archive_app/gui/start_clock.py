"""StartClock: how long a start took until the window was painted, and until a document stood in it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LOOK_MS = 5


class StartClock(QObject):
    """Prints `{"painted_ms", "readable_ms"}` on stdout and closes the window; `started` is time.time()."""

    def __init__(self, window: QWidget, started: float, is_readable: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._started = started
        self._is_readable = is_readable
        self._painted_ms: float | None = None
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._on_look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._painted_ms is None:
            self._painted_ms = 0.0
            QTimer.singleShot(0, self, self._on_painted)
        return super().eventFilter(watched, event)

    def _on_painted(self) -> None:
        self._painted_ms = self._elapsed()
        self._looking.start(LOOK_MS)

    def _on_look(self) -> None:
        if self._is_readable() and sys.stdout is not None:
            self._looking.stop()
            times = {"painted_ms": self._painted_ms, "readable_ms": self._elapsed()}
            print(json.dumps(times), flush=True)
            self._window.close()

    def _elapsed(self) -> float:
        return round((time.time() - self._started) * 1000, 1)
