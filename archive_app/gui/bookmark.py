"""Bookmark: what was being read when the library was locked. It waits inside the library, and only there."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.main_window import MainWindow
from archive_app.gui.reading_controller import ReadingController
from archive_app.gui.search_controller import SearchController
from archive_app.settings import BOOKMARK


class Bookmark(QObject):
    def __init__(
        self, archive: Archive, search: SearchController, reading: ReadingController, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._search = search
        self._reading = reading
        self._window = window

    def put_in(self) -> None:
        """Before locking. A full disk costs the place and not the lock."""
        reader = self._window.reading.reader
        place = {
            "query": self._search.query,
            "document": self._reading.present or "",
            "position": reader.position() if reader.shown else 0,
        }
        try:
            self._archive.library.keep_setting(BOOKMARK.name, json.dumps(place))
        except ArchiveAppError:
            return

    def come_back(self) -> None:
        """After unlocking: to the place of the last lock, once."""
        kept = self._archive.library.setting(BOOKMARK.name)
        if not kept:
            return
        self._archive.library.keep_setting(BOOKMARK.name, BOOKMARK.default)
        place = json.loads(kept)
        if place["document"]:
            self._reading.open_at(place["document"], place["position"])
        if place["query"]:
            self._window.search_box.show_query(place["query"])
