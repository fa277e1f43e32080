"""Distance of publication windows."""

from datetime import date

import pytest

from checker.model.article import Published
from checker.stories.windows import STAND_IN_YEAR, apart


def known(first: date, last: date | None = None) -> Published:
    return Published(first, last or first)


def yearless(month: int, first: int, last: int) -> Published:
    return Published(date(STAND_IN_YEAR, month, first), date(STAND_IN_YEAR, month, last), year_known=False)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (known(date(2020, 5, 1)), known(date(2020, 5, 4)), 3),
        (known(date(2020, 5, 1), date(2020, 5, 9)), known(date(2020, 5, 4)), 0),
        (known(date(2019, 5, 4)), known(date(2020, 5, 4)), 366),
        (known(date(2018, 5, 4)), yearless(5, 1, 9), 0),
        (known(date(2018, 5, 4)), yearless(2, 14, 18), 76),
        (known(date(2018, 12, 30)), yearless(1, 2, 4), 3),
        (known(date(2018, 1, 2)), yearless(12, 29, 30), 3),
        (yearless(3, 1, 2), yearless(3, 5, 6), 3),
        (Published(), known(date(2020, 5, 4)), None),
    ],
)
def test_apart(left: Published, right: Published, wanted: int | None) -> None:
    assert apart(left, right) == wanted
    assert apart(right, left) == wanted
