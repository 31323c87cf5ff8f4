"""ShelfController: what the reader does with added documents as a whole: names, collections, the bin."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from archive_app.documents.collection import BUNDLED, Collection
from archive_app.errors import ArchiveAppError
from archive_app.gui.controller import Controller, Desk
from archive_app.gui.library_controller import LibraryController
from archive_app.gui.message_bar import Tone
from archive_app.gui.name_dialog import NameDialog
from archive_app.gui.shelf_view import ShelfView
from archive_app.gui.undoing import Step, Undoing


class ShelfController(Controller):
    """Everything is done at once and can be undone, but for emptying the bin."""

    changed = Signal()
    """Documents have come or gone, or are called otherwise."""
    collected = Signal()
    """Documents are in other collections."""

    def __init__(self, desk: Desk, library: LibraryController, undoing: Undoing, view: ShelfView) -> None:
        super().__init__(desk)
        self._library = library
        self._undoing = undoing
        self._shelves = desk.archive.shelves
        self._view = view
        self._connect(view)

    def refresh(self) -> None:
        """The page, if it is shown: after documents have come or gone."""
        if self._view.isVisible():
            self.fill()

    def fill(self) -> None:
        own = [each for each in self._shelves.collections() if each.id != BUNDLED]
        self._view.show_documents(self._shelves.shelved(), own)

    def forget(self) -> None:
        """After locking no title stays in the window."""
        self._view.show_documents((), ())

    def amend(self, document_id: str, changes: Mapping[str, str | None]) -> None:
        """Title, author, publisher, date, language, address as the reader has them."""

        def amend() -> None:
            before, after = self._shelves.amend(document_id, changes)
            self._did(
                self.tr("Correct the passport"),
                lambda: self._shelves.put_amendments(document_id, after),
                lambda: self._shelves.put_amendments(document_id, before),
            )

        self._attempt(amend)

    def _rename_document(self, document_id: str, title: str) -> None:
        self.amend(document_id, {"title": title})

    def put_in_bin(self, documents: Sequence[str]) -> None:
        def put_in() -> None:
            moved = self._shelves.put_in_bin(documents)
            again, back = self._shelves.put_in_bin, self._shelves.take_out_of_bin
            self._did(self.tr("Move to the bin"), lambda: again(moved), lambda: back(moved))
            text = self.tr("%n document(s) are in the bin, with the notes on them.", "", len(moved))
            self._library.bar.say(text, Tone.DONE, self.tr("Undo"), self._undoing.stack.undo)

        self._attempt(put_in)

    def take_out_of_bin(self, documents: Sequence[str]) -> None:
        def take_out() -> None:
            moved = self._shelves.take_out_of_bin(documents)
            again, back = self._shelves.take_out_of_bin, self._shelves.put_in_bin
            self._did(self.tr("Restore from the bin"), lambda: again(moved), lambda: back(moved))

        self._attempt(take_out)

    def offer_to_empty_bin(self) -> None:
        """It is said before what it does and what it does not."""
        text = self.tr(
            "Emptying the bin cannot be undone. It does not reach the files where they were added from, "
            "backups and copies of the library, and what was exported."
        )
        self._library.bar.say(text, Tone.TOLD, self.tr("Empty it for good"), self._empty_bin)

    def _empty_bin(self) -> None:
        if self._library.may_keep():
            self._tasks.run(self._shelves.empty_bin, self._on_emptied, self._library.fail)

    def _on_emptied(self, gone: tuple[int, int]) -> None:
        self._undoing.stack.clear()  # it would speak of what is not there any more
        documents = self.tr("%n document(s)", "", gone[0])
        notes = self.tr("%n note(s) on them", "", gone[1])
        text = self.tr("Gone for good: %1 and %2.").replace("%1", documents).replace("%2", notes)
        self._library.bar.say(text, Tone.DONE)
        self.changed.emit()
        self.refresh()

    # Collections

    def ask_for_new(self, documents: Sequence[str]) -> None:
        """A name for a collection; the documents go into it."""
        question = self.tr("Name of the new collection")
        dialog = NameDialog(self._theme, question, self.tr("&Make"), parent=self._window)
        dialog.answered.connect(lambda name: self.make(name, documents))
        self._library.locking.connect(dialog.reject)
        dialog.open()

    def make(self, name: str, documents: Sequence[str] = ()) -> None:
        def make() -> None:
            made = self._shelves.make_collection(name)
            whole = Collection(made.id, made.name, frozenset(documents))
            self._shelves.put_collection(whole)
            put, delete = self._shelves.put_collection, self._shelves.delete_collection
            text = self.tr("Make the collection")
            self._collected(text, lambda: put(whole), lambda: delete(whole.id))

        self._attempt(make)

    def rename(self, collection_id: str, name: str) -> None:
        def rename() -> None:
            before, call = self._named(collection_id).name, self._shelves.rename_collection
            call(collection_id, name)
            text = self.tr("Rename the collection")
            self._collected(text, lambda: call(collection_id, name), lambda: call(collection_id, before))

        self._attempt(rename)

    def delete(self, collection_id: str) -> None:
        """Its documents stay."""

        def delete() -> None:
            whole = self._named(collection_id)
            put, delete = self._shelves.put_collection, self._shelves.delete_collection
            delete(collection_id)
            text = self.tr("Delete the collection")
            self._collected(text, lambda: delete(whole.id), lambda: put(whole))
            said = self.tr("The collection is gone; its documents are still there.")
            self._library.bar.say(said, Tone.DONE, self.tr("Undo"), self._undoing.stack.undo)

        self._attempt(delete)

    def put_into(self, collection_id: str, documents: Sequence[str]) -> None:
        def put_into() -> None:
            new = self._shelves.put_into(collection_id, documents)
            put, take = self._shelves.put_into, self._shelves.take_from
            text = self.tr("Put into the collection")
            self._collected(text, lambda: put(collection_id, new), lambda: take(collection_id, new))

        self._attempt(put_into)

    def take_from(self, collection_id: str, documents: Sequence[str]) -> None:
        def take_from() -> None:
            gone = self._shelves.take_from(collection_id, documents)
            put, take = self._shelves.put_into, self._shelves.take_from
            text = self.tr("Take out of the collection")
            self._collected(text, lambda: take(collection_id, gone), lambda: put(collection_id, gone))

        self._attempt(take_from)

    def _named(self, collection_id: str) -> Collection:
        return self._shelves.collection_named(collection_id)

    def _did(self, text: str, again: Step, back: Step) -> None:
        """Documents are others, or called otherwise."""
        self._remember(text, again, back, self.changed.emit)

    def _collected(self, text: str, again: Step, back: Step) -> None:
        self._remember(text, again, back, self.collected.emit)

    def _remember(self, text: str, again: Step, back: Step, tell: Callable[[], None]) -> None:
        def told(step: Step) -> Step:
            def whole() -> None:
                step()
                tell()
                self.refresh()

            return whole

        self._undoing.did(text, told(again), told(back))
        tell()
        self.refresh()

    def _attempt(self, action: Callable[[], object]) -> None:
        if not self._library.may_keep():
            return
        try:
            action()
        except ArchiveAppError as error:
            self._library.fail(error)
            self.refresh()

    def _connect(self, view: ShelfView) -> None:
        later = Qt.ConnectionType.QueuedConnection  # the rows are put anew, and one of them is being edited
        view.rows.renamed.connect(self._rename_document, later)
        view.binned.connect(self.put_in_bin)
        view.restored.connect(self.take_out_of_bin)
        view.emptying_wanted.connect(self.offer_to_empty_bin)
        view.new_wanted.connect(self.ask_for_new)
        view.put_in.connect(self.put_into)
        view.taken_out.connect(self.take_from)
        view.shelves.collections.renamed.connect(self.rename, later)
        view.shelves.deleted.connect(self.delete)
