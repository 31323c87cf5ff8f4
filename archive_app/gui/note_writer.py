"""NoteWriter: sets threads of notes as text, with what can be clicked in it. Nothing of a note is markup."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from archive_app.gui.note_threads import Reply, Thread
from archive_app.gui.note_times import written_lately
from archive_app.gui.plain_text import honest
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation
from archive_app.library.passage_link import PassageLink, links_in

SIZE = 0.92
MOST_REPLIES = 2
"""That are shown of a thread before it is unfolded."""
_DEEPEST = 3
SHORT_NOTE, _SHORT_QUOTE = 240, 60
"""Letters that are shown of a note that was answered while its thread is folded, and of a link's quote."""


class Verb(StrEnum):
    """What a click on a word asks for."""

    EDIT = "edit"
    REPLY = "reply"
    CONFIRM = "confirm"
    PLACE = "place"
    UNFOLD = "unfold"
    FOLLOW = "follow"


@dataclass(frozen=True, slots=True)
class Wish:
    """`note` is the id of the note, or the first one of the thread; `link` is what is followed."""

    verb: Verb
    note: str
    link: PassageLink | None = None


class NoteWriter(QObject):
    """`is_here` says whether a document can be opened, so that a broken link looks like one."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_here: Callable[[str], bool] = lambda document: True

    def body(self, thread: Thread, unfolded: bool) -> WrittenNote:
        """The notes themselves; folded, the first and the last of a long thread."""
        page = WrittenNote(self._theme.font(SIZE))
        first = thread.first
        if first.state is AnchorState.CHECK:
            self._write_doubt(page, first)
        if not first.has_passage:
            about = self.tr("About the whole document") if first.document else self.tr("About no document")
            page.paragraph().write(about, self._format("muted"))
        if first.note:
            short = bool(thread.replies) and not unfolded
            self._write_note(page.paragraph(), first, SHORT_NOTE if short else len(first.note))
        if first.tags:
            page.paragraph().write(" ".join(f"#{tag}" for tag in first.tags), self._format("muted"))
        self._write_replies(page, thread, unfolded)
        return page

    def footer(self, thread: Thread, can_unfold: bool, unfolded: bool) -> WrittenNote:
        page, first = WrittenNote(self._theme.font(SIZE * 0.92)), thread.first
        page.paragraph().write(self._byline(first), self._format("muted"))
        if can_unfold:
            text = self.tr("Less") if unfolded else self.tr("More")
            page.separate(self._format("muted")).write(
                text, self._format("accent"), Wish(Verb.UNFOLD, first.id)
            )
        page.separate(self._format("muted"))
        page.write(self.tr("Reply"), self._format("accent"), Wish(Verb.REPLY, first.id))
        return page

    def _write_doubt(self, page: WrittenNote, note: Annotation) -> None:
        page.paragraph().write(self.tr("Please check the place."), self._format("error"))
        page.paragraph().write(self.tr("It is right"), self._format("accent"), Wish(Verb.CONFIRM, note.id))
        page.separate(self._format("muted"))
        page.write(self.tr("Find its place"), self._format("accent"), Wish(Verb.PLACE, note.id))

    def _write_replies(self, page: WrittenNote, thread: Thread, unfolded: bool) -> None:
        shown = thread.replies
        if len(shown) > MOST_REPLIES and not unfolded:
            shown = shown[-1:]
            hidden = self.tr("%n earlier reply(-ies)", "", len(thread.replies) - 1)
            page.paragraph().write(hidden, self._format("muted"), Wish(Verb.UNFOLD, thread.first.id))
        for reply in shown:
            self._write_reply(page, reply)

    def _write_reply(self, page: WrittenNote, reply: Reply) -> None:
        indent = self._theme.space(10) * min(reply.depth, _DEEPEST)
        page.paragraph(indent, self._theme.space(4)).write(
            f"↳ {self._byline(reply.note)} ", self._format("muted")
        )
        page.write(self.tr("Reply"), self._format("accent"), Wish(Verb.REPLY, reply.note.id))
        self._write_note(page.paragraph(indent), reply.note, len(reply.note.note))

    def _write_note(self, page: WrittenNote, note: Annotation, most: int) -> None:
        """A click on a note edits it, one on a link in it leads there."""
        place, plain = 0, self._format("text")
        for found in links_in(note.note):
            if found.end > most:
                break
            page.write(note.note[place : found.start], plain, Wish(Verb.EDIT, note.id))
            self._write_link(page, note, found.link)
            place = found.end
        rest = note.note[place:] if len(note.note) <= most else shortened(note.note[place:], most - place)
        page.write(rest, plain, Wish(Verb.EDIT, note.id))

    def _write_link(self, page: WrittenNote, note: Annotation, link: PassageLink) -> None:
        here = self.is_here(link.document)
        shape = self._format("accent" if here else "error")
        shape.setFontUnderline(True)
        if link.quote:
            page.write(
                f"“{shortened(honest(link.quote), _SHORT_QUOTE)}” — ",
                self._format("text"),
                Wish(Verb.EDIT, note.id),
            )
        title = honest(link.title) or self.tr("a passage")
        text = title if here else self.tr("{title} (not here)").format(title=title)
        page.write(text, shape, Wish(Verb.FOLLOW, note.id, link))

    def _byline(self, note: Annotation) -> str:
        """Of one's own notes only the time is told."""
        return ", ".join(filter(None, (honest(note.author), written_lately(note.created))))

    def _format(self, colour: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setForeground(self._theme.colour(colour))
        return shape


def shortened(text: str, most: int) -> str:
    """At most about so many letters, ending between words."""
    if len(text) <= most:
        return text
    return (text[: max(most, 0)].rpartition(" ")[0] or text[: max(most, 0)]) + " …"


class WrittenNote(QTextDocument):
    """Plain words in formats; `wishes` are what a click on some of them asks for, by the anchor's number."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(font)
        self.wishes: list[Wish] = []
        self._cursor = QTextCursor(self)

    def paragraph(self, indent: int = 0, above: int = 0) -> WrittenNote:
        shape = QTextBlockFormat()
        shape.setLeftMargin(indent)
        shape.setTopMargin(above)
        if self.isEmpty():
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
        return self

    def separate(self, shape: QTextCharFormat) -> WrittenNote:
        """From what stands before it on the line, if anything does."""
        if self._cursor.block().text():
            self._cursor.insertText(" · ", shape)
        return self

    def write(self, text: str, shape: QTextCharFormat, wish: Wish | None = None) -> WrittenNote:
        if wish is not None:
            shape = QTextCharFormat(shape)
            shape.setAnchor(True)
            shape.setAnchorHref(str(len(self.wishes)))
            self.wishes.append(wish)
        self._cursor.insertText(text, shape)
        return self

    def height_up_to(self, most: int) -> int:
        """Pixels of the whole lines that fit into `most`."""
        fitting, block = 0, self.begin()
        while block.isValid():
            top = self.documentLayout().blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                bottom = math.ceil(top + block.layout().lineAt(number).rect().bottom())
                if bottom > most:
                    return fitting
                fitting = bottom
            block = block.next()
        return fitting

    def wish(self, number: str) -> Wish | None:
        """What the anchor with that number asks for."""
        return self.wishes[int(number)] if number else None
