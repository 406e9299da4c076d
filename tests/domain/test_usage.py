"""Counts by the hour: added up, kept within bounds, and nothing finer."""

from collections import Counter
from datetime import date, datetime

import pytest

from kiosk.domain.usage import Counted, Mark, Usage, how_many, names

VISIT, STAND = Mark(Counted.VISIT), Mark(Counted.STAND, "14")


def usage(*moments: datetime) -> Usage:
    made = Usage()
    for moment in moments:
        made.add(moment, [VISIT, STAND])
    return made


def test_two_visits_of_one_hour_are_one_entry_without_a_minute() -> None:
    made = usage(datetime(2026, 3, 4, 10, 5, 7), datetime(2026, 3, 4, 10, 59))
    assert list(made) == [(datetime(2026, 3, 4, 10), Counter({VISIT: 2, STAND: 2}))]


@pytest.mark.parametrize(
    "mark",
    [
        Mark(Counted.STAND),
        Mark(Counted.STAND, "x" * 61),
        Mark(Counted.STAND, "1\n2"),
        Mark(Counted.FRUITLESS, "a\x1b[2J"),
        Mark(Counted.STAND, "1;2"),
        Mark(Counted.VISIT, "who"),
    ],
)
def test_what_cannot_stand_in_a_file_is_not_counted(mark: Mark) -> None:
    made = Usage()
    made.add(datetime(2026, 3, 4, 10), [mark])
    assert not made


def test_a_number_with_a_no_break_space_is_counted() -> None:
    made = Usage()
    made.add(datetime(2026, 3, 4, 10), [Mark(Counted.STAND, "10\u00a0bis")])
    assert names(made.total, Counted.STAND) == [("10\u00a0bis", 1)]


def test_the_hour_under_way_stays_behind() -> None:
    made = usage(datetime(2026, 3, 4, 10), datetime(2026, 3, 4, 11))
    over = made.split_off(datetime(2026, 3, 4, 11))
    assert over == usage(datetime(2026, 3, 4, 10))
    assert made == usage(datetime(2026, 3, 4, 11))


def test_the_earliest_days_go_first_whatever_their_year() -> None:
    made = usage(datetime(1970, 1, 1, 0), datetime(2026, 3, 4, 10), datetime(2099, 1, 1, 0))
    made.keep_days(2)
    assert made.days == [date(2026, 3, 4), date(2099, 1, 1)]


def test_counts_are_told_the_greatest_first() -> None:
    marks = Counter({Mark(Counted.STAND, "2"): 1, STAND: 3, Mark(Counted.STAND, "1"): 1, VISIT: 4})
    assert names(marks, Counted.STAND) == [("14", 3), ("1", 1), ("2", 1)]
    assert how_many(marks, Counted.STAND) == 5


def test_counts_cover_others_that_say_no_more() -> None:
    more, less = usage(*[datetime(2026, 3, 4, 10)] * 2), usage(datetime(2026, 3, 4, 10))
    assert more.covers(less)
    assert not less.covers(more)
    assert not more.covers(usage(datetime(2026, 3, 5, 10)))
