"""The words and marks of citations in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitationWords:
    """`months` as they stand after a day, `months_alone` by themselves, spaces between; forms of dates."""

    marks: tuple[str, str]
    inner_marks: tuple[str, str]
    no_publisher: str
    no_date: str
    months: str
    months_alone: str
    year: str
    month: str
    day: str
    kinds: Mapping[str, str]


_ENGLISH_MONTHS = "January February March April May June July August September October November December"

WORDS = {
    "en": CitationWords(
        marks=("“", "”"),
        inner_marks=("‘", "’"),
        no_publisher="no publisher stated",
        no_date="no date stated",
        months=_ENGLISH_MONTHS,
        months_alone=_ENGLISH_MONTHS,
        year="{year}",
        month="{month} {year}",
        day="{day} {month} {year}",
        kinds={},
    ),
    "ru": CitationWords(
        marks=("«", "»"),
        inner_marks=("„", "“"),
        no_publisher="издатель не указан",
        no_date="без даты",
        months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        months_alone="январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        year="{year} г.",
        month="{month} {year} г.",
        day="{day} {month} {year} г.",
        kinds={
            "news article": "новостная статья",
            "press release": "пресс-релиз",
            "resolution": "резолюция",
            "call to action": "призыв к действию",
            "statement": "заявление",
            "report": "доклад",
            "letter": "письмо",
            "interview": "интервью",
        },
    ),
    "be": CitationWords(
        marks=("«", "»"),
        inner_marks=("„", "“"),
        no_publisher="выдавец не пазначаны",
        no_date="без даты",
        months="студзеня лютага сакавіка красавіка мая чэрвеня ліпеня "
        "жніўня верасня кастрычніка лістапада снежня",
        months_alone="студзень люты сакавік красавік май чэрвень ліпень "
        "жнівень верасень кастрычнік лістапад снежань",
        year="{year} г.",
        month="{month} {year} г.",
        day="{day} {month} {year} г.",
        kinds={
            "news article": "навінны артыкул",
            "press release": "прэс-рэліз",
            "resolution": "рэзалюцыя",
            "call to action": "заклік да дзеяння",
            "statement": "заява",
            "report": "даклад",
            "letter": "ліст",
            "interview": "інтэрв’ю",
        },
    ),
}
