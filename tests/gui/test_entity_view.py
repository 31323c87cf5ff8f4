from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Entity, Mention, MentionKind
from archive_app.entities.page import Companion, EntityPage, Occurrence
from archive_app.gui.entity_view import EntityView
from archive_app.gui.filters import Filter
from archive_app.gui.theme import Theme

PERSON = Entity(
    "p1", MentionKind.PERSON, "Aliaksandr Yarashuk", ("Ярошук", "Яращук & <b>Co"), ("president of BKDP",)
)
TEXT = "First. Aliaksandr Yarashuk was imprisoned."
MENTION = Mention(7, 26, "Aliaksandr Yarashuk", MentionKind.PERSON, "p1", "Aliaksandr Yarashuk")
COMPANION = Companion("o1", "BKDP", MentionKind.ORGANISATION, 3)
PAGE = EntityPage(PERSON, (Occurrence("d1", MENTION, TEXT[7:], 7),), (COMPANION,), ("Yarashuk",))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> EntityView:
    document = Document("d1", Passport("A title", "a.txt", "0"), TEXT, ())
    made = EntityView(theme, lambda _: document)
    qtbot.addWidget(made)
    made.resize(740, 600)
    made.show_page(PAGE)
    made.show()
    return made


def test_it_says_who_it_is(view: EntityView) -> None:
    said = "\n".join(label.text() for label in view.findChildren(QLabel))
    for part in (
        "Aliaksandr Yarashuk",
        "Person",
        "president of BKDP",
        "Yarashuk",
        "Яращук & <b>Co",
        "1 mention",
    ):
        assert part in said


def test_a_mention_leads_to_its_passage(view: EntityView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.passage_requested) as wanted:
        qtbot.keyClick(view.occurrences, Qt.Key.Key_Return)
    assert wanted.args == ["d1", 7, 26]


def test_a_mention_speaks_with_its_document(view: EntityView) -> None:
    spoken = view.occurrences.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Aliaksandr Yarashuk was imprisoned. A title"


def test_a_companion_filters_or_opens_its_page(view: EntityView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.filter_requested) as wanted:
        qtbot.keyClick(view.companions, Qt.Key.Key_Return)
    assert wanted.args == [Filter(MentionKind.ORGANISATION, "o1", "BKDP")]
    with qtbot.waitSignal(view.page_requested) as asked:
        qtbot.keyClick(view.companions, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["o1"]


def test_the_name_itself_filters(view: EntityView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.filter_requested) as wanted:
        view.filter.click()
    assert wanted.args == [Filter(MentionKind.PERSON, "p1", "Aliaksandr Yarashuk")]


def test_it_is_painted_in_every_width(view: EntityView) -> None:
    for width in (200, 400, 1200):
        view.resize(width, 500)
        assert not view.grab().isNull()
