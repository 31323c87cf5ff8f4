"""Case endings of Russian and Belarusian: stems for phrases, nominatives for names. No dictionary."""

from __future__ import annotations

import functools

_NOUN_AND_ADJECTIVE_ENDINGS = """
иями іямі ыямі
ией иям иях іяй іяю іям іях ыяй ыяю ыям ыях
ыми ими ого его ому ему ымі імі ага яга аму яму
ами ями амі ямі ась ях ах ям ам ов ев ёв аў яў оў еў ёў ый ий ой ей ая яя ое ее ае яе ые ие ыя ія ых их іх
ым им ім ом ем ём ую юю ою ею аю яю ёй ай яй ии ию ия іі ію ья ью ье ьи ьі
ыі ыю
а я о е ё э у ю ы и і ь й ў
"""
_ENDINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(ending for ending in _NOUN_AND_ADJECTIVE_ENDINGS.split() if len(ending) == length)
    for length in (4, 3, 2, 1)
)
_KEPT = 3
"""Letters that stay at least."""

_SOFTENED = str.maketrans("цзсч", "тгхк")
"""т → ц, г → з, х → с, к → ц before an ending: the last letter of a stem is compared without the change."""

_CLASSICAL = str.maketrans("эы", "еі")
"""Classical and official Belarusian differ in these (канфэдэрацыя, прэзыдэнт), and in soft л (плятформа)."""


LOOK_ALIKES = str.maketrans("iaeocpxy", "іаеосрху")
"""Latin letters that are typed inside Cyrillic words by mistake."""


def is_cyrillic(word: str) -> bool:
    """Whether the word is written in Cyrillic letters; the first letter decides."""
    return "\u0400" <= word[:1] <= "\u052f"


@functools.lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What the case forms of a lower-case Cyrillic word have in common. A key for comparison, not a word."""
    bare = (
        word.translate(LOOK_ALIKES)
        .replace("\u0301", "")
        .replace("ё", "е")
        .replace("'", "")
        .replace("’", "")
        .replace("ʼ", "")
    )
    for length, endings in zip((4, 3, 2, 1), _ENDINGS, strict=True):
        if len(bare) - length >= _KEPT and bare.endswith(endings):
            bare = bare[:-length]
            break
    bare = bare.replace("ь", "").translate(_CLASSICAL).replace("ля", "ла").replace("лю", "лу")
    if bare.endswith("дз"):
        bare = bare[:-1]
    if bare.endswith(("нн", "лл", "сс", "тт", "цц")):
        bare = bare[:-1]
    return bare[:-1] + bare[-1:].translate(_SOFTENED) if len(bare) > _KEPT else bare


_SURNAME_CASES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # nominative ending, endings of the other cases, stem must end with
    ("ский", ("ского", "скому", "ским", "ском"), ""),
    ("ская", ("ской", "скую", "скою"), ""),
    ("скі", ("скага", "скаму", "скім"), ""),
    ("ская", ("скай", "скую", "скаю"), ""),
    ("цкий", ("цкого", "цкому", "цким", "цком"), ""),
    ("цкая", ("цкой", "цкую", "цкою"), ""),
    ("цкі", ("цкага", "цкаму", "цкім"), ""),
    ("цкая", ("цкай", "цкую", "цкаю"), ""),
    ("ый", ("ого", "ому", "ым", "ом"), "нтлрхпд"),
    ("ы", ("ага", "аму", "ым"), "нтлрхпд"),
    ("ой", ("ого", "ому", "ым", "ом"), "нт"),
    ("ая", ("ой", "ую", "ай"), "нтлрхпд"),
    ("", ("а", "у", "ым", "ом", "е"), "вн"),  # -ов, -ев, -ин
    ("а", ("ой", "у", "ою"), "вн"),  # -ова, -ева, -ина
    ("ў", ("ва", "ву", "вым", "ве"), "аоеёяі"),
    ("а", ("ай", "у", "аю"), "вн"),
    ("", ("а", "у", "ом", "ам", "ем", "е"), "бвгджзклмнпрстфхцчшщ"),
    ("а", ("ы", "и", "і", "е", "у", "ой", "ай", "ою", "аю", "ей"), "бвгджзклмнпрстфхцчшщ"),
    ("ка", ("цы", "кам"), ""),
    ("га", ("зе",), ""),
    ("о", ("ы", "у", "ам"), ""),
    ("ь", ("я", "ю", "ем", "е", "і", "и", "ём"), "бвгджзклмнпрстфхцчшщ"),
    ("й", ("я", "ю", "ем", "е", "і", "и", "ём"), "аеёиоуыэюяі"),
    ("я", ("и", "і", "ю", "ей", "яй", "е", "ёй"), "лнрьстдвкмчшб"),
)


@functools.lru_cache(maxsize=1 << 14)
def nominatives(surname: str) -> tuple[str, ...]:
    """Lower-case spellings that a Cyrillic surname may have in the nominative, itself first."""
    if is_cyrillic(surname):
        surname = surname.translate(LOOK_ALIKES)
    found = {surname: None}
    if is_cyrillic(surname):
        for nominative, endings, after in _SURNAME_CASES:
            for ending in endings:
                rest = surname[: -len(ending)]
                if surname.endswith(ending) and len(rest) >= 2 and (not after or rest[-1] in after):
                    found[rest + nominative] = None
    return tuple(found)
