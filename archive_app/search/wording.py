"""Wording: how a query was understood, in the words of the reader's language."""

from __future__ import annotations

from archive_app.search.parser import Parsed
from archive_app.search.query import (
    All,
    And,
    Field,
    FieldName,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Range,
    Term,
    Wildcard,
)
from archive_app.search.request import DateField

_ENGLISH = {
    "all": "every document", "and": " and ", "or": " or ", "not": "not {0}", "brackets": "({0})",
    "word": "“{0}”", "phrase": "“{0}” word for word", "near": "{0} with at most {1} other words between them",
    "prefix": "words beginning with “{0}”",
    "wildcard": "words like “{0}”", "fuzzy": "words spelled much like “{0}”",
    "title": "{0} in the title", "person": "person {0}", "organisation": "organisation {0}",
    "publisher": "publisher {0}", "language": "in the language {0}",
    "tag": "tag {0}", "note": "{0} in the notes", "collection": "in the collection {0}",
    "mentioned": "dates in the text", "published": "published",
    "from": "{0} from {1}", "until": "{0} until {1}", "between": "{0} from {1} to {2}", "on": "{0}: {1}",
    "alike": "the same letters in the other alphabet",
    "alphabet": "the same word in Cyrillic letters",
    "shortened": "{0} (the query was too long; only its beginning was read)",
    "partial": "{0} (too many words fit; only the most frequent were looked for)",
}  # fmt: skip
_RUSSIAN = {
    "all": "все документы", "and": " и ", "or": " или ", "not": "без {0}", "brackets": "({0})",
    "word": "«{0}»", "phrase": "«{0}» слово в слово", "near": "{0}, между ними не больше чужих слов: {1}",
    "prefix": "слова на «{0}»", "wildcard": "слова вида «{0}»", "fuzzy": "слова, похожие на «{0}»",
    "title": "{0} в заголовке", "person": "человек {0}", "organisation": "организация {0}",
    "publisher": "издатель {0}", "language": "язык {0}", "tag": "метка {0}", "note": "{0} в заметках",
    "collection": "в коллекции {0}",
    "mentioned": "даты в тексте", "published": "опубликовано",
    "from": "{0} с {1}", "until": "{0} по {1}", "between": "{0} с {1} по {2}", "on": "{0}: {1}",
    "alike": "те же на вид буквы другого алфавита",
    "alphabet": "то же слово кириллицей",
    "shortened": "{0} (запрос слишком длинный, прочитано только начало)",
    "partial": "{0} (подходит слишком много слов, искались только самые частые)",
}  # fmt: skip
_BELARUSIAN = {
    "all": "усе дакументы", "and": " і ", "or": " або ", "not": "без {0}", "brackets": "({0})",
    "word": "«{0}»", "phrase": "«{0}» слова ў слова", "near": "{0}, паміж імі не больш чужых слоў: {1}",
    "prefix": "словы на «{0}»", "wildcard": "словы выгляду «{0}»", "fuzzy": "словы, падобныя да «{0}»",
    "title": "{0} у загалоўку", "person": "асоба {0}", "organisation": "арганізацыя {0}",
    "publisher": "выдавец {0}", "language": "мова {0}", "tag": "метка {0}", "note": "{0} у нататках",
    "collection": "у калекцыі {0}",
    "mentioned": "даты ў тэксце", "published": "апублікавана",
    "from": "{0} з {1}", "until": "{0} па {1}", "between": "{0} з {1} па {2}", "on": "{0}: {1}",
    "alike": "такія самыя з выгляду літары другога алфавіта",
    "alphabet": "тое самае слова кірыліцай",
    "shortened": "{0} (запыт задоўгі, прачытаны толькі пачатак)",
    "partial": "{0} (падыходзіць зашмат слоў, шукаліся толькі самыя частыя)",
}  # fmt: skip
_LANGUAGES = {"en": _ENGLISH, "ru": _RUSSIAN, "be": _BELARUSIAN}


def in_words(parsed: Parsed, language: str = "en", partial: bool = False) -> str:
    """`repression -union` → `“repression” and not “union”`; `partial`: a pattern stood for too many words."""
    wording = _Wording(_LANGUAGES.get(language, _ENGLISH))
    said = wording.of(parsed.node)
    said = wording.say("partial", said) if partial else said
    return wording.say("shortened", said) if parsed.shortened else said


def letters_alike(language: str = "en") -> str:
    """Why `MOT` was also sought as `МОТ`."""
    return _Wording(_LANGUAGES.get(language, _ENGLISH)).say("alike")


def other_alphabet(language: str = "en") -> str:
    """Why `prafsajuz` was also sought as `прафсаюз`."""
    return _Wording(_LANGUAGES.get(language, _ENGLISH)).say("alphabet")


class _Wording:
    def __init__(self, table: dict[str, str]) -> None:
        self._table = table

    def say(self, key: str, *values: object) -> str:
        return self._table[key].format(*values)

    def of(self, node: Node) -> str:
        match node:
            case All():
                return self.say("all")
            case And(items):
                return self.say("and").join(self._inside(item, Or) for item in items)
            case Or(items):
                return self.say("or").join(self._inside(item, And) for item in items)
            case Not(item):
                return self.say("not", self._inside(item, And, Or))
            case Field(name, inside):
                return self._field(name, inside)
            case Range():
                return self._range(node)
            case Phrase(words):
                return self.say("phrase", " ".join(map(_typed, words)))
            case Near(words, distance):
                return self.say("near", self.say("and").join(map(self.of, words)), distance)
            case _:
                return self._word(node)

    def _word(self, leaf: Leaf) -> str:
        match leaf:
            case Term(text):
                return self.say("word", text)
            case Prefix(text):
                return self.say("prefix", text)
            case Wildcard(pattern):
                return self.say("wildcard", pattern)
            case Fuzzy(text, _):
                return self.say("fuzzy", text)

    def _inside(self, node: Node, *looser: type) -> str:
        said = self.of(node)
        return self.say("brackets", said) if isinstance(node, looser) else said

    def _field(self, name: FieldName, inside: Node) -> str:
        if name in (FieldName.DATE, FieldName.PUBLISHED):
            return self.of(inside)
        return self.say(name.value, self._inside(inside, And, Or))

    def _range(self, days: Range) -> str:
        what = self.say("published" if days.on is DateField.PUBLISHED else "mentioned")
        if days.first and days.last:
            if days.first == days.last:
                return self.say("on", what, days.first)
            return self.say("between", what, days.first, days.last)
        return self.say("from", what, days.first) if days.first else self.say("until", what, days.last)


def _typed(leaf: Leaf) -> str:
    match leaf:
        case Term(text):
            return text
        case Prefix(text):
            return text + "*"
        case Wildcard(pattern):
            return pattern
        case Fuzzy(text, _):
            return text + "~"
