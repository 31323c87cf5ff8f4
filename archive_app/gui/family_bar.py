"""FamilyBar: the attachments of a mail, the parts of a chat, or what the document came inside of."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from archive_app.documents.document import Family, Relative
from archive_app.gui.flow_layout import FlowLayout
from archive_app.gui.plain_text import honest, tooltip, without_mnemonic
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import flat_button

MOST_BUTTONS = 8
"""More of them are listed in a menu."""
_LONGEST = 220
_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class FamilyBar(QFrame):
    """Hidden while the document came alone."""

    document_wanted = Signal(str)
    copy_wanted = Signal(str, str)
    """A copy of the original: the id of a document and its title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._theme = theme
        self._family = Family()
        self._flow = FlowLayout(self, theme.space(4))
        self._flow.setContentsMargins(theme.space(16), theme.space(4), theme.space(8), theme.space(4))
        theme.changed.connect(self._rebuild)
        self._rebuild()

    def show_family(self, family: Family) -> None:
        if family != self._family:
            self._family = family
            self._rebuild()

    def buttons(self) -> list[QToolButton]:
        return [each for each in self.findChildren(QToolButton) if not each.isHidden()]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        family = self._family
        if family.around:
            self._add_around(family.around)
        if len(family.inside) > MOST_BUTTONS:
            self._add_many(family.inside)
        else:
            for inside in family.inside:
                self._add_inside(inside)
        self.setVisible(bool(family.around or family.inside))

    def _add_around(self, around: Relative) -> None:
        says = self.tr("From “%1”").replace("%1", honest(around.title))
        self._add("arrow-left", says, says, around)

    def _add_inside(self, inside: Relative) -> None:
        title, size = honest(inside.title), self.locale().formattedDataSize(inside.size, 1, _UNITS)
        says = self.tr("Attached: %1, %2").replace("%1", title).replace("%2", size)
        button = self._add("paperclip", title, says, inside)
        menu = QMenu(button)
        open_, copy = QAction(self.tr("&Open"), menu), QAction(self.tr("&Save a copy…"), menu)
        open_.triggered.connect(partial(self.document_wanted.emit, inside.id))
        copy.triggered.connect(partial(self.copy_wanted.emit, inside.id, inside.title))
        menu.addActions([open_, copy])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _add_many(self, inside: tuple[Relative, ...]) -> None:
        says = self.tr("%n document(s) came with it", "", len(inside))
        button = self._button("paperclip", says, says)
        menu = QMenu(button)
        for each in inside:
            action = QAction(without_mnemonic(honest(each.title)), menu)
            action.triggered.connect(partial(self.document_wanted.emit, each.id))
            menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _add(self, icon: str, text: str, says: str, relative: Relative) -> QToolButton:
        button = self._button(icon, text, says)
        button.clicked.connect(partial(self.document_wanted.emit, relative.id))
        return button

    def _button(self, icon: str, text: str, says: str) -> QToolButton:
        button = flat_button()
        self._theme.dress(button, icon)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        longest = self._theme.space(_LONGEST)
        shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, longest)
        button.setText(without_mnemonic(shown))
        button.setAccessibleName(says)
        button.setToolTip(tooltip(says))
        self._flow.addWidget(button)
        button.show()
        return button
