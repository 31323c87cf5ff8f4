"""MainWindow: where everything stands. It arranges; what happens is connected in connections.py."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from archive_app.documents.document import Document
from archive_app.gui.actions import Actions
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.chips_bar import ChipsBar
from archive_app.gui.document_header import name_by_action
from archive_app.gui.expansion_line import ExpansionLine
from archive_app.gui.facet_panel import FacetPanel
from archive_app.gui.pane_walk import PaneWalk
from archive_app.gui.reading_pane import ReadingPane
from archive_app.gui.result_pane import ResultPane
from archive_app.gui.search_box import SearchBox
from archive_app.gui.shelf_view import ShelfView
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row

FACETS, RESULTS, READER = 250, 370, 746
"""Widths of the panes at the usual font size."""
WIDTH, HEIGHT = 1440, 900
ROOM_FOR_ANNOTATIONS = 860
"""Height from which the list of annotations is shown from the start."""


class MainWindow(QMainWindow):
    files_dropped = Signal(list)
    """Paths of files and folders."""
    closing = Signal()

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle("Archive App")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, theme)
        self.search_box = SearchBox(theme)
        self.expansions = ExpansionLine(theme)
        self.chips = ChipsBar(theme)
        self.facets = FacetPanel(theme)
        self.results = ResultPane(theme)
        self.annotations = AnnotationPanel(theme)
        self.reading = ReadingPane(theme, self.actions_, document, self.annotations.model)
        self.shelf = ShelfView(theme)
        self.dock = QDockWidget()
        self.bars = column(None)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._above_panes: QWidget = self.search_box
        """Where Tab goes on to the next bar."""
        self._menus: dict[str, QMenu] = {}
        self._lay_out()
        self._make_menus()
        self._order_tabs()
        self.panes = PaneWalk(
            [
                (self.facets, lambda: self.facets.filter_box),
                (self.results, self.results.first_target),
                (self.reading, self.reading.first_target),
                (self.dock, lambda: self.annotations.table),
                (self.shelf, lambda: self.shelf.table),
            ],
            self,
        )
        self.retranslate()

    def add_bar(self, bar: QWidget) -> None:
        """A message or question above the panes."""
        self.bars.addWidget(bar)
        parts = [each for each in bar.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise([self._above_panes, *parts]):
            QWidget.setTabOrder(first, second)
        self._above_panes = parts[-1] if parts else self._above_panes

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def retranslate(self) -> None:
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "colours": self.tr("&Colours"),
            "language": self.tr("Lan&guage"),
            "go": self.tr("&Go"),
            "library": self.tr("&Library"),
            "help": self.tr("&Help"),
            "highlight": self.tr("Highlight &in"),
            "idle": self.tr("Lock by &itself"),
        }
        self.dock.setWindowTitle(self.tr("Annotations"))
        self._dock_name.setText(self.tr("Annotations"))
        self._dock_close.setToolTip(self.tr("Close the list of annotations"))
        self._dock_close.setAccessibleName(self.tr("Close the list of annotations"))
        for name, menu in self._menus.items():
            menu.setTitle(titles[name])

    def _lay_out(self) -> None:
        space = self._theme.space
        search_row = QFrame()
        buttons = [self._tool(action) for action in (self.actions_.back, self.actions_.forward)]
        margins = (space(12), space(8), space(12), space(8))
        a = self.actions_
        tools = [self._tool(action) for action in (a.network, a.chronicle, a.shelf, a.add_documents)]
        layout = row(search_row, *buttons, self.search_box, *tools, margins=margins)
        layout.setSpacing(space(4))
        layout.setStretch(2, 1)
        for pane, width in ((self.facets, FACETS), (self.results, RESULTS), (self.reading, READER)):
            self.splitter.addWidget(pane)
            pane.setMinimumWidth(space(width) // 2)
        self.splitter.setSizes([space(FACETS), space(RESULTS), space(READER)])
        self.splitter.setStretchFactor(2, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        centre = QWidget()
        whole = column(centre, search_row, self.expansions, self.chips)
        whole.addLayout(self.bars)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(self.shelf)
        self.shelf.setMinimumWidth(space(RESULTS))  # the panes decide how narrow the window may be
        self.actions_.shelf.toggled.connect(self._show_shelf)
        whole.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        self._add_dock()

    def _show_shelf(self, shown: bool) -> None:
        """In place of the panes, and back to them."""
        self._pages.setCurrentWidget(self.shelf if shown else self.splitter)
        if shown:
            self.shelf.table.setFocus()
        elif not self.search_box.hasFocus():
            self.reading.first_target().setFocus()

    def _add_dock(self) -> None:
        self.dock.setObjectName("annotations")
        self.dock.setWidget(self.annotations)
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.dock.setTitleBarWidget(self._dock_title())
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.resizeDocks([self.dock], [self._theme.line_height * 9], Qt.Orientation.Vertical)
        room = QGuiApplication.primaryScreen().availableSize().height()
        self.dock.setVisible(room > self._theme.space(ROOM_FOR_ANNOTATIONS))
        show = self.actions_.show_annotations
        show.setChecked(not self.dock.isHidden())
        show.toggled.connect(self._show_dock)
        self.dock.visibilityChanged.connect(lambda _: show.setChecked(not self.dock.isHidden()))

    def _show_dock(self, shown: bool) -> None:
        """Who was in it goes back to reading when it closes."""
        was_there = self.dock.isAncestorOf(QApplication.focusWidget() or self)
        self.dock.setVisible(shown)
        if was_there and not shown:
            self.reading.first_target().setFocus()

    def _dock_title(self) -> QFrame:
        bar, close = QFrame(), flat_button()
        self._theme.dress(close, "x")
        close.clicked.connect(lambda: self.actions_.show_annotations.setChecked(False))
        self._dock_name, self._dock_close = label("heading"), close
        row(bar, self._dock_name, None, close, margins=(self._theme.space(12), 0, self._theme.space(8), 0))
        return bar

    def _tool(self, action: QAction) -> QWidget:
        button = flat_button()
        button.setDefaultAction(action)
        button.setIconSize(self._theme.icon_size)
        action.changed.connect(lambda: name_by_action(button, action))
        return button

    def _make_menus(self) -> None:
        a = self.actions_
        self._menu(
            "file",
            a.add_documents,
            a.add_folder,
            a.paste,
            a.keep_paths,
            a.save_original,
            None,
            a.export_annotations,
            a.import_annotations,
            a.export_corrections,
            a.import_corrections,
            None,
            a.quit,
        )
        edit = self._menu("edit", a.undo, a.redo, None, a.copy_citation, a.copy_link, None, a.highlight)
        self._submenu(edit, "highlight", *a.colours.values())
        edit.addActions([a.note, a.note_on_document])
        edit.addSeparator()
        edit.addActions([a.is_person, a.is_organisation, a.show_corrections])
        edit.addSeparator()
        edit.addActions([a.find])
        view = self._menu(
            "view", a.larger, a.smaller, a.usual_size, None, a.show_names, a.show_hits, a.show_marks, None
        )
        view.addActions(
            [a.original_page, a.whole_page, a.pictures, a.recognise, a.show_passport, a.show_annotations]
        )
        view.addSeparator()
        view.addActions([a.network, a.chronicle, a.all_notes, a.shelf])
        view.addSeparator()
        self._submenu(view, "colours", *a.schemes.values())
        self._submenu(view, "language", *a.languages.values())
        go = self._menu(
            "go", a.search, None, a.next_hit, a.previous_hit, a.next_document, a.previous_document
        )
        go.addActions([a.next_note, a.previous_note])
        go.addSeparator()
        go.addActions([a.back, a.forward])
        go.addSeparator()
        go.addActions([*a.panes, a.next_pane, a.previous_pane])
        library = self._menu("library", a.create_library, a.unlock, a.key_file, a.lock)
        self._submenu(library, "idle", *a.idle.values())
        library.addSeparator()
        library.addActions(
            [a.passphrase, a.shares, a.recover, a.back_up, a.restore, a.other_library, a.verify]
        )
        library.addSeparator()
        library.addActions([a.destroy_key])
        self._menu("help", a.help, a.safety)

    def _menu(self, name: str, *actions: QAction | None) -> QMenu:
        menu = self.menuBar().addMenu("")
        _fill(menu, actions)
        self._menus[name] = menu
        return menu

    def _submenu(self, parent: QMenu, name: str, *actions: QAction | None) -> None:
        menu = parent.addMenu("")
        _fill(menu, actions)
        self._menus[name] = menu

    def _order_tabs(self) -> None:
        order = [
            self.search_box,
            self.expansions.switch,
            self.facets.filter_box,
            self.facets.people.list,
            self.facets.organisations.list,
        ]
        order += [*self.facets.dates.switches.values(), self.facets.dates.timeline, self.facets.dates.list]
        order += [self.results.order, self.results.list, self.reading.reader]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        self.chips.before = self.expansions.switch

    def show_first(self) -> None:
        """As large as it wants to be, or filling a screen that has no room for that and a frame around it."""
        wanted = QSize(self._theme.space(WIDTH), self._theme.space(HEIGHT))
        room = self.screen().availableSize()
        self.resize(wanted.boundedTo(room))
        if room.width() <= wanted.width() or room.height() <= wanted.height():
            self.showMaximized()
        else:
            self.show()


def _fill(menu: QMenu, actions: tuple[QAction | None, ...]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
