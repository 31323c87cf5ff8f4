"""The theme changes everything at once, live, and takes its sizes from the font."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtGui import QAction, QColor, QFontDatabase, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.gui import fonts
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.tokens import DARK, LIGHT, from_palette


def test_choosing_dark_changes_palette_style_and_icons_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    action = QAction("Search")
    theme.dress(action, "search")
    before = action.icon().cacheKey()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.base
    assert DARK.border in app.styleSheet()
    assert LIGHT.border not in app.styleSheet()
    assert action.icon().cacheKey() != before
    assert theme.tokens == DARK


def test_high_contrast_uses_only_colours_of_the_system() -> None:
    palette = QPalette(QColor("#101010"), QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    used = {value.lower() for value in from_palette(palette).as_dict().values()}
    chosen = {
        palette.color(QPalette.ColorGroup.Active, role).name()
        for role in QPalette.ColorRole
        if role.value < 18
    }
    assert used <= chosen


def test_spacing_grows_with_the_font(theme: Theme, qapp: QApplication) -> None:
    before, font = theme.space(16), qapp.font()
    qapp.setFont(fonts.scaled(font, 2))
    try:
        assert theme.space(16) > 1.8 * before
    finally:
        qapp.setFont(font)


def test_style_sheet_has_no_pixel_font_sizes_and_no_colours_of_its_own(resources: Path) -> None:
    sheet = (resources / "style" / "window.qss").read_text("utf-8")
    rules = sheet.partition("*/")[2]
    assert "#" not in rules.replace("QListView#completions", "")
    assert not [line for line in rules.splitlines() if "font-size" in line and "px" in line]
    assert Template(sheet).is_valid()


def test_bundled_fonts_have_every_letter_of_our_languages(theme: Theme, resources: Path) -> None:
    letters = set("AaZzŁłŠšŽžĆćÉé“”„«»–—…’ʼ№€•₂½") | {chr(code) for code in range(0x400, 0x460)}
    for file in sorted((resources / "fonts").glob("*.ttf")):
        raw = QRawFont(str(file), 12)
        assert [c for c in letters if not raw.supportsCharacter(ord(c))] == [], file.name
        assert file.stat().st_size < 250_000


def test_interface_and_reader_use_the_bundled_fonts(theme: Theme) -> None:
    assert {fonts.INTERFACE, fonts.READING} <= set(QFontDatabase.families())
    assert QFontInfo(theme.font()).family() == fonts.INTERFACE
    assert QFontInfo(theme.reading_font()).family() == fonts.READING
    assert theme.reading_font().pointSizeF() > theme.font().pointSizeF()
