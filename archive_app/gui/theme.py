"""Theme: colours, fonts, spacing and icons of the window; light, dark or high contrast, changing live.

One Theme is made at the start and handed to every widget that draws by itself:

    theme = Theme(app, places.resources)
    theme.choose(Scheme.DARK)
    painter.fillRect(rect, theme.colour("selected"))
    layout.setSpacing(theme.space(8))
    theme.dress(button, "highlighter")      # the icon, now and after each change
    theme.changed.connect(self.update)
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from string import Template
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from archive_app.gui import fonts
from archive_app.gui.icons import Icons
from archive_app.gui.tokens import DARK, LIGHT, Tokens, from_palette

_REFERENCE_LINE = 18
"""Height in pixels of a line of Noto Sans 10 pt at 96 dpi, for which the spacings are named."""
_STEPS = (1, 2, 3, 4, 6, 8, 12, 16, 24)


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """What things look like. `changed` comes after palette and style sheet have been replaced."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        self._style = Template((resources / "style" / "window.qss").read_text("utf-8"))
        self._icons = Icons(resources / "icons")
        self._dressed: WeakKeyDictionary[QAction | QAbstractButton, tuple[str, str]] = WeakKeyDictionary()
        self._scheme = Scheme.SYSTEM
        self._tokens = LIGHT
        app.setStyle("Fusion")
        fonts.load(resources / "fonts")
        app.setFont(fonts.interface_font(app.font()))
        # Both are kept: PySide calls them deleted once nobody in Python refers to the style hints.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def is_high_contrast(self) -> bool:
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def choose(self, scheme: Scheme) -> None:
        """Light, dark, or as the system says from now on."""
        self._scheme = scheme
        self._hints.setColorScheme(
            {
                Scheme.SYSTEM: Qt.ColorScheme.Unknown,
                Scheme.LIGHT: Qt.ColorScheme.Light,
                Scheme.DARK: Qt.ColorScheme.Dark,
            }[scheme]
        )
        self._apply()

    def colour(self, name: str) -> QColor:
        """A token by its name in Tokens."""
        return self._tokens.colour(name)

    def space(self, step: int) -> int:
        """Pixels for a named spacing (4, 8, 12, 16, 24), growing with the font."""
        return max(1, round(step * self.line_height / _REFERENCE_LINE))

    @property
    def line_height(self) -> int:
        return QFontMetrics(self._app.font()).height()

    @property
    def icon_size(self) -> QSize:
        side = self.space(18)
        return QSize(side, side)

    def font(self, factor: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The interface font, `factor` times as large."""
        return fonts.scaled(self._app.font(), factor, weight)

    def reading_font(self, zoom: float = 1.0) -> QFont:
        return fonts.reading_font(self._app.font(), zoom)

    def icon(self, name: str, role: str = "muted", size: int | None = None) -> QIcon:
        """An icon of resources/icons in the colour `role`, `size` logical pixels or the usual size."""
        side = size or self.icon_size.width()
        return self._icons.icon(name, getattr(self._tokens, role), side, self._tokens.disabled)

    def pixmap(self, name: str, role: str = "muted", size: int | None = None) -> QPixmap:
        """The same as a picture for labels and painters, in the resolution of the sharpest screen."""
        side = size or self.icon_size.width()
        return self._icons.pixmap(name, getattr(self._tokens, role), side, self._app.devicePixelRatio())

    def dress(self, target: QAction | QAbstractButton, name: str, role: str = "muted") -> None:
        """Gives a button or action its icon, now and again whenever the colours change."""
        self._dressed[target] = (name, role)
        target.setIcon(self.icon(name, role))

    def _on_system_changed(self) -> None:
        self._apply()

    def _apply(self) -> None:
        if self.is_high_contrast:
            self._app.setPalette(QPalette())
            self._tokens = from_palette(self._app.palette())
        else:
            self._tokens = DARK if self._wants_dark() else LIGHT
            self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style.substitute(self._style_values()))
        for target, (name, role) in list(self._dressed.items()):
            if shiboken6.isValid(target):
                self.dress(target, name, role)
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _style_values(self) -> dict[str, str]:
        sizes = {f"s{step}": f"{self.space(step)}px" for step in _STEPS}
        factors = {"small": 0.92, "large": 1.15, "title": 1.35}
        points = {name: f"{self.font(factor).pointSizeF():.1f}pt" for name, factor in factors.items()}
        return self._tokens.as_dict() | sizes | points

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (_R.WindowText, _R.Text, _R.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


_R = QPalette.ColorRole
_ROLES = {
    _R.Window: "window",
    _R.WindowText: "text",
    _R.Base: "base",
    _R.AlternateBase: "alternate",
    _R.Text: "text",
    _R.PlaceholderText: "muted",
    _R.Button: "alternate",
    _R.ButtonText: "text",
    _R.BrightText: "error",
    _R.Highlight: "accent",
    _R.HighlightedText: "on_accent",
    _R.Link: "accent",
    _R.LinkVisited: "accent",
    _R.Accent: "accent",
    _R.ToolTipBase: "note",
    _R.ToolTipText: "text",
    _R.Light: "base",
    _R.Midlight: "alternate",
    _R.Mid: "border",
    _R.Dark: "control",
}
