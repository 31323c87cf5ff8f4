"""Preferences: what the reader set last time, kept in the library and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject

from archive_app import settings
from archive_app.archive import Archive
from archive_app.gui.main_window import MainWindow
from archive_app.gui.theme import Scheme, Theme
from archive_app.gui.translator import Translator


class Preferences(QObject):
    """Every change counts at once; without an open library it lasts as long as the window."""

    def __init__(self, archive: Archive, theme: Theme, translator: Translator, window: MainWindow) -> None:
        super().__init__(window)
        self._archive = archive
        self._theme = theme
        self._translator = translator
        self._window = window
        self._connect()
        self.tick()

    def load(self) -> None:
        """After a library was opened: as it was left."""
        actions, kept = self._window.actions_, self._archive.library.setting
        if language := kept(settings.LANGUAGE.name):
            self._translator.choose(settings.LANGUAGE.read(language))
        if scheme := kept(settings.COLOUR_SCHEME.name):
            self._theme.choose(Scheme(settings.COLOUR_SCHEME.read(scheme)))
        if size := kept(settings.TEXT_SIZE.name):
            self._window.reading.reader.set_zoom(int(settings.TEXT_SIZE.read(size)))
        if underlines := kept(settings.UNDERLINES.name):
            actions.show_names.setChecked(settings.UNDERLINES.read(underlines) == "on")
        panel = settings.ANNOTATION_PANEL.read(kept(settings.ANNOTATION_PANEL.name))
        if panel != "auto":
            actions.show_annotations.setChecked(panel == "on")
        self.tick()

    def tick(self) -> None:
        """The menus show what is chosen."""
        actions = self._window.actions_
        actions.schemes[self._theme.scheme].setChecked(True)
        actions.languages[self._translator.language].setChecked(True)

    def _connect(self) -> None:
        actions, keep = self._window.actions_, self._archive.library.keep_setting
        for language, action in actions.languages.items():
            action.triggered.connect(lambda _=False, language=language: self._choose_language(language))
        for scheme, action in actions.schemes.items():
            action.triggered.connect(lambda _=False, scheme=scheme: self._choose_scheme(scheme))
        self._window.reading.reader.zoom_changed.connect(
            lambda percent: keep(settings.TEXT_SIZE.name, str(percent))
        )
        actions.show_names.toggled.connect(lambda on: keep(settings.UNDERLINES.name, _word(on)))
        # Only what was asked for: a small screen hides the panel by itself.
        actions.show_annotations.triggered.connect(lambda on: keep(settings.ANNOTATION_PANEL.name, _word(on)))

    def _choose_language(self, language: str) -> None:
        self._translator.choose(language)
        self._archive.library.keep_setting(settings.LANGUAGE.name, language)

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._theme.choose(scheme)
        self._archive.library.keep_setting(settings.COLOUR_SCHEME.name, scheme.value)


def _word(on: bool) -> str:
    return "on" if on else "off"
