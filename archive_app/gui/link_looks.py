"""LinkLooks: in a note that is being written, links look like links, and what nobody reads is pale."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from archive_app.gui.text_offsets import TextOffsets
from archive_app.gui.theme import Theme
from archive_app.library.passage_link import links_in


class LinkLooks(QSyntaxHighlighter):
    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        at = TextOffsets(text).to_position
        for found in links_in(text):
            bracket = text.rindex("[", found.start, found.end)
            self._format(at(found.start), at(bracket), "accent", underlined=True)
            self._format(at(bracket), at(found.end), "muted")

    def _format(self, start: int, end: int, colour: str, underlined: bool = False) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(colour))
        look.setFontUnderline(underlined)
        self.setFormat(start, end - start, look)
