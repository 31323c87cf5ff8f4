"""Łacinka: Belarusian in Latin letters, read as Cyrillic, so that a word is found in either."""

from __future__ import annotations

import re

_SOUND = re.compile("dz|dź|dž|ch|.", re.DOTALL)
_CONSONANTS = dict(
    zip(
        ("b", "c", "ć", "č", "d", "dz", "dź", "dž", "f", "g", "h", "ch", "k", "ł", "m", "n", "ń", "p", "r"),
        ("б", "ц", "ць", "ч", "д", "дз", "дзь", "дж", "ф", "г", "г", "х", "к", "л", "м", "н", "нь", "п", "р"),
        strict=True,
    )
) | dict(zip("sśštŭvzźž", ("с", "сь", "ш", "т", "ў", "в", "з", "зь", "ж"), strict=True))
_HARD = {"a": "а", "e": "э", "o": "о", "u": "у", "y": "ы"}
_SOFT = {"a": "я", "e": "е", "o": "ё", "u": "ю", "y": "ы"}
_ONLY_HERE = frozenset("ŭ")
_SOFT_CONSONANTS = frozenset("śźńł")
_HUSHING = frozenset("čšž")


def is_lacinka(text: str) -> bool:
    """Whether the letters of `text`, in small ones, are those of łacinka and of no neighbour's alphabet."""
    # Faster than a set of all letters of a long text, or a loop over these.
    return "ŭ" in text or (
        ("ś" in text or "ź" in text or "ń" in text or "ł" in text)
        and ("č" in text or "š" in text or "ž" in text)
    )


def has_its_letters(word: str) -> bool:
    """Whether a word in small letters may be łacinka for having a letter that English has not."""
    return not (_ONLY_HERE | _SOFT_CONSONANTS | _HUSHING | {"ć"}).isdisjoint(word)


def to_cyrillic(word: str) -> str:
    """`salidarnaść` → `салідарнасьць`; letters that łacinka has not stay as they are."""
    sounds = _SOUND.findall(word.lower())
    written: list[str] = []
    before = ""
    for sound, after in zip(sounds, [*sounds[1:], ""], strict=True):
        written.append(_letters(sound, before, after))
        before = sound
    return "".join(written)


def _letters(sound: str, before: str, after: str) -> str:
    if sound in _HARD:
        return (_SOFT if before in ("l", "i", "j") else _HARD)[sound]
    if sound == "i":
        softens = after in _HARD and before in _CONSONANTS
        return "" if softens else "і"
    if sound == "j":
        return "" if after in _HARD or after == "i" else "й"
    if sound == "l":
        return "л" if after in _HARD or after in ("i", "l") else "ль"
    return _CONSONANTS.get(sound, sound)
