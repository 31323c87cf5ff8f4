"""LibraryDoor: making, opening and closing the reader's library, and what belongs to it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from archive_app.bundled import Bundled
from archive_app.errors import DamagedLibrary, LibraryLocked, LibraryNeeded, LibraryReadOnly
from archive_app.library.files import write_chosen
from archive_app.library.key_file import content_of, content_of_new
from archive_app.library.store import Library
from archive_app.messages import Messages
from archive_app.personal import Personal


class LibraryState(StrEnum):
    NONE = "none"
    """Nothing is on the disk and nothing is kept yet."""
    LOCKED = "locked"
    OPEN = "open"
    READ_ONLY = "read-only"
    """Another window has it, or its folder cannot be written."""
    SESSION = "session"
    """Kept in memory until the program ends."""


class LibraryDoor:
    """At most one library is open; `personal` is what is in it. `closed` is told when it is left."""

    def __init__(
        self,
        place: Path,
        bundled: Bundled,
        messages: Callable[[], Messages],
        closed: Callable[[], None],
    ) -> None:
        self._place = place
        self._bundled = bundled
        self._messages = messages
        self._closed = closed
        self.personal: Personal | None = None

    @property
    def state(self) -> LibraryState:
        if self.personal is None:
            return LibraryState.LOCKED if Library.exists(self._place) else LibraryState.NONE
        if not self.personal.on_disk:
            return LibraryState.SESSION
        return LibraryState.READ_ONLY if self.personal.library.read_only else LibraryState.OPEN

    def create(self, passphrase: str, key_file: Path | None = None) -> None:
        """A new one in its place; what a session in memory held moves in.

        A key file that is not there yet is made. Raises LibraryExists, BadInput.
        """
        library = Library.create(self._place, passphrase, key_file=content_of_new(key_file))
        if self.personal:
            self.personal.move_to(library)
        self._enter(library)

    def keep_in_memory(self) -> None:
        """Keeps what comes in memory until the program ends."""
        self._enter(Library.in_memory(), on_disk=False)

    def unlock(self, passphrase: str, key_file: Path | None = None) -> None:
        """Raises LibraryNeeded, WrongPassphrase or DamagedLibrary."""
        self._must_exist()
        self._enter(Library.open(self._place, passphrase, content_of(key_file)))

    def unlock_if_there(self, passphrase: str, key_file: Path | None = None) -> None:
        """Like `unlock`; without a library nothing happens."""
        if self.state is LibraryState.LOCKED:
            self.unlock(passphrase, key_file)

    def change_passphrase(
        self, old: str, new: str, old_file: Path | None = None, new_file: Path | None = None
    ) -> None:
        """Raises WrongPassphrase with nothing changed. Copies and backups made before open by the old one."""
        self.opened().library.change_passphrase(old, new, content_of(old_file), content_of_new(new_file))

    def compact(self) -> None:
        self.writable().library.compact()

    def back_up(self, target: Path) -> None:
        """The library in one file, encrypted as it is. Raises BadInput when that cannot be written."""
        self.writable().library.back_up(target)

    def restore(self, untrusted_backup: Path, passphrase: str, key_file: Path | None = None) -> None:
        """From a backup, where no library is yet. Raises LibraryExists, WrongPassphrase, BadInput."""
        place = self._place
        self._enter(Library.restore(untrusted_backup, place, passphrase, content_of(key_file)))

    def make_shares(self) -> tuple[str, ...]:
        """Three lists of words, any two of which open the library; those made before no longer do."""
        return self.writable().library.make_shares()

    @staticmethod
    def write_shares(shares: Sequence[str], target: Path) -> None:
        """A plain text file, one share a line. Raises BadInput."""
        write_chosen(target, "".join(f"{n}. {words}\n" for n, words in enumerate(shares, 1)).encode())

    def check_shares(self, untrusted_shares: Sequence[str]) -> None:
        """Practice: returns when two shares open the library, which stays as it is. Raises BadInput."""
        self._must_exist()
        Library.check_shares(self._place, untrusted_shares)

    def recover(
        self,
        untrusted_shares: Sequence[str],
        passphrase: str,
        key_file: Path | None = None,
        untrusted_backup: Path | None = None,
    ) -> None:
        """Opened by two shares, and by the new `passphrase` from now on; that of a backup if one is given.

        Raises BadInput, LibraryNeeded, LibraryExists, DamagedLibrary, LibraryReadOnly.
        """
        place, content = self._place, content_of_new(key_file)
        if untrusted_backup is None:
            self._must_exist()
            library = Library.recover(place, untrusted_shares, passphrase, content)
        else:
            library = Library.restore_by_shares(
                untrusted_backup, place, untrusted_shares, passphrase, content
            )
        self._enter(library)

    def destroy_key(self) -> None:
        """Nothing opens the library afterwards, with any passphrase. Raises LibraryNeeded.

        The key goes first: closing may have to wait for what is being written.
        """
        self._must_exist()
        Library.destroy(self._place)
        self.lock()

    @property
    def notices(self) -> tuple[str, ...]:
        """What of the open library can no longer be read; everything else is there."""
        return self.personal.notices(self._messages()) if self.personal else ()

    @property
    def document_count(self) -> int:
        return len(self.personal.ids) if self.personal else 0

    def damage(self) -> tuple[str, ...]:
        """What is wrong in the open library, a sentence each; empty when all is well. Reads everything."""
        return self.personal.damage(self._messages()) if self.personal else ()

    @property
    def annotation_count(self) -> int:
        return self.personal.library.annotation_count() if self.personal else 0

    def setting(self, name: str) -> str | None:
        with suppress(DamagedLibrary):
            return self.personal.library.setting(name) if self.personal else None
        return None

    def keep_setting(self, name: str, value: str) -> None:
        """Without an open library there is nothing to keep it in, and it lasts as long as the window."""
        if self.personal and not self.personal.library.read_only:
            with suppress(DamagedLibrary):  # A damaged page costs the settings and nothing else.
                self.personal.library.put_setting(name, value)

    def _enter(self, library: Library, on_disk: bool = True) -> None:
        self.lock()
        self.personal = Personal(library, self._bundled, on_disk)

    def lock(self) -> None:
        """Closes the library: its documents and notes are gone from the archive until it is unlocked."""
        personal, self.personal = self.personal, None
        self._closed()
        if personal:
            personal.library.close()

    def _must_exist(self) -> None:
        if not Library.exists(self._place):
            raise LibraryNeeded

    def opened(self) -> Personal:
        """Raises LibraryLocked or LibraryNeeded."""
        if self.personal is None:
            raise LibraryLocked if self.state is LibraryState.LOCKED else LibraryNeeded
        return self.personal

    def writable(self) -> Personal:
        """Raises LibraryLocked, LibraryNeeded or LibraryReadOnly."""
        personal = self.opened()
        if personal.library.read_only:
            raise LibraryReadOnly
        return personal
