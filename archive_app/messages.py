"""What the windowless half says, in the language of the reader (gettext; the window's own texts are Qt's)."""

from __future__ import annotations

import gettext
from pathlib import Path

from archive_app.errors import ArchiveAppError

LANGUAGES = ("en", "ru", "be")


class Messages:
    """English texts are the message ids; a text without a translation stays English."""

    def __init__(self, language: str, resources: Path) -> None:
        self.language = language
        self._catalogue = gettext.translation(
            "archive_app", resources / "translations", languages=[language], fallback=True
        )

    def text(self, message: str, **values: object) -> str:
        translated = self._catalogue.gettext(message) if message else message
        return translated.format(**{name: self._value(value) for name, value in values.items()})

    def plural(self, one: str, many: str, count: int) -> str:
        """`one` and `many` hold `{count}`."""
        return self._catalogue.ngettext(one, many, count).format(count=count)

    def error(self, error: ArchiveAppError) -> str:
        """The sentence of `error`, its reason translated too."""
        return self.text(error.sentence, **error.values)

    def _value(self, value: object) -> object:
        # Reasons are messages themselves; titles and numbers have no translation and stay.
        return self._catalogue.gettext(value) if isinstance(value, str) and value else value
