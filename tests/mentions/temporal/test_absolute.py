"""Dates in digits, and the known faults of dateparser."""

import datetime as dt
import subprocess
import sys

import pytest

from checker.mentions.temporal import find
from checker.model.article import Published
from checker.model.value import TimeValue
from checker.text.scan import single_bytes


def times(text: str) -> list[TimeValue]:
    return [one.value for one in find(text, single_bytes(text), Published()) if isinstance(one.value, TimeValue)]


@pytest.mark.parametrize(
    ("digits", "timex", "others"),
    [
        ("2019-02-15", "2019-02-15", []),
        ("2019/02/15", "2019-02-15", []),
        ("02/15/2019", "2019-02-15", []),
        ("15/02/2019", "2019-02-15", []),
        ("03/04/2019", "2019-03-04", ["2019-04-03"]),
        ("15.02.2019", "2019-02-15", []),
        ("15-Feb-2019", "2019-02-15", []),
        ("2019-02-15T14:08Z", "2019-02-15T14:08", []),
        ("2019-02-15 14:08:30+02:00", "2019-02-15T14:08", []),
    ],
)
def test_a_date_in_digits(digits: str, timex: str, others: list[str]) -> None:
    (value,) = times(f"Posted {digits} by the desk")
    assert (value.timex, [reading.timex for reading in value.readings]) == (timex, others)


@pytest.mark.parametrize(
    "digits", ["2019-02-29", "02/29/2019", "29.02.2019", "31/04/2019", "13/13/2019", "2019-13-01", "2019-02-15T25:61"]
)
def test_a_day_that_does_not_exist_is_not_moved(digits: str) -> None:
    assert not [value for value in times(f"Posted {digits} by the desk") if value.day is not None]


def test_a_decade_is_no_number_of_seconds() -> None:
    (value,) = times("The chapel was built in the 1970s.")
    assert value.timex == "197"


def test_a_bare_weekday_on_that_weekday_is_the_same_day() -> None:
    wednesday = dt.date(2024, 5, 15)
    text = "The mill burned down Wednesday."
    (mention,) = find(text, single_bytes(text), Published(wednesday, wednesday))
    assert mention.value.timex == "2024-05-15"  # type: ignore[union-attr]


@pytest.mark.parametrize(("text", "loaded"), [("On 4 May 2018 and 2018-05-04.", False), ("On 05/14/2018.", True)])
def test_dateparser_is_loaded_only_for_a_span_that_needs_it(text: str, loaded: bool) -> None:
    code = (
        "import sys; from checker.mentions.temporal import find; from checker.text.scan import single_bytes;"
        "from checker.model.article import Published;"
        f"list(find({text!r}, single_bytes({text!r}), Published())); print('dateparser' in sys.modules)"
    )
    assert subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip() == str(loaded)
