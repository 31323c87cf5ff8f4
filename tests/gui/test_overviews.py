"""The network and the chronicle: what they show, where they lead, and what a screen reader hears."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_steps import YARASHUK_DOCUMENTS, search, settle, shown

from archive_app.documents.document import Document, Passport
from archive_app.entities.chronicle import Event
from archive_app.gui.app import App
from archive_app.gui.chronicle_view import ChronicleView
from archive_app.gui.fitted_text import around
from archive_app.gui.network_canvas import NetworkCanvas
from archive_app.gui.network_layout import layout, positions
from archive_app.gui.network_view import NetworkView
from archive_app.gui.theme import Theme


@pytest.fixture
def network(app: App, qtbot: QtBot) -> NetworkView:
    app.window.actions_.network.trigger()
    settle(app, qtbot)
    return app.window.reading.network


@pytest.fixture
def chronicle(app: App, qtbot: QtBot) -> ChronicleView:
    app.window.actions_.chronicle.trigger()
    settle(app, qtbot)
    return app.window.reading.chronicle


def test_the_same_network_gives_the_same_picture(app: App) -> None:
    network = app.archive.names.network()
    assert positions(network) == positions(app.archive.names.network())
    assert len(network.nodes) <= 80


@given(
    st.dictionaries(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), st.integers(1, 9))
)
def test_every_point_is_within_the_picture(weights: dict[tuple[str, str], int]) -> None:
    placed = layout("abcdefgh", weights, steps=30)
    assert set(placed) == set("abcdefgh")
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in placed.values())


def test_eighty_names_are_laid_out_soon() -> None:
    nodes = [str(number) for number in range(80)]
    started = time.perf_counter()
    layout(nodes, {(a, b): 1 for a in nodes[:20] for b in nodes[20:30]})
    assert time.perf_counter() - started < 5


def test_a_name_says_with_whom_it_occurs(network: NetworkView, app: App, qtbot: QtBot) -> None:
    assert network.names.rows.rowCount() == len(app.archive.names.network().nodes)
    network.names.setFocus()
    qtbot.keyClick(network.names, Qt.Key.Key_Down)
    qtbot.keyClick(network.names, Qt.Key.Key_Up)
    assert network.together.rows.rowCount() > 3
    qtbot.keyClick(network.together, Qt.Key.Key_Down)
    qtbot.keyClick(network.together, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert network.passages.rows.rowCount() > 0
    qtbot.keyClick(network.passages, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert app.window.reading.currentWidget() is app.window.reading.page
    assert app.window.reading.reader.selected_text()


def test_a_name_opens_its_page_and_back_returns(network: NetworkView, app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(network.names, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert app.window.reading.shows_entity
    app.window.actions_.back.trigger()
    settle(app, qtbot)
    assert app.window.reading.currentWidget() is network
    network.back.click()
    settle(app, qtbot)
    assert shown(app)
    assert app.window.reading.shows_text


def test_the_picture_answers_mouse_and_keys(network: NetworkView, app: App, qtbot: QtBot) -> None:
    canvas: NetworkCanvas = network.canvas
    at = canvas.place_of("ilo").toPoint()
    assert "International Labour Organization" in canvas.spoken_at(at.toPointF())
    with qtbot.waitSignal(canvas.node_chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["ilo"]
    with qtbot.waitSignal(canvas.node_chosen) as moved:
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert moved.args != ["ilo"]
    with qtbot.waitSignal(canvas.page_requested):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    settle(app, qtbot)


def test_a_line_opens_its_passages(network: NetworkView, app: App, qtbot: QtBot) -> None:
    canvas = network.canvas
    edge = app.archive.names.network().edges[0]
    first, second = canvas.place_of(edge.first), canvas.place_of(edge.second)
    middle = (first + second) / 2
    if canvas.edge_at(middle) != edge:
        network.canvas.edge_chosen.emit(edge)
    else:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    settle(app, qtbot)
    assert network.passages.rows.rowCount() == edge.count


def test_the_picture_is_painted_in_every_size(network: NetworkView) -> None:
    for width, height in ((60, 60), (300, 200), (1600, 900)):
        network.canvas.resize(width, height)
        assert not network.canvas.grab().isNull()


def test_an_empty_network_is_painted(theme: Theme, qtbot: QtBot) -> None:
    canvas = NetworkCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(200, 200)
    assert not canvas.grab().isNull()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.spoken_at(QPoint(3, 3).toPointF()) == ""


def test_the_chronicle_is_in_the_order_of_time(chronicle: ChronicleView, app: App) -> None:
    events = chronicle.events.rows.events
    assert [event.value for event in events] == sorted(event.value for event in events)
    assert events == app.archive.names.chronicle()


def test_a_sentence_opens_in_its_document(chronicle: ChronicleView, app: App, qtbot: QtBot) -> None:
    event = chronicle.events.rows.events[0]
    qtbot.keyClick(chronicle.events, Qt.Key.Key_Return)
    settle(app, qtbot)
    assert shown(app) == event.document
    qtbot.waitUntil(lambda: app.window.reading.reader.selected_text() == "2004")


def test_gaps_and_published_days_are_told(chronicle: ChronicleView) -> None:
    rows = chronicle.events.rows
    gaps = [rows.index(n).data(rows.GAP) for n in range(rows.rowCount())]
    assert "Nothing is told of 2005–2019" in gaps
    assert "Nothing is told of 2021" in gaps
    spoken = rows.index(gaps.index("Nothing is told of 2021")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Nothing is told of 2021. 2022. ")
    assert "· published 6 June 2025" in rows.index(0).data(rows.SOURCE)


def test_an_interval_leaves_no_gap(theme: Theme, qtbot: QtBot) -> None:
    document = Document("d", Passport("<b>T", "a.txt", "0"), "x", ())
    view = ChronicleView(theme, lambda _: document)
    qtbot.addWidget(view)
    view.show_events([Event(v, "d", 0, 1, "x", 0, None) for v in ("2010/2015", "2012", "2016", "2018")])
    rows = view.events.rows
    assert [rows.index(n).data(rows.GAP) for n in range(4)] == ["", "", "", "Nothing is told of 2017"]
    assert [rows.index(n).data(rows.BEGINS_YEAR) for n in range(4)] == [True] * 4
    assert rows.index(0).data(rows.SOURCE) == "<b>T · publication date not stated"
    view.resize(500, 400)
    assert not view.grab().isNull()


def test_only_what_was_found(chronicle: ChronicleView, app: App, qtbot: QtBot) -> None:
    whole = chronicle.events.rows.events
    search(app, qtbot, "Yarashuk")
    chronicle.only_found.click()
    settle(app, qtbot)
    some = chronicle.events.rows.events
    assert {event.document for event in some} == YARASHUK_DOCUMENTS
    search(app, qtbot, "Kalesnikawa")
    app.window.actions_.chronicle.trigger()
    settle(app, qtbot)
    assert {event.document[:3] for event in chronicle.events.rows.events} == {"003"}
    chronicle.only_found.click()
    settle(app, qtbot)
    assert chronicle.events.rows.events == whole


def test_exported_as_a_table(
    chronicle: ChronicleView, app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "chronicle.csv"
    monkeypatch.setattr("archive_app.gui.errands.ask_where_to_save", lambda *_: str(target))
    chronicle.export.click()
    qtbot.waitUntil(lambda: "23" in app.library.bar.text)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"), newline="")))
    assert len(rows) == 1 + len(chronicle.events.rows.events)


def test_overviews_change_their_language(chronicle: ChronicleView, app: App, qtbot: QtBot) -> None:
    before = chronicle.export.text()
    app.window.actions_.languages["be"].trigger()
    settle(app, qtbot)
    assert chronicle.export.text() != before


@settings(deadline=None)
@given(st.text(st.sampled_from("ab cdé"), max_size=300), st.data())
def test_the_mark_is_within_what_is_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown_text, mark = around(text, (start, end), QFontMetrics(QApplication.font()), 400)
    assert shown_text[slice(*mark)] == text[start:end]


def test_the_label_of_the_chosen_name_is_within_the_picture(network: NetworkView) -> None:
    network.canvas.resize(240, 240)
    metrics = QFontMetricsF(network.canvas.font())
    for node in network._network.nodes:
        network.canvas.choose(node.entity)
        assert not network.canvas.grab().isNull()
        box = network.canvas._box_upon(node, metrics, "A label of some length")
        assert QRectF(network.canvas.rect()).contains(box)
