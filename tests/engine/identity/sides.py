"""What the engine makes of an input that stands right beside a threshold: a question for each kind of threshold."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from string import ascii_letters
from types import SimpleNamespace
from typing import Any

import pytest

from checker.claims import extract
from checker.compare.values.relation import Relation
from checker.engine.identity import first_round, headline_conflicts, story
from checker.engine.identity.certain import two_facts
from checker.engine.identity.evidence import other_times, other_values
from checker.engine.identity.evidence.around import words_around
from checker.engine.identity.evidence.first_evidence import distance, evidence
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.first_round import Candidate
from checker.engine.identity.headline_conflicts import headline_rows
from checker.engine.identity.points import Points, Round
from checker.engine.identity.second_round import Company
from checker.engine.identity.story import Story, WeighedPair
from checker.engine.verdicts import judge
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim

DAY = Published(dt.date(2024, 3, 6), dt.date(2024, 3, 6), PublishedFrom.OPTION, "given")
INFERRED = replace(DAY, source=PublishedFrom.INFERRED)
Verdict = Callable[[Any, pytest.MonkeyPatch], object]


def partners(left: str, right: str, published: Published | None = None) -> Partners:
    """Two articles with their claims."""
    articles = [Article("a", left), Article("b", right)]
    if published:
        articles = [replace(article, published=published) for article in articles]
    return Partners((articles[0], articles[1]), *(extract(article).claims for article in articles))


def both(found: Partners) -> tuple[Claim, Claim]:
    """The first claim of each article."""
    return found.left[0], found.right[0]


def pieces(left: str, right: str, relation: Relation = Relation.DISJOINT) -> dict[str, float]:
    """The evidence on the first claims of two texts."""
    found = partners(left, right)
    return dict(evidence(*both(found), relation, found))


def shared(left: Claim, right: Claim, common: int, each: int) -> tuple[Claim, Claim]:
    """The claims with other words: so many on each side, so many of them in common."""
    same = [f"same{number}" for number in range(common)]
    a, b = ([*same, *(f"{side}{number}" for number in range(each - common))] for side in "ab")
    return replace(left, words=frozenset(a)), replace(right, words=frozenset(b))


def compared(ordinal: str, _: pytest.MonkeyPatch) -> bool:
    """Whether an ordinal is compared at all."""
    found = partners(f"It was the {ordinal} flood in Norvale.", "It was the tenth flood in Norvale.")
    return bool(list(first_round.comparable_pairs(found.left, found.right)))


def is_candidate(given: tuple[float, float, float, str], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether two prices are a candidate, with the base and points for what is alike and for what parts them."""
    base, alike, apart, price = given
    first = Round(base, {"the same unit": alike, "values far apart by their kind": apart})
    monkeypatch.setattr(first_round, "fitted", lambda: Points(first, Round(0.0, {}), 1.0, 0.0))
    found = first_round.candidates(partners("The repair cost $100.", f"The repair cost {price}."))
    return bool(found.candidates)


def near_the_top(given: tuple[int, int], _: pytest.MonkeyPatch) -> tuple[bool, bool]:
    """What counts for texts in which the sentence starts at these places."""
    left, right = (f"{'Crews went on, and on, ' + 'o' * (start - 25)}. The repair cost $100." for start in given)
    said = pieces(left, right)
    return "both near the top" in said, "one near the top" in said


def by_distance(name: str) -> Verdict:
    """Whether two prices, one of them $100, have this evidence."""

    def verdict(price: str, _: pytest.MonkeyPatch) -> bool:
        return name in pieces("The repair cost $100.", f"The repair cost {price}.")

    return verdict


def further_than_unknown(price: str, _: pytest.MonkeyPatch) -> bool:
    """Whether a price is further from $100 than two values whose distance cannot be measured."""
    said = pieces("It opened at 5 p.m.", "It opened at 6 p.m.")
    known = distance(*both(partners("The repair cost $100.", f"The repair cost {price}.")))
    assert said["distance unknown"] == 1.0 and known is not None
    return known > said["distance of the values"]


def near_copy(given: tuple[int, int], _: pytest.MonkeyPatch) -> bool:
    """Whether sentences with so many words in common, of so many, are near-copies."""
    found = partners("The repair cost $100.", "The repair cost $200.")
    a, b = shared(*both(found), *given)
    return Partners(found.articles, [a], [b]).at_one_place(a, b)


def apart(test: Callable[[Claim, Claim], str | None], published: Published | None = None) -> Verdict:
    """Whether a difference parts the first claims of two texts."""

    def verdict(given: tuple[str, str], _: pytest.MonkeyPatch) -> bool:
        return test(*both(partners(*given, published))) is not None

    return verdict


def past(given: tuple[int, int], _: pytest.MonkeyPatch) -> tuple[bool, bool]:
    """Whether two years, and two of several counts, are parted by so many words in common."""
    years = both(partners("The bridge opened in 1994.", "The bridge opened in 1996."))
    counts = (replace(claim, rivals=3) for claim in both(partners("It sank 20 ferries.", "It sank 30 ferries.")))
    return (
        other_times.one_event(*shared(*years, *given)) is not None,
        other_values.one_of_several(*shared(*counts, *given)) is not None,
    )


def one_of_several(rivals: int, _: pytest.MonkeyPatch) -> bool:
    """Whether counts are parted where one article gives so many, in other words."""
    left, right = shared(*both(partners("It sank 20 ferries.", "It sank 30 ferries.")), 0, 3)
    return other_values.one_of_several(replace(left, rivals=rivals), right) is not None


def form(given: tuple[int, int], _: pytest.MonkeyPatch) -> bool:
    """Whether a denial parts sentences with so many words in common, of so many."""
    found = partners("The board will not cut 400 jobs.", "The board will cut 600 jobs.")
    return two_facts(*shared(*both(found), *given), found) is not None


def form_in_order(text: str, _: pytest.MonkeyPatch) -> bool:
    """Whether another event parts two sentences of the same words."""
    found = partners("The flood killed 12 people there in Norvale and Lorne late that night.", text)
    return two_facts(*shared(*both(found), 5, 5), found) is not None


def is_brief(length: int, _: pytest.MonkeyPatch) -> bool:
    """Whether two articles are briefs, of which the shorter has so many characters."""
    found = partners("The flood killed 12 people.".ljust(length), "The flood killed 15 people.".ljust(1000))
    sides = [extract(article) for article in found.articles]
    return Story([(sides[0], sides[1])]).pair(sides[0], sides[1]).brief


@dataclass(frozen=True)
class Link:
    """Two claims with the probability of one fact."""

    left: Claim
    right: Claim
    chance: float
    differs: bool = False

    @property
    def one(self) -> float:
        return math.log(self.chance / (1 - self.chance))

    @property
    def equal(self) -> bool:
        return not self.differs


CLAIMS = {
    name: extract(Article(name, "The flood hurt 12 people. It swept away 40 barns, 50 sheds and 60 fences.")).claims
    for name in ascii_letters
}
DISPUTED = Link(CLAIMS["a"][0], CLAIMS["b"][0], 0.6, True)


def link(left: str, right: str, chance: float, differs: bool = False) -> Link:
    """A link of two claims by article and place: "a0", "c1"."""
    return Link(CLAIMS[left[0]][int(left[1])], CLAIMS[right[0]][int(right[1])], chance, differs)


def heard(chance: float) -> list[Link]:
    """A third article that agrees with one side with this probability, and differs from the other."""
    return [link("a0", "c0", chance), link("c0", "b0", 0.6, True)]


def fitting(chance: float) -> list[Link]:
    """Another value of the other article that fits with this probability."""
    return [link("a0", "b1", chance)]


def rival(chance: float) -> list[Link]:
    """Another value of the other article that clashes with this probability."""
    return [link("a0", "b1", chance, True)]


def told(name: str, more: Callable[[float], Sequence[Link]]) -> Verdict:
    """How much of a piece of evidence there is on a dispute with these links beside it."""

    def verdict(chance: float, _: pytest.MonkeyPatch) -> float:
        return dict(Company([DISPUTED, *more(chance)]).evidence(DISPUTED))[name]

    return verdict


def heard_behind(number: int, _: pytest.MonkeyPatch) -> float:
    """How many are heard where so many articles that agree with one side are likelier than one that differs."""
    silent = [link("a0", f"{name}0", 0.9) for name in "defghijklm"[:number]]
    return dict(Company([DISPUTED, *silent, *heard(0.8)]).evidence(DISPUTED))["witnesses"]


def nearness(reach: str) -> Verdict:
    """How near a word is that stands so many words behind the first one after a value."""

    def verdict(place: int, _: pytest.MonkeyPatch) -> float:
        text = "It cost $100 in oats, barley, rye, millet, spelt, wheat, hay, straw, hops, peas, beans and flax."
        near = getattr(words_around(extract(Article("a", text)).claims[0], text), reach)
        return round(list(near.values())[1 + place], 3)

    return verdict


def body(headline: str, text: str) -> dict[str, float] | None:
    """The evidence on the first value of a text that contradicts its headline; None if none does."""
    (_, told, _), *_ = headline_rows(extract(Article("a", text, title=headline)))
    return dict(told[0]) if told else None


def within_double(price: str, _: pytest.MonkeyPatch) -> bool:
    """Whether a price is near enough to one of $100 million to be meant by it."""
    found = body("Bridge costs $100 million", f"The bridge at Norvale cost {price}, the council said on Monday.")
    return found is not None and "within the double" in found


def rounded(given: tuple[int, int], _: pytest.MonkeyPatch) -> bool:
    """Whether a headline rounds a count of the text."""
    return (
        body(f"Flood kills {given[0]} in Norvale", f"The flood killed {given[1]} people in Norvale on Monday.") is None
    )


def lead(odds: float, monkeypatch: pytest.MonkeyPatch) -> float:
    """The lead of a value that fits the headline with these log-odds over one that does not, with even odds."""

    def weigh(_: Claim, __: Claim, relation: Relation, ___: Partners) -> SimpleNamespace:
        return SimpleNamespace(one=0.0 if relation is Relation.DISJOINT else odds)

    monkeypatch.setattr(headline_conflicts, "weigh", weigh)
    found = body("Flood kills 12 in Norvale", "The flood killed 15 people in Norvale. In all, 12 people were killed.")
    assert found is not None
    return found["lead of a value that fits"]


def in_other_company(friends: str, _: pytest.MonkeyPatch) -> bool:
    """Whether "a" and "b" are strangers, where each agrees with these articles: "c d" for one of either."""
    sides = zip("ab", friends.split(), strict=True)
    return Company([link(f"{side}0", f"{friend}0", 0.9) for side, names in sides for friend in names]).strangers(
        DISPUTED
    )


def one_form(given: tuple[int, float], _: pytest.MonkeyPatch) -> bool:
    """Whether "a" and "b" fill in one form, if so many values beside the disputed one differ with this probability."""
    count, chance = given
    more = [link(f"a{place}", f"b{place}", chance, True) for place in range(1, count + 1)]
    return Company([DISPUTED, *more], names={"a": frozenset({"vesk"}), "b": frozenset({"lorne"})}).one_form(DISPUTED)


def between_strangers(confidence: float, monkeypatch: pytest.MonkeyPatch) -> float:
    """The confidence of a difference between strangers that would have this one."""
    monkeypatch.setattr(Company, "strangers", lambda *_: True)
    monkeypatch.setattr(story, "fitted", lambda: Points(Round(0.0, {}), Round(0.0, {}), 1.0, 0.0))
    odds = Link(DISPUTED.left, DISPUTED.right, confidence).one
    item = Candidate(DISPUTED.left, DISPUTED.right, Relation.DISJOINT, 0.0, odds, ())
    return round(Story([]).second(item).confidence, 6)


NOTICE = "\n\nCorrection: An earlier version of this article misstated the number of people killed as 15. It is 12."


def judged(
    left: str, right: str, rule: str = "death-toll", published: Published | None = None, brief: bool = False
) -> Verdict:
    """The verdict of a rule and its confidence, where both claims are one fact, or in conflict, with a probability."""

    def verdict(chance: float, _: pytest.MonkeyPatch) -> tuple[str, float]:
        found = partners(left, right, published)
        (asked,) = load_rules(select=[rule])
        sides = [extract(article) for article in found.articles]
        pair = SimpleNamespace(
            left=sides[0],
            right=sides[1],
            between=lambda *_, **__: [(sides[0].claims[-1], sides[1].claims[-1])],
            weighed=lambda a, b, relation: WeighedPair(a, b, relation, chance),
            beaten=lambda *_: False,
            brief=brief,
        )
        (said,) = judge.judge(replace(asked, same=replace(asked.same, prior=0.0)), pair, (), ())
        return said.verdict.value, said.confidence

    return verdict
