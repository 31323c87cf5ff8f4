"""Field names as people type them, in English, Russian and Belarusian."""

from __future__ import annotations

from archive_app.search.query import FieldName

_NAMES = {
    FieldName.TITLE: "title заголовок загаловак",
    FieldName.PERSON: "person people человек люди асоба людзі",
    FieldName.ORGANISATION: "organisation organization org организация арганізацыя",
    FieldName.PUBLISHER: "publisher source издатель источник выдавец крыніца",
    FieldName.LANGUAGE: "language lang язык мова",
    FieldName.COLLECTION: "collection коллекция подборка калекцыя падборка",
    FieldName.TAG: "tag метка тег метка тэг",
    FieldName.NOTE: "note заметка нататка",
    FieldName.DATE: "date дата",
    FieldName.PUBLISHED: "published опубликовано апублікавана",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}

_LANGUAGES = {
    "en": "en english английский английском по-английски англійская англійскай ангельская",
    "ru": "ru russian русский русском руская рускай расейская",
    "be": "be belarusian belarussian by белорусский белорусском беларуская беларускай",
}
_LANGUAGE_NAMES = {name: code for code, names in _LANGUAGES.items() for name in names.split()}


def field_named(typed: str) -> FieldName | None:
    return _FIELDS.get(typed.casefold())


def language_named(typed: str) -> str:
    """The code of a language given by code or name; what is not known stays as typed."""
    small = typed.casefold()
    return _LANGUAGE_NAMES.get(small, small)
