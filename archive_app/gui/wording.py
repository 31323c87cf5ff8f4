"""Wording: sentences of the windowless half in the language of the window, which may change any time."""

from __future__ import annotations

from pathlib import Path

from archive_app.errors import ArchiveAppError
from archive_app.messages import Messages


class Wording:
    def __init__(self, resources: Path, language: str) -> None:
        self._resources = resources
        self.choose(language)

    def choose(self, language: str) -> None:
        self._messages = Messages(language, self._resources)

    def text(self, message: str) -> str:
        return self._messages.text(message)

    def error(self, error: ArchiveAppError) -> str:
        return self._messages.error(error)
