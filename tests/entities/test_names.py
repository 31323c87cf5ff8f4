"""Spellings of one person come together; namesakes, spouses and brothers stay apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.entities.authority import Authority
from archive_app.entities.first_names import FirstNames
from archive_app.entities.names import NameGroups, NameReader

FIRST_NAMES = Path(__file__).resolve().parents[2] / "resources" / "authority" / "first-names.txt"


def _rows() -> list[list[str]]:
    """Spellings of one person each, from the table beside this file."""
    lines = (Path(__file__).parent / "names_that_join.txt").read_text(encoding="utf-8").splitlines()
    return [line.partition(": ")[2].split(" | ") for line in lines if not line.startswith("#")]


JOIN = _rows()

APART = [
    ("Aliaksandr Lukashenka", "Viktar Lukashenka", "father and son"),
    ("Viktar Lukashenka", "Mikalai Lukashenka", "brothers"),
    ("Dzmitry Lukashenka", "Mikalai Lukashenka", "brothers"),
    ("Halina Lukashenka", "Aliaksandr Lukashenka", "wife and husband"),
    ("Sviatlana Tsikhanouskaya", "Siarhei Tsikhanouski", "wife and husband"),
    ("Вероника Цепкало", "Валерий Цепкало", "wife and husband"),
    ("Ихар Лосік", "Дар'я Лосік", "husband and wife"),
    ("Viktar Babaryka", "Eduard Babaryka", "father and son"),
    ("Pavel Seviarynets", "Volha Seviarynets", "husband and wife"),
    ("Siarhei Kavalenka", "Siarhei Kavalchuk", "two endings of one root"),
    ("Siarhei Kavalenka", "Aliaksandr Kavalenka", "namesakes"),
    ("Uladzislau Kavaliou", "Liubou Kavaliova", "son and mother"),
    ("Aliaksandr Muraviou", "Siarhei Muraviou", "namesakes"),
    ("Henadz Karpenka", "Ihar Karpenka", "namesakes"),
    ("Ihar Karpenka", "Ihar Karpiankou", "two surnames of one root"),
    ("Vintsuk Viachorka", "Franak Viachorka", "father and son"),
    ("Yahor Martsinovich", "Viktar Martsinovich", "namesakes"),
    ("Lech Kaczyński", "Jarosław Kaczyński", "twins"),
    ("Aliaksandra Lukashenka", "Aliaksandr Lukashenka", "a woman and a man"),
    ("Олег Гайдукевич", "Сергей Гайдукевич", "son and father"),
    ("Ales Mikhalevich", "Aliaksandr Mikhalevich", "Ales is a name of its own"),
    ("Raman Bandarenka", "Dzmitry Bandarenka", "namesakes"),
    ("Vasil Bykau", "Henadz Bykau", "namesakes"),
    ("Andrei Aliaksandrau", "Andrei Azarau", "two surnames"),
    ("А. Лукашенко", "Виктор Лукашенко", "another initial"),
    ("Iryna Kazulina", "Aliaksandr Kazulin", "wife and husband"),
    ("Natallia Pinchuk", "Viktar Pinchuk", "namesakes"),
    ("Марына Адамовіч", "Галіна Адамовіч", "namesakes"),
    ("Наталья Эйсмонт", "Иван Эйсмонт", "wife and husband"),
    ("Паліна Шарэнда", "Андрэй Шарэнда", "wife and husband"),
    ("Ірына Халіп", "Андрэй Халіп", "namesakes"),
    ("Alena Lukashenka", "Galina Lukashenko", "namesakes"),
    ("Maria Rabkova", "Marta Rabkova", "two first names that begin alike"),
    ("Siarhei Dyleuski", "Siarhei Drazdouski", "two surnames in -ski"),
    ("Anatol Kuliashou", "Anatol Kulakou", "two surnames of one root"),
    ("Виктор Гончар", "Виктор Гончарик", "a longer surname"),
    ("Uladzimir Hancharyk", "Uladzimir Hanchar", "a longer surname"),
    ("Aliaksandr Babrou", "Aliaksandr Bobrouski", "a longer surname"),
    ("Ivan Kubrakou", "Ivan Kobrakau", "another vowel that is heard"),
    ("Юрий Караев", "Юрий Королёв", "two surnames"),
    ("Siarhei Rumas", "Siarhei Ramas", "another vowel that is heard"),
    ("Ihar Losik", "Ihar Lasitski", "two surnames"),
    ("Viktar Shunevich", "Ihar Shunevich", "namesakes"),
    ("Dmitry Pavlichenko", "Dmitry Pavlenko", "two surnames of one root"),
    ("Mikhail Marynich", "Mikhail Marchanka", "two surnames of one root"),
    ("Андрей Санников", "Андрей Саньков", "two surnames"),
    ("Pavel Latushka", "Pavel Latysh", "two surnames"),
    ("Pavel Sapelka", "Paulina Sapelka", "a man and a woman"),
    ("Valiantsin Stefanovich", "Valiantsina Stefanovich", "a man and a woman"),
    ("Yauhen Hovar", "Yauheniya Hovar", "a man and a woman"),
    ("Viktar Martsinovich", "Viktoryia Martsinovich", "a man and a woman"),
    ("Uladzislau Kavaliou", "Uladzimir Kavaliou", "Uladzislau and Uladzimir"),
    ("Stanislau Shushkevich", "Yaraslau Shushkevich", "Stanislau and Yaraslau"),
    ("Siarhei Antusevich", "Siarhei Antanevich", "two surnames"),
    ("Vasil Berasneu", "Vasil Berazouski", "two surnames of one root"),
    ("Ален Дэлон", "Алена Дэлон", "a man and a woman"),
    ("Jan Novak", "Jana Novak", "a man and a woman"),
    ("Anna Nowak", "Anton Nowak", "two first names that begin alike"),
    ("Петр Иванов", "Петр Иванович Сидоров", "a patronymic is no surname"),
    ("Б. Ельцин", "Владимир Ельцин", "another initial"),
    ("Максим Знак", "Максим Знаменский", "a longer surname"),
    ("Katsiaryna Andreeva", "Katsiaryna Andreichyk", "a longer surname"),
    ("Siarhei Dubouski", "Siarhei Dubouskaya", "a man's ending and a woman's"),
    ("Волха Гарбунова", "Олег Горбунов", "sister and brother"),
    ("Иванов Пётр Сергеевич", "Иванов Сергей Петрович", "first name and patronymic change places"),
    ("Aliaksandr Alesin", "Ales Alesin", "Ales is a name of its own"),
    ("Палина Шаренда-Панасюк", "Андрей Шаренда", "a wife with a double surname, and her husband"),
    ("Iryna But-Husaim", "Iryna But", "a half of a double surname"),
    ("Mykhailo Volynets", "Mykola Volynets", "two Ukrainian first names that begin alike"),
    ("Александр Ярошук", "Александр Ярошевич", "two surnames of one root"),
    ("Wojciech Jaruzelski", "Wiktor Jaruzelski", "Polish namesakes"),
    ("Gitanas Nausėda", "Diana Nausėdienė", "husband and wife, Lithuanian"),
    ("Maria Kolesnikowa", "Tatiana Kolesnikowa", "sisters, in German"),
    ("Д. Чульцова", "Кацярына Чульцова", "another initial"),
    ("Юрий Зенкович", "Юлия Зенкович", "a man and a woman whose names begin alike"),
    ("Сергей Левченко", "Сергей Левчук", "two endings of one root"),
    ("Максим Пазняков", "Максим Позняк", "a longer surname"),
    ("Ваня Петров", "Яна Петрова", "a man and a woman"),
]


@pytest.fixture(scope="module")
def groups() -> NameGroups:
    return NameGroups(NameReader(FirstNames.load(FIRST_NAMES)))


@pytest.mark.parametrize("names", JOIN, ids=lambda names: names[0])
def test_join(names: list[str], groups: NameGroups) -> None:
    assert groups.group(names) == [names]


@pytest.mark.parametrize(("one", "other", "reason"), APART, ids=[row[2] + " " + row[0] for row in APART])
def test_apart(one: str, other: str, reason: str, groups: NameGroups) -> None:
    assert len(groups.group([one, other])) == 2, reason


def test_everybody_of_the_table_stays_apart(groups: NameGroups) -> None:
    assert len(JOIN) >= 60
    assert groups.group(name for row in JOIN for name in row) == JOIN


def test_surname_joins_the_only_one(groups: NameGroups) -> None:
    assert groups.group(["Александр Ярошук", "Ярошук"]) == [["Александр Ярошук", "Ярошук"]]


def test_surname_of_two_joins_neither(groups: NameGroups) -> None:
    lines = ["Viktar Lukashenka", "Mikalai Lukashenka", "Lukashenka"]
    assert len(groups.group(lines)) == 3


def test_initial_joins_whom_it_fits(groups: NameGroups) -> None:
    assert len(groups.group(["Александр Лукашенко", "Виктор Лукашенко", "А. Лукашенко"])) == 2


def test_name_with_two_readings_joins_neither(groups: NameGroups) -> None:
    lines = ["Aliaksandr Lukashenka", "Aliaksandra Lukashenka", "Александра Лукашенко"]
    assert len(groups.group(lines)) == 3


@pytest.mark.parametrize("lines", [[], [""], ["", ""], ["."], ["А."], ["—", "🕊️"], ["a b c d e f g"]])
def test_lines_that_are_no_names(lines: list[str], groups: NameGroups) -> None:
    assert sorted(line for group in groups.group(lines) for line in group) == sorted(lines)


def test_known_people_meet_whatever_their_sound(authority: Authority) -> None:
    lines = ["Joe Biden", "Jane Biden", "Джо Байдэн", "Джо Байдена", "Anaïs Marin", "Анаіс Марэн", "Biden"]
    assert authority.group_names(lines) == [
        ["Joe Biden", "Джо Байдэн", "Джо Байдена"],
        ["Jane Biden"],
        ["Anaïs Marin", "Анаіс Марэн"],
        ["Biden"],
    ]
