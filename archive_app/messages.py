"""What the windowless half says, in the language of the reader (gettext; the window's own texts are Qt's)."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from archive_app.errors import ArchiveAppError

LANGUAGES = ("en", "ru", "be")

SPOKEN_VALUES = frozenset({"place", "reason", "said", "state", "why"})
"""Values of these names are messages themselves. All others, such as titles and paths, stay as they are."""

QUOTING = (
    "the system says “{said}”",
    "its passport {file} cannot be read ({why})",
    "its passport {file} has the unknown key {key}",
    "its passport {file} states no title or no sha256",
    "no authority file in {folder}",
    "{file}, line {number}",
    "{file} cannot be read",
    "Line {number} of the file of queries is not a JSON object.",
    "An option of the search does not fit: {why}",
    "{count} documents as received",
    "{count} people, organisations and dates",
    "every title is found; {place}",
    "it is much like “{title}”",
    "it seems to be “{title}” in another language",
)
"""Reasons that quote something. They come as finished English, so they are known by their form."""


class Messages:
    """English texts are the message ids; a text without a translation stays English."""

    def __init__(self, language: str, resources: Path) -> None:
        self.language = language
        self._catalogue = gettext.translation(
            "archive_app", resources / "translations", languages=[language], fallback=True
        )

    def text(self, message: str, **values: object) -> str:
        """`message` with its `{placeholders}` filled; without values it is said as it is, braces and all."""
        return self._filled(message, values) if values else self._said(message)

    def plural(self, one: str, many: str, count: int) -> str:
        """`one` and `many` hold `{count}`."""
        return self._catalogue.ngettext(one, many, count).format(count=count)

    def error(self, error: ArchiveAppError) -> str:
        """The sentence of `error`, its reason translated too."""
        return self.text(error.sentence, **error.values)

    def _filled(self, message: str, values: Mapping[str, object]) -> str:
        return self._catalogue.gettext(message).format(
            **{
                name: self._said(value) if name in SPOKEN_VALUES and isinstance(value, str) else value
                for name, value in values.items()
            }
        )

    def _said(self, message: str) -> str:
        translated = self._exactly(message)
        return translated if translated != message else self._by_form(message)

    def _exactly(self, message: str) -> str:
        # The translation of nothing is the head of the catalogue.
        return self._catalogue.gettext(message) if message else message

    def _by_form(self, reason: str) -> str:
        for template in QUOTING:
            if found := _form(template).fullmatch(reason):
                quoted = {
                    name: self._exactly(value) if name in SPOKEN_VALUES else value
                    for name, value in found.groupdict().items()
                }
                return self._catalogue.gettext(template).format(**quoted)
        return reason


@cache
def _form(template: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", template)
    for name in range(1, len(pieces), 2):
        pieces[name] = f"(?P<{pieces[name]}>.*)"
    for words in range(0, len(pieces), 2):
        pieces[words] = re.escape(pieces[words])
    return re.compile("".join(pieces), re.DOTALL)
