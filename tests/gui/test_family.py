"""What came with a document: attachments above the letter, the letter above them, copies as files."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_steps import settle

from archive_app.documents.document import Family, Relative
from archive_app.gui import family_controller
from archive_app.gui.app import App
from archive_app.gui.family_bar import MOST_BUTTONS, FamilyBar
from archive_app.gui.theme import Theme


def letter(*attached: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", "Lists"
    mail.set_content("Here they are.")
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(mail)


@pytest.fixture
def mail(app: App, qtbot: QtBot, tmp_path: Path) -> tuple[str, str]:
    """The ids of a letter that is open and of what is attached to it."""
    app.archive.library.keep_in_memory()
    (tmp_path / "a.eml").write_bytes(letter(("one & two.txt", b"okapi"), ("b.txt", b"zebra")))
    added = [each.document for each in app.archive.add([tmp_path / "a.eml"])]
    first, second, _ = (each or "" for each in added)
    app.reading.open_document(first)
    settle(app, qtbot)
    return first, second


def test_attachments_are_listed_and_lead_back(app: App, qtbot: QtBot, mail: tuple[str, str]) -> None:
    bar = app.window.reading.page.family
    qtbot.waitUntil(lambda: len(bar.buttons()) == 2)
    assert [button.text() for button in bar.buttons()] == ["one && two.txt", "b.txt"]
    assert bar.buttons()[0].accessibleName() == "Attached: one & two.txt, 5 bytes"
    bar.buttons()[0].click()
    reader = app.window.reading.reader
    qtbot.waitUntil(lambda: reader.text == "okapi")
    qtbot.waitUntil(lambda: len(bar.buttons()) == 1)
    assert bar.buttons()[0].accessibleName() == "From “Lists”"
    bar.buttons()[0].click()
    qtbot.waitUntil(lambda: reader.shown is not None and reader.shown.id == mail[0])


def test_an_attachment_is_saved_bit_for_bit(
    app: App, qtbot: QtBot, mail: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(parent: object, title: str, name: str) -> str:
        proposed.append(name)
        return str(tmp_path / "copy")

    monkeypatch.setattr(family_controller, "ask_where_to_save", choose)
    bar = app.window.reading.page.family
    qtbot.waitUntil(lambda: len(bar.buttons()) == 2)
    menu = bar.buttons()[0].menu()
    assert menu is not None
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: "not encrypted" in app.library.bar.text)
    assert (tmp_path / "copy").read_bytes() == b"okapi"
    app.window.actions_.save_original.trigger()
    qtbot.waitUntil(lambda: (tmp_path / "copy").read_bytes() != b"okapi")
    assert (tmp_path / "copy").read_bytes() == (tmp_path / "a.eml").read_bytes()
    assert proposed == ["one & two.txt", "a.eml"]


def test_documents_that_came_alone_have_no_bar(app: App, qtbot: QtBot, mail: tuple[str, str]) -> None:
    bar = app.window.reading.page.family
    qtbot.waitUntil(lambda: not bar.isHidden())
    app.reading.open_document(app.archive.documents()[0].id)
    settle(app, qtbot)
    assert bar.isHidden()


def test_many_parts_are_in_a_menu(theme: Theme, qtbot: QtBot) -> None:
    bar = FamilyBar(theme)
    qtbot.addWidget(bar)
    many = tuple(Relative(str(number), f"Day {number}\u202e", 9) for number in range(MOST_BUTTONS + 1))
    bar.show_family(Family(inside=many))
    (button,) = bar.buttons()
    menu = button.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()][:2] == ["Day 0\ufffd", "Day 1\ufffd"]
    with qtbot.waitSignal(bar.document_wanted) as wanted:
        menu.actions()[3].trigger()
    assert wanted.args == ["3"]
