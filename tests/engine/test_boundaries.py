"""Both sides of the numbers in the verdict code that `thresholds.json` does not hold: how much is looked at, days, and
how far values may be apart."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest

from checker.claims import extract
from checker.engine.identity.evidence.edited_copies import edited
from checker.engine.identity.evidence.manner import manner
from checker.engine.identity.evidence.other_values import far_apart
from checker.engine.identity.evidence.slips import slips
from checker.engine.identity.headline_conflicts import headline_rows
from checker.engine.rules.clauses.moving import changes_daily, of_the_day
from checker.engine.verdicts.blocks import block_pairs
from checker.engine.verdicts.corrected import correction_reason
from checker.engine.verdicts.judge import judge_inside
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim
from checker.model.correction import Corrected
from checker.model.mention import Sentence

FLOOD = "The flood killed 12 people."


def claim(text: str, name: str = "a") -> Claim:
    """The first claim of an article."""
    return extract(Article(name, text)).claims[0]


# ---- how much is looked at


def test_a_claim_is_compared_with_the_next_sixty_of_its_article() -> None:
    (rule,) = load_rules(select=["death-toll"])
    found = judge_inside(rule, Article("a", FLOOD), [claim(FLOOD)] * 62)
    assert len(found) == math.comb(62, 2) - 1


def test_an_article_of_a_block_is_compared_with_the_next_sixty() -> None:
    (rule,) = load_rules(select=["death-toll"])
    rule = replace(rule, same=replace(rule.same, match=("unit",)))
    found = block_pairs(rule, {number: [claim(FLOOD)] for number in range(62)})
    assert found == [(a, b) for a in range(62) for b in range(a + 1, 62) if b - a <= 60]


def test_twelve_sentences_are_looked_at_as_copies_of_one() -> None:
    one = claim(FLOOD)
    other = [replace(claim(FLOOD, "b"), sentence=Sentence(100 * n, 100 * n + 27, n)) for n in range(13)]
    placed = [replace(c, mention=replace(c.mention, start=100 * n, end=100 * n + 9)) for n, c in enumerate(other)]
    found = edited([one], placed, 0.7, lambda *_: False)
    assert [b.sentence.index for _, b in found] == list(range(12))


def test_a_sentence_is_no_copy_of_itself() -> None:
    claims = extract(Article("a", "The flood killed 12 people and hurt 15 people.")).claims
    assert len(claims) == 2
    assert edited(claims, claims, 0.7, lambda *_: False) == []


@pytest.mark.parametrize(("before", "found"), [(59, [59]), (60, [])])
def test_a_word_counts_for_its_first_sixty_sentences(before: int, found: list[int]) -> None:
    one, other = replace(claim(FLOOD), words=frozenset({"flood", "kill"})), claim(FLOOD, "b")
    many = [
        replace(other, sentence=Sentence(n, n + 1, n), words=frozenset({"flood", f"other{n}"})) for n in range(before)
    ]
    twin = replace(other, sentence=Sentence(before, before + 1, before), words=frozenset({"flood", "kill"}))
    assert [b.sentence.index for _, b in edited([one], [*many, twin], 0.9, lambda *_: False)] == found


@pytest.mark.parametrize(("count", "end"), [(10, "a9"), (11, "a9 and 1 more"), (12, "a9 and 2 more")])
def test_a_reason_names_ten_articles(count: int, end: str) -> None:
    still = tuple(f"a{number}" for number in range(count))
    said = correction_reason(Corrected("b", dt.date(2024, 3, 6), "12", "15", still))
    assert said.startswith('b has corrected "12" to "15" on 2024-03-06; the old value is still in a0, a1, ')
    assert said.endswith(end)


# ---- days


def published(day: dt.date) -> Published:
    """A day as an option gives it."""
    return Published(day, day, PublishedFrom.OPTION, "given")


DAY = dt.date(2024, 3, 6)


@pytest.mark.parametrize(
    ("when", "found"),
    [("1 March", False), ("2 March", True), ("6 March", True), ("7 March", False)],
)
def test_a_day_up_to_four_days_before_is_the_articles_own(when: str, found: bool) -> None:
    (told,) = extract(Article("a", f"The bridge fell on {when}.", published(DAY))).claims
    assert of_the_day(told, published(DAY)) is found


@pytest.mark.parametrize(
    ("days", "younger", "older", "found"),
    [
        # a birthday lies between from the fifteenth day on
        (14, 43, 44, False),
        (15, 43, 44, True),
        # one more for each year
        (364, 43, 45, False),
        (365, 43, 45, True),
        (365, 43, 46, False),
        (30, 43, 43, True),
        (30, 43, 42, False),
    ],
)
def test_an_age_goes_on_with_each_birthday(days: int, younger: int, older: int, found: bool) -> None:
    first, last = published(DAY), published(DAY + dt.timedelta(days))
    left, right = (claim(f"Tilda Ross, {age}, won.") for age in (younger, older))
    assert changes_daily(left, right, first, last) is found
    assert changes_daily(right, left, last, first) is found


# ---- what a headline and its text give


def below(headline: str, text: str) -> dict[str, float] | None:
    """The evidence on the first value of the text that cannot hold beside that of the headline."""
    (_, told, _), *_ = headline_rows(extract(Article("a", text, title=headline)))
    return dict(told[0]) if told else None


@pytest.mark.parametrize(("price", "found"), [("$201 million", True), ("$202 million", False)])
def test_a_value_within_the_double(price: str, found: bool) -> None:
    evidence = below("Bridge costs $100 million", f"The bridge at Norvale cost {price}, the council said on Monday.")
    assert evidence is not None and ("within the double" in evidence) is found


@pytest.mark.parametrize(
    ("headline", "text", "rounds"),
    [
        ("Flood kills 100 in Norvale", "The flood killed 104 people in Norvale on Monday.", True),
        ("Flood kills 90 in Norvale", "The flood killed 94 people in Norvale on Monday.", False),
        ("Flood kills 100 in Norvale", "The flood killed 151 people in Norvale on Monday.", False),
        ("Flood kills 105 in Norvale", "The flood killed 109 people in Norvale on Monday.", False),
        ("Flood kills 110 in Norvale", "The flood killed 114 people in Norvale on Monday.", True),
        ("Flood kills 110 in Norvale", "The flood killed 116 people in Norvale on Monday.", False),
        ("Tax rises to 70 percent", "The tax in Norvale rises to 71.8 percent, the council said.", True),
        ("Tax rises to 70 percent", "The tax in Norvale rises to 74.8 percent, the council said.", True),
        ("Tax rises to 70 percent", "The tax in Norvale rises to 75.8 percent, the council said.", False),
    ],
)
def test_a_headline_gives_round_figures(headline: str, text: str, rounds: bool) -> None:
    assert (below(headline, text) is None) is rounds


# ---- slips, and how far apart


@pytest.mark.parametrize(
    ("left", "right", "name", "found"),
    [
        ("Tilda Ross, 43, won.", "Tilda Ross, 53, won.", "an age one or ten years off", True),
        ("Tilda Ross, 43, won.", "Tilda Ross, 44, won.", "an age one or ten years off", True),
        ("Tilda Ross, 43, won.", "Tilda Ross, 45, won.", "an age one or ten years off", False),
        ("Tilda Ross, 43, won.", "Tilda Ross, 52, won.", "an age one or ten years off", False),
        ("Tilda Ross, 43, won.", "Tilda Ross, 54, won.", "an age one or ten years off", False),
        ("It cost $3 million.", "It cost $300 million.", "a power of ten off", True),
        ("It cost $3 million.", "It cost $3,000 million.", "a power of ten off", True),
        ("It cost $3.", "It cost $3 billion.", "a power of ten off", True),
        ("It cost $3.", "It cost $3 million.", "a power of ten off", True),
        ("It cost $3.", "It cost $30,000.", "a power of ten off", False),
        ("It sank 7 ferries.", "It sank 9 ferries.", "one digit changed", False),
        ("It sank 17 ferries.", "It sank 19 ferries.", "one digit changed", True),
        ("It sank 17 ferries.", "It sank 28 ferries.", "one digit changed", False),
        ("It sank 123 ferries.", "It sank 231 ferries.", "two digits swapped", False),
        ("It sank 17 ferries.", "It sank 19 ferries.", "one more or less", False),
        ("It opened at 7 a.m.", "It opened at 8 a.m.", "an hour or half a day off", True),
        ("It opened at 8 a.m.", "It opened at 7 a.m.", "an hour or half a day off", True),
        ("It opened at 7 a.m.", "It opened at 9 a.m.", "an hour or half a day off", False),
        ("It opened at 7 a.m.", "It opened at 8:30 a.m.", "an hour or half a day off", False),
        ("It opened on Monday.", "It opened on Tuesday.", "a day off", True),
        ("It opened on Sunday.", "It opened on Monday.", "a day off", True),
        ("It opened on Monday.", "It opened on Wednesday.", "a day off", False),
        ("It opened on 3 May 2019.", "It opened on 5 May 2019.", "a day off", False),
        ("It opened on 3 May 2019.", "It opened on 9 May 2019.", "a week off", False),
        ("It opened on 3 May 2019.", "It opened on 11 May 2019.", "a week off", False),
    ],
)
def test_a_slip_has_its_own_shape(left: str, right: str, name: str, found: bool) -> None:
    assert (name in set(slips(claim(left), claim(right)))) is found
    assert (name in set(slips(claim(right), claim(left)))) is found


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("1.2", "12", False),
        ("1.2", "120", False),
        ("1.2", "1,200", True),
        ("100", "1,009", False),
        ("100", "1,011", True),
        ("100", "991", False),
        ("100", "989", True),
    ],
)
def test_a_measure_may_have_lost_its_point(left: str, right: str, parted: bool) -> None:
    one, other = (claim(f"The road is {number} miles long.") for number in (left, right))
    assert (far_apart(one, other) is not None) is parted


@pytest.mark.parametrize(
    ("number", "found"), [("9", False), ("10", True), ("11", False), ("200", True), ("210", False), ("3 million", True)]
)
def test_a_round_number_has_one_digit_that_counts(number: str, found: bool) -> None:
    assert ("a round number" in manner(claim(f"The firm sold {number} cars."))) is found
