"""ReaderText: fills a QTextDocument with a Document, slice by slice, so that no text stops the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextList, QTextListFormat

from archive_app.documents.document import BlockKind, Document
from archive_app.gui.chat_heads import Head, chat_heads
from archive_app.gui.inline_pictures import changed
from archive_app.gui.reader_looks import SIZES, BlockLooks
from archive_app.gui.text_offsets import TextOffsets, showable
from archive_app.gui.theme import Theme

SLICE = 60_000
"""Characters put in at a time: some 50 ms."""
_KINDS = tuple(BlockKind)
_BULLETS = "•‣◦▪–—-*·"


class ReaderText(QObject):
    """One line of the canonical text is one block, so positions map to offsets one to one."""

    progressed = Signal()

    def __init__(self, target: QTextDocument, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._target = target
        self._theme = theme
        self._looks = BlockLooks(theme, 1.0)
        self._text = ""
        self._kinds: dict[int, BlockKind] = {}
        self.heads: dict[int, Head] = {}
        """Of the messages in a chat, by the number of their block."""
        self.labels: dict[int, str] = {}
        """Numbers shown before headings, by the number of their block."""
        self._rooms: Mapping[int, float] = {}
        """Pixels above a block, by its number; those of the one behind the last are below that."""
        self._list: QTextList | None = None
        self._last = -1
        self.filled = 0
        """How many code points of the text are in."""
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_time_for_more)
        target.setUndoRedoEnabled(False)

    @property
    def font(self) -> QFont:
        """The font of an ordinary paragraph."""
        return self._looks.font

    @property
    def is_complete(self) -> bool:
        return self.filled >= len(self._text)

    def show(self, document: Document) -> None:
        """Replaces what is shown; the first slice is in when this returns."""
        self._text = document.text
        self._kinds = {block.start: block.kind for block in document.blocks}
        self.heads = chat_heads(document)
        self.labels = {number: block.label for number, block in enumerate(document.blocks) if block.label}
        self._rooms = {}
        self._last = len(document.blocks) - 1
        self._list = None
        self.filled = 0
        self._target.clear()
        self._set_font()
        self._on_time_for_more()

    def make_room(self, rooms: Mapping[int, float]) -> bool:
        """For what is painted between the blocks; whether that changes anything."""
        different = changed(self._rooms, rooms)
        self._rooms = rooms
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        for number in different:
            block = self._target.findBlockByNumber(number)
            if block.isValid():
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(self._block_look(number, _KINDS[max(0, block.userState())]))
        cursor.endEditBlock()
        self._set_margins()
        return bool(different)

    def _set_margins(self) -> None:
        """Above the first block and below the last one only the frame around all of them makes room."""
        margin = self._theme.space(16)
        around = self._target.rootFrame().frameFormat()
        around.setMargin(margin)
        around.setTopMargin(margin + self._rooms.get(0, 0.0))
        around.setBottomMargin(margin + self._rooms.get(self._last + 1, 0.0))
        self._target.rootFrame().setFrameFormat(around)

    def restyle(self, zoom: float) -> None:
        """Gives every block its look again: after a change of colours, fonts or size."""
        self._looks = BlockLooks(self._theme, zoom)
        self._set_font()
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        block = self._target.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            self._restyle_block(cursor, _KINDS[max(0, block.userState())])
            block = block.next()
        cursor.endEditBlock()

    def _restyle_block(self, cursor: QTextCursor, kind: BlockKind) -> None:
        number = cursor.blockNumber()
        cursor.mergeBlockFormat(self._block_look(number, kind))
        if kind in SIZES:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._looks.letters(kind))
            self._mark_name(cursor, number)

    def _block_look(self, number: int, kind: BlockKind) -> QTextBlockFormat:
        look = self._plain_look(number, kind)
        if number and (above := self._rooms.get(number)):
            look = QTextBlockFormat(look)
            look.setTopMargin(look.topMargin() + above)
        return look

    def _plain_look(self, number: int, kind: BlockKind) -> QTextBlockFormat:
        if number in self.heads:
            return self._looks.head()
        if self.heads and kind is BlockKind.PARAGRAPH:
            return self._looks.line()
        if label := self.labels.get(number):
            look = QTextBlockFormat(self._looks.block(kind))
            look.setTextIndent(self._looks.label_room(label, kind))
            return look
        return self._looks.block(kind)

    def _mark_name(self, cursor: QTextCursor, number: int) -> None:
        """The cursor ends up at the end of the block."""
        if head := self.heads.get(number):
            start = cursor.block().position()
            offsets = TextOffsets(cursor.block().text())
            cursor.setPosition(start + offsets.to_position(head.start))
            cursor.setPosition(start + offsets.to_position(head.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._looks.name(head.ink))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)

    def _set_font(self) -> None:
        self._target.setDefaultFont(self._looks.font)
        self._target.setDocumentMargin(self._theme.space(16))
        self._set_margins()

    def _on_time_for_more(self) -> None:
        end = self._text.find("\n", self.filled + SLICE)
        end = len(self._text) if end < 0 else end + 1
        self._put(self.filled, end)
        self.filled = end
        if self.is_complete:
            self._timer.stop()
        else:
            self._timer.start()
        self.progressed.emit()

    def _put(self, start: int, end: int) -> None:
        cursor = QTextCursor(self._target)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        # The line ending between two slices is the block that the next slice begins.
        last = end if end == len(self._text) else end - 1
        for line in self._text[start:last].split("\n"):
            self._put_line(cursor, start, line)
            start += len(line) + 1
        cursor.endEditBlock()

    def _put_line(self, cursor: QTextCursor, offset: int, line: str) -> None:
        kind = self._kinds.get(offset, BlockKind.PARAGRAPH)
        letters = self._looks.letters(kind)
        number = cursor.blockNumber() + bool(offset)
        if offset:
            cursor.insertBlock(self._block_look(number, kind), letters)
        else:
            cursor.setBlockFormat(self._block_look(number, kind))
            cursor.setBlockCharFormat(letters)
        cursor.block().setUserState(_KINDS.index(kind))
        cursor.insertText(showable(line), letters)
        self._mark_name(cursor, number)
        self._set_bullet(cursor, kind, line)

    def _set_bullet(self, cursor: QTextCursor, kind: BlockKind, line: str) -> None:
        if kind is not BlockKind.LIST_ITEM or line[:1] in _BULLETS or line[:1].isdigit():
            self._list = None
        elif self._list is None:
            bullets = QTextListFormat()
            bullets.setStyle(QTextListFormat.Style.ListDisc)
            self._list = cursor.createList(bullets)
        else:
            self._list.add(cursor.block())
