"""Corrections: what the reader knows better about names, kept in the library and applied to all it finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from archive_app.entities.correction import Correction, checked
from archive_app.library.files import read_chosen, write_chosen
from archive_app.library.store import Library

if TYPE_CHECKING:
    from archive_app.entities.corrected import Corrector, Known
    from archive_app.entities.correction_file import CorrectionReport


class Corrections:
    """Those of an open library. The corrector is another object whenever a correction came or went."""

    def __init__(self, library: Library, known: Callable[[], Known]) -> None:
        """`known` gives the authority's entities by id, when names are first needed."""
        self._library = library
        self._known = known
        self._corrector: Corrector | None = None
        self._lock = RLock()
        """So that what was read before a change is not taken for what is kept after it."""

    @property
    def corrector(self) -> Corrector:
        from archive_app.entities.corrected import Corrector

        with self._lock:
            if self._corrector is None:
                kept = self._library.corrections()
                # Without corrections nobody needs the authority file, and unlocking stays quick.
                self._corrector = Corrector(kept, self._known() if kept else _nobody)
            return self._corrector

    def all(self) -> tuple[Correction, ...]:
        """In the order in which they were made."""
        return self.corrector.corrections

    def keep(self, correction: Correction) -> bool:
        """Whether it was not there yet. Raises BadInput."""
        with self._lock:
            self._corrector = None
            return self._library.put_correction(checked(correction))

    def remove(self, correction: Correction) -> bool:
        """Whether it was there."""
        with self._lock:
            self._corrector = None
            return self._library.delete_correction(correction)

    def export(self, target: Path) -> int:
        """Raises BadInput when the file cannot be written."""
        from archive_app.entities.correction_file import to_text

        kept = self.all()
        write_chosen(target, to_text(kept).encode("utf-8"))
        return len(kept)

    def bring_in(self, untrusted: bytes) -> CorrectionReport:
        """Keeps what is well formed; raises BadInput for what is no list of corrections."""
        from archive_app.entities.correction_file import CorrectionReport, from_text

        known = self._known()
        report = from_text(untrusted, lambda id_: known(id_) is not None)
        with self._lock, self._library.together():
            self._corrector = None
            new = tuple(each for each in report.corrections if self._library.put_correction(each))
        return CorrectionReport(new, report.refused, len(report.corrections) - len(new))


def read_untrusted(path: Path) -> bytes:
    """The bytes of a file to import, and no more than are allowed. Raises BadInput."""
    from archive_app.entities.correction_file import LARGEST_FILE

    return read_chosen(path, LARGEST_FILE)


def _nobody(entity_id: str) -> None:
    del entity_id
