"""When a note was written, in the time and the manner of the place where it is read."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt


def written_at(created: str, locale: QLocale | None = None) -> str:
    """`created` is an ISO time in UTC, or a day, of which no hour is known; empty for what is neither."""
    locale, short = locale or QLocale(), QLocale.FormatType.ShortFormat
    if "T" not in created:
        return locale.toString(QDate.fromString(created, Qt.DateFormat.ISODate), short)
    return locale.toString(_moment(created), short)


def written_lately(created: str, locale: QLocale | None = None) -> str:
    """The same, short: of today the hour only, of another day the day only."""
    locale, short = locale or QLocale(), QLocale.FormatType.ShortFormat
    if "T" in created and _moment(created).date() == QDate.currentDate():
        return locale.toString(_moment(created).time(), short)
    return locale.toString(QDate.fromString(created[:10], Qt.DateFormat.ISODate), short)


def _moment(created: str) -> QDateTime:
    return QDateTime.fromString(created, Qt.DateFormat.ISODate).toLocalTime()
