"""Laws of the whole program: no text fails, offsets are exact, and order, copies and strangers change nothing."""

import datetime as dt
import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims import extract
from checker.engine.run import run
from checker.library import load_rules
from checker.mentions import find
from checker.model.article import Article, Published, PublishedFrom
from checker.readers import read

TESTS = Path(__file__).parent
SEEDS = read([str(TESTS.parent / "seeds")], None).articles
ARTICLES = read([str(TESTS / "corpus" / "articles")], None).articles + SEEDS
DAY = dt.date(2018, 5, 4)
PUBLISHED = (
    Published(),
    Published(DAY, DAY, PublishedFrom.METADATA),
    Published(DAY, DAY + dt.timedelta(9), PublishedFrom.INFERRED),
    Published(dt.date(2000, 12, 20), dt.date(2001, 1, 9), PublishedFrom.INFERRED, year_known=False),
)
PIECES = (
    "Friday|May|March 1|Feb. 30|'09|2018-13-45|24/7|1/2|½|$|€|£3|bn|percent|% to|from|between|and|of the|(|)|,|.|;|—|"
    "-|\n\n|\t|"
    "12|12,000|1.5 million|three|dozens|no one|today|two weeks ago|a year|the 49ers|5-year-old|3-1|"
    "10:30 p.m.|GMT|at least|"
    "about|killed|rose by|to|Ross|אבג|🙂|\u00a0|’|“|”|x"
).split("|")


def shuffled_digits(text: str, seed: int) -> str:
    """The text with some characters deleted, doubled, swapped or replaced."""
    chance = random.Random(seed)
    marks = list(text)
    for _ in range(40):
        index = chance.randrange(len(marks))
        marks[index] = chance.choice(
            ["", marks[index] * 2, chance.choice("0123456789$€½%.,-—’\u00a0 \n"), marks[index].upper()]
        )
    return "".join(marks)


def checked(text: str, published: Published) -> None:
    """Every mention stands where it says, in order, none over another; extraction of the article does not fail."""
    mentions = find(text, published)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    extract(Article("a", text, published))


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(PUBLISHED))
@settings(max_examples=400)
def test_any_row_of_pieces_is_read(pieces: list[str], published: Published) -> None:
    checked(" ".join(pieces), published)


@given(st.text(max_size=200), st.sampled_from(PUBLISHED))
def test_any_text_is_read(text: str, published: Published) -> None:
    checked(text, published)


@given(st.sampled_from(ARTICLES), st.integers(0, 10**6), st.sampled_from(PUBLISHED))
@settings(max_examples=60)
def test_spoiled_articles_are_read(article: Article, seed: int, published: Published) -> None:
    checked(shuffled_digits(article.text, seed), published)


@pytest.mark.parametrize("text", ["in ’22", "’09 and ’10 ’85", "late ’35", "between 5 and zero million", "12 - ½ ½ bn"])
def test_texts_that_once_failed(text: str) -> None:
    for published in PUBLISHED:
        checked(text, published)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_articles_changes_no_finding(seed: int) -> None:
    rules = load_rules()
    shuffled = random.Random(seed).sample(SEEDS, len(SEEDS))
    assert run(shuffled, rules).findings == run(SEEDS, rules).findings


def test_a_stranger_changes_no_finding() -> None:
    rules = load_rules()
    stranger = ARTICLES[0]
    assert stranger not in SEEDS
    assert run([*SEEDS, stranger], rules).findings == run(SEEDS, rules).findings


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: Path(article.id).name)
def test_typography_makes_no_finding(article: Article) -> None:
    """Curly quotes for straight ones, and a dash for two hyphens: characters of the same number, so skips stay."""
    curly = article.text.replace("'", "’").replace(' "', " “").replace('"', "”")
    assert run([article, replace(article, id="copy", text=curly)], load_rules()).findings == ()


def test_a_very_long_sentence_makes_a_claim_of_every_mention() -> None:
    text = "Ross paid $3 on Monday and " * 1000
    assert [claim.mention for claim in extract(Article("a", text)).claims] == find(text)
