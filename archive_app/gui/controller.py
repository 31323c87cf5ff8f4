"""Controller: leads some of the work of the window, with what all of them have at hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive_app.archive import Archive
from archive_app.gui.tasks import Tasks
from archive_app.gui.theme import Theme
from archive_app.gui.wording import Wording


@dataclass(frozen=True, slots=True)
class Desk:
    """`tasks` do what would hold the window up."""

    archive: Archive
    tasks: Tasks
    theme: Theme
    wording: Wording
    window: QWidget


class Controller(QObject):
    """It lives as long as the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._archive = desk.archive
        self._tasks = desk.tasks
        self._theme = desk.theme
        self._wording = desk.wording
        self._window = desk.window
