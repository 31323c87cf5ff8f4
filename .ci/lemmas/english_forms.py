"""English word forms with their lemmas, from a Hunspell dictionary; what no affix makes is written here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hunspell_forms import words_with_forms

INFLECTIONS = "SDGT"
"""Plural or third person, past, participle, superlative: what makes no other word."""
# stopped, running: the dictionary has them as words of their own.
_DOUBLED = re.compile(r"(.*[aeiou])([bdfgklmnprtvz])\2(ing|ed)")
_CHANGED = """
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began
begun; bend bent; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring
brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came;
creep crept; deal dealt; dig dug; do does did done; draw drew drawn; dream dreamt; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee
fled; fling flung; fly flew flown flies; forbid forbade forbidden; forget forgot forgotten; forgive
forgave forgiven; freeze froze frozen; get got gotten; give gave given; go goes went gone; grow grew
grown; hang hung; have has had; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew
known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lay lain
lying; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen;
run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine
shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept;
slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; sting stung; strike struck stricken; string strung; strive strove
striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo undergoes underwent
undergone; understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear
wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand
withstood; wring wrung; write wrote written; be is are was were been being am; man men; woman women; child
children; foot feet; tooth teeth; mouse mice; goose geese; ox oxen; die died dies dying; tie tied ties
tying; good better best; bad worse worst; criterion criteria; phenomenon phenomena; analysis analyses;
basis bases; crisis crises; thesis theses; hypothesis hypotheses; wife wives; life lives; knife knives;
half halves; shelf shelves; leaf leaves; thief thieves; wolf wolves; self selves; elf elves; calf calves;
loaf loaves; index indices; appendix appendices; matrix matrices; vertex vertices; axis axes; nucleus
nuclei; radius radii; stimulus stimuli; formula formulae; spokesman spokesmen; chairman chairmen;
spokeswoman spokeswomen; policeman policemen; serviceman servicemen; clergyman clergymen
"""

_THEMSELVES = """
news means series species headquarters customs arms politics ethics athletics economics mathematics physics
statistics proceedings surroundings earnings savings premises thanks always perhaps besides sometimes
"""


def pairs(dictionary: Path) -> dict[str, str]:
    """Form → lemma. `dictionary` is `en_US.dic`, with its affixes beside it."""
    words = dict(_inflected(dictionary))
    found: dict[str, str] = {}
    for word, forms in words.items():
        for form in forms - {word}:
            found.setdefault(form, word)
    for word in words:
        found.setdefault(word, _without_doubling(word, words) or word)
    for line in _CHANGED.replace("\n", " ").split(";"):
        for form in line.split()[1:]:
            found[form] = line.split()[0]
    found |= {word: word for word in _THEMSELVES.split()}
    return {form: lemma for form, lemma in found.items() if len(form) > 2}


def _inflected(dictionary: Path) -> Iterator[tuple[str, set[str]]]:
    for word, forms in words_with_forms(dictionary, INFLECTIONS):
        if word.isascii() and word.isalpha():
            comparatives = {form[:-2] + "r" for form in forms if form != word and form.endswith("est")}
            yield word.lower(), {form.lower() for form in forms | comparatives}


def _without_doubling(word: str, words: dict[str, set[str]]) -> str | None:
    match = _DOUBLED.fullmatch(word)
    return match[1] + match[2] if match and match[1] + match[2] in words else None
