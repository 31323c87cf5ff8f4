"""Tokens: every colour of the window, light and dark, and which of them are text upon which."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#rrggbb`. Names say the use; `on_x` is text upon `x`; `mark_x` are the four highlights."""

    window: str
    base: str
    alternate: str
    text: str
    muted: str
    disabled: str
    border: str
    control: str
    """Outline of what can be typed into or ticked: 3:1 against its surroundings."""
    accent: str
    on_accent: str
    hover: str
    selected: str
    selected_edge: str
    """Outline of a chosen menu item or cell: seen in high contrast only."""
    hit: str
    on_hit: str
    current: str
    on_current: str
    person: str
    organisation: str
    date: str
    note: str
    """Ground of margin notes and tool tips."""
    error: str
    error_ground: str
    done: str
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_red: str
    edge_yellow: str
    """The strong form of a highlight, for swatches and the edge of its card."""
    edge_green: str
    edge_blue: str
    edge_red: str

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self, name))

    def as_dict(self) -> dict[str, str]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT = Tokens(
    window="#F4F3F0",
    base="#FFFFFF",
    alternate="#F9F8F6",
    text="#1D2126",
    muted="#5B626B",
    disabled="#8F949A",
    border="#D8D5CE",
    control="#8A867E",
    accent="#1B5E9E",
    on_accent="#FFFFFF",
    hover="#EBF1F7",
    selected="#DCE9F5",
    selected_edge="#DCE9F5",
    hit="#FFE48F",
    on_hit="#1D2126",
    current="#FF9F1C",
    on_current="#1D2126",
    person="#7A3DB8",
    organisation="#0B6E69",
    date="#A04A12",
    note="#FBF8EE",
    error="#A3261F",
    error_ground="#FBEAE8",
    done="#22693A",
    mark_yellow="#FFF3B0",
    mark_green="#CDEFD2",
    mark_blue="#CFE5FA",
    mark_red="#FAD6D2",
    edge_yellow="#A37F00",
    edge_green="#2E8B48",
    edge_blue="#2F7FC6",
    edge_red="#C8463C",
)

DARK = Tokens(
    window="#1E2124",
    base="#25292D",
    alternate="#2A2E33",
    text="#E6E4DF",
    muted="#A2A9B2",
    disabled="#6F767E",
    border="#3D434A",
    control="#757C84",
    accent="#7DB4E8",
    on_accent="#10161C",
    hover="#2E353C",
    selected="#283B4C",
    selected_edge="#283B4C",
    hit="#6B5513",
    on_hit="#FFFFFF",
    current="#E08A12",
    on_current="#14171A",
    person="#C9A2F0",
    organisation="#6FCFC7",
    date="#F0A878",
    note="#2E2C25",
    error="#FF9A8F",
    error_ground="#40241F",
    done="#7FCF96",
    mark_yellow="#564A1C",
    mark_green="#24492B",
    mark_blue="#213F5C",
    mark_red="#5A2C2A",
    edge_yellow="#D9B23A",
    edge_green="#62B878",
    edge_blue="#6AAEE8",
    edge_red="#EE8377",
)

_GROUNDS = ("window", "base", "alternate", "hover", "selected")
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted") for ground in _GROUNDS),
    *((ink, ground) for ink in ("accent", "error", "done") for ground in _GROUNDS),
    *((ink, ground) for ink in ("person", "organisation", "date") for ground in _GROUNDS),
    *(("text", f"mark_{colour}") for colour in ("yellow", "green", "blue", "red")),
    ("text", "note"),
    ("muted", "note"),
    ("on_accent", "accent"),
    ("on_hit", "hit"),
    ("on_current", "current"),
    ("error", "error_ground"),
    ("text", "error_ground"),
)
"""Which ink stands on which ground somewhere in the window: each pair needs a contrast of 4.5."""


def from_palette(palette: QPalette) -> Tokens:
    """The colours of a high contrast desktop: only those its user chose."""
    role = QPalette.ColorRole
    window, base = palette.color(role.Window).name(), palette.color(role.Base).name()
    text, strong = palette.color(role.Text).name(), palette.color(role.Highlight).name()
    on_strong = palette.color(role.HighlightedText).name()
    grounds = dict.fromkeys(("alternate", "hover", "note", "error_ground"), base)
    inks = dict.fromkeys(("muted", "disabled", "border", "control", "person", "organisation", "date"), text)
    marks = {f"mark_{colour}": base for colour in ("yellow", "green", "blue", "red")}
    edges = {f"edge_{colour}": text for colour in ("yellow", "green", "blue", "red")}
    strongs = dict.fromkeys(("accent", "selected_edge", "hit", "current"), strong)
    on_strongs = dict.fromkeys(("on_accent", "on_hit", "on_current"), on_strong)
    return Tokens(
        window=window,
        base=base,
        text=text,
        selected=base,
        error=text,
        done=text,
        **grounds,
        **inks,
        **marks,
        **edges,
        **strongs,
        **on_strongs,
    )


def contrast(ink: str, ground: str) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shade = QColor(colour)
    red, green, blue = (_linear(value) for value in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
