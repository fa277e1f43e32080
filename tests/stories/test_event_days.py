"""Articles that tell of events of other days."""

import datetime as dt

import pytest

from checker.claims import extract
from checker.model.article import Article, Published, PublishedFrom
from checker.stories.event_days import other_days


def told(text: str, day: str | None) -> Article:
    date = dt.date.fromisoformat(day) if day else None
    return Article(
        day or "undated", text, Published(date, date, PublishedFrom.METADATA if day else PublishedFrom.UNKNOWN)
    )


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (("A ferry sank on Tuesday.", "2021-05-05"), ("A ferry sank on Tuesday.", "2021-05-12"), True),
        (("The index fell on Wednesday.", "2021-05-05"), ("The index rose on Thursday.", "2021-05-06"), True),
        (("A ferry sank on Tuesday.", "2021-05-05"), ("A ferry sank on Monday.", "2021-05-06"), False),
        (("A ferry sank on Tuesday.", "2021-05-05"), ("A ferry sank on Tuesday.", "2021-05-06"), False),
        (
            ("A ferry sank on Tuesday.", "2021-05-05"),
            ("Divers raised a ferry on Tuesday. It had sunk on 4 May.", "2021-05-19"),
            False,
        ),
        (("A ferry sank on Tuesday.", "2021-05-05"), ("A ferry sank on Tuesday.", "2021-05-05"), False),
        (("A ferry sank on Tuesday.", "2021-05-05"), ("A ferry sank on Tuesday.", None), False),
        (("A ferry sank.", "2021-05-05"), ("A ferry sank on Tuesday.", "2021-05-12"), False),
        (("The mill burned in 1994.", "2021-05-05"), ("The mill burned on Tuesday.", "2021-05-12"), False),
    ],
)
def test_events_of_other_days(first: tuple[str, str], second: tuple[str, str], apart: bool) -> None:
    left, right = told(*first), told(*second)
    mine, yours = extract(left).claims, extract(right).claims
    assert (other_days(left, mine, right, yours) is not None) is apart
    assert (other_days(right, yours, left, mine) is not None) is apart
