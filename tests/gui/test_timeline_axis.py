from __future__ import annotations

from archive_app.gui.timeline_axis import Bar, bars, by_year
from archive_app.search.results import DateCount


def test_dates_of_any_precision_count_in_their_years() -> None:
    counts = [DateCount("2022-04-19", 1), DateCount("2022", 2), DateCount("2021-12-30/2023-01", 1)]
    assert by_year(counts) == {2021: 1, 2022: 4, 2023: 1}


def test_what_is_no_date_counts_nowhere() -> None:
    assert by_year([DateCount("someday", 3)]) == {}


def test_years_without_dates_are_gaps() -> None:
    made = bars({1948: 1, 1949: 1, 2004: 2}, {2004: 1}, most=30)
    assert made == (
        Bar(1948, 1948, 1, 0, gap_before=False),
        Bar(1949, 1949, 1, 0, gap_before=False),
        Bar(2004, 2004, 2, 1, gap_before=True),
    )


def test_many_years_share_bars() -> None:
    made = bars(dict.fromkeys(range(1900, 2026), 1), {}, most=30)
    assert len(made) <= 30
    assert sum(bar.whole for bar in made) == 126
    assert made[0].first == 1900
    assert not any(bar.gap_before for bar in made)


def test_an_empty_archive_has_no_bars() -> None:
    assert bars({}, {}, most=30) == ()
