"""An interval whose years are not written lies in one year."""

import datetime as dt

import pytest

from checker.claims import extract
from checker.compare.one_article.times.interval import inspect_article
from checker.model.article import Article, Published, PublishedFrom

_DAY = Published(dt.date(2019, 12, 20), dt.date(2019, 12, 20), PublishedFrom.OPTION, "given")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry sank four times between Jan. 1 and Aug. 21.", False),
        ("The ferry ran from November 9 to March 3, 2020.", False),
        ("The ferry ran from March 9 to March 3, 2020.", True),
        ("The ferry ran between March 9 and March 3.", True),
        ("From March 9 to March 3, 2020, the ferry ran.", True),
        ("Between March 9 and March 3, the ferry ran.", True),
        ("The ferry ran from March 9 to 3 people.", False),
        ("The ferry ran from March 9 to three ports.", False),
        ("The ferry ran from May 9, 2018 to March 3, 2018.", True),
    ],
)
def test_the_wrong_way_round(text: str, found: bool) -> None:
    article = Article("a.txt", text, _DAY)
    assert bool(inspect_article(extract(article).claims, article)) is found
