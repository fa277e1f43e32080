"""Correction notices: which value they withdraw, which stands, and what is no notice or says it not exactly."""

# ruff: noqa: E501 - a notice a line reads as a table

from __future__ import annotations

import datetime as dt

import pytest

from checker.claims import WITHDRAWN, extract
from checker.model.article import Article
from checker.model.correction import Correction
from checker.model.finding import Extraction

READ = {
    "Correction: An earlier version of this article gave the length of the pier as 15 miles. It is 12.": ("15 miles", "12"),
    "(Corrects paragraph 3 to say 12, not 15)": ("15", "12"),
    "(Corrects date in the second paragraph to March 2 from March 1)": ("March 1", "March 2"),
    "This story has been corrected to show that the deadline is March 2, not March 1.": ("March 1", "March 2"),
    "A previous version of this story said the talks end on Friday. They end on Thursday.": ("Friday", "Thursday"),
    "CORRECTED: The levy is $3.5 million, not $3.5 billion.": ("$3.5 billion", "$3.5 million"),
    "This article has been amended to say that the vote is on May 5 instead of May 6.": ("May 6", "May 5"),
    "Owing to an editing error, an earlier version of this article misstated Ms. Brandt's age. She is 45, not 54.": ("54", "45"),
    "Clarification: This story was changed to correct the toll from 15 to twelve.": ("15", "twelve"),
    "Editor’s note: This story has been updated to reflect that the fine was $40,000.": (None, "$40,000"),
    "An earlier version of this story incorrectly said that the pier was 15 miles long.": ("15 miles", None),
    "Correction: An article on Tuesday about the ferry misstated its speed. It is 20 knots, not 30 knots.": ("30 knots", "20 knots"),
    "Correction\nAn earlier version said the bridge cost $5 million. It cost $6 million.": ("$5 million", "$6 million"),
    "The error: 10 percent. An earlier version of this report put the tariff at 10 percent; it is 25 percent.": ("10 percent", "25 percent"),
}  # fmt: skip
UNREAD = (
    "CORRECTED: Ferry to Port Ellis stops",
    "Clarification: A previous version of this story gave the wrong name of the mayor.",
    "An earlier version of this article misstated when the fire began. It was in 2018, and 12 people died in 3 houses.",
    "Correction: Of 12 boats and 30 crews, 14 were hurt in the storm off the islands, not 20.",
)
NO_NOTICES = (
    "The market correction wiped out 12 percent, not 15 percent, he said.",
    "“An earlier version of this article said 15 people died, not 12,” the rival paper wrote.",
    "An earlier version of the law set the fee at $15, not $12.",
    "Corrections officers said on Monday that 12 prisoners, not 15, had fled.",
    "An earlier version of the report said 15 people had died; it now says 12.",
)


def notice(text: str) -> Extraction:
    """What is extracted of an article that ends in this line."""
    return extract(Article("a.txt", f"The harbour was quiet.\n\n{text}\n"))


def words(correction: Correction) -> tuple[str | None, str | None]:
    return tuple(mention.text if mention else None for mention in (correction.old, correction.new))  # type: ignore[return-value]


@pytest.mark.parametrize("text", READ, ids=str)
def test_a_notice_is_read(text: str) -> None:
    found = notice(text)
    assert [words(one) for one in found.article.corrections] == [READ[text]]
    assert found.unread == ()
    withdrawn = [mention for mention, why in found.left_out if why == WITHDRAWN]
    assert not {claim.mention for claim in found.claims} & {one.old for one in found.article.corrections}
    assert all(mention.text == READ[text][0] for mention in withdrawn)


@pytest.mark.parametrize("text", UNREAD, ids=str)
def test_what_is_not_said_exactly_changes_nothing(text: str) -> None:
    found = notice(text)
    assert found.article.corrections == ()
    assert len(found.unread) == 1
    assert not [why for _, why in found.left_out if why == WITHDRAWN]


@pytest.mark.parametrize("text", NO_NOTICES, ids=str)
def test_other_lines_are_no_notices(text: str) -> None:
    found = notice(text)
    assert (found.article.corrections, found.unread) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Correction (March 3, 2019): The fee is $12, not $15.",
        "This article was amended on 3 March 2019. An earlier version said the fee was $15. The fee is $12.",
        "This article was corrected on March 3, 2019, to say that the fee is $12, not $15.",
    ],
)
def test_the_day_of_the_notice_is_no_value_of_it(text: str) -> None:
    (correction,) = notice(text).article.corrections
    assert (words(correction), correction.day) == (("$15", "$12"), dt.date(2019, 3, 3))
