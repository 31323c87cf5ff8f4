"""KeyController: the ways to the key beside the passphrase: paper shares, recovery with them, its end."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from archive_app.archive import Archive
from archive_app.errors import ArchiveAppError
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.shares_dialog import SharesDialog
from archive_app.gui.tasks import Tasks
from archive_app.gui.theme import Theme
from archive_app.gui.wording import Wording
from archive_app.library_door import LibraryState


class KeyController(QObject):
    def __init__(
        self,
        archive: Archive,
        tasks: Tasks,
        theme: Theme,
        wording: Wording,
        library: LibraryController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._tasks = tasks
        self._theme = theme
        self._wording = wording
        self._library = library
        self._window = window

    def show_shares(self) -> None:
        may_make = self._library.state is LibraryState.OPEN
        dialog = SharesDialog(self._theme, may_make, self._window)
        door = self._archive.library

        def refused(error: ArchiveAppError) -> None:
            dialog.refuse(self._wording.error(error))

        def made(shares: tuple[str, ...]) -> None:
            if dialog.isVisible():
                dialog.show_shares(shares)
            else:
                self._library.bar.say(self.tr("New shares were made but not shown. Make them again."))

        dialog.make_wanted.connect(lambda: self._tasks.run(door.make_shares, made, refused))
        dialog.check_wanted.connect(
            lambda typed: self._tasks.run(
                lambda: door.check_shares(typed), lambda _: dialog.praise(), refused
            )
        )
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        """It closes when the library is locked, and with it goes what it shows."""
        self._library.locking.connect(dialog.reject)
        dialog.open()
