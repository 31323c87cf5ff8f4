"""The errors a reader can mend. Each carries its sentence: what happened, what still works, what to do.

ArchiveAppError
├── UnreadableSource      a file could not be read as a document
├── UnknownDocument       no document has that id
├── UnknownEntity         no person or organisation has that name
├── QuoteNotFound         a quote to annotate does not occur in the document
├── WrongPassphrase       the passphrase opens no slot of the library
│   └── WrongKeyFile      or the key file that was given with it does not belong to it
├── DamagedLibrary        the library's files were altered or torn
├── LibraryNeeded         the action keeps something, and no library is open
├── LibraryLocked         the library needs its passphrase first
├── LibraryReadOnly       another window has the library, or the folder cannot be written
├── LibraryExists         a library is there already
├── NoRecogniser          no program that recognises text is there
├── BadInput              a file or argument does not have the expected form
└── BrokenInstallation    a part of the program itself is missing or altered

Anything else that is raised is a bug of ours.
"""

from __future__ import annotations


class ArchiveAppError(Exception):
    """Base. `sentence` is the English message id, `values` fill its `{placeholders}`, str() is the whole."""

    sentence = "Something did not work."

    def __init__(self, **values: object) -> None:
        super().__init__(self.sentence.format(**values))
        self.values = values


class UnreadableSource(ArchiveAppError):
    sentence = "This file could not be read: {reason}. Everything else is still there."


class UnknownDocument(ArchiveAppError):
    sentence = "There is no document “{document}”. “archive-app documents” lists them."


class UnknownEntity(ArchiveAppError):
    sentence = "No person or organisation is called “{name}”."


class QuoteNotFound(ArchiveAppError):
    sentence = (
        "This quote does not occur in the document, so nothing was kept. Copy it from the text and try again."
    )


class WrongPassphrase(ArchiveAppError):
    sentence = "The passphrase is wrong. Nothing was changed; try again."


class WrongKeyFile(WrongPassphrase):
    sentence = "The passphrase or the key file is wrong. Nothing was changed; try again."


class DamagedLibrary(ArchiveAppError):
    sentence = (
        "The library is damaged: {reason}. "
        "The bundled documents still work; restore the library from a backup."
    )


class LibraryNeeded(ArchiveAppError):
    sentence = "There is no library yet. Create one with “archive-app library create”."


class LibraryLocked(ArchiveAppError):
    sentence = "The library is locked. The bundled documents still work; unlock it with its passphrase."


class LibraryReadOnly(ArchiveAppError):
    sentence = (
        "The library can only be read here: another window has it, or its folder cannot be written. "
        "Nothing was changed; close the other window, or make the folder writable, and open it again."
    )


class LibraryExists(ArchiveAppError):
    sentence = "There is a library in this place already. Open it, or choose another place."


class NoRecogniser(ArchiveAppError):
    sentence = (
        "There is no program on this computer that recognises text. The pages can be read as pictures; "
        "install Tesseract with the languages bel, rus and eng, and try again."
    )


class BadInput(ArchiveAppError):
    sentence = "{reason}"


class BrokenInstallation(ArchiveAppError):
    sentence = (
        "A part of the program is missing or was altered: {reason}. "
        "Get a fresh copy and compare its checksum."
    )
