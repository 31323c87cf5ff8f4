"""DocumentHeader: what document this is, and the tools for it, above its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSizePolicy, QToolButton

from archive_app.documents.document import Document
from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import tooltip
from archive_app.gui.source_kinds import is_silent
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, row

_SEPARATOR = " · "


class ElidedLabel(QLabel):
    """One line of plain text that ends in “…” where there is no room for it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(tooltip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        short = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)
        painter.end()


class DocumentHeader(QFrame):
    """Two lines: title and facts; while the title in the text is in view, publisher and the other facts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self._place: tuple[int, int] | None = None
        self._meta_facts: list[str] = []
        self._title_is_needed = True
        self._wanted_left = theme.space(16)
        self.setProperty("role", "bar")
        self.title, self.meta = ElidedLabel("heading"), ElidedLabel("muted")
        self._words = QFrame()
        self._words_layout = column(self._words, self.title, self.meta, gap=theme.space(2))
        self._words_layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        margins = (theme.space(16), theme.space(6), theme.space(8), theme.space(6))
        self._row = row(self, self._words, margins=margins, gap=theme.space(2))
        self._row.setStretch(0, 1)
        self._keep_height()
        theme.changed.connect(self._keep_height)

    def show_document(self, document: Document, place: tuple[int, int] | None = None) -> None:
        """`place` is its number among the results, from 1, and how many there are."""
        self._document = document
        self._place = place
        self._say()

    def set_title_shown(self, shown: bool) -> None:
        """False while the reader sees the title in the text."""
        self._title_is_needed = shown
        self._say()

    def set_left_edge(self, left: int) -> None:
        """Keeps the words in line with the column of the text, as long as the facts have room there."""
        self._wanted_left = left
        self._place_words()

    def add_tool(self, action: QAction, choices: Sequence[QAction] = ()) -> QToolButton:
        """A button for the action, there while the action is; `choices` open from a small arrow beside it."""
        button = flat_button()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(self._theme.icon_size)
        if choices:
            menu = QMenu(button)
            menu.addActions(list(choices))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        action.changed.connect(lambda: self._follow(button, action))
        self._follow(button, action)
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(QPoint(0, self.height() - 1), QPoint(self.width(), self.height() - 1))
        painter.end()

    def _follow(self, button: QToolButton, action: QAction) -> None:
        name_by_action(button, action)
        if button.isHidden() == action.isVisible():
            button.setVisible(action.isVisible())
            self._place_words()

    def _keep_height(self) -> None:
        """The same with the title and without it, so that the text below does not move."""
        space = self._theme.space
        self.setFixedHeight(2 * self._theme.line_height + space(2) + 2 * space(6) + 1)

    def _say(self) -> None:
        if self._document is None:
            return
        lines = [self._document.passport.title, *self._facts(self._document)]
        first, *others = lines if self._title_is_needed else lines[1:]
        self.title.set_text(first)
        self._meta_facts = others
        self._place_words()

    def _place_words(self) -> None:
        """As many facts as there is room for, as near to the text's left edge as that allows."""
        margins, least = self._row.contentsMargins(), self._theme.space(16)
        # The words ask for no width themselves, so the hint is that of the tools.
        tools = self._row.sizeHint().width() - margins.left()
        room = self.width() - tools - self._theme.space(8)
        facts = self._meta_facts
        while len(facts) > 1 and self._width(facts) > room - least:
            facts = facts[:-1]
        self.meta.setText(_SEPARATOR.join(facts))
        self.meta.setToolTip(tooltip(_SEPARATOR.join(self._meta_facts)))
        margins.setLeft(max(least, min(self._wanted_left, room - self._width(facts))))
        self._row.setContentsMargins(margins)

    def _width(self, facts: list[str]) -> int:
        return self.meta.fontMetrics().horizontalAdvance(_SEPARATOR.join(facts))

    def _facts(self, document: Document) -> list[str]:
        passport = document.passport
        day = (
            date_name(passport.published, self.locale()) if passport.published else self.tr("date not stated")
        )
        facts = [passport.publisher or self.tr("publisher not stated"), day]
        if self._place and self._place[1] > 1:
            number, total = (self.locale().toString(count) for count in self._place)
            facts.append(self.tr("document %1 of %2").replace("%1", number).replace("%2", total))
        if is_silent(document):
            return [*facts, self.tr("a picture: search does not find its words")]
        return [*facts, self.tr("%n word(s)", "", document.words)]


def name_by_action(button: QToolButton, action: QAction) -> None:
    """Names the button by its action, with the key in the tool tip."""
    name = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setAccessibleName(name)
    button.setToolTip(tooltip(f"{name} ({keys})" if keys else name))
