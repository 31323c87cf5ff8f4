"""SearchBox: where one types; proposes people, organisations, words and recent searches meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from archive_app.gui.completion_model import RECENT
from archive_app.gui.completion_popup import CompletionPopup
from archive_app.gui.recent_searches import RecentSearches
from archive_app.gui.theme import Theme
from archive_app.gui.typed_words import endings
from archive_app.search.results import Completion

PAUSE_MS = 80
"""Typing that pauses as long as this is searched for."""
SHORTEST_WORD = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBox(QLineEdit):
    query_typed = Signal(str)
    """The text rests for a moment, or was emptied."""
    query_entered = Signal(str)
    """Enter: the search is meant as it stands."""
    completions_wanted = Signal(str)
    """The text before the cursor."""
    name_chosen = Signal(Completion)
    """A person or organisation out of the proposals."""
    left_downwards = Signal()
    """Down, with nothing proposed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.recent = RecentSearches()
        self.popup = CompletionPopup(theme, self)
        self._ending = ""
        self.setProperty("role", "search")
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # files dropped anywhere are added
        self._lead = self.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        theme.dress(self._lead, "search")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.query_typed.emit(self.text()))
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)
        self.returnPressed.connect(self._on_return)
        self.popup.chosen.connect(self._on_proposal_chosen)
        self.retranslate()

    def show_query(self, query: str) -> None:
        """Puts a query in without asking for proposals; it is searched for at once."""
        self.setText(query)
        self._pause.stop()
        self.query_entered.emit(query)

    def forget(self) -> None:
        """Empties the box and what it remembers."""
        self.recent.forget()
        self.clear()

    def propose(self, before: str, ending: str, completions: Sequence[Completion]) -> None:
        """Completions of the words at the end of `before`, unless the reader has typed on or left."""
        if before != self.before() or not self.hasFocus():
            return
        self._ending = ending
        self.popup.proposals.fill(self.recent.matching(self.text()), completions)
        self.popup.pop_up()

    def before(self) -> str:
        """The text up to the cursor."""
        return self.text()[: self.cursorPosition()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        proposing = self.popup.isVisible()
        if event.key() in _STEPS and proposing:
            self.popup.step(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Down:
            self._go_down()
        elif event.key() in _ENTER and proposing and self.popup.take():
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and (proposing or self.text()):
            self.popup.hide() if proposing else self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.popup.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr('Search: words, "a phrase", name~, AND OR NOT, -word'))
        self.setAccessibleName(self.tr("Search the archive"))
        self.popup.setAccessibleName(self.tr("Proposals"))

    def _on_edited(self, text: str) -> None:
        if len(self._last_word()) >= SHORTEST_WORD:
            self.completions_wanted.emit(self.before())
        else:
            self.popup.hide()

    def _on_changed(self, text: str) -> None:
        self._pause.start(0 if not text else PAUSE_MS)

    def _on_return(self) -> None:
        self._pause.stop()
        self.popup.hide()
        self.recent.remember(self.text())
        self.query_entered.emit(self.text())

    def _on_proposal_chosen(self, chosen: Completion) -> None:
        if chosen.entity is not None:
            self._replace(self._ending, "")
            self.name_chosen.emit(chosen)
        elif chosen.kind == RECENT:
            self.show_query(chosen.text)
        else:
            tag = chosen.kind == "tag"
            self._replace(self._ending if tag else self._last_word(), f"{'tag:' * tag}{chosen.text} ")
            self.query_entered.emit(self.text())

    def _last_word(self) -> str:
        return next(iter(endings(self.before())[-1:]), "")

    def _replace(self, ending: str, text: str) -> None:
        """Puts `text` in the place of the words at the cursor."""
        start = self.cursorPosition() - len(ending)
        rest = self.text()[self.cursorPosition() :].lstrip()
        self.setText(self.text()[:start] + text + rest)
        self.setCursorPosition(start + len(text))

    def _go_down(self) -> None:
        if self.text() or not self.recent.matching(""):
            self.left_downwards.emit()
            return
        self.popup.proposals.fill(self.recent.matching(""), ())
        self.popup.pop_up()
