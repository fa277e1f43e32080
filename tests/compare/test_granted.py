"""Times that a reader lets stand beside each other, and near misses that stay a contradiction."""

import datetime as dt
from typing import Any

import pytest

from checker.compare.values.granted import granted
from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity, TimeValue
from tests.compare.told import disjoint

WEDNESDAY = ("2019-05-15", "2019-05-15")
SUNDAY = ("2019-05-19", "2019-05-19")
MONDAY = ("2019-05-20", "2019-05-20")
Case = tuple[str, str, tuple[str, str]]

GRANTED: list[Case] = [
    # a year that is not written
    ("The dam broke in [June 2017].", "In [June], the dam broke after weeks of rain.", WEDNESDAY),
    ("The dam broke on [June 8].", "The dam that broke in [2017] is dry.", WEDNESDAY),
    ("The dam broke on [Nov. 3].", "The dam broke in [November 2016].", WEDNESDAY),
    ("The dam broke [last year].", "The dam broke on [June 8], engineers said.", WEDNESDAY),
    ("It opened in 2014 and closed in [July of that year].", "It closed in [July 2014].", WEDNESDAY),
    ("The mill closed in [September 2018].", "The mill closed [last September].", WEDNESDAY),
    ("Its sale closes in the [first fiscal quarter].", "It closes in the [first quarter of 2021].", WEDNESDAY),
    # back to a time named before
    ("Sales fell in 2011. He left [that year].", "He left in [2013].", WEDNESDAY),
    ("The vote was on May 3. The mayor resigned [the following day].", "The mayor resigned on [May 9].", WEDNESDAY),
    ("Output grew 2 percent in [the quarter].", "Output grew 2 percent in [the fourth quarter].", WEDNESDAY),
    ("He met Ruiz on April 2. [The same day], he quit.", "He quit on [Tuesday].", WEDNESDAY),
    # a weekday without a date
    ("The court ruled [Monday].", "The court ruled [Monday].", ("2019-05-12", "2019-05-14")),
    ("The court ruled [Monday morning].", "The court ruled [Monday].", ("2019-05-19", "2019-05-20")),
    ("The court rules [today].", "The court will rule on [Monday].", ("2019-05-20", "2019-05-18")),
    ("The mast fell [last Monday].", "The mast fell on [May 6].", WEDNESDAY),
    ("The square is closed [following Thursday]'s blast.", "The blast came on [May 9].", WEDNESDAY),
    # words of a speaker
    ('"We are thankful for what you did [tonight]," said Lund.', "Lund spoke on [Tuesday night].", WEDNESDAY),
    ("“[Today]’s ruling is a relief,” Lund said.", "The court ruled on [Tuesday].", WEDNESDAY),
    ('Lund said: "They came for us [this morning]."', "They came on [Monday morning].", WEDNESDAY),
    # nights, weekends and weeks
    ("Shots were fired [Friday night].", "Shots were fired [early Saturday].", WEDNESDAY),
    ("Shots were fired [overnight].", "Shots were fired [early Wednesday].", WEDNESDAY),
    ("It happened [very late on Friday night].", "It happened [early on Saturday morning].", WEDNESDAY),
    ("The boat sank [this weekend].", "The boat sank on [Sunday].", MONDAY),
    ("The boat sank [this weekend].", "The boat sank on [Friday night].", MONDAY),
    ("The boat sank [this weekend].", "The boat sank on [Friday].", MONDAY),
    ("The boat sank [last week].", "The boat sank on [Thursday].", SUNDAY),
    ("He returns [this week].", "He will return on [Monday].", SUNDAY),
    ("Ten letters came in [the past week].", "Ten letters came [this week].", WEDNESDAY),
    ("They married [17 days ago].", "They married on [April 27].", WEDNESDAY),
    ("They were found [Monday afternoon].", "They were found on [Monday].", WEDNESDAY),
    ("It will close [this fall].", "It will close in [September].", WEDNESDAY),
    # clocks
    ("He was shot at [4 in the morning].", "He was shot at [4:20 a.m.], police said.", WEDNESDAY),
    ("They lost it at [6:24 p.m. Eastern Time Saturday].", "They lost it on [Sunday].", SUNDAY),
]

KEPT: list[Case] = [
    ("The dam broke in [June 2017].", "In [July], the dam broke after weeks of rain.", WEDNESDAY),
    ("The dam broke on [March 1].", "The dam broke on [March 2].", WEDNESDAY),
    ("The dam broke in [2017].", "The dam broke in [2016].", WEDNESDAY),
    ("The dam broke in [May 2016].", "The dam broke in [May 2017].", WEDNESDAY),
    ("It opened in 2014 and closed in [July of that year].", "It closed in [August 2014].", WEDNESDAY),
    ("The mill closed [last September].", "The mill closed in [October 2018].", WEDNESDAY),
    ("The court ruled [Monday].", "The court ruled [Tuesday].", WEDNESDAY),
    ("The court ruled [last Friday].", "The court will rule [next Friday].", WEDNESDAY),
    ("The court ruled [today].", "The court ruled on [Monday].", WEDNESDAY),
    ("The mast fell [last Monday].", "The mast fell on [May 7].", WEDNESDAY),
    ("The trial starts on [Monday].", "The trial starts on [May 27].", WEDNESDAY),
    ('"We are thankful," said Lund, who spoke [tonight].', "Lund spoke on [Tuesday night].", WEDNESDAY),
    ('"We will win [tonight]," said Lund.', "Lund spoke of [Friday night].", WEDNESDAY),
    ("Shots were fired [late Thursday].", "Shots were fired [early Friday].", WEDNESDAY),
    ("Shots were fired [Friday night].", "Shots were fired [early Sunday].", WEDNESDAY),
    ("Shots were fired [Friday night].", "Shots were fired on [Saturday afternoon].", WEDNESDAY),
    ("The boat sank [this weekend].", "The boat sank on [Thursday].", MONDAY),
    ("The boat sank [this weekend].", "The boat sank on [Friday morning].", MONDAY),
    ("The boat sank [this weekend].", "The boat sank on [Friday, May 3].", MONDAY),
    ("The boat sank [last week].", "The boat sank on [Tuesday].", WEDNESDAY),
    ("They married [17 days ago].", "They married on [April 24].", WEDNESDAY),
    ("They married [three days ago].", "They married on [May 11].", WEDNESDAY),
    ("He was shot at [4 in the morning].", "He was shot at [5:20 a.m.], police said.", WEDNESDAY),
    ("He was shot at [4:20 a.m.].", "He was shot at [4:40 a.m.], police said.", WEDNESDAY),
    ("They lost it at [6:24 p.m. Eastern Time Saturday].", "They lost it on [Wednesday].", SUNDAY),
]


@pytest.mark.parametrize(("left", "right", "days"), GRANTED)
def test_a_reader_grants_it(left: str, right: str, days: tuple[str, str]) -> None:
    assert not disjoint(left, right, days)


@pytest.mark.parametrize(("left", "right", "days"), KEPT)
def test_a_reader_does_not_grant_it(left: str, right: str, days: tuple[str, str]) -> None:
    assert disjoint(left, right, days)


def test_a_back_reference_is_held_against_its_own_article() -> None:
    text = ("Sales fell in 2011. He left [that year].", "He left in [2013].")
    assert disjoint(*text, one=True)


def named(weekday: int, **parts: Any) -> TimeValue:
    """A weekday without a date: 1 is Monday."""
    return TimeValue(f"XXXX-WXX-{weekday}", weekday=weekday, **parts)


def dated(day: int, **parts: Any) -> TimeValue:
    """A day of May 2019, of which the 6th is a Monday."""
    date = dt.date(2019, 5, day)
    return TimeValue(date.isoformat(), year=2019, month=5, day=day, first=date, last=date, **parts)


def ago(days: int, **parts: Any) -> TimeValue:
    """A day that an article counts back to."""
    return TimeValue("XXXX-XX-XX", deictic=f"-P{days}D", **parts)


def is_granted(left: TimeValue, right: TimeValue) -> bool:
    """Whether a reader grants two times, in either order."""
    claims = [
        Claim(name, Mention(0, 4, "then", Kind.DATE, value), Sentence(0, 4, 0), Frame())
        for name, value in zip("ab", (left, right), strict=True)
    ]
    found = {granted(*pair) is not None for pair in (claims, claims[::-1])}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # a night and the early hours of the next day, where the week is unknown
        (named(5, part="NI"), named(6, mod="START"), True),
        (named(7, part="NI"), named(1, mod="START"), True),
        (named(6, part="NI"), named(7, mod="START", part="MO"), True),
        (named(5, part="NI"), named(7, mod="START"), False),
        (named(5, part="NI"), named(6, mod="START", part="EV"), False),
        (named(5, part="NI"), named(6, mod="END"), False),
        (named(5, part="EV"), named(6, mod="START"), False),
        (named(5, part="NI"), dated(11, weekday=6, mod="START"), True),
        (named(5, part="NI"), dated(11, mod="START"), False),
        (dated(10, part="NI"), named(6, mod="START"), False),
        (dated(10, part="NI"), dated(11, mod="START"), True),
        (dated(10, part="NI"), dated(12, mod="START"), False),
        (
            dated(10, part="NI"),
            TimeValue("2019-05", year=2019, month=5, first=dt.date(2019, 5, 11), mod="START"),
            False,
        ),
        # a count of days from an unknown day of publication, or beside an unknown day
        (ago(17), dated(11), False),
        (ago(17, first=dt.date(2019, 5, 11)), named(6), False),
        (ago(17, first=dt.date(2019, 5, 11)), dated(12), True),
    ],
)
def test_times_by_what_is_known_of_them(left: TimeValue, right: TimeValue, found: bool) -> None:
    assert is_granted(left, right) is found


def test_what_is_no_time_is_granted_nothing() -> None:
    counts = [
        Claim(name, Mention(0, 1, "3", Kind.COUNT, Quantity(3, 3, 3)), Sentence(0, 1, 0), Frame()) for name in "ab"
    ]
    assert granted(counts[0], counts[1]) is None
