"""LibraryController: opens, makes and locks the library, and asks for it when something is to be kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from archive_app.errors import ArchiveAppError, LibraryLocked, LibraryReadOnly
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.departure import Departure
from archive_app.gui.file_dialogs import ask_for_file, ask_for_folder
from archive_app.gui.library_dialog import LibraryDialog
from archive_app.gui.message_bar import MessageBar, Tone
from archive_app.gui.passphrase_dialog import PassphraseDialog
from archive_app.gui.unlock_bar import UnlockBar
from archive_app.library.passphrase import WordList
from archive_app.library_door import LibraryState

Action = Callable[[], object]


class LibraryController(Controller):
    changed = Signal()
    """Another state: what is kept has come or gone."""
    locking = Signal()
    """The library is about to be closed."""
    destroyed = Signal()
    """Its key is gone, and nothing more can be kept."""

    def __init__(self, desk: Desk, words: WordList) -> None:
        super().__init__(desk)
        self._words = words
        self._waiting: Action | None = None
        self._given_up: Action | None = None
        self.dialog: LibraryDialog | None = None
        self.key_file: Path | None = None
        """What is asked for beside the passphrase."""
        self.backup: Path | None = None
        """What the passphrase is asked for; None when it is the library."""
        self.departure: Departure | None = None
        """How the process ends when it locks; without one the library is closed and the process goes on."""
        self.bar = MessageBar(desk.theme)
        self.unlock_bar = UnlockBar(desk.theme)
        self.unlock_bar.unlock_wanted.connect(self.unlock)
        self.unlock_bar.dismissed.connect(self._forget_waiting)

    @property
    def state(self) -> LibraryState:
        return self._archive.library.state

    def may_keep(self) -> bool:
        """False, and said, when the library can only be read."""
        if self.state is LibraryState.READ_ONLY:
            self.say_read_only()
        return self.state is not LibraryState.READ_ONLY

    def when_open(self, action: Action, given_up: Action | None = None) -> None:
        """Does `action` now or once the reader has made or unlocked a library for it, else `given_up`."""
        if self.state in (LibraryState.OPEN, LibraryState.SESSION):
            action()
        elif self.may_keep():
            self._waiting, self._given_up = action, given_up
            self.ask_for_passphrase() if self.state is LibraryState.LOCKED else self.ask_for_new()

    def offer_to_unlock(self) -> None:
        """At the start; searching and reading go on without."""
        if self.state is LibraryState.LOCKED:
            self.unlock_bar.ask()

    def ask_for_passphrase(self) -> None:
        self.unlock_bar.ask()
        self.unlock_bar.field.setFocus()

    def ask_for_key_file(self) -> None:
        """It counts until the program ends or locks, and is remembered nowhere."""
        if chosen := ask_for_file(self._window, self.tr("Key file")):
            self.key_file = Path(chosen)
            self.bar.say(self.tr("This file is needed beside the passphrase from now on."), Tone.TOLD)

    def ask_for_new_passphrase(self) -> None:
        dialog = PassphraseDialog(self._theme, self._window)

        def done(nothing: None) -> None:
            dialog.accept()
            self.bar.say(self.tr("The library opens with the new passphrase from now on."), Tone.DONE)

        def refused(error: ArchiveAppError) -> None:
            dialog.refuse(self._wording.error(error))

        def change(old: str, new: str) -> None:
            key = self.key_file
            self._tasks.run(
                lambda: self._archive.library.change_passphrase(old, new, key, key), done, refused
            )

        dialog.change_wanted.connect(change)
        dialog.open()

    def ask_for_backup(self) -> None:
        """Then for the passphrase that it had."""
        if chosen := ask_for_file(self._window, self.tr("Restore a backup")):
            self.backup = Path(chosen)
            self.ask_for_passphrase()

    def ask_for_new(self) -> None:
        self.dialog = LibraryDialog(self._theme, self._words, self._window)
        self.dialog.create_wanted.connect(self.create)
        self.dialog.session_wanted.connect(self.keep_in_memory)
        self.dialog.rejected.connect(self._forget_waiting)
        self.dialog.open()

    def create(self, passphrase: str) -> None:
        if self.dialog is not None:
            self.dialog.busy(self.tr("Making the key. This takes a moment on purpose…"))
        key_file = self.key_file
        self._tasks.run(
            lambda: self._archive.library.create(passphrase, key_file), self.show_open, self._on_not_created
        )

    def keep_in_memory(self) -> None:
        self._archive.library.keep_in_memory()
        self.show_open()
        self.bar.say(self.tr("Nothing is kept on disk: your notes end with this session."), Tone.TOLD)

    def unlock(self, passphrase: str) -> None:
        self.unlock_bar.busy()
        backup, key_file = self.backup, self.key_file

        def work() -> None:
            if backup is None:
                self._archive.library.unlock(passphrase, key_file)
            else:
                self._archive.library.restore(backup, passphrase, key_file)

        self._tasks.run(work, self.show_open, self._on_not_unlocked)

    def lock(self) -> None:
        """What was kept disappears from the window; the documents that came with the program stay."""
        if self.state in (LibraryState.NONE, LibraryState.LOCKED):
            return
        locked = self.state is not LibraryState.SESSION
        if self.departure is not None:
            self.departure.blank()
        self.locking.emit()
        if self.departure is not None:
            self.departure.leave(self._archive.library.lock)
        self._archive.library.lock()
        self._waiting = None
        self.changed.emit()
        said = self.tr("Locked.") if locked else self.tr("What was kept in this session is gone.")
        self.bar.say(said, Tone.DONE)

    def ask_for_other(self) -> None:
        """Its folder; a fresh process opens it, and this one ends with what it knew."""
        if chosen := ask_for_folder(self._window, self.tr("The folder of another library")):
            self.go_to(chosen[0])

    def go_to(self, folder: str) -> None:
        if self.departure is not None:
            self.departure.blank()
            self.locking.emit()
            self.departure.move(folder, self._archive.library.lock)
            self.bar.say(
                self.tr("The program could not be started again, so nothing was changed."), Tone.FAILED
            )

    def say_moved(self) -> None:
        """One that is there asks for its passphrase; of one that is not, nobody would know otherwise."""
        if self.state is LibraryState.NONE:
            self.bar.say(
                self.tr("There is no library in this folder yet. It is made when you keep something.")
            )

    def destroy_key(self) -> None:
        """The key first, at once; nothing is saved before, as nobody could open it again."""
        knew = self.state is LibraryState.OPEN
        try:
            self._archive.library.destroy_key()
        except OSError:
            self.changed.emit()
            self.bar.say(self.tr("The key could not be erased: its file cannot be written."), Tone.FAILED)
            return
        self.destroyed.emit()
        if knew and self.departure is not None:
            self.departure.blank()
            self.departure.leave(lambda: None, "--destroyed")
        self._waiting = self._given_up = None
        self.unlock_bar.finish()
        self.changed.emit()
        self.say_destroyed()

    def say_destroyed(self) -> None:
        """Also in the window that took the place of the one that did it."""
        text = self.tr(
            "The key of your library is destroyed: nobody can open what was in it, you neither. "
            "Not reached: copies and backups made before, and what a stick or SSD keeps of overwritten files."
        )
        self.bar.say(text, Tone.TOLD)

    def say_read_only(self) -> None:
        self.bar.say(self._wording.error(LibraryReadOnly()), Tone.TOLD)

    def fail(self, error: ArchiveAppError) -> None:
        if isinstance(error, LibraryLocked):
            # Something was under way while it was locked; nobody has asked for anything new.
            return
        self.bar.say(self._wording.error(error), Tone.FAILED)

    def show_open(self, nothing: None = None) -> None:
        """After it was opened: what waited for it goes on."""
        self.unlock_bar.finish()
        self.backup = None
        if self.dialog is not None:
            self.dialog.rejected.disconnect(self._forget_waiting)
            self.dialog.accept()
            self.dialog.deleteLater()
            self.dialog = None
        if self.departure is not None:
            self.departure.prepare()
        self.changed.emit()
        self._tasks.run(lambda: self._archive.library.notices, self._say_damage, self.fail)
        waiting, self._waiting, self._given_up = self._waiting, None, None
        if self.state is LibraryState.READ_ONLY:
            self.say_read_only()
        elif waiting is not None:
            waiting()

    def _say_damage(self, notices: tuple[str, ...]) -> None:
        """It takes a while to find, and reading goes on meanwhile."""
        for notice in notices:
            self.bar.say(notice, Tone.FAILED)

    def _on_not_created(self, error: ArchiveAppError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(self._wording.error(error))

    def _on_not_unlocked(self, error: ArchiveAppError) -> None:
        self.unlock_bar.refuse(self._wording.error(error))

    def _forget_waiting(self) -> None:
        self.backup = None
        if self.dialog is not None:
            self.dialog.deleteLater()  # with the passphrase that was typed
        given_up, self._waiting, self._given_up, self.dialog = self._given_up, None, None, None
        if given_up is not None:
            given_up()
