"""Years of two digits behind an apostrophe."""

import datetime as dt

import pytest

from checker.mentions import find
from checker.model.article import Published, PublishedFrom

DAY = Published(dt.date(2015, 3, 2), dt.date(2015, 3, 2), PublishedFrom.METADATA)


@pytest.mark.parametrize(
    ("words", "timex"), [("in late '09", "2009"), ("since mid-'98", "1998"), ("in early ’12", "2012")]
)
def test_the_nearest_year_that_ends_so(words: str, timex: str) -> None:
    found = find(f"The tram line was built {words}, the city said.", DAY)
    assert [getattr(mention.value, "timex", None) for mention in found] == [timex]
