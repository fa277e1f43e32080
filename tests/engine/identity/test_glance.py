"""A glance at two claims: it never gives less than the full evidence, and sets nearly all pairs aside."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from checker.claims import extract
from checker.engine.identity.evidence.first_evidence import alike, of_kinds, of_sorts
from checker.engine.identity.evidence.frame_likeness import comparable
from checker.engine.identity.evidence.glance import Glance
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.points import Round, fitted
from checker.engine.identity.thresholds import thresholds
from checker.model.article import Article
from checker.model.finding import Extraction

ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))


@cache
def corpus() -> tuple[Partners, ...]:
    """Every sixth pair of the corpus's articles, and each article with itself."""
    read = [extract(Article(path.name, path.read_text("utf-8"))) for path in ARTICLES]
    pairs: list[tuple[Extraction, Extraction]] = [*[*combinations(read, 2)][::6], *((item, item) for item in read)]
    return tuple(Partners.of(left, right) for left, right in pairs)


def glances(points: dict[str, float], least: float = -math.inf) -> Iterator[tuple[float, float]]:
    """For every comparable pair of claims: the most at a glance, and the points of the full evidence."""
    worth = Round(0.0, points)
    for partners in corpus():
        glance = Glance(partners, points, of_kinds, of_sorts)
        for one in glance.left:
            for other in glance.right:
                if comparable(one.claim, other.claim):
                    full = worth.sum(alike(one.claim, other.claim, partners))
                    yield glance.most(one, other, least), full


def test_a_glance_gives_at_least_the_points_of_the_full_evidence() -> None:
    assert all(most >= full for most, full in glances(dict(fitted().first.points)))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_evidence_is_worth(seed: int) -> None:
    chosen = random.Random(seed)
    names = sorted({name for points in (fitted().first, fitted().second) for name in points.points})
    assert all(most >= full for most, full in glances({name: chosen.uniform(-3, 3) for name in names}))


def test_a_bound_stops_a_glance_early_only_below_it() -> None:
    least = thresholds().in_common
    points = dict(fitted().first.points)
    early = [most >= least for most, _ in glances(points, least)]
    assert early == [most >= least for most, _ in glances(points)]


def test_nearly_all_pairs_with_too_little_in_common_are_set_aside_at_a_glance() -> None:
    least = thresholds().in_common
    told = [most >= least for most, full in glances(dict(fitted().first.points), least) if full < least]
    assert sum(told) < len(told) / 20
