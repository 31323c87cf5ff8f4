"""English, Russian or Belarusian, and nothing else."""

from __future__ import annotations

import pytest

from archive_app.documents.language import language_of

BULGARIAN = (
    "Работниците в завода обявиха стачка и искат по-високи заплати, каза председателят на синдиката. Те "
    "казаха, че няма да се върнат на работа, докато правителството не изпълни обещанията си и не им плати."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The union said that it was ready for the strike", "en"),
        ("Работники завода объявили забастовку", "ru"),
        ("Профсоюз ждёт решения", "ru"),
        ("Працоўныя завода абвясцілі забастоўку", "be"),
        ("Прафсаюз чакае на рашэнне суда ў Мінску", "be"),
        ("Наша газета пра ўсё", "be"),
        ("Працівники заводу оголосили страйк і вимагають підвищення зарплати, її не платили", None),
        (BULGARIAN, None),
        ("Le syndicat a déclaré que la grève continue dans les usines du pays", None),
        ("Die Gewerkschaft hat gesagt, dass der Streik in Minsk weitergeht", None),
        ("Związek zawodowy ogłosił strajk i czeka na decyzję sądu", None),
        ("Strike", None),
        ("", None),
        ("12 345 6.789", None),
        ("工会宣布罢工 并且 等待 法院 的 判决", None),
    ],
)  # fmt: skip
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
