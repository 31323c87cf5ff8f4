"""KeyController: the ways to the key beside the passphrase: paper shares, recovery with them, its end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog

from archive_app.errors import ArchiveAppError
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.destruction_dialog import DestructionDialog
from archive_app.gui.file_dialogs import ask_for_file
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.recovery_dialog import RecoveryDialog
from archive_app.gui.shares_dialog import SharesDialog
from archive_app.library_door import LibraryState


class KeyController(Controller):
    def __init__(self, desk: Desk, library: LibraryController) -> None:
        super().__init__(desk)
        self._library = library

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

    def recover(self) -> None:
        """The library here; where there is none, that of a backup, which is asked for first."""
        if self._library.state is LibraryState.LOCKED:
            self.recover_from(None)
        elif chosen := ask_for_file(self._window, self.tr("Recover a backup")):
            self.recover_from(Path(chosen))

    def recover_from(self, backup: Path | None) -> None:
        """By two shares; a new passphrase is given to what they open."""
        dialog = RecoveryDialog(self._theme, self._window)
        key_file = self._library.key_file

        def done(nothing: None) -> None:
            dialog.accept()
            self._library.show_open()
            text = self.tr(
                "The library opens with the new passphrase. Make new shares if the old sheets were seen."
            )
            self._library.bar.say(text, Tone.DONE)

        def refused(error: ArchiveAppError) -> None:
            dialog.refuse(self._wording.error(error))

        def recover(shares: tuple[str, ...], passphrase: str) -> None:
            self._tasks.run(
                lambda: self._archive.library.recover(shares, passphrase, key_file, backup), done, refused
            )

        dialog.recover_wanted.connect(recover)
        self._open(dialog)

    def ask_to_destroy(self) -> None:
        dialog = DestructionDialog(self._theme, self._window)
        dialog.destroy_wanted.connect(self._library.destroy_key)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        """It closes when the library is locked, and with it goes what it shows."""
        self._library.locking.connect(dialog.reject)
        dialog.open()
