"""Dates in three languages: what is found, with its value, and what never is."""

from __future__ import annotations

import pytest

from archive_app.entities.dates import DateFinder

PUBLISHED = "2023-03-23"

FOUND = [
    # text, the dates in it, their values
    ("23 March, 2023", ["23 March, 2023"], ["2023-03-23"]),
    ("05 June 2025", ["05 June 2025"], ["2025-06-05"]),
    ("April 19th, 2022 was a Tuesday", ["April 19th, 2022"], ["2022-04-19"]),
    ("the 2nd of May 1982", ["2nd of May 1982"], ["1982-05-02"]),
    ("Sept. 3, 2001", ["Sept. 3, 2001"], ["2001-09-03"]),
    ("Geneva, 6 June 2025.", ["6 June 2025"], ["2025-06-06"]),
    ("back in August 2020.", ["August 2020"], ["2020-08"]),
    ("On 17 March the office", ["17 March"], ["2023-03-17"]),
    ("the session in June.", ["June"], ["2023-06"]),
    ("March saw further arrests.", ["March"], ["2023-03"]),
    ("since May and until October", ["May", "October"], ["2023-05", "2022-10"]),
    ("the 2020 elections and the 2004 report", ["2020", "2004"], ["2020", "2004"]),
    ("from 2 to 13 June 2025", ["2 to 13 June 2025"], ["2025-06-02/2025-06-13"]),
    ("June 2–13, 2025", ["June 2–13, 2025"], ["2025-06-02/2025-06-13"]),
    ("5 May – 3 June 2020", ["5 May – 3 June 2020"], ["2020-05-05/2020-06-03"]),
    ("8 May 2020 to 3 June 2020", ["8 May 2020", "3 June 2020"], ["2020-05-08", "2020-06-03"]),
    ("from June to August 2021", ["June to August 2021"], ["2021-06/2021-08"]),
    ("between May and June 2010", ["May and June 2010"], ["2010-05/2010-06"]),
    ("December–January 2021", ["December–January 2021"], ["2020-12/2021-01"]),
    ("2022-04-19 and 19.04.2022", ["2022-04-19", "19.04.2022"], ["2022-04-19", "2022-04-19"]),
    ("05/31/2024", ["05/31/2024"], ["2024-05-31"]),
    ("2015/08/12, 2013-2-7", ["2015/08/12", "2013-2-7"], ["2015-08-12", "2013-02-07"]),
    ("8/Oct/2012 and jan 24, 2014", ["8/Oct/2012", "jan 24, 2014"], ["2012-10-08", "2014-01-24"]),
    ("Aug 10 - Nov 12, 2011", ["Aug 10 - Nov 12, 2011"], ["2011-08-10/2011-11-12"]),
    ("8/10/2012", ["8/10/2012"], ["2012-10-08"]),
    # Russian
    ("19 апреля 2022 года", ["19 апреля 2022 года"], ["2022-04-19"]),
    ("Это было в апреле 2022 г. в Минске", ["апреле 2022 г."], ["2022-04"]),
    ("в 1996 году", ["1996 году"], ["1996"]),
    ("с ноября по декабрь 2010 года", ["ноября по декабрь 2010 года"], ["2010-11/2010-12"]),
    ("22–23 марта", ["22–23 марта"], ["2023-03-22/2023-03-23"]),
    ("в мае и в августе", ["мае", "августе"], ["2023-05", "2023-08"]),
    ("15-го мая", ["15-го мая"], ["2023-05-15"]),
    ("2020–2021 гг.", ["2020–2021 гг."], ["2020/2021"]),
    ("19.04.2022 г.", ["19.04.2022 г."], ["2022-04-19"]),
    ("уния 1569 года", ["1569 года"], ["1569"]),
    # Belarusian
    ("19 красавіка 2022 года", ["19 красавіка 2022 года"], ["2022-04-19"]),
    ("22-23 сакавіка", ["22-23 сакавіка"], ["2023-03-22/2023-03-23"]),
    ("у лютым і ў траўні 2021 года", ["лютым", "траўні 2021 года"], ["2023-02", "2021-05"]),
    ("у 2020 годзе", ["2020 годзе"], ["2020"]),
    ("з 1 мая", ["1 мая"], ["2023-05-01"]),
    ("30 лістапада", ["30 лістапада"], ["2022-11-30"]),
    ("3 сьнежня і 9 верасьня 2019 г.", ["3 сьнежня", "9 верасьня 2019 г."], ["2019-12-03", "2019-09-09"]),
    (
        "14. - 15.10.2013 и 3-5.06.2020",
        ["14. - 15.10.2013", "3-5.06.2020"],
        ["2013-10-14/2013-10-15", "2020-06-03/2020-06-05"],
    ),
    ("с 14.10. по 15.10.2018 г.", ["14.10. по 15.10.2018 г."], ["2018-10-14/2018-10-15"]),
    ("between 1 and 10 March", ["1 and 10 March"], ["2023-03-01/2023-03-10"]),
    # Two days in a row
    ("on 21 and 22 February", ["21 and 22 February"], ["2023-02-21/2023-02-22"]),
    ("on March 30 and 31, 2019", ["March 30 and 31, 2019"], ["2019-03-30/2019-03-31"]),
    ("приедет 21 и 22 февраля", ["21 и 22 февраля"], ["2023-02-21/2023-02-22"]),
    ("прыедзе 1 і 2 мая 2020 года", ["1 і 2 мая 2020 года"], ["2020-05-01/2020-05-02"]),
    ("12 и 25 февраля 2017 года", ["25 февраля 2017 года"], ["2017-02-25"]),
    ("on March 21 and 22 people", ["March 21"], ["2023-03-21"]),
    ("February 21 and 22 March 2017", ["February 21", "22 March 2017"], ["2017-02-21", "2017-03-22"]),
    ("22-23 сакавіка, дэлегацыя", ["22-23 сакавіка"], ["2023-03-22/2023-03-23"]),
    ("on July 19: Now", ["July 19"], ["2023-07-19"]),
    ("on 3 April and 17 September 2017", ["3 April", "17 September 2017"], ["2017-04-03", "2017-09-17"]),
    (
        "5 траўня, 6 чэрвеня і 7 ліпеня 2011 г.",
        ["5 траўня", "6 чэрвеня", "7 ліпеня 2011 г."],
        ["2011-05-05", "2011-06-06", "2011-07-07"],
    ),
    ("2019-Sep-01, 2018 March 18", ["2019-Sep-01", "2018 March 18"], ["2019-09-01", "2018-03-18"]),
    ("Авг 26, 2015 · 2 Стд 2019", ["Авг 26, 2015", "2 Стд 2019"], ["2015-08-26", "2019-01-02"]),
    ("Updated at 17:20,08-02-2021", ["08-02-2021"], ["2021-02-08"]),
    (
        "in Oslo, 5 May 2019TALLINN, 6 May 2019 – Oslo, May 7, 2019The",
        ["5 May 2019", "6 May 2019", "May 7, 2019"],
        ["2019-05-05", "2019-05-06", "2019-05-07"],
    ),
    # Ukrainian, and Belarusian in Latin letters
    ("3 березня 2015 року, у травні", ["3 березня 2015 року"], ["2015-03-03"]),
    ("19 krasavika 2022 hoda, u śniežni", ["19 krasavika 2022 hoda", "śniežni"], ["2022-04-19", "2022-12"]),
    ("у 2006-2012 гадах", ["2006-2012 гадах"], ["2006/2012"]),
]

NEVER = [
    ("2024-13-01", "a month that is none"),
    ("Maja spoke, lutaha zimy", "a first name and an adjective"),
    ("They may march again.", "verbs"),
    ("may 5 people come", "a small letter"),
    ("March on the street", "an order, not a month"),
    ("in its 113th session and the 3rd Congress", "ordinals"),
    ("two and a half to three years", "durations"),
    ("Conventions 87 and 98, article 33", "numbers"),
    ("30 000 protesters, 2000 people, $2020, 1999 рублей, 2010 чалавек", "amounts"),
    ("Collective Bargaining Convention, 1949 (No. 98)", "a year in the title of a law"),
    ("No. 2015, № 2016, page 2017", "numbers of things"),
    ("in the 1990s; 1990-х гадоў", "decades"),
    ("31 June 2020, 30 February", "no such days"),
    ("on 32 August, 45 May", "more days than a month has"),
    ("Version: 1.10.30", "a version"),
    ("at 10:30, 9.30 - 11.00 CEST", "clock times"),
    ("version 1.2.2020.4", "versions"),
    ("https://example.org/2020/05/06/page?y=2021", "web addresses"),
    ("12.5 March", "a fraction"),
    ("мая краіна, мае рукі, мы маем права, у мае гады", "Belarusian pronouns and verbs"),
    ("люты мароз, лютым холадам", "an adjective"),
    ("36 years old, 45-летний, 29 гадоў", "ages"),
    ("11 декабристов", "a word that begins like a month"),
]


@pytest.mark.parametrize(("text", "dates", "values"), FOUND, ids=[row[0] for row in FOUND])
def test_found(text: str, dates: list[str], values: list[str]) -> None:
    mentions = DateFinder(PUBLISHED).mentions(text)
    assert [mention.text for mention in mentions] == dates
    assert [mention.value for mention in mentions] == values


@pytest.mark.parametrize(("text", "reason"), NEVER, ids=[row[1] for row in NEVER])
def test_never_found(text: str, reason: str) -> None:
    assert DateFinder(PUBLISHED).mentions(text) == [], reason


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2024-04-08", "19 April", "2024-04-19"),
        ("2023-01-05", "on 30 December", "2022-12-30"),
        ("2023-12-20", "in January", "2024-01"),
        ("2023-12-20", "on 17 July", "2023-07-17"),
        ("2023-04", "19 April", "2023-04-19"),
        ("2023", "19 April", "2023-04-19"),
        (None, "19 April", None),
        (None, "22-23 сакавіка", None),
        (None, "19 April 2022", "2022-04-19"),
    ],
)
def test_missing_year(published: str | None, text: str, value: str | None) -> None:
    (mention,) = DateFinder(published).mentions(text)
    assert mention.value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 18 July 2022 they met. On 20 July they left.", ["2022-07-18", "2022-07-20"]),
        ("On 3 March he was held; on 11 March 2005 he was freed.", ["2005-03-03", "2005-03-11"]),
        ("19 декабря. 14 мая 2011 года", ["2010-12-19", "2011-05-14"]),
        ("On 20 July, as in 2016 and in May 2017", [None, "2016", "2017-05"]),
        ("29 February. 1 March 2023", [None, "2023-03-01"]),
    ],
)
def test_year_from_the_text_itself(text: str, values: list[str | None]) -> None:
    assert [mention.value for mention in DateFinder().mentions(text)] == values
