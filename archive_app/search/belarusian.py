"""A light stemmer for Belarusian, official and classical spelling: it takes inflections away, no more."""

from __future__ import annotations

import re

_VOWELS = "аеёіоуыэюя"
_SHORTEST_STEM = 3

_NOUNS = (
    "а я у ю е э ы і о ё ь й ам ям ом ём ем ах ях аў яў оў ёў еў эў ей эй ай ой ёй аю яю ою ёю ею "
    "эю амі ямі мі ію іі ій іяй іям іях іямі іяў"
)
_ADJECTIVES = (
    "ага яга ога ому аму яму ымі імі ым ім ых іх ыя ія ая яя ае яе ое ую юю аю яю ою ёю эй эйшы эйшая эйшыя"
)
_COMPARATIVES = "ейшы ейшая ейшае ейшага ейшаму ейшых ейшым ейшымі ейшую ейшай ейша эйшага эйшых эйшым эй ей"
_INFINITIVES = "аць яць іць ыць уць юць аваць ываць іваць"
_PAST = (
    "аў яў еў эў іў ыў уў ала яла ела эла іла ыла ула лася лі алі ялі елі ілі ылі улі ла ло ало "
    "яло ело іло ыло уло аваў яваў іваў авала явала ывала авалі явалі ывалі авало явало ывало"
)
_PRESENT = (
    "аю аеш ае аем аеце аюць яю яеш яе яем яеце яюць еш эш ыш іш ем ым ім ыце іце уць юць аць яць "
    "ую уеш уе уем уеце уюць юю юеш юе юем юеце ююць нецца"
)
_PARTICIPLES = (
    "аны аная анае аныя анага анаму аных аным анымі аную анай ана ано яны яная янае яныя янага "
    "янаму яных яным янымі яную янай яна яно ены еная енае еныя енага енаму еным енымі еную енай "
    "ено ёны ёная ёнае ёныя ёнага ёнаму ёным ёнымі ёную ёнай аваны аваная аванае аваныя аванага "
    "аваных аваным аванымі аваную аванай ючы учы ячы аючы яючы уючы юючы аўшы яўшы іўшы ыўшы еўшы "
    "ўшы ваўшы"
)
_VERBAL_NOUNS = (
    "анне янне анні янні енні анню янню енню аннем яннем аннях яннях еннях аннямі яннямі еннямі "
    "анняў янняў енняў ання яння ення аванню ыванне ывання ыванню ыванні ываннем іванне івання "
    "іванню іванні іваннем"
)
_QUALITIES = "асць асці асцю асцей асцям асцях асцямі насць насці насцю насцей насцям насцях насцямі"
_OTHERS = "ыі ыю ыяй ыях ыям ыямі ыяў ох ех ш"


def _longest_first(*groups: str) -> tuple[str, ...]:
    folded = {ending.replace("ё", "е") for group in groups for ending in group.split()}
    return tuple(sorted(folded, key=lambda ending: (-len(ending), ending)))


_ENDINGS = _longest_first(
    _NOUNS,
    _ADJECTIVES,
    _COMPARATIVES,
    _INFINITIVES,
    _PAST,
    _PRESENT,
    _PARTICIPLES,
    _VERBAL_NOUNS,
    _QUALITIES,
    _OTHERS,
)
# Classical spelling writes the softness that the official one leaves unwritten: сьвет is свет.
_UNWRITTEN_SOFTNESS = re.compile(r"(?<=[сзцнлдт])ь(?=[бвгдзклмнпрстфцч])")
_DOUBLED = re.compile(r"(.)\1$")


def stem(form: str) -> str:
    """The stem of a folded word; words too short to have one come back as they are."""
    word = _UNWRITTEN_SOFTNESS.sub("", form.replace("'", ""))
    if word.startswith("ў"):
        word = "у" + word[1:]
    return _same_consonants(_without_ending(_without_reflexive(word)))


def _without_reflexive(word: str) -> str:
    for reflexive in ("цца", "ца"):
        if word.endswith(reflexive) and len(word) - len(reflexive) > _SHORTEST_STEM:
            return word[: -len(reflexive)] + "ць"
    if word.endswith("ся") and len(word) > _SHORTEST_STEM + 2:
        return word[:-2]
    return word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        left = len(word) - len(ending)
        if left >= _SHORTEST_STEM and word.endswith(ending) and any(char in _VOWELS for char in word[:left]):
            return word[:left]
    return word


def _same_consonants(word: str) -> str:
    """One letter for consonants that alternate at the end of a stem: горад, у горадзе; кот, коце."""
    word = word.replace("ў", "в")
    if word.endswith("дз"):
        word = word[:-1]
    elif word.endswith("ц"):
        word = word[:-1] + "т"
    return _DOUBLED.sub(r"\1", word)
