"""CorrectionController: what the reader knows better about a name, from a menu to the library and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from archive_app.archive import Archive
from archive_app.entities.correction import (
    AddAlias,
    AddRole,
    Correction,
    Hide,
    Merge,
    Rename,
    SetKind,
    Split,
    Subject,
    new_entity,
)
from archive_app.entities.mention import MentionKind
from archive_app.errors import ArchiveAppError
from archive_app.gui.commands import AnnotationCommands
from archive_app.gui.correction_list import CorrectionList
from archive_app.gui.correction_menu import Wish
from archive_app.gui.facet_panel import FacetPanel
from archive_app.gui.name_dialog import NameDialog
from archive_app.gui.plain_text import honest
from archive_app.gui.reader_view import ReaderView
from archive_app.gui.theme import Theme

Action = Callable[[], object]


class CorrectionController(QObject):
    """`when_open` does an action now or once a library is open. Everything can be undone."""

    corrected = Signal()
    """Names are others than before."""
    failed = Signal(ArchiveAppError)
    joined = Signal(str, object)
    """A sentence about a name that was joined to a known one, and what to call when it is somebody else."""

    def __init__(
        self,
        archive: Archive,
        commands: AnnotationCommands,
        when_open: Callable[[Action], None],
        facets: FacetPanel,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._commands = commands
        self._when_open = when_open
        self._facets = facets
        self._theme = theme
        self._window = window
        self.dialog: NameDialog | None = None
        """The question that is open."""
        self.all: CorrectionList | None = None
        """The list that is open."""
        commands.corrected.connect(self.corrected)

    def forget(self) -> None:
        """After locking: no question about a name stays open."""
        for shown in (self.dialog, self.all):
            if shown is not None:
                shown.close()

    def fulfil(self, wish: Wish, subject: Subject, spelling: str) -> None:
        """What was chosen in a menu; what needs a word more is asked for."""
        if wish is Wish.HIDE:
            self._make(Hide(subject, spelling))
        elif wish is Wish.SPLIT:
            self._make(Split(subject, spelling))
        elif wish is Wish.KIND:
            self._make(SetKind(subject, _other(subject.kind)))
        else:
            self._ask(wish, subject)

    def show_all(self) -> None:
        """Everything that was corrected, to be looked through and taken back."""
        shown = CorrectionList(self._theme, self._window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.taken_back.connect(self._take_back)
        shown.finished.connect(self._on_all_closed)
        shown.fill(self._archive.names.corrections())
        self.all = shown
        shown.open()

    def _take_back(self, correction: Correction) -> None:
        self._make_undone(correction)
        if self.all is not None:
            self.all.fill(self._archive.names.corrections())

    def _make_undone(self, correction: Correction) -> None:
        self._attempt(lambda: self._commands.take_back(correction))

    def _on_all_closed(self) -> None:
        self.all = None

    def rename(self, subject: Subject) -> None:
        self._ask(Wish.RENAME, subject)

    def name_selection(self, reader: ReaderView, kind: MentionKind) -> None:
        """What is selected in the text is a person or an organisation, here and everywhere."""
        text, span = reader.selected_text(), reader.selected_range()
        if reader.shown is None or span is None:
            return
        place = (reader.shown.id, span[0])
        self._attempt(lambda: self._name(self._archive.names.naming(kind, text, *place), kind))

    def _name(self, correction: Correction, kind: MentionKind) -> None:
        """Whoever is known by that name is named, and that it is somebody else is one click away."""
        self._make(correction)
        if isinstance(correction, AddAlias) and correction in self._archive.names.corrections():
            said = self.tr("“%2” is another way to write “%1” now.")
            self.joined.emit(
                said.replace("%1", honest(correction.subject.name)).replace("%2", honest(correction.alias)),
                lambda: self._attempt(lambda: self._part(correction, kind)),
            )

    def _part(self, joined: AddAlias, kind: MentionKind) -> None:
        self._commands.take_back(joined)
        self._make(new_entity(kind, joined.alias))

    def _ask(self, wish: Wish, subject: Subject) -> None:
        question, verb = self._question(wish)
        present = subject.name if wish is Wish.RENAME else ""
        proposals = self._names(subject) if wish is Wish.MERGE else ()
        dialog = NameDialog(
            self._theme, question.replace("%1", subject.name), verb, present, tuple(proposals), self._window
        )
        dialog.answered.connect(lambda text: self._attempt(lambda: self._make_with(wish, subject, text)))
        self.forget()
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None

    def _question(self, wish: Wish) -> tuple[str, str]:
        if wish is Wish.RENAME:
            return self.tr("Which name should be shown for “%1”?"), self.tr("Show this name")
        if wish is Wish.ALIAS:
            return self.tr("How else is “%1” written?"), self.tr("Add the spelling")
        if wish is Wish.ROLE:
            return self.tr("What is “%1”? For example: president of a trade union"), self.tr("Add the role")
        return self.tr("“%1” is the same as:"), self.tr("Join both")

    def _make_with(self, wish: Wish, subject: Subject, text: str) -> None:
        if wish is Wish.RENAME:
            self._make(Rename(subject, text))
        elif wish is Wish.ALIAS:
            self._make(AddAlias(subject, text))
        elif wish is Wish.ROLE:
            self._make(AddRole(subject, text))
        else:
            self._make(Merge(subject, self._named(subject, text)))

    def _named(self, subject: Subject, text: str) -> Subject:
        """One of the panel before anybody else of that name. Raises UnknownEntity."""
        return self._names(subject).get(text) or self._archive.names.subject(text)

    def _names(self, subject: Subject) -> dict[str, Subject]:
        """Everybody else in the panels, those of the same kind first."""
        sections = (self._facets.people, self._facets.organisations)
        rows = [row.filter for section in sections for row in section.list.facets.rows]
        rows.sort(key=lambda each: (each.kind is not subject.kind, each.name.casefold()))
        others = (each for each in rows if each.key != subject.id)
        return {each.name: Subject(each.key, each.kind, each.name) for each in reversed(list(others))}

    def _make(self, correction: Correction) -> None:
        self._when_open(lambda: self._attempt(lambda: self._commands.correct(correction)))

    def _attempt(self, action: Action) -> None:
        try:
            action()
        except ArchiveAppError as error:
            self.failed.emit(error)


def _other(kind: MentionKind) -> MentionKind:
    return MentionKind.ORGANISATION if kind is MentionKind.PERSON else MentionKind.PERSON
