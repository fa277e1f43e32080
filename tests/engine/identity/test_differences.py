"""What speaks for one fact and what against it, claim by claim."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.claims import extract
from checker.engine.identity.evidence.differences import DIFFERENCES
from checker.engine.identity.evidence.frame_likeness import alone, comparable
from checker.engine.identity.evidence.other_places import two_anchors
from checker.engine.identity.evidence.word_likeness import same_name
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim

DAY = Published(dt.date(2024, 3, 6), dt.date(2024, 3, 6), PublishedFrom.OPTION, "given")


def claim(text: str, name: str = "a.txt") -> Claim:
    """The last claim of the text."""
    return extract(Article(id=name, text=text, published=DAY)).claims[-1]


def against(left: str, right: str) -> str | None:
    """What speaks against one fact, the same from both sides."""
    a, b = claim(left), claim(right, "b.txt")
    one, other = ({name: why for name, test in DIFFERENCES if (why := test(x, y))} for x, y in ((a, b), (b, a)))
    assert one.keys() == other.keys()
    return "; ".join(one.values()) or None


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("Vesk Lines shares closed at $30.", "Tern Foods shares closed at $20.", "different names"),
        ("The flood killed 12 people.", "An earlier flood killed 30 people.", "another event"),
        ("The flood killed 12 people.", "The flood hurt 30 people.", "different actions"),
        ("The flood swept away four barns.", "The flood swept away seven sheep.", "different things"),
        ("The flood in Norvale swept away four barns.", "The flood in Lorne swept away six barns.", "different places"),
        ("The front wheel weighs 40 kilograms.", "The rear wheel weighs 50 kilograms.", "distinguished"),
        ("The repair cost $3 million.", "The repair cost $30 million.", "too far for a slip"),
        ("The bridge opened before 2017.", "The bridge opened in 2018.", "bound"),
        ("The bridge opened on Monday.", "The bridge closed on Tuesday.", "different verbs"),
        ("The storm sank the boat on Monday.", "A storm sank the boat in January.", "a day of the news"),
    ],
)
def test_what_speaks_against(left: str, right: str, why: str) -> None:
    assert why in (against(left, right) or "")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The film sold 40 tickets.", "The movie sold 50 tickets."),
        ("The blast in Norvale killed 12 workers.", "The explosion in Norvale killed 13 workers."),
        ("More than 40 ferries sank in the storm.", "Up to 30 ferries sank in the storm."),
        ("Vesk Lines sold 40 ferries.", "Vesk sold 30 ferries."),
    ],
)
def test_two_wordings_of_one_fact(left: str, right: str) -> None:
    assert against(left, right) is None


def test_distances_from_two_places_are_two_for_certain() -> None:
    lorne, norvale = (claim(f"The quake was centred 4 miles from {place}.") for place in ("Lorne", "Norvale"))
    assert "measured from" in (two_anchors(lorne, norvale) or "")
    assert two_anchors(lorne, claim("The quake was centred 5 miles from Lorne.", "b.txt")) is None


def test_names_that_can_be_one() -> None:
    assert same_name(("tilda", "ross"), ("ross",))
    assert same_name(("norvale", "bridge", "office"), ("nbo",))
    assert not same_name(("tilda", "ross"), ("gene", "marrow"))


def test_a_value_alone_on_its_topic_counts_for_one_fact() -> None:
    assert alone(claim("The storm sank 40 ferries."), claim("The storm sank 50 ferries.", "b.txt"))
    several = claim("The storm sank 30 ferries. It sank 40 ferries.")
    assert not alone(several, claim("The storm sank 50 ferries.", "b"))


def test_a_day_and_a_clock_time_can_be_compared_and_a_count_and_a_sum_not() -> None:
    assert comparable(claim("The bridge opened on Monday."), claim("The bridge opened on Tuesday night."))
    assert not comparable(claim("It sank 40 ferries."), claim("It cost $40."))
