"""StrengthMeter: how hard a passphrase is to guess, while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import label, row
from archive_app.library.strength import Strength, Verdict, strength

FULL_BAR_BITS = 80


class StrengthMeter(QWidget):
    """A bar and a word for what stands in `field`."""

    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        super().__init__()
        self._drawn: tuple[str, float] = "", 0.0
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL_BAR_BITS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._verdict = label("muted")
        row(self, self.bar, self._verdict, gap=theme.space(8)).setStretch(0, 1)
        field.textChanged.connect(self.judge)
        self.judge(field.text())

    def trust(self, drawn: str, bits: float) -> None:
        """What we drew by chance is known exactly; the rest is judged."""
        self._drawn = drawn, bits

    @property
    def verdict(self) -> str:
        return self._verdict.text()

    def judge(self, typed: str) -> None:
        drawn, bits = self._drawn
        found = Strength(bits, Verdict.STRONG) if drawn and typed == drawn else strength(typed)
        self.bar.setValue(min(FULL_BAR_BITS, round(found.bits)))
        self._verdict.setText(self._text(found.verdict) if typed else "")

    def _text(self, verdict: Verdict) -> str:
        texts = {
            Verdict.WEAK: self.tr("Weak: it can be guessed"),
            Verdict.FAIR: self.tr("Fair: a few more words help"),
            Verdict.STRONG: self.tr("Strong"),
        }
        return texts[verdict]
