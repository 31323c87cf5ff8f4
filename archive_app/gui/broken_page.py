"""What is shown when the program itself is incomplete and no window can be opened on the archive."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QDialog

from archive_app.gui.empty_page import EmptyPage
from archive_app.gui.options import Options
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column


class BrokenPage(QDialog):
    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Archive App")
        page = EmptyPage(theme, "circle-alert")
        page.say(self.tr("The archive cannot be opened"), sentence, [(self.tr("&Close"), self.accept)])
        column(self, page)
        self.resize(theme.space(24) * 22, theme.space(24) * 12)


def say_broken(theme: Theme, sentence: str, options: Options) -> int:
    """On stderr too, where there is one; the exit code is 1."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    if not options.without_screen:
        page = BrokenPage(theme, sentence)
        page.show()
        QApplication.exec()
    return 1
