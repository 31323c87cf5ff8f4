"""A passage with where it comes from, as plain text for the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from archive_app.documents.document import Document
from archive_app.gui.date_names import date_name


def citation(document: Document, quote: str, locale: QLocale | None = None) -> str:
    """`“quote” — Title. Publisher, date. Address`, without what nobody stated."""
    passport = document.passport
    day = date_name(passport.published, locale) if passport.published else None
    source = ", ".join(filter(None, (passport.publisher, day)))
    parts = [passport.title, source, passport.url or passport.source]
    whole = ". ".join(part.rstrip(".") for part in parts if part)
    quote = " ".join(quote.split())
    return f"“{quote}” — {whole}" if quote else whole
