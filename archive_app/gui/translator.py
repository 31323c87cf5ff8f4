"""Translator: the language of the window, changed while it is open.

Widgets set their texts in `retranslate`, called by their `changeEvent` for QEvent.Type.LanguageChange. The
catalogues are made by .ci/translations. Qt's own dialogs have a Russian catalogue but no Belarusian one.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

LANGUAGES = {"en": "English", "ru": "Русский", "be": "Беларуская"}
"""Each by its own name, in the order of the menu."""


def language_of_system() -> str:
    """The first of the system's languages that we speak, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


class Translator(QObject):
    """One per program. A catalogue that is missing leaves the texts in English."""

    changed = Signal(str)
    """The language, after every widget got its LanguageChange."""

    def __init__(self, app: QApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        self._own = resources / "translations"
        self._installed: list[QTranslator] = []
        self._language = ""

    @property
    def language(self) -> str:
        """`en`, `ru` or `be`; empty before the first choice."""
        return self._language

    def choose(self, language: str) -> None:
        """Texts, plurals, dates and numbers are in this language from now on; English for an unknown one."""
        language = language if language in LANGUAGES else "en"
        if language == self._language:
            return
        self._language = language
        self._set_locale(QLocale(language))
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = []
        self._install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"window_{language}", str(self._own))
        # Qt has posted the news to every window; nobody should hear of the change before them.
        self._app.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        self.changed.emit(language)

    def _set_locale(self, locale: QLocale) -> None:
        # The default is for widgets to come; those that are there keep theirs unless told.
        QLocale.setDefault(locale)
        for window in self._app.topLevelWidgets():
            window.setLocale(locale)

    def _install(self, name: str, folder: str) -> None:
        catalogue = QTranslator(self)
        if catalogue.load(name, folder):
            self._app.installTranslator(catalogue)
            self._installed.append(catalogue)
