"""ReadingPane: the document that is open, or the page of a name, or what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from archive_app.documents.document import Document
from archive_app.gui.actions import Actions
from archive_app.gui.annotation_model import AnnotationModel
from archive_app.gui.chronicle_view import ChronicleView
from archive_app.gui.empty_page import EmptyPage
from archive_app.gui.entity_view import EntityView
from archive_app.gui.gathering_page import GatheringPage
from archive_app.gui.name_menu import NameMenu
from archive_app.gui.network_view import NetworkView
from archive_app.gui.notes_view import NotesView
from archive_app.gui.reader_marks import Layer
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme


class ReadingPane(QStackedWidget):
    def __init__(
        self, theme: Theme, actions: Actions, document: Callable[[str], Document], notes: AnnotationModel
    ) -> None:
        super().__init__()
        self.welcome = EmptyPage(theme, "book-open")
        self.page = ReaderPane(theme)
        self.reader = self.page.reader
        self.entity = EntityView(theme, document)
        self.network = NetworkView(theme, document)
        self.chronicle = ChronicleView(theme, document)
        self.notes = NotesView(theme, notes)
        self.gathering = GatheringPage(theme)
        self._actions = actions
        overviews = (self.network, self.chronicle, self.notes, self.gathering)
        for page in (self.welcome, self.page, self.entity, *overviews):
            self.addWidget(page)
        self._equip()
        self._connect()
        self.retranslate()

    @property
    def shows_entity(self) -> bool:
        return self.currentWidget() is self.entity

    @property
    def shows_text(self) -> bool:
        """Rather than the page of a name or an overview."""
        return self.currentWidget() in (self.welcome, self.page)

    def first_target(self) -> QWidget:
        """What takes the keyboard when the pane is entered."""
        targets: dict[QWidget, QWidget] = {
            self.entity: self.entity.occurrences,
            self.network: self.network.names,
            self.chronicle: self.chronicle.events,
            self.notes: self.notes.notes,
            self.gathering: self.gathering.stop,
        }
        shown = self.currentWidget()
        return targets.get(shown, self.page.view) if shown else self.page.view

    def show_reader(self) -> None:
        self.setCurrentWidget(self.page)

    def show_entity(self) -> None:
        self.setCurrentWidget(self.entity)

    def show_network(self) -> None:
        self.setCurrentWidget(self.network)

    def show_chronicle(self) -> None:
        self.setCurrentWidget(self.chronicle)

    def show_notes(self) -> None:
        self.setCurrentWidget(self.notes)
        self.notes.notes.setFocus()

    def show_gathering(self, count: int, of: int) -> None:
        """How far the page is that was asked for."""
        self.gathering.say(count, of)
        if self.currentWidget() is not self.gathering:
            self.setCurrentWidget(self.gathering)
            self.gathering.stop.setFocus()

    def forget(self) -> None:
        """After locking: no name and no sentence of an added document stays in the window."""
        self.entity.forget()
        self.network.forget()
        self.chronicle.show_events(())
        self.notes.forget()

    def show_welcome(self) -> None:
        self.setCurrentWidget(self.welcome)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.welcome.say(
            self.tr("Choose a document"), self.tr("Pick one in the list, or search above. F1 shows the keys.")
        )

    def _equip(self) -> None:
        actions = self._actions
        self.page.header.add_tool(actions.show_names)
        self.page.header.add_tool(actions.highlight, list(actions.colours.values()))
        for action in (actions.original_page, actions.whole_page, actions.pictures, actions.recognise):
            action.setVisible(False)
            self.page.header.add_tool(action)
        for action in (actions.note, actions.copy_citation, actions.find, actions.show_passport):
            self.page.header.add_tool(action)
        menu = [actions.highlight, *actions.colours.values(), None, actions.note]
        menu += [actions.copy_citation, actions.copy_link, None]
        menu += [actions.is_person, actions.is_organisation, None]
        self.reader.set_menu_actions([*menu, actions.find, actions.show_passport])
        self.name_menu = NameMenu(self.reader)
        actions.keep_to(self.reader)

    def _connect(self) -> None:
        self._actions.find.triggered.connect(self._on_find)
        self._actions.show_passport.toggled.connect(self.page.passport.setVisible)
        self.page.passport.closed.connect(lambda: self._actions.show_passport.setChecked(False))
        for action, layer in (
            (self._actions.show_names, Layer.MENTION),
            (self._actions.show_marks, Layer.HIGHLIGHT),
            (self._actions.show_hits, Layer.HIT),
        ):
            action.toggled.connect(lambda on, layer=layer: self._switch(layer, on))
        self._actions.larger.triggered.connect(lambda: self.page.view.larger())
        self._actions.smaller.triggered.connect(lambda: self.page.view.smaller())
        self._actions.usual_size.triggered.connect(lambda: self.page.view.reset_zoom())

    def _switch(self, layer: Layer, on: bool) -> None:
        self.reader.switch_layer(layer, on)
        if layer is Layer.HIT:
            self.reader.switch_layer(Layer.CURRENT, on)

    def _on_find(self) -> None:
        if self.reader.shown is not None:
            self.show_reader()
            self.page.show_text()
            self.page.find_bar.open()
