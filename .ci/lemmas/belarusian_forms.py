"""Belarusian word forms with their lemmas, from the headwords of a Hunspell dictionary and our own grammar.

The dictionary checks spelling, and so lists the plural of a noun, the present of a verb and a participle each
as a word of its own. What is written here brings them together: under the singular, under the infinitive.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from hunspell_forms import words_with_forms

Forms = dict[str, set[str]]

_WORD = re.compile(r"[А-Яа-яЁёІіЎў']{3,}")
_UNWRITTEN_SOFTNESS = re.compile(r"(?<=[сзцнлдт])ь(?=[бвгдзклмнпрстфцч])")
_INFINITIVE = re.compile(r"([аяіыуеэ]ць|[рсз]ці|чы)$")
_REFLEXIVE_INFINITIVE = re.compile(r"([аяіыуеэ]цца|[рсз]ціся|чыся)$")
_REFLEXIVE = re.compile(r"(цца|ся|сь)$")
_PRESENT = re.compile(r"[еіыаэ]ш$|[ую]ць$")
_VOWELS = "аеіоуыэюяйўь"

# Vowels that an ending under stress changes: горад, гарады; рэкі, рака.
_OPENED = {"а": "о", "я": "е", "э": "о"}
# Consonants at the end of a present stem, and those the infinitive can have.
_HARDENED = {
    "ж": "з г д", "ч": "к ц т", "ш": "с х", "дж": "д", "шч": "ск ст",
    "бл": "б", "пл": "п", "мл": "м", "вл": "в", "фл": "ф",
}  # fmt: skip
_PRESENT_STEMS = {
    "мр": "мерці", "чн": "чаць", "йдз": "йсці", "йд": "йсці", "маг": "магчы", "мог": "магчы", "мож": "магчы",
    "жыв": "жыць", "вяд": "весці", "няс": "несці", "пн": "пяць", "возьм": "узяць", "йм": "няць",
    "лягч": "легчы",
}  # fmt: skip
_PAST_STEMS = {
    "йшоў": "йсці", "йшаў": "йсці", "йшла": "йсці", "йшлі": "йсці",
    "магла": "магчы", "маглі": "магчы", "мог": "магчы", "мерла": "мерці", "мер": "мерці",
}  # fmt: skip
_PARTICIPLES = {
    "аваны": "аваць", "яваны": "яваць", "аны": "аць", "яны": "яць", "ены": "іць ыць ець сці", "эны": "ыць",
    "ыты": "ыць", "іты": "іць", "уты": "уць", "аты": "аць", "яты": "яць", "еты": "ець",
}  # fmt: skip
# Words whose forms have different roots, or too few letters in common for any rule.
_IRREGULAR = {
    "чалавек": "людзі людзям людзей людзях людзьмі чалавекі чалавекам",
    "год": "гады гадоў гадам гадамі гадах гадох годы года году годзе",
    "быць": "ёсць буду будзеш будзе будзем будзеце будуць быў была было былі",
    "мець": "маю маеш мае маем маеце маюць меў мела мелі мело маючы",
    "даць": "дам дасі дасць дась дадзім дадуць даў дала дало далі дай дайце",
    "магчы": "магу можаш можа можам можаце могуць мог магла магло маглі",
    "хацець": "хачу хочаш хоча хочам хочаце хочуць хацеў хацела хацелі",
    "ісці": "іду ідзеш ідзе ідзем ідуць ідзі ішоў ішла ішлі",
    "дзіця": "дзеці дзяцей дзецям дзецьмі дзяцях дзіцяці",
    "дзень": "дня дню днём дні дзён днём дням днямі днях",
    "казаць": "кажу кажаш кажа кажам кажаце кажуць кажучы",
    "стаць": "стану стане стануць стаў стала сталі стаўшы",
    "бог": "бога богу богам багі багоў",
}


def plain(word: str) -> str:
    """As the search folds a word: small, without ё and apostrophes, classical softness left unwritten."""
    word = _UNWRITTEN_SOFTNESS.sub("", word.lower().replace("'", "").replace("ё", "е"))
    return "у" + word[1:] if word.startswith("ў") else word


def pairs(dictionary: Path) -> dict[str, str]:
    """Form → lemma, of the words in the Hunspell dictionary and in both spellings."""
    words = _words(dictionary)
    grammar = Grammar(words)
    best: dict[str, tuple[tuple[bool, bool, bool, int], str]] = {}
    for word, forms in words.items():
        lemma = grammar.lemma(word)
        for form in forms:
            meant = grammar.not_reflexive(word) if not _REFLEXIVE.search(form) else lemma
            own = form == word and not (lemma == word and word[-1] in "ыі")
            chance = (own, lemma != word or len(forms) > 3, grammar.is_adjective(word), len(forms))
            if form not in best or chance > best[form][0]:
                best[form] = chance, meant
    found = {form: lemma for form, (_, lemma) in best.items()}
    for form, lemma in grammar.classical_forms():
        found.setdefault(form, lemma)
    irregular = {plain(form): plain(lemma) for lemma, forms in _IRREGULAR.items() for form in forms.split()}
    return found | irregular


def _words(dictionary: Path) -> Forms:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, forms in words_with_forms(dictionary):
        if _WORD.fullmatch(word):
            found[plain(word)] |= {plain(form) for form in forms}
    return found


class Grammar:
    """What the headwords of the dictionary are to each other."""

    def __init__(self, words: Forms) -> None:
        self._words = words
        every = {form for forms in words.values() if len(forms) > 4 for form in forms} | set(words)
        # Many a third person looks like an infinitive, but has no past beside it: бачаць; but бачыць, бачыў.
        self._infinitives = {
            form for form in every
            if _INFINITIVE.search(form) and (form[-2:] != "ць" or form[:-2] + "ў" in every)
        }  # fmt: skip
        self._reflexive = {
            form for form in every
            if _REFLEXIVE_INFINITIVE.search(form) and (form[-3:] != "цца" or form[:-3] + "ўся" in every)
        }  # fmt: skip
        self._lemmas = {word: self._of(word) for word in words}

    def lemma(self, word: str) -> str:
        for _ in range(3):  # plural → singular, participle → its own infinitive → that of the other aspect
            word = self._lemmas.get(word, word)
        return word

    def not_reflexive(self, word: str) -> str:
        lemma = self.lemma(word)
        own = sorted(self._words[word] & self._infinitives) if _REFLEXIVE.search(lemma) else []
        return own[0] if own else lemma

    def is_adjective(self, word: str) -> bool:
        return word[-1] in "ыі" and any(form.endswith(("ая", "яя")) for form in self._words[word])

    def classical_forms(self) -> Iterator[tuple[str, str]]:
        """Case endings that the official spelling has not, or has for other nouns: справаў, фестываля."""
        for word, forms in self._words.items():
            if self._lemmas[word] == word and len(forms) > 2 and not self.is_adjective(word):
                yield from ((form, word) for form in _classical(word, forms))

    def _of(self, word: str) -> str:
        if word in self._infinitives or word in self._reflexive:
            return word
        if self.is_adjective(word):
            return self._of_participle(word)
        forms = self._words[word]
        if word[-1] in "уюь" and any(_PRESENT.search(form) for form in forms):
            return self._of_present(word)
        past = self._of_past(word)
        if past:
            return past
        return next(self._singulars(word), word) if word[-1] in "ыі" else word

    def _of_participle(self, word: str) -> str:
        for ending, infinitives in sorted(_PARTICIPLES.items(), key=lambda entry: -len(entry[0])):
            if word.endswith(ending):
                for stem in _opened(word.removesuffix(ending)):
                    for infinitive in infinitives.split():
                        if stem + infinitive in self._infinitives:
                            return stem + infinitive
        return word

    def _of_present(self, word: str) -> str:
        forms = self._words[word]
        for own in (forms & self._infinitives, forms & self._reflexive):
            if own:
                return min(own)
        stem = re.sub("(уць|юць|аць|яць|у|ю)$", "", word)
        for ending, infinitive in _PRESENT_STEMS.items():
            if stem.endswith(ending) and stem.removesuffix(ending) + infinitive in self._infinitives:
                return stem.removesuffix(ending) + infinitive
        for possible in _infinitive_stems(stem):
            for ending in ("аць", "яць", "іць", "ыць", "ець", "эць", "уць", "ць", "ці", "чы"):
                if possible + ending in self._infinitives:
                    return possible + ending
        return word

    def _of_past(self, word: str) -> str | None:
        for ending, infinitive in _PAST_STEMS.items():
            if word.endswith(ending) and word.removesuffix(ending) + infinitive in self._infinitives:
                return word.removesuffix(ending) + infinitive
        stem = re.sub("(ў|ла|лі|ло)$", "", word)
        if stem != word and any(form.endswith("лі") for form in self._words[word]):
            known = (s + "ць" for s in _opened(stem) if s + "ць" in self._infinitives)
            return next(known, None) or self._of_present(word)
        return None

    def _singulars(self, plural: str) -> Iterator[str]:
        for possible in _possible_singulars(plural[:-1]):
            if possible != plural and possible in self._words and not self.is_adjective(possible):
                yield possible


def _opened(stem: str) -> Iterator[str]:
    """`stem`, and what it can be when another syllable has the stress."""
    yield stem
    for place, letter in enumerate(stem):
        if letter in _OPENED:
            yield stem[:place] + _OPENED[letter] + stem[place + 1 :]


def _infinitive_stems(stem: str) -> Iterator[str]:
    yield from (
        stem,
        *(stem.removesuffix(k) + to for k in _HARDENED if stem.endswith(k) for to in _HARDENED[k].split()),
    )
    yield from list(_opened(stem))[1:]


def _possible_singulars(stem: str) -> Iterator[str]:
    """Of a plural without its ending; a vowel can fall out before the last consonant: выпадкі, выпадак."""
    for opened in _opened(stem):
        yield from (opened + ending for ending in ("", "а", "я", "ь", "о", "е", "й"))
        if len(opened) > 2:
            first, last = opened[:-1], opened[-1]
            yield from (start + vowel + end for start in (first, first.rstrip("ь"))
                        for vowel in "аое" for end in (last, last + "ь"))  # fmt: skip
            if first[-1] == "ў":
                yield from (first[:-1] + "в" + vowel + end for vowel in "ое" for end in (last, last + "ь"))


def _classical(word: str, forms: set[str]) -> tuple[str, ...]:
    stem, last = word[:-1], word[-1]
    if last == "а" and any(form.endswith(("ай", "ой")) for form in forms):
        return (stem + "аў",)
    if last == "я" and any(form.endswith(("яй", "ей")) for form in forms):
        return (stem + "яў",)
    if last == "ь" and any(form.endswith("ем") for form in forms):
        return (stem + "я", stem + "ю")
    if last not in _VOWELS and any(form.endswith(("ам", "ом")) for form in forms):
        return (word + "а", word + "у", word + "аў")
    return ()
