"""What the program puts into the clipboard, and takes out again when it is locked. Text only."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def copy(text: str) -> None:
    QApplication.clipboard().setText(text)


def forget() -> None:
    """Empties the clipboard if what is in it comes from us."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
