"""Actions: everything the window can do, with its key. One list, so that no key is given out twice."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.translator import LANGUAGES
from archive_app.library.annotation import Colour
from archive_app.library_door import LibraryState
from archive_app.settings import IDLE_MINUTES

Keys = QKeySequence.StandardKey | str


class Actions(QObject):
    """Made once by the window. Texts are set by `retranslate`; what they do, in connections.py."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._in_session = False
        self._to_undo = self._to_redo = ""
        key = QKeySequence.StandardKey
        self.add_documents = self._make(key.Open, icon="file-plus")
        self.add_folder = self._make("Ctrl+Shift+O")
        self.paste = self._make("Ctrl+J", icon="file-text")
        self.keep_paths = self._make(checked=False)
        self.export_annotations = self._make("Ctrl+E", icon="upload")
        self.import_annotations = self._make(icon="download")
        self.save_original = self._make()
        self.quit = self._make("Ctrl+Q", icon="log-out")
        self.undo = self._make(key.Undo, icon="undo-2")
        self.redo = self._make(key.Redo, "Ctrl+Shift+Z", icon="redo-2")
        self.copy_citation = self._make("Ctrl+Shift+C", icon="quote")
        self.highlight = self._make("Ctrl+D", icon="highlighter")
        self.colours = {colour: self._make(str(n)) for n, colour in enumerate(Colour, 1)}
        self.note = self._make("Ctrl+Shift+D", icon="sticky-note")
        self.note_on_document = self._make("Ctrl+Shift+N", icon="notebook-pen")
        self.copy_link = self._make("Ctrl+Alt+C", icon="link")
        self.next_note = self._make("F4")
        self.previous_note = self._make("Shift+F4")
        self.find = self._make(key.Find, icon="text-search")
        self.search = self._make("Ctrl+L", "Ctrl+K", icon="search")
        self.larger = self._make(key.ZoomIn, "Ctrl+=", icon="a-large-small")
        self.smaller = self._make(key.ZoomOut)
        self.usual_size = self._make("Ctrl+0")
        self.show_names = self._make(icon="user", checked=True)
        self.show_hits = self._make(checked=True)
        self.show_marks = self._make(checked=True)
        self.show_annotations = self._make("Ctrl+Shift+A", icon="panel-bottom", checked=False)
        self.show_passport = self._make("Ctrl+I", icon="id-card", checked=False)
        self.original_page = self._make("Ctrl+Shift+V", icon="file-text", checked=False)
        self.whole_page = self._make("Ctrl+Shift+W", icon="scroll-text", checked=False)
        self.pictures = self._make("Ctrl+Shift+I", icon="image")
        self.recognise = self._make(icon="scan-text")
        self.network = self._make("Ctrl+G", icon="share-2")
        self.chronicle = self._make("Ctrl+T", icon="calendar-days")
        self.all_notes = self._make("Ctrl+B", icon="notebook-text")
        self.shelf = self._make("Ctrl+Shift+B", icon="library", checked=False)
        self.is_person = self._make("Ctrl+Shift+P", icon="user")
        self.is_organisation = self._make("Ctrl+Shift+G", icon="building-2")
        self.show_corrections = self._make(icon="pencil")
        self.export_corrections = self._make()
        self.import_corrections = self._make()
        self.schemes = {scheme: self._make(checked=scheme is Scheme.SYSTEM) for scheme in Scheme}
        self.languages = {code: self._make(checked=code == "en") for code in LANGUAGES}
        self.back = self._make(key.Back, icon="arrow-left")
        self.forward = self._make(key.Forward, icon="arrow-right")
        self.next_hit = self._make("F3", icon="chevron-down")
        self.previous_hit = self._make("Shift+F3", icon="chevron-up")
        self.next_document = self._make("Alt+Down")
        self.previous_document = self._make("Alt+Up")
        self.panes = [self._make(f"Ctrl+{n}") for n in range(1, 5)]
        self.next_pane = self._make("F6")
        self.previous_pane = self._make("Shift+F6")
        self.unlock = self._make(icon="lock-open")
        self.create_library = self._make(icon="key-round")
        self.lock = self._make("Ctrl+Shift+L", icon="lock")
        self.idle = {minutes: self._make(checked=False) for minutes in map(int, IDLE_MINUTES.choices)}
        self.key_file = self._make()
        self.passphrase = self._make()
        self.shares = self._make()
        self.recover = self._make()
        self.back_up = self._make()
        self.restore = self._make()
        self.other_library = self._make()
        self.verify = self._make(icon="shield-check")
        self.destroy_key = self._make()
        self.help = self._make(key.HelpContents, icon="circle-question-mark")
        self.safety = self._make()
        self._group(self.schemes.values())
        self._group(self.languages.values())
        self._group(self.idle.values())
        self.retranslate()

    def all(self) -> list[QAction]:
        return self.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def keep_to(self, widget: QWidget) -> None:
        """The plain number keys only mean colours while the text has the focus."""
        for action in self.colours.values():
            self._window.removeAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            widget.addAction(action)

    def retranslate(self) -> None:
        self._name_file_and_edit()
        self._name_colours()
        self._name_view()
        self._name_go()
        self._name_library_and_help()

    def _name_file_and_edit(self) -> None:
        self.add_documents.setText(self.tr("&Add documents…"))
        self.add_folder.setText(self.tr("Add a &folder…"))
        self.paste.setText(self.tr("Add what was &copied"))
        self.keep_paths.setText(self.tr("&Keep where added files lay"))
        self.export_annotations.setText(self.tr("&Export annotations…"))
        self.import_annotations.setText(self.tr("&Import annotations…"))
        self.save_original.setText(self.tr("&Save a copy of the original…"))
        self.quit.setText(self.tr("&Quit"))
        self.name_undo(self._to_undo)
        self.name_redo(self._to_redo)
        self.copy_citation.setText(self.tr("&Copy with citation"))
        self.copy_link.setText(self.tr("Copy a lin&k to this passage"))
        self.highlight.setText(self.tr("&Highlight the selection"))
        self.note.setText(self.tr("&Note on the selection…"))
        self.note_on_document.setText(self.tr("Note on the &whole document…"))
        self.is_person.setText(self.tr("This is a p&erson"))
        self.is_organisation.setText(self.tr("This is an &organisation"))
        self.show_corrections.setText(self.tr("Correc&ted names…"))
        self.export_corrections.setText(self.tr("Export corrected &names…"))
        self.import_corrections.setText(self.tr("Import corrected na&mes…"))
        self.find.setText(self.tr("&Find in this document"))

    def name_undo(self, step: str) -> None:
        """What it would take back; empty for nothing."""
        self._to_undo, name = step, self.tr("&Undo")
        self.undo.setText(f"{name}: {step}" if step else name)
        self.undo.setIconText(name.replace("&", ""))

    def name_redo(self, step: str) -> None:
        """What it would do again; empty for nothing."""
        self._to_redo, name = step, self.tr("&Redo")
        self.redo.setText(f"{name}: {step}" if step else name)
        self.redo.setIconText(name.replace("&", ""))

    def _name_colours(self) -> None:
        self.colours[Colour.YELLOW].setText(self.tr("&Yellow"))
        self.colours[Colour.GREEN].setText(self.tr("&Green"))
        self.colours[Colour.BLUE].setText(self.tr("&Blue"))
        self.colours[Colour.RED].setText(self.tr("&Red"))

    def _name_view(self) -> None:
        self.larger.setText(self.tr("&Larger text"))
        self.smaller.setText(self.tr("&Smaller text"))
        self.usual_size.setText(self.tr("&Usual text size"))
        self.show_names.setText(self.tr("Underline &names and dates"))
        self.show_hits.setText(self.tr("Mark what was searched &for"))
        self.show_marks.setText(self.tr("Show &highlights"))
        self.show_annotations.setText(self.tr("&Annotations panel"))
        self.show_passport.setText(self.tr("&Passport of the document"))
        self.original_page.setText(self.tr("O&riginal page"))
        self.whole_page.setText(self.tr("Whol&e page"))
        self.pictures.setText(self.tr("P&ictures of the document"))
        self.recognise.setText(self.tr("Recognise the te&xt of the scan"))
        self.network.setText(self.tr("Who &occurs with whom"))
        self.chronicle.setText(self.tr("What happened &when"))
        self.all_notes.setText(self.tr("All no&tes"))
        self.shelf.setText(self.tr("Added &documents and bin"))
        self.schemes[Scheme.SYSTEM].setText(self.tr("As the &system"))
        self.schemes[Scheme.LIGHT].setText(self.tr("&Light"))
        self.schemes[Scheme.DARK].setText(self.tr("&Dark"))
        for code, name in LANGUAGES.items():
            self.languages[code].setText(name)

    def _name_go(self) -> None:
        self.search.setText(self.tr("&Search"))
        self.back.setText(self.tr("&Back"))
        self.forward.setText(self.tr("&Forward"))
        self.next_hit.setText(self.tr("&Next hit"))
        self.previous_hit.setText(self.tr("&Previous hit"))
        self.next_note.setText(self.tr("Next hi&ghlight or note"))
        self.previous_note.setText(self.tr("Previous highlight or n&ote"))
        self.next_document.setText(self.tr("Next do&cument"))
        self.previous_document.setText(self.tr("Previous &document"))
        names = (
            self.tr("To the fi&lters"),
            self.tr("To the &results"),
            self.tr("To the &text"),
            self.tr("To the &annotations"),
        )
        for action, name in zip(self.panes, names, strict=True):
            action.setText(name)
        self.next_pane.setText(self.tr("N&ext pane"))
        self.previous_pane.setText(self.tr("Pre&vious pane"))

    def _name_library_and_help(self) -> None:
        self.create_library.setText(self.tr("&Create an encrypted library…"))
        self.unlock.setText(self.tr("&Unlock…"))
        self._name_lock()
        self.key_file.setText(self.tr("&Key file…"))
        self.passphrase.setText(self.tr("Change &passphrase…"))
        self.shares.setText(self.tr("Paper &shares…"))
        self.recover.setText(self.tr("Rec&over with shares…"))
        self.back_up.setText(self.tr("&Back up…"))
        self.restore.setText(self.tr("&Restore a backup…"))
        self.other_library.setText(self.tr("&Another library…"))
        self.verify.setText(self.tr("&Verify the documents"))
        self.destroy_key.setText(self.tr("&Destroy the key…"))
        self.safety.setText(self.tr("What a &seized computer shows"))
        for minutes, action in self.idle.items():
            action.setText(self.tr("After %n minute(s)", "", minutes) if minutes else self.tr("Never"))
        self.help.setText(self.tr("&Keys and how to search"))

    def show_state(self, state: LibraryState, stack: QUndoStack) -> None:
        """What can be done with the library now. What is only in memory cannot be locked, only forgotten."""
        self._in_session = state is LibraryState.SESSION
        self.create_library.setEnabled(state in (LibraryState.NONE, LibraryState.SESSION))
        self.unlock.setEnabled(state is LibraryState.LOCKED)
        self.lock.setEnabled(state not in (LibraryState.NONE, LibraryState.LOCKED))
        self.back_up.setEnabled(state is LibraryState.OPEN)
        self.passphrase.setEnabled(state is LibraryState.OPEN)
        self.shares.setEnabled(state in (LibraryState.LOCKED, LibraryState.OPEN, LibraryState.READ_ONLY))
        self.recover.setEnabled(state in (LibraryState.NONE, LibraryState.LOCKED))
        self.destroy_key.setEnabled(state in (LibraryState.LOCKED, LibraryState.OPEN))
        self.restore.setEnabled(state is LibraryState.NONE)
        self.other_library.setEnabled(state is not LibraryState.SESSION)
        self.key_file.setEnabled(state in (LibraryState.NONE, LibraryState.LOCKED))
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self._name_lock()

    def _name_lock(self) -> None:
        self.lock.setText(self.tr("&Forget this session") if self._in_session else self.tr("&Lock now"))

    def _make(self, *keys: Keys, icon: str = "", checked: bool | None = None) -> QAction:
        action = QAction(self)
        sequences = [sequence for key in keys for sequence in _sequences(key)]
        action.setShortcuts(list(dict.fromkeys(sequences)))
        if icon:
            self._theme.dress(action, icon)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self._window.addAction(action)
        return action

    def _group(self, actions: Iterable[QAction]) -> None:
        group = QActionGroup(self)
        for action in actions:
            group.addAction(action)


def _sequences(key: Keys) -> list[QKeySequence]:
    """Of a standard key only what the platform lists first: its second choices collide with ours."""
    if isinstance(key, str):
        return [QKeySequence(key)]
    return QKeySequence.keyBindings(key)[:1]
