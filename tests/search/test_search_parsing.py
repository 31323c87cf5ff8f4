"""How queries are read: every line is a query and what is understood of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.parser import MOST_LEXEMES, parse
from archive_app.search.query import All, And, Not, Phrase, Range, Term
from archive_app.search.request import DateField
from archive_app.search.wording import in_words

READINGS = """
strike                          → “strike”
strike union                    → “strike” and “union”
strike AND union                → “strike” and “union”
strike && union                 → “strike” and “union”
strike&&union                   → “strike” and “union”
strike OR union                 → “strike” or “union”
strike || union                 → “strike” or “union”
strike||union                   → “strike” or “union”
or and not                      → “or” and “and” and “not”
strike OR union AND court       → “strike” or (“union” and “court”)
strike OR union court           → (“strike” or “union”) and “court”
(strike union) OR court         → (“strike” and “union”) or “court”
strike -union                   → “strike” and not “union”
strike !union                   → “strike” and not “union”
strike NOT union                → “strike” and not “union”
strike AND NOT union            → “strike” and not “union”
-union                          → not “union”
-(strike court)                 → not (“strike” and “court”)
NOT NOT union                   → “union”
+strike +union                  → “strike” and “union”
full-time                       → “full time” word for word
e-mail: a@b.org                 → “e mail” word for word and “a b org” word for word
a,b                             → “a” and “b”
3.5                             → “3 5” word for word
'strike'                        → “strike”
сям’я                           → “сям’я”
"free trade union"              → “free trade union” word for word
“free union”                    → “free union” word for word
„free union“                    → “free union” word for word
«free union»                    → “free union” word for word
"strike"                        → “strike”
"free trade* union"             → “free trade* union” word for word
"free union"~5                  → “free” and “union” with at most 5 other words between them
"free union"~                   → “free” and “union” with at most 5 other words between them
uni*                            → words beginning with “uni”
*ion                            → words like “*ion”
u?ion                           → words like “u?ion”
strick~                         → words spelled much like “strick”
strick~2                        → words spelled much like “strick”
strike^4                        → “strike”
who is Kavalenka?               → “who” and “is” and (“Kavalenka” or words like “Kavalenka?”)
title:strike                    → “strike” in the title
title:(strike OR union)         → (“strike” or “union”) in the title
person:Ярошук                   → person “Ярошук”
человек: Ярошук                 → person “Ярошук”
асоба:"Алена Кавалёнка"         → person “Алена Кавалёнка” word for word
-organisation:miners            → not organisation “miners”
выдавец:пошта                   → publisher “пошта”
мова:беларуская                 → in the language “be”
language:en strike              → in the language “en” and “strike”
метка:голод                     → tag “голод”
нататка:суд                     → “суд” in the notes
date:2022                       → dates in the text from 2022-01-01 to 2022-12-31
date:2022-04-19                 → dates in the text: 2022-04-19
дата:19.04.2022                 → dates in the text: 2022-04-19
date:2022..2023                 → dates in the text from 2022-01-01 to 2023-12-31
date:2022..                     → dates in the text from 2022-01-01
date:..2022-04                  → dates in the text until 2022-04-30
published:>2024-01              → published from 2024-02-01
published:>=2024-01             → published from 2024-01-01
published:<2024-01              → published until 2023-12-31
published:<=2024-01             → published until 2024-01-31
published: > 2024               → published from 2025-01-01
date:[2022 TO 2023-02]          → dates in the text from 2022-01-01 to 2023-02-28
date:202                        → dates in the text from 2020-01-01 to 2029-12-31
date:2022-                      → dates in the text from 2022-01-01 to 2022-12-31
date:2022-0                     → dates in the text from 2022-01-01 to 2022-12-31
date:April                      → “April”
date:2022-13                    → “2022 13” word for word
foo:bar                         → “foo bar” word for word
суд И приговор                  → “суд” and “приговор”
суд ИЛИ приговор                → “суд” or “приговор”
суд НЕ приговор                 → “суд” and not “приговор”
суд І прысуд                    → “суд” and “прысуд”
суд АБО прысуд                  → “суд” or “прысуд”
суд і прысуд                    → “суд” and “і” and “прысуд”
"free uni                       → “free uni” word for word
(strike OR                      → “strike”
strike AND                      → “strike”
OR strike                       → “strike”
strike )                        → “strike”
strike -                        → “strike”
a - b                           → “a” and “b”
+-strike                        → “strike”
strike NOT                      → “strike”
strike ""                       → “strike”
strike ()                       → “strike”
title:                          → every document
date:                           → every document
strike person:                  → “strike”
-                               → every document
*                               → every document
* strike                        → “strike”
NOT                             → every document
((((                            → every document
?!…                             → every document
"""


@pytest.mark.parametrize("line", READINGS.strip().splitlines())
def test_reading(line: str) -> None:
    query, understood = line.split("→")
    assert in_words(parse(query.strip())) == understood.strip()


def test_nothing_is_every_document() -> None:
    assert parse("").node == All()
    assert parse("  \n").node == All()


def test_any_of_the_words() -> None:
    assert in_words(parse("strike union court", match_all=False)) == "“strike” or “union” or “court”"
    assert in_words(parse("strike union -court", match_all=False)) == "(“strike” or “union”) and not “court”"
    assert in_words(parse("strike +union court", match_all=False)) == "“union”"


def test_trees() -> None:
    assert parse('"free union" -strike').node == And(
        (Phrase((Term("free"), Term("union"))), Not(Term("strike")))
    )
    assert parse("published:2022..").node == Range(DateField.PUBLISHED, "2022-01-01", None)


def test_a_term_knows_its_place() -> None:
    query = 'title:(free strike) "mine shaft"'
    spans = [term.span for term in _terms(parse(query).node)]
    assert [query[start:end] for start, end in spans] == ["free", "strike", "mine", "shaft"]


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("line", READINGS.strip().splitlines())
def test_every_reading_has_words_in_every_language(line: str, language: str) -> None:
    assert in_words(parse(line.split("→")[0]), language)


def test_a_long_query_is_cut_and_said_to_be() -> None:
    assert in_words(parse("word " * (MOST_LEXEMES + 1))).endswith("only its beginning was read)")
    assert not parse("word " * MOST_LEXEMES).shortened


@pytest.mark.parametrize(
    "query", ["(" * 5000 + "strike", "NOT " * 5000 + "a", '"' * 999, "a:" * 3000, "-(" * 3000]
)
def test_deep_queries_are_read(query: str) -> None:
    in_words(parse(query))


PIECES = st.sampled_from(
    ["strike", "сям’я", "AND", "OR", "НЕ", "(", ")", '"', "„", "“", "-", "!", "+", "*", "?", "~2", "~", "^3",
     ":", "title:", "date:", "2022", "..", ">", "[", "TO", "]", "||", "&&", " ", "\n", "­", "😀", "a*b?"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.booleans())
def test_every_text_is_a_query(query: str, match_all: bool) -> None:
    assert in_words(parse(query, match_all))


def _terms(node: object) -> list[Term]:
    if isinstance(node, Term):
        return [node]
    inside = getattr(node, "items", None) or getattr(node, "words", None) or [getattr(node, "inside", None)]
    return [term for item in inside if item is not None for term in _terms(item)]
