"""Keyboard: what a text would be, had it been typed with the other keyboard layout switched on."""

from __future__ import annotations

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,." + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю" + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_BELARUSIAN = "ёйцукенгшўзх'фывапролджэячсмітьбю" + "ЁЙЦУКЕНГШЎЗХ'ФЫВАПРОЛДЖЭЯЧСМІТЬБЮ"
_TABLES = tuple(
    str.maketrans(dict(zip(typed, meant, strict=True)))
    for typed, meant in (
        (_LATIN, _RUSSIAN),
        (_LATIN, _BELARUSIAN),
        (_RUSSIAN, _LATIN),
        (_BELARUSIAN, _LATIN),
    )
)


def other_layouts(text: str) -> tuple[str, ...]:
    """`ghbdtn` → `привет`; `ыекшлу` → `strike`. Only readings that differ from `text`, each once."""
    return tuple(dict.fromkeys(meant for table in _TABLES if (meant := text.translate(table)) != text))
