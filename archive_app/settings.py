"""Every setting, declared once: name, type, default. Kept in the library, never in a file of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """`choices` is empty where any text of the kind will do."""

    name: str
    default: str
    choices: tuple[str, ...] = ()

    def read(self, kept: str | None) -> str:
        """The kept value if it is one this version knows, else the default."""
        if kept is None or (self.choices and kept not in self.choices):
            return self.default
        return kept


LANGUAGE = Setting("language", "en", ("en", "ru", "be"))
COLOUR_SCHEME = Setting("colour-scheme", "system", ("system", "light", "dark"))
TEXT_SIZE = Setting(
    "text-size", "100", ("60", "70", "80", "90", "100", "115", "130", "150", "175", "200", "250", "300")
)
UNDERLINES = Setting("underlines", "on", ("on", "off"))
ANNOTATION_PANEL = Setting("annotation-panel", "auto", ("auto", "on", "off"))
IDLE_MINUTES = Setting("idle-minutes", "10", ("0", "1", "2", "5", "10", "20", "60"))
"""Until the library is locked by itself; 0: never."""
BOOKMARK = Setting("bookmark", "")
"""JSON: what was being read when the library was locked."""
NOTE_DRAFT = Setting("note-draft", "")
"""JSON: the notes that are being written, until they are kept or given up."""

IMPORT = Setting("import", "")
"""JSON: what is being added, so that it can go on after a crash; empty when nothing is."""

SETTINGS = (
    IMPORT,
    LANGUAGE,
    COLOUR_SCHEME,
    TEXT_SIZE,
    UNDERLINES,
    ANNOTATION_PANEL,
    IDLE_MINUTES,
    BOOKMARK,
    NOTE_DRAFT,
)
