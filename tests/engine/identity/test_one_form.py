"""Two sentences of one form: each difference that parts them for certain, and sentences that are not alike."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from framed import claim, day, hour, weekday, year
from sides import partners

from checker.engine.identity.certain import two_facts
from checker.engine.identity.evidence.partners import Partners
from checker.model.article import Article
from checker.model.claim import Modality
from checker.model.mention import Kind, Sentence
from checker.model.value import Quantity

TEXT = "The storm hit the old harbour and hurt 12 people there"
WORDS = "storm hit old harbour boat"


def pair(left: dict[str, Any], right: dict[str, Any], words: tuple[str, str] = (WORDS, WORDS)) -> Partners:
    """Two articles of one sentence each, with the claims of these frames."""
    claims = []
    for name, frame, text in zip("ab", (left, right), words, strict=True):
        more = frame.get("more", "")
        made = claim(**{"words": f"{text} {more}", **{part: held for part, held in frame.items() if part != "more"}})
        mention = replace(made.mention, start=TEXT.index("12"), end=TEXT.index("12") + 9)
        claims.append(replace(made, article=name, mention=mention, sentence=Sentence(0, len(TEXT), 0)))
    return Partners((Article("a", TEXT), Article("b", TEXT)), [claims[0]], [claims[1]])


def parted(both: Partners) -> bool:
    """Whether the first claims are two facts for certain."""
    return two_facts(both.left[0], both.right[0], both) is not None


def made(role: str) -> dict[str, Any]:
    """A number that is the end of a change."""
    return {"value": Quantity(12, 12, 12, "", role=role)}


def dated(value: Any, **more: Any) -> dict[str, Any]:
    """A time."""
    return {"kind": Kind.DATE, "value": value, **more}


FORM: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("elsewhen", {"when": day(2)}, {"when": day(9)}),
    ("period", {"when": year(2001)}, {"when": year(2003)}),
    ("place", {"place": ("lorne",), "names": "lorne"}, {"place": ("vesk",), "names": "vesk"}),
    ("qualifier", {"qualifier": "first"}, {}),
    ("dimension", {"kind": Kind.MEASURE, "more": "long"}, {"kind": Kind.MEASURE, "more": "tall"}),
    ("group", {"counted": "child"}, {"counted": "person"}),
    ("denied", {"modality": Modality.DENIED}, {}),
    ("two_ends", made("from"), made("to")),
    ("end_of_range", dated(hour(6), role="between"), dated(hour(7))),
    ("day_or_year", dated(weekday(3)), dated(year(1994))),
    ("owner", {"owner": ("ross",)}, {"owner": ("lang",)}),
    ("patient", {"patient": ("ross",)}, {"patient": ("lang",)}),
    ("other_event", {"other": "earlier"}, {}),
    ("counted", {"counted": "ship"}, {"counted": "car"}),
    ("contrast", {"more": "front"}, {"more": "rear"}),
    ("fate", {"more": "dead"}, {"more": "missing"}),
    ("account", {"more": "sales"}, {"more": "profit"}),
    ("when", {"when": year(2001)}, {}),
]


@pytest.mark.parametrize(("name", "left", "right"), FORM, ids=[row[0] for row in FORM])
def test_one_form_was_filled_in_twice(name: str, left: dict[str, Any], right: dict[str, Any]) -> None:
    assert parted(pair(left, right))
    assert parted(pair(right, left))
    assert not parted(pair(left, left))
    assert not parted(pair(left, right, (WORDS, "gale struck new pier wounded")))


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("It cut 300 jobs.", "It cut 250 jobs, fewer than 400 planned.", False),
        ("It cut 400 jobs.", "It cut 250 jobs, fewer than 400 planned.", True),
        ("It cut 40 jobs.", "It cut 25 jobs, fewer than 40 planned.", True),
        ("It cut 4 jobs.", "It cut 2 jobs, fewer than 4 planned.", False),
        ("It opened in 1970.", "It stood from 1965 to 1970.", True),
        ("It opened in 1975.", "It stood from 1965 to 1970.", False),
        ("It cut 12 jobs.", "It cut 15 jobs on 12 May.", False),
    ],
)
def test_a_sentence_that_gives_both_values(left: str, right: str, found: bool) -> None:
    both = partners(f"Norvale said so. {left}", f"Kettleby heard otherwise from others. {right}")
    one, other = both.left[0], both.right[0]
    apart = [replace(one, words=frozenset({"one"})), replace(other, words=frozenset({"other"}))]
    assert (two_facts(apart[0], other, both) is not None) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("It took most of the 120 seats.", "It took 90 seats.", True),
        ("It took some of its 120 seats.", "It took 90 seats.", True),
        ("It took 120 seats.", "It took 90 seats.", False),
        ("It took most of the 120 seats.", "It took many of the 90 seats.", False),
    ],
)
def test_the_whole_of_which_a_part_is_told(left: str, right: str, found: bool) -> None:
    both = partners(left, right)
    assert parted(both) is found


def test_strangers_and_places_measured_from() -> None:
    age: dict[str, Any] = {"kind": Kind.AGE}
    apart = (WORDS, "gale struck new pier wounded")
    assert parted(pair(age | {"person": "ross"}, age | {"person": "lang"}, apart))
    assert not parted(pair(age | {"person": "ross"}, age | {"person": "ross"}, apart))
    assert parted(pair({"anchor": ("lorne",)}, {"anchor": ("vesk",)}, apart))
