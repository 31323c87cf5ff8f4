from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from archive_app.gui.date_names import date_name

ENGLISH, RUSSIAN = QLocale("en_GB"), QLocale("ru_RU")


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [
        ("2022", "2022", "2022"),
        ("2022-04", "April 2022", "апрель 2022"),
        ("2022-04-19", "19 April 2022", "19 апреля 2022"),
        ("2022-04-19/2022-04-21", "19–21 April 2022", "19–21 апреля 2022"),
        ("2022-04-30/2022-05-02", "30 April 2022 – 2 May 2022", "30 апреля 2022 – 2 мая 2022"),
        ("2020/2022", "2020–2022", "2020–2022"),
        ("2022/2022", "2022", "2022"),
        ("2022-13-40", "2022-13-40", "2022-13-40"),
        ("someday", "someday", "someday"),
    ],
)
def test_dates_read_as_people_write_them(value: str, english: str, russian: str) -> None:
    assert (date_name(value, ENGLISH), date_name(value, RUSSIAN)) == (english, russian)
