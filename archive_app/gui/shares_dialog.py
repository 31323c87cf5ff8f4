"""SharesDialog: makes the three paper shares, shows one at a time, and lets the reader practise with two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QWidget

from archive_app.gui.share_pair import SharePair
from archive_app.gui.share_sheet import ShareSheet
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class SharesDialog(QDialog):
    """It asks and shows only; what it asks for is answered by `show_shares`, `praise` and `refuse`."""

    make_wanted = Signal()
    check_wanted = Signal(object)
    """Two shares as they were typed, to see whether they open the library."""

    def __init__(self, theme: Theme, may_make: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[str, ...] = ()
        self._number = 0
        self._pages = QStackedWidget()
        self.make, self.practise, self.cancel = button("primary"), button(), button()
        self.sheet, self.back, self.next = ShareSheet(theme), button(), button("primary")
        self._sheet_title = label("title")
        self.pair, self.check, self.close_ = SharePair(theme), button("primary"), button()
        self.verdict = label(wrap=True)
        self.make.setEnabled(may_make)
        self._name_everything()
        for page in (self._first_page(), self._sheet_page(), self._practice_page()):
            self._pages.addWidget(page)
        margins = (theme.space(24), theme.space(16), theme.space(24), theme.space(16))
        column(self, self._pages, margins=margins)
        self.resize(theme.space(24) * 25, theme.space(24) * 17)
        self._connect()
        self._judge()

    def show_shares(self, shares: Sequence[str]) -> None:
        """Three of them, with spaces between the words."""
        self._shares = tuple(shares)
        self._show_sheet(0)

    def praise(self) -> None:
        """The two that were typed open the library."""
        self._say(self.tr("These two shares open the library. Nothing was changed."))

    def refuse(self, reason: str) -> None:
        self._say(reason)

    def forget(self) -> None:
        """No word of any share stays in a field or on a sheet."""
        self._shares = ()
        self.sheet.forget()
        self.pair.forget()

    def _name_everything(self) -> None:
        self.setWindowTitle(self.tr("Paper shares"))
        self.make.setText(self.tr("&Make new shares"))
        self.practise.setText(self.tr("&Practise with two shares"))
        self.cancel.setText(self.tr("Cancel"))
        self.back.setText(self.tr("&Back"))
        self.check.setText(self.tr("Chec&k"))
        self.close_.setText(self.tr("&Close"))
        self.verdict.setAccessibleName(self.tr("Result"))

    def _first_page(self) -> QWidget:
        texts = (
            self.tr("A share is a list of twenty words on a sheet of paper. There are three of them."),
            self.tr(
                "Any two open the library without its passphrase and without its key file; "
                "one alone tells nothing. Whoever has two has everything. "
                "Give them to people you trust, in different places."
            ),
            self.tr("When new shares are made, those made before stop working."),
        )
        self._problem = label("muted", wrap=True)
        if not self.make.isEnabled():
            self._problem.setText(self.tr("Unlock the library to make new shares."))
        return self._page(
            self._title(self.tr("Paper shares")),
            *map(self._text, texts),
            self._problem,
            None,
            self._buttons(self.practise, None, self.cancel, self.make),
        )

    def _sheet_page(self) -> QWidget:
        hint = self._text(
            self.tr(
                "Copy these words by hand, in this order, on a sheet of their own. Do not photograph them "
                "and let nobody look on. They are not shown again after this window is closed."
            )
        )
        return self._page(
            self._sheet_title, hint, self.sheet, None, self._buttons(None, self.back, self.next)
        )

    def _practice_page(self) -> QWidget:
        why = self._text(
            self.tr("Type the words of two sheets to see whether they open the library. Nothing is changed.")
        )
        return self._page(
            self._title(self.tr("Practise")),
            why,
            self.pair,
            self.verdict,
            None,
            self._buttons(None, self.close_, self.check),
        )

    def _page(self, *items: QWidget | None) -> QWidget:
        page = QWidget()
        column(page, *items, gap=self._theme.space(12))
        return page

    def _buttons(self, *items: QWidget | None) -> QWidget:
        made = QWidget()
        row(made, *items, gap=self._theme.space(8))
        return made

    def _title(self, text: str) -> QLabel:
        made = label("title", wrap=True)
        made.setText(text)
        return made

    def _text(self, text: str) -> QLabel:
        made = label(wrap=True)
        made.setText(text)
        return made

    def _connect(self) -> None:
        self.make.clicked.connect(self._on_make)
        self.practise.clicked.connect(self._on_practise)
        self.back.clicked.connect(lambda: self._show_sheet(self._number - 1))
        self.next.clicked.connect(self._on_next)
        self.check.clicked.connect(self._on_check)
        self.pair.changed.connect(self._judge)
        for leaving in (self.cancel, self.close_):
            leaving.clicked.connect(self.reject)
        self.finished.connect(self.forget)

    def _on_make(self) -> None:
        self.make.setEnabled(False)
        self._problem.setText(self.tr("Making the shares…"))
        self.make_wanted.emit()

    def _on_next(self) -> None:
        if self._number + 1 < len(self._shares):
            self._show_sheet(self._number + 1)
        else:
            self._on_practise()

    def _show_sheet(self, number: int) -> None:
        self._number = number
        last = number + 1 == len(self._shares)
        title = self.tr("Share %1 of %2").replace("%1", str(number + 1)).replace("%2", str(len(self._shares)))
        self._sheet_title.setText(title)
        self.sheet.put(title, self._shares[number])
        self.back.setEnabled(number > 0)
        self.next.setText(self.tr("&Practise now") if last else self.tr("&Next share"))
        self.next.setDefault(True)
        self._pages.setCurrentIndex(1)
        self.sheet.setFocus()

    def _on_practise(self) -> None:
        """What was shown is gone, so that it is typed from the paper."""
        self.forget()
        self._pages.setCurrentIndex(2)
        self.check.setDefault(True)
        self.pair.fields[0].setFocus()

    def _on_check(self) -> None:
        self.check.setEnabled(False)
        self.check_wanted.emit(self.pair.shares())

    def _judge(self) -> None:
        self.verdict.clear()
        self.check.setEnabled(self.pair.is_complete)

    def _say(self, text: str) -> None:
        self._judge()
        self.verdict.setText(text)
        self._problem.setText(text)
