"""Citations: a quote with the source it comes from, in the typography of the language it is cited in."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from archive_app.documents.document import Passport
from archive_app.export.citation_words import WORDS, CitationWords

HASH_LENGTH = 16
"""Hex digits of the SHA-256 that a citation gives: enough to tell any two documents apart."""


class CitationStyle(StrEnum):
    SHORT = "short"
    """One line: quote, title, publisher, date."""
    FULL = "full"
    """The quote, and below it the source with kind, address and hash."""


def citation(
    passport: Passport, quote: str = "", style: CitationStyle = CitationStyle.SHORT, language: str = "en"
) -> str:
    """`quote` is a passage of the canonical text, or empty to cite the document as a whole.

    `language` is en, ru or be, and English for any other. What the document does not state is said to be so.
    """
    words = WORDS.get(language, WORDS["en"])
    quoted = _quoted(quote, words)
    if style is CitationStyle.SHORT:
        return " — ".join(part for part in (quoted, _source(passport, words)) if part)
    return "\n".join(part for part in (quoted, " ".join(_sentences(passport, words))) if part)


def date_in_words(published: str | None, language: str = "en") -> str:
    """`2023-03-23` as “23 March 2023”; months and years likewise; what is not known is said to be so."""
    words = WORDS.get(language, WORDS["en"])
    return _date(published, words)


def _source(passport: Passport, words: CitationWords) -> str:
    return ", ".join(
        (passport.title, passport.publisher or words.no_publisher, _date(passport.published, words))
    )


def _sentences(passport: Passport, words: CitationWords) -> Iterator[str]:
    yield _sentence(passport.title)
    publisher = passport.publisher or words.no_publisher
    yield _sentence(f"{publisher}, {_date(passport.published, words)}")
    if passport.kind:
        yield _sentence(words.kinds.get(passport.kind, passport.kind))
    if passport.url:
        yield passport.url
    yield f"SHA-256 {passport.sha256[:HASH_LENGTH]}"


def _sentence(text: str) -> str:
    ended = text if text.endswith((".", "!", "?", "…")) else text + "."
    return ended[:1].upper() + ended[1:]


def _quoted(quote: str, words: CitationWords) -> str:
    """On one line, between the marks of the language; the same marks inside become the inner ones."""
    text = " ".join(quote.split())
    if not text:
        return ""
    inner = str.maketrans("".join(words.marks), "".join(words.inner_marks))
    opening, closing = words.marks
    return opening + text.translate(inner) + closing


def _date(published: str | None, words: CitationWords) -> str:
    """What is no date of ours is given as it stands."""
    if not published:
        return words.no_date
    parts = published.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return published
    year, month, day = ([int(part) for part in parts] + [0, 0])[:3]
    if len(parts) > 1 and not 1 <= month <= 12:
        return published
    forms = (words.year, words.month, words.day)
    names = words.months_alone if len(parts) == 2 else words.months
    name = names.split()[month - 1] if month else ""
    return forms[len(parts) - 1].format(year=year, month=name, day=day)
