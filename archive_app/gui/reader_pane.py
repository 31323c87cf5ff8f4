"""ReaderPane: header, passport, text, find bar and the note being written: all of one document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QMenu

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention
from archive_app.gui.annotation_editor import AnnotationEditor, Draft
from archive_app.gui.document_header import DocumentHeader
from archive_app.gui.family_bar import FamilyBar
from archive_app.gui.find_bar import FindBar
from archive_app.gui.page_view import PageView
from archive_app.gui.passport_panel import PassportPanel
from archive_app.gui.place_bar import PlaceBar
from archive_app.gui.plain_text import honest, without_mnemonic
from archive_app.gui.reader_marks import Mark
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.swatches import swatch
from archive_app.gui.text_surface import Span
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column
from archive_app.library.annotation import Annotation, Colour

_ICONS = {"person": "user", "organisation": "building-2"}


class ReaderPane(QFrame):
    """Wires its parts to each other; everything that concerns the archive is asked for by their signals."""

    text_returned = Signal()
    """The text is shown again in place of another view of the document."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "bar")
        self.header = DocumentHeader(theme)
        self.passport = PassportPanel(theme)
        self.family = FamilyBar(theme)
        self.reader = ReaderView(theme)
        self.find_bar = FindBar(theme, self.reader)
        self.place_bar = PlaceBar(theme, self.reader)
        self.editor = AnnotationEditor(theme, self)
        self.view: ReaderView | PageView = self.reader
        """What the document is shown in: its text, or another view in place of that."""
        above = (self.header, self.passport, self.family)
        self._parts = column(self, *above, self.reader, self.find_bar, self.place_bar)
        self._parts.setStretch(len(above), 1)
        self.reader.column_moved.connect(self.header.set_left_edge)
        self.reader.title_seen.connect(lambda seen: self.header.set_title_shown(not seen))
        self.reader.document_changed.connect(self.editor.finish)
        self.editor.closed.connect(self.reader.setFocus)
        self.setFocusProxy(self.reader)

    def shows(self, document: str) -> bool:
        """Whether it can be seen here, as its text or otherwise."""
        shown = self.reader.shown
        return self.isVisible() and shown is not None and shown.id == document

    def ask_for_place(self, note: Annotation, choices: Sequence[Span]) -> None:
        self.show_text()
        self.find_bar.close_bar()
        self.place_bar.open(note, choices)

    def offer(self, notes: Sequence[Annotation], name: Mark | None = None) -> None:
        """Several highlights are upon one letter, and perhaps a name: which one is meant?"""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for note in notes:
            words = " ".join((note.note or note.quote).split())
            text = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() // 2)
            action = menu.addAction(swatch(self._theme, note.colour), without_mnemonic(honest(text)))
            action.triggered.connect(partial(self.reader.annotation_activated.emit, note.id))
        if name is not None:
            menu.addSeparator()
            page = menu.addAction(self._theme.icon(_ICONS[name.style]), without_mnemonic(honest(name.title)))
            page.triggered.connect(partial(self.reader.entity_activated.emit, name.key))
        overlap = max(note.start for note in notes), min(note.end for note in notes)
        menu.popup(self.reader.mapToGlobal(self.reader.place_of(*overlap).bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def show_document(
        self,
        document: Document,
        mentions: Sequence[Mention] = (),
        annotations: Sequence[Annotation] = (),
        hits: Sequence[Span] = (),
        place: tuple[int, int] | None = None,
    ) -> None:
        """As ReaderView does; `place` is its number among the results, from 1, and how many there are."""
        self.header.show_document(document, place)
        self.passport.show_document(document)
        self.reader.show_document(document, mentions, annotations, hits)

    def show_instead(self, view: ReaderView | PageView) -> None:
        """Another view of the same document. Nothing that is out of sight stays selected."""
        if self._parts.indexOf(view) < 0:
            self._parts.insertWidget(self._parts.indexOf(self.reader), view, 1)
        self.find_bar.close_bar()
        self.reader.clear_selection()
        self._change_view(view)

    def show_text(self) -> None:
        if self.view is not self.reader:
            self._change_view(self.reader)
            self.text_returned.emit()

    def _change_view(self, view: ReaderView | PageView) -> None:
        """Who was reading goes on reading."""
        had_focus = self.view.isAncestorOf(QApplication.focusWidget() or self)
        self.view, old = view, self.view
        old.hide()
        view.show()
        self.setFocusProxy(view)
        if had_focus:
            view.setFocus()

    def draft_of_selection(self, colour: Colour = Colour.YELLOW) -> Draft | None:
        """For what is selected in the text, without the blanks at its ends."""
        span, document = self.reader.selected_range(), self.reader.shown
        if span is None or document is None:
            return None
        quote = document.text[slice(*span)]
        start = span[0] + len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Draft(document.id, start, start + len(quote), quote, colour) if quote else None

    def write(self, draft: Draft, known_tags: Sequence[str] = ()) -> None:
        """Opens the editor beside the passage of the draft."""
        self.show_text()
        if draft.document:
            self.reader.go_to_offset(draft.start)
        near = self.reader.place_of(draft.start, draft.end)
        self.editor.edit(draft, known_tags, near.translated(self.reader.pos()))
