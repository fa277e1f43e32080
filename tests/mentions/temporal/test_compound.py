"""Durations in two units."""

import pytest

from checker.claims import extract
from checker.model.article import Article
from checker.model.value import Duration


def durations(text: str) -> list[tuple[str, str, float | None, str]]:
    mentions = (claim.mention for claim in extract(Article("a", text)).claims)
    return [
        (mention.text, mention.value.timex, mention.value.length.number, mention.value.length.unit)
        for mention in mentions
        if isinstance(mention.value, Duration)
    ]


@pytest.mark.parametrize(
    ("phrase", "timex", "number", "unit"),
    [
        ("two hours and 41 minutes", "PT2H41M", 161, "minute"),
        ("3 minutes 12 seconds", "PT3M12S", 192, "second"),
        ("one year, six months", "P1Y6M", 18, "month"),
        ("one year, and six months", "P1Y6M", 18, "month"),
        ("2 days and four hours", "P2DT4H", 52, "hour"),
    ],
)
def test_two_units_are_one_duration(phrase: str, timex: str, number: float, unit: str) -> None:
    text = f"The “Tern” was at sea for {phrase} – no longer."
    assert durations(text) == [(phrase, timex, number, unit)]


@pytest.mark.parametrize(
    "phrase",
    ["41 minutes and two hours", "two hours or 41 minutes", "two hours and 90 minutes", "two weeks and three minutes"],
)
def test_what_is_no_rest_of_it_stays_apart(phrase: str) -> None:
    assert len(durations(f"The Tern was at sea for {phrase}.")) == 2
