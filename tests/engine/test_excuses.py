"""What a rule's `unless` excuses, and near misses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from handmade import TODAY, claim, day, published, rule

from checker.engine.verdicts.excuses import excused
from checker.model.article import Article
from checker.model.claim import Claim, Modality
from checker.model.finding import Verdict
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Duration, Quantity


def excuse(when: str, left: Claim, right: Claim, days: int = 0, texts: tuple[str, str] = ("x", "y")) -> str | None:
    """The verdict of an excuse between articles so many days apart, in either order."""
    articles = (Article("a", texts[0], published()), Article("b", texts[1], published(days)))
    found = excused(rule(unless=[when]), articles, left, right)
    swapped = excused(rule(unless=[when]), (articles[1], articles[0]), right, left)
    assert found == swapped
    return found[0].value if found else None


def age(number: float) -> Claim:
    """An age."""
    return replace(claim("a", number), mention=replace(claim("a", number).mention, kind=Kind.AGE))


@pytest.mark.parametrize(
    ("when", "left", "right", "days", "found"),
    [
        ("later-article", claim(action="kill"), claim(), 1, "update"),
        ("later-article", claim(action="kill"), claim(), 0, None),
        ("later-article", claim(other="earlier"), claim(other="earlier"), 1, None),
        ("later-article", age(43), age(44), 20, "update"),
        ("later-article", age(43), age(45), 20, None),
        ("later-state", claim(action="kill"), claim(), 1, "update"),
        ("later-state", claim(action="sink"), claim(), 1, None),
        ("later-state", claim(action="kill"), claim(), 0, None),
        ("later-state", claim(change="raise"), claim(), 1, "update"),
        ("later-state", claim(counted="ticket"), claim(), 1, "update"),
        ("later-state", claim(modality=Modality.SCHEDULED), claim(), 1, "update"),
        ("later-state", age(43), age(44), 20, "update"),
        ("later-state", age(43), age(44), 14, None),
        ("other-source", claim(attribution="Police"), claim(attribution="The mayor"), 0, "excused"),
        ("other-source", claim(attribution="Police"), claim(attribution="police"), 0, None),
        ("other-source", claim(attribution="Police"), claim(), 0, None),
        ("other-source", claim(attribution="U.S. Coast Guard"), claim(attribution="USCG"), 0, None),
        ("other-source", claim(attribution="U.S. Coast Guard"), claim(attribution="USC"), 0, "excused"),
    ],
)
def test_an_excuse_and_a_near_miss(when: str, left: Claim, right: Claim, days: int, found: str | None) -> None:
    assert excuse(when, left, right, days) == found


def measured(modifier: str) -> Claim:
    """A length of time, hedged or not."""
    length = Quantity(3, 3, 3, "hour", modifier)
    return replace(claim(), mention=Mention(0, 9, "3 hours", Kind.DURATION, Duration("PT3H", length)))


@pytest.mark.parametrize(
    ("modifiers", "found"), [("==", None), ("=~", "excused"), ("~~", "excused"), (">=", "excused"), ("=<", "excused")]
)
def test_a_hedge_on_either_side(modifiers: str, found: str | None) -> None:
    assert excuse("hedged", measured(modifiers[0]), measured(modifiers[1])) == found
    counted = [replace(claim(), mention=replace(claim().mention, value=Quantity(3, 3, 3, "", m))) for m in modifiers]
    assert excuse("hedged", *counted) == found
    assert excuse("hedged", day("a", TODAY), day("b", TODAY)) is None


ROSE, PLAIN = "The toll was raised to 15 people.", "The flood killed 12 people in Norvale."


@pytest.mark.parametrize(
    ("texts", "role", "found"),
    [
        ((PLAIN, ROSE), None, "update"),
        ((PLAIN, PLAIN), None, None),
        ((ROSE, ROSE), None, None),
        ((PLAIN, ROSE), "by", None),
        ((PLAIN, f"{PLAIN} {ROSE}"), None, None),
    ],
)
def test_words_of_change_in_one_sentence(texts: tuple[str, str], role: str | None, found: str | None) -> None:
    left, right = (replace(claim(name), sentence=Sentence(0, 38, 0)) for name in "ab")
    value = replace(right.mention.value, role=role)
    right = replace(right, mention=replace(right.mention, value=value))
    assert excuse("change-words", left, right, texts=texts) == found


def test_a_notice_excuses_unless_it_was_read() -> None:
    notice = f"{PLAIN}\n\nCorrection: The number of people was wrong."
    assert excuse("correction", claim(), claim(), texts=(PLAIN, notice)) == "excused"
    assert excuse("correction", claim(), claim(), texts=(PLAIN, "A market correction: prices fell.")) is None
    articles = (Article("a", PLAIN, published()), Article("b", notice, published()))
    asked = rule(unless=["correction", "other-source"])
    sources = claim(attribution="Police"), claim(attribution="The mayor")
    assert excused(asked, articles, *sources, corrected=True) == (Verdict.EXCUSED, "because of other-source")
    assert excused(asked, articles, claim(), claim(), corrected=True) is None


def on(number: int, **frame: object) -> Claim:
    """A claim of a day of March 2024."""
    date = dt.date(2024, 3, number)
    value = replace(TODAY, timex=date.isoformat(), day=number, first=date, last=date, deictic=None)
    return replace(claim(**frame), mention=Mention(0, 9, "then", Kind.DATE, value))


@pytest.mark.parametrize(
    ("when", "left", "right", "days", "found"),
    [
        # the days of articles of 6 March and of so many days later
        ("later-article", on(5, action="kill"), on(6, action="kill"), 1, None),
        ("later-article", on(5, action="kill"), on(6, action="kill"), 2, "update"),
        ("later-article", on(5), on(6), 1, "update"),
        ("later-article", on(5), on(6), 0, None),
        ("later-article", on(1), on(6), 2, None),
        ("later-article", on(9), on(12), 1, "update"),
        ("later-state", on(9), on(12), 1, None),
        ("later-state", on(7), on(12), 1, "update"),
        ("later-state", on(9), on(7), 1, "update"),
    ],
)
def test_days_of_articles_of_several_days(when: str, left: Claim, right: Claim, days: int, found: str | None) -> None:
    assert excuse(when, left, right, days) == found
