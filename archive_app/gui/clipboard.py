"""What the program puts into the clipboard, and takes out again: after a while, and when it is locked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

KEPT_SECONDS = 30
PASTED_PAGE, PASTED_TEXT = "clipboard.html", "clipboard.txt"


def copy(text: str) -> None:
    QApplication.clipboard().setText(text)


def forget() -> None:
    """Empties the clipboard, and what is marked for the middle button, if what is in it comes from us."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def copied() -> tuple[list[str], bytes, str]:
    """Paths of files that are in the clipboard; or else the untrusted bytes of a page or text, and a name
    for it. What came from ourselves counts as well."""
    data = QApplication.clipboard().mimeData()
    if data is None:
        return [], b"", ""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if paths:
        return paths, b"", ""
    if data.hasHtml():
        page = f'<!DOCTYPE html><meta charset="utf-8">{data.html()}'
        return [], page.encode("utf-8", "replace"), PASTED_PAGE
    return [], data.text().strip().encode("utf-8", "replace"), PASTED_TEXT


class ClipboardWatch(QObject):
    """Whatever of ours comes into the clipboard, by which way ever, leaves it after KEPT_SECONDS."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, singleShot=True, interval=KEPT_SECONDS * 1000)
        self.timer.timeout.connect(forget)
        QApplication.clipboard().dataChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard() and clipboard.text():
            self.timer.start()
        else:
            self.timer.stop()
