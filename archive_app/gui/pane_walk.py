"""PaneWalk: leads the keyboard from pane to pane, and back to where it was in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class PaneWalk(QObject):
    """`panes` are panes, each with a way to what takes the keyboard first in it; hidden ones are left out."""

    def __init__(self, panes: Sequence[tuple[QWidget, Callable[[], QWidget]]], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = list(panes)
        self._last: dict[int, QWidget] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def go_to(self, number: int) -> None:
        pane, first = self._panes[number]
        if not pane.isVisible():
            return
        last = self._last.get(number)
        target = last if last is not None and _can_take_keys(last) else first()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        present = next(
            (n for n, (pane, _) in enumerate(self._panes) if _holds_focus(pane)), -1 if by > 0 else 0
        )
        order = [(present + by * n) % len(self._panes) for n in range(1, len(self._panes) + 1)]
        self.go_to(next((n for n in order if self._panes[n][0].isVisible()), 0))

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        for number, (pane, _) in enumerate(self._panes):
            if now is not None and pane.isAncestorOf(now):
                self._last[number] = now


def _can_take_keys(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible() and widget.isEnabled()


def _holds_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
