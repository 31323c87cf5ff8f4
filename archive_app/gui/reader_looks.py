"""BlockLooks: how a title, a heading, a paragraph, a list item, a quotation look in the reader."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from archive_app.documents.document import BlockKind
from archive_app.gui import fonts
from archive_app.gui.block_labels import label_font
from archive_app.gui.theme import Theme

SIZES = {BlockKind.TITLE: 1.5, BlockKind.HEADING: 1.18, BlockKind.DATE: 0.88, BlockKind.CREDIT: 0.88}
_PITCH = 1.5
_TITLE_PITCH = 1.25
_GAPS = {BlockKind.TITLE: 1.0, BlockKind.LIST_ITEM: 0.3, BlockKind.HEADING: 0.5}
_USUAL_GAP = 0.75
_LEVELS = {BlockKind.TITLE: 1, BlockKind.HEADING: 2}
_QUIET = {BlockKind.DATE, BlockKind.CREDIT}


_MESSAGE_GAP = 1.3
_INDENT = 0.6


class BlockLooks:
    """The formats of one theme and one size of text, made once per kind."""

    def __init__(self, theme: Theme, zoom: float) -> None:
        self._theme = theme
        self.font = theme.reading_font(zoom)
        self._em = float(QFontInfo(self.font).pixelSize())
        self._blocks = {kind: self._block(kind) for kind in BlockKind}
        self._letters = {kind: self._letter(kind) for kind in BlockKind}

    def block(self, kind: BlockKind) -> QTextBlockFormat:
        return self._blocks[kind]

    def letters(self, kind: BlockKind) -> QTextCharFormat:
        """Empty for a plain paragraph, which follows the font of the document."""
        return self._letters[kind]

    def label_room(self, label: str, kind: BlockKind) -> float:
        """Pixels before the first line of a block for its number."""
        font = label_font(self.font, self._letters[kind])
        return QFontMetricsF(font).horizontalAdvance(label) + self._em * _INDENT

    def head(self) -> QTextBlockFormat:
        """Who said something and when, above what was said in a chat."""
        look = QTextBlockFormat(self._blocks[BlockKind.CREDIT])
        look.setTopMargin(self._em * _MESSAGE_GAP)
        look.setBottomMargin(0)
        look.setLeftMargin(self._em * _INDENT)
        return look

    def line(self) -> QTextBlockFormat:
        """What was said."""
        look = QTextBlockFormat(self._blocks[BlockKind.PARAGRAPH])
        look.setBottomMargin(0)
        look.setLeftMargin(self._em * _INDENT)
        return look

    def name(self, ink: str) -> QTextCharFormat:
        """Of somebody who says something."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(self._theme.colour(ink))
        return look

    def _block(self, kind: BlockKind) -> QTextBlockFormat:
        look = QTextBlockFormat()
        pitch = _TITLE_PITCH if kind is BlockKind.TITLE else _PITCH
        # Qt counts in per cent of the font's own line spacing, which is not one em.
        share = 100 * pitch * self._em / QFontMetricsF(self.font).lineSpacing()
        look.setLineHeight(share, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setBottomMargin(self._em * _GAPS.get(kind, _USUAL_GAP))
        look.setTopMargin(self._em * 0.75 if kind is BlockKind.HEADING else 0)
        look.setHeadingLevel(_LEVELS.get(kind, 0))
        if kind is BlockKind.QUOTE:
            look.setLeftMargin(self._em * 1.5)
            look.setRightMargin(self._em * 1.5)
        return look

    def _letter(self, kind: BlockKind) -> QTextCharFormat:
        look = QTextCharFormat()
        if kind is BlockKind.QUOTE:
            look.setFontItalic(True)
        if kind in SIZES:
            look.setFontPointSize(fonts.scaled(self.font, SIZES[kind]).pointSizeF())
        if kind in _LEVELS:
            look.setFontWeight(QFont.Weight.DemiBold)
        if kind in _QUIET:
            look.setFontFamilies(self._theme.font().families())
            look.setForeground(self._theme.colour("muted"))
        return look
