"""Numbers of list items as a reader sees them: 4, iv, d, г."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


def numeral(number: int, style: str) -> str:
    """`style` is the name Word has for it, or the first numeral of it as in OpenDocument; else decimal."""
    match style:
        case "lowerRoman" | "i":
            return _roman(number)
        case "upperRoman" | "I":
            return _roman(number).upper()
        case "lowerLetter" | "a":
            return _lettered(number, _LATIN)
        case "upperLetter" | "A":
            return _lettered(number, _LATIN).upper()
        case "russianLower":
            return _lettered(number, _RUSSIAN)
        case "russianUpper":
            return _lettered(number, _RUSSIAN).upper()
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
    return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    digits = ""
    for worth, sign in _ROMAN:
        while number >= worth:
            digits += sign
            number -= worth
    return digits


def _lettered(number: int, letters: str) -> str:
    """After the last letter Word doubles them: aa, bb."""
    if not 0 < number <= 10 * len(letters):
        return str(number)
    times, at = divmod(number - 1, len(letters))
    return letters[at] * (times + 1)
