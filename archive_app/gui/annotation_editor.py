"""AnnotationEditor: a small card beside the passage for colour, note and tags. It stops nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QShortcut, QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QPlainTextEdit, QWidget

from archive_app.gui.document_header import ElidedLabel
from archive_app.gui.link_looks import LinkLooks
from archive_app.gui.swatches import swatch
from archive_app.gui.tags_field import TagsField
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, flat_button, row
from archive_app.library.annotation import Annotation, Colour


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written about a passage, a whole document (without a quote), or none (without either).

    `annotation` is the one that is changed, None for a new one. `answers` is the id of the note that this one
    replies to; then `quote` is what that note says.
    """

    document: str
    start: int
    end: int
    quote: str
    colour: Colour = Colour.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    annotation: Annotation | None = None
    answers: str = ""

    @classmethod
    def of(cls, annotation: Annotation, answered: Annotation | None = None) -> Draft:
        """`answered` is the note that it replies to, if it does and that is there."""
        old, quote = annotation, answered.note if answered else annotation.quote
        return cls(old.document, old.start, old.end, quote, old.colour, old.note, old.tags, old, old.answers)

    @classmethod
    def reply_to(cls, annotation: Annotation) -> Draft:
        old = annotation
        return cls(old.document, old.start, old.end, old.note, old.colour, answers=old.id)

    @property
    def must_say_something(self) -> bool:
        """A highlight may stay without words; a reply, or a note on no passage, may not."""
        return bool(self.answers) or not self.quote

    def changed(self, annotation: Annotation) -> Annotation:
        """The annotation as the draft wants it."""
        return replace(annotation, colour=self.colour, note=self.note, tags=self.tags)


class AnnotationEditor(QFrame):
    """Ctrl+Enter or Save saves, Esc or Cancel does not; a click elsewhere never loses what was written.

    Whoever keeps a saved draft calls `done`. Until then the card stays, and nothing is lost.
    """

    saved = Signal(object)
    """The Draft."""
    delete_requested = Signal(str)
    written = Signal()
    """Something in it is another than before."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._around = parent
        self._draft: Draft | None = None
        self._near = QRect()
        self.setProperty("role", "floating")
        self._quote = ElidedLabel("muted")
        self.note, self.tags = QPlainTextEdit(tabChangesFocus=True), TagsField()
        LinkLooks(theme, self.note.document())
        self.note.setFixedHeight(5 * theme.line_height)
        self.colours = {colour: flat_button() for colour in Colour}
        self.save_button, self.cancel_button = button("primary"), button()
        self.delete_button = flat_button()
        theme.dress(self.delete_button, "trash-2")
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._draft is not None

    def edit(self, draft: Draft, known_tags: Iterable[str], near: QRect) -> None:
        """Opens below the passage, or above where there is no room; `near` is in the parent's coordinates.

        A draft before it that could not be kept stays open instead.
        """
        self.finish()
        if self.is_open:
            self.note.setFocus()
            return
        self._draft = draft
        self._quote.set_text(self._heading(draft))
        self.tags.setHidden(bool(draft.answers))
        for made in self.colours.values():
            made.setHidden(bool(draft.answers))
        self.note.setPlainText(draft.note)
        self.tags.put(draft.tags, known_tags)
        self.colours[draft.colour].setChecked(True)
        self._on_typed()
        self.delete_button.setVisible(draft.annotation is not None)
        self._near = near
        self._place()
        self.show()
        self.raise_()
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> Draft | None:
        """As it stands in the fields."""
        colour = next((colour for colour, made in self.colours.items() if made.isChecked()), Colour.YELLOW)
        note = self.note.toPlainText().strip()
        return self._draft and replace(self._draft, colour=colour, note=note, tags=self.tags.tags())

    def save(self) -> None:
        draft = self.draft()
        if draft and self.save_button.isEnabled():
            self.saved.emit(draft)

    def done(self) -> None:
        """What was saved is kept."""
        self._close()

    def cancel(self) -> None:
        self._close()

    def finish(self) -> None:
        """Saves what was changed; closes what was not, or says nothing where it has to."""
        if self._draft is not None:
            is_kept = self.draft() != self._draft and self.save_button.isEnabled()
            (self.save if is_kept else self.cancel)()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Note on the passage"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.delete_button.setToolTip(self.tr("Delete the annotation"))
        self.delete_button.setAccessibleName(self.tr("Delete the annotation"))
        names = (self.tr("Yellow"), self.tr("Green"), self.tr("Blue"), self.tr("Red"))
        for made, name in zip(self.colours.values(), names, strict=True):
            made.setToolTip(name)
            made.setAccessibleName(name)

    def _lay_out(self) -> None:
        space = self._theme.space
        swatches, buttons = QFrame(), QFrame()
        row(swatches, *self.colours.values(), None, self.delete_button, gap=space(2))
        row(buttons, None, self.cancel_button, self.save_button, gap=space(8))
        margins = (space(12), space(8), space(12), space(12))
        column(self, self._quote, swatches, self.note, self.tags, buttons, margins=margins, gap=space(8))
        self.setFixedWidth(space(320))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for made in self.colours.values():
            made.setCheckable(True)
            group.addButton(made)
        self.save_button.clicked.connect(self.save)
        self.note.textChanged.connect(self._on_typed)
        self.tags.textChanged.connect(self._on_typed)
        group.buttonToggled.connect(self._on_typed)
        self.cancel_button.clicked.connect(self.cancel)
        self.delete_button.clicked.connect(self._on_delete)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("Esc", self.cancel)):
            QShortcut(keys, self, context=here).activated.connect(slot)
        self._theme.changed.connect(self._restyle)
        self._around.installEventFilter(self)

    def _restyle(self) -> None:
        for colour, made in self.colours.items():
            made.setIcon(swatch(self._theme, colour))

    def _place(self) -> None:
        self.adjustSize()
        gap, room, near = self._theme.space(8), self._around.rect(), self._near
        top = near.bottom() + gap
        if top + self.height() > room.bottom():
            top = near.top() - gap - self.height()
        left = min(near.left(), room.right() - self.width() - 3 * gap)
        self.move(QPoint(max(gap, left), max(gap, min(top, room.bottom() - self.height() - gap))))

    def _heading(self, draft: Draft) -> str:
        if draft.answers:
            return self.tr("Reply to: {note}").format(note=" ".join(draft.quote.split()))
        if draft.quote:
            return " ".join(draft.quote.split())
        return self.tr("About the whole document") if draft.document else self.tr("About no document")

    def _on_typed(self) -> None:
        draft = self.draft()
        self.save_button.setEnabled(draft is None or bool(draft.note) or not draft.must_say_something)
        if draft is not None and draft != self._draft:
            self.written.emit()

    def _on_delete(self) -> None:
        annotation = self._draft.annotation if self._draft else None
        self._close()
        if annotation:
            self.delete_requested.emit(annotation.id)

    def _close(self) -> None:
        self._draft = None
        self.hide()
        self.closed.emit()
