"""The seed articles: when they were published, and that what is not reporting is skipped."""

from pathlib import Path

import pytest

from checker.mentions import find
from checker.model.article import Article, PublishedFrom
from checker.readers import read
from checker.stories.copies import Copies
from checker.stories.inference import infer

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """By the number that their names begin with."""
    return {Path(article.id).name[:3]: article for article in read([str(SEEDS)]).articles}


def test_only_the_first_states_its_date(articles: dict[str, Article]) -> None:
    stated = [number for number, article in articles.items() if article.published.stated]
    assert (sorted(articles), stated) == (["000", "001", "002", "003", "004"], ["000"])


@pytest.mark.parametrize(
    ("number", "first", "last", "year_known"),
    [
        ("001", "05-04", "05-04", True),
        ("002", "02-14", "02-20", False),
        ("003", "08-31", "03-01", False),
        ("004", "10-01", "04-10", False),
    ],
)
def test_the_others_are_inferred(
    articles: dict[str, Article], number: str, first: str, last: str, year_known: bool
) -> None:
    article = articles[number]
    mentions = [mention for mention in find(article.text) if not _skipped(article, mention.start)]
    found = infer(article, mentions, Copies(list(articles.values())))
    assert found.first is not None
    assert found.last is not None
    assert (f"{found.first:%m-%d}", f"{found.last:%m-%d}", found.year_known) == (first, last, year_known)
    assert found.source is PublishedFrom.INFERRED


@pytest.mark.parametrize(
    ("number", "skipped", "kept"),
    [
        ("000", "2018-05-04", "$150 billion"),
        ("001", "after a first round", "five years behind"),
        ("002", "10 years behind", "$50 billion"),
        ("003", "[an error", "$110 billion"),
        ("004", "₹2,700", "25 percent"),
        ("004", "1997", "early April"),
    ],
)
def test_skips(articles: dict[str, Article], number: str, skipped: str, kept: str) -> None:
    article = articles[number]
    assert _skipped(article, article.text.index(skipped))
    assert not _skipped(article, article.text.index(kept))


def _skipped(article: Article, offset: int) -> bool:
    return any(skip.start <= offset < skip.end for skip in article.skips)
