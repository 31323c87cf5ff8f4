"""Choosing files and folders, without a trace of which they were."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget


def leave_no_settings() -> None:
    """Before QApplication: Qt would keep the folders its file dialog saw; it gets no place to keep them."""
    nowhere = "/dev/null/x"
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, nowhere)


def ask_for_files(parent: QWidget, title: str) -> list[str]:
    """Our own picker: that of the system keeps a list of the files last used."""
    picker = _picker(parent, title)
    picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return picker.selectedFiles() if picker.exec() else []


def ask_for_file(parent: QWidget, title: str) -> str:
    """The chosen path, or an empty text."""
    picker = _picker(parent, title)
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    return picker.selectedFiles()[0] if picker.exec() else ""


def ask_for_folder(parent: QWidget, title: str) -> list[str]:
    picker = _picker(parent, title)
    picker.setFileMode(QFileDialog.FileMode.Directory)
    picker.setOption(QFileDialog.Option.ShowDirsOnly, True)
    return picker.selectedFiles() if picker.exec() else []


def ask_where_to_save(parent: QWidget, title: str, name: str) -> str:
    """The chosen path, or an empty text."""
    picker = _picker(parent, title)
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.selectFile(name)
    return picker.selectedFiles()[0] if picker.exec() else ""


def _picker(parent: QWidget, title: str) -> QFileDialog:
    picker = QFileDialog(parent, title)
    picker.setOption(QFileDialog.Option.DontUseNativeDialog, True)
    picker.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons, True)
    picker.setHistory([])
    return picker
