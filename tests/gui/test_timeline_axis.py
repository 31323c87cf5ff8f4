from __future__ import annotations

from archive_app.gui.timeline_axis import Bar, Histogram, bars, histogram
from archive_app.search.results import DateCount


def test_what_is_no_year_counts_nowhere() -> None:
    assert histogram([DateCount("some", 3), DateCount("2021", 1)]).years == {2021: 1}


def test_bars_of_several_years_show_what_was_counted_and_no_sum() -> None:
    years = [DateCount(str(year), 1) for year in range(1900, 2000)]
    whole = histogram(years, [DateCount(f"{year}/{year + 4}", 2) for year in range(1900, 2000, 5)])
    now = histogram(years[:7], [DateCount("1900/1904", 1), DateCount("1905/1909", 1)])
    made = bars(whole, now, most=30)
    assert {bar.whole for bar in made} == {2}
    assert [(bar.first, bar.last) for bar in made[:2]] == [(1900, 1904), (1905, 1909)]
    assert [bar.now for bar in made] == [1, 1, *[0] * 18]


def test_with_room_for_every_year_each_has_its_bar() -> None:
    years = [DateCount(str(year), 1) for year in range(1990, 2000)]
    whole = histogram(years, [DateCount("1990/1994", 2), DateCount("1995/1999", 2)])
    assert [bar.whole for bar in bars(whole, whole, most=10)] == [1] * 10


def test_years_without_dates_are_gaps() -> None:
    made = bars(Histogram({1948: 1, 1949: 1, 2004: 2}), Histogram({2004: 1}), most=30)
    assert made == (
        Bar(1948, 1948, 1, 0, gap_before=False),
        Bar(1949, 1949, 1, 0, gap_before=False),
        Bar(2004, 2004, 2, 1, gap_before=True),
    )


def test_many_years_share_bars() -> None:
    made = bars(Histogram(dict.fromkeys(range(1900, 2026), 1)), Histogram(), most=30)
    assert len(made) <= 30
    assert sum(bar.whole for bar in made) == 126
    assert made[0].first == 1900
    assert not any(bar.gap_before for bar in made)


def test_an_empty_archive_has_no_bars() -> None:
    assert bars(Histogram(), Histogram(), most=30) == ()
