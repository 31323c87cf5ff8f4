"""CorrectionMenu: what a reader can say is wrong about a name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from archive_app.entities.correction import Subject
from archive_app.entities.mention import MentionKind
from archive_app.gui.plain_text import honest, without_mnemonic

MOST_SPELLINGS = 12


class Wish(Enum):
    RENAME = "rename"
    ALIAS = "alias"
    ROLE = "role"
    MERGE = "merge"
    SPLIT = "split"
    KIND = "kind"
    HIDE = "hide"


class CorrectionMenu(QMenu):
    wanted = Signal(object, object, str)
    """The Wish, the Subject, and the spelling where it is about one."""

    def __init__(
        self, subject: Subject, spellings: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """`spellings` are those found, each of which could be somebody else."""
        super().__init__(parent)
        self._subject = subject
        self.setTitle(self.tr("&Correct"))
        person = subject.kind is MentionKind.PERSON
        self._add(Wish.RENAME, self.tr("&Show another name…"))
        self._add(Wish.ALIAS, self.tr("&Add another spelling…"))
        self._add(Wish.ROLE, self.tr("Add a &role…"))
        self._add(Wish.MERGE, self.tr("It is the sa&me as…"))
        if spellings:
            self._add_spellings(Wish.SPLIT, self.tr("It is somebody &else when written"), spellings)
        self._add(Wish.KIND, self.tr("It is an or&ganisation") if person else self.tr("It is a &person"))
        self.addSeparator()
        self._add(Wish.HIDE, self.tr("&Hide this name"))
        if spellings:
            self._add_spellings(Wish.HIDE, self.tr("Hide it &when written"), spellings)

    def _add_spellings(self, wish: Wish, title: str, spellings: Sequence[str]) -> None:
        menu = self.addMenu(title)
        for spelling in spellings[:MOST_SPELLINGS]:
            text = without_mnemonic(honest(spelling))
            menu.addAction(text, partial(self.wanted.emit, wish, self._subject, spelling))

    def _add(self, wish: Wish, text: str) -> None:
        self.addAction(text, partial(self.wanted.emit, wish, self._subject, ""))
