"""Judges the claims that one rule reads in one pair of articles: a pure function of the two lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker.compare import comparators
from checker.compare.relation import Comparison, Options, Relation
from checker.engine.copies import edited
from checker.engine.corrected import correction_of
from checker.engine.excuses import excused
from checker.engine.identity.differences import CERTAIN, EDITED
from checker.engine.identity.frames import comparable
from checker.engine.identity.partners import Partners
from checker.engine.rule import Rule
from checker.engine.same import other_fact
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Judgement, Verdict
from checker.model.value import TimeValue

Pair = tuple[Claim, Claim]
Clash = tuple[Claim, Claim, Comparison, float]
"""Two claims whose values cannot both hold, and how well they fit each other otherwise."""
FITTING = 0.4
"""The probability of one fact from which on values that fit are held to be one fact, and cancel a clash."""
Compare = Callable[[Claim, Claim], Comparison]
INSIDE = 60
"""Claims of one article that a claim of it is compared with, at most: those behind it."""
FAR_BEHIND = 0.75
"""By how much better the best partner of a claim may fit it (`checker.engine.identity.partners`)."""


class Likely(NamedTuple):
    """The least probability of one fact at which values clash, and what compares them."""

    least: float
    compare: Compare


def judge(rule: Rule, partners: Partners, left: Sequence[Claim], right: Sequence[Claim]) -> list[Judgement]:
    """The verdict on every pair of claims that a rule reads in two articles, or in one article and itself.

    A claim clashes only with the claim that fits it best, and only if it is that claim's best as well; equal values go
    together first. Inside one article a difference is no clash unless the rule is one for single articles.
    """
    articles = partners.articles
    published = (articles[0].published, articles[1].published)
    inside = articles[0].id == articles[1].id
    said_of = _comparer(rule)
    if rule.same.likely is not None:
        return [] if inside else _judge_likely(rule, partners, Likely(rule.same.likely, said_of), left, right)
    twins = _twins(rule, left, right, said_of)
    found: list[Judgement] = []
    clashes: list[Clash] = []
    for a, b in _pairs(left, right, inside, twins):
        why = other_fact(rule, a, b, published)
        if why is None and twins is not None:
            why = _first(EDITED, a, b) or _of_other_days(a, b, partners)
        if why is not None:
            found.append(Judgement(rule.id, a, b, Verdict.UNRELATED, why))
            continue
        said = said_of(a, b)
        if said.relation is Relation.DISJOINT:
            clashes.append((a, b, said, 0.0))
        else:
            found.append(Judgement(rule.id, a, b, *_harmless(said, articles)))
    return found + _settle(rule, partners, clashes, found, inside and rule.same.scope.value != "article")


def _judge_likely(
    rule: Rule, partners: Partners, likely: Likely, left: Sequence[Claim], right: Sequence[Claim]
) -> list[Judgement]:
    """The same for a rule that goes by the probability of one fact, between two articles.

    Less is asked of values that fit than of values that clash, so that a claim with a doubtful equal clashes with none.
    """
    articles = partners.articles
    published = (articles[0].published, articles[1].published)
    found: list[Judgement] = []
    clashes: list[Clash] = []
    for a, b in _pairs(left, right, False, None):
        why = _parted(a, b, partners) or other_fact(rule, a, b, published)
        if why is not None:
            found.append(Judgement(rule.id, a, b, Verdict.UNRELATED, why))
            continue
        said = likely.compare(a, b)
        if said.relation is Relation.UNKNOWN:
            found.append(Judgement(rule.id, a, b, Verdict.UNRELATED, said.reason))
            continue
        if partners.behind(a, b) > FAR_BEHIND:
            found.append(
                Judgement(rule.id, a, b, Verdict.UNRELATED, "another claim of the other article fits much better")
            )
            continue
        scored = score(a, b, said.relation, partners)
        if scored.probability < (likely.least if said.relation is Relation.DISJOINT else FITTING):
            found.append(Judgement(rule.id, a, b, Verdict.UNRELATED, str(scored)))
        elif said.relation is Relation.DISJOINT:
            clashes.append((a, b, said, scored.probability))
        elif said.relation is Relation.WORDING and scored.probability < likely.least:
            found.append(Judgement(rule.id, a, b, Verdict.COMPATIBLE, said.reason))
        else:
            found.append(Judgement(rule.id, a, b, *_harmless(said, articles)))
    return found + _settle(rule, partners, clashes, found, False)


def _pairs(
    left: Sequence[Claim], right: Sequence[Claim], inside: bool, twins: set[tuple[int, int]] | None
) -> Iterator[Pair]:
    """The pairs to judge, in order: those of `twins` where it is given, else all.

    Inside one article each pair once, and each claim with the next `INSIDE` ones, so that a long page takes no longer.
    """
    place = {id(b): index for index, b in enumerate(right)}
    partners: defaultdict[int, list[int]] = defaultdict(list)
    for first, second in twins or ():
        partners[first].append(place[second])
    for index, a in enumerate(left):
        least = index + 1 if inside else 0
        most = min(len(right), index + 1 + INSIDE) if inside else len(right)
        places = range(least, most) if twins is None else sorted(partners.get(id(a), ()))
        yield from ((a, right[other]) for other in places if other >= least)


def _comparer(rule: Rule) -> Compare:
    """`compare` for one rule, which keeps what it said of a pair, since near-copies are compared to be found."""
    known: dict[tuple[int, int], Comparison] = {}

    def said_of(left: Claim, right: Claim) -> Comparison:
        pair = id(left), id(right)
        if pair not in known:
            known[pair] = compare(rule, left, right)
        return known[pair]

    return said_of


def _twins(rule: Rule, left: Sequence[Claim], right: Sequence[Claim], said_of: Compare) -> set[tuple[int, int]] | None:
    """The pairs that a rule on near-copies may look at; None for another rule."""
    if rule.same.copied is None:
        return None
    return edited(left, right, rule.same.copied, lambda a, b: said_of(a, b).relation is Relation.DISJOINT)


def compare(rule: Rule, left: Claim, right: Claim) -> Comparison:
    """What the rule's comparator says of two claims."""
    wanted = rule.compare
    options = Options(wanted.grain, wanted.absolute, wanted.relative, wanted.hedged, wanted.rounding, wanted.currencies)
    said = comparators()[wanted.by].compare_claims(left, right, options)
    assert isinstance(said, Comparison)
    return said


def _harmless(said: Comparison, articles: tuple[Article, Article]) -> tuple[Verdict, str]:
    """The verdict on values that can both hold."""
    if said.relation is Relation.SAME:
        return Verdict.AGREE, said.reason
    if said.relation is Relation.WORDING:
        return _wording(said, articles)
    return Verdict.COMPATIBLE, said.reason


def _wording(said: Comparison, articles: tuple[Article, Article]) -> tuple[Verdict, str]:
    """ "Today" against a named day: they agree where both articles state when they were published."""
    undated = [article.id for article in articles if not article.published.stated]
    if not undated:
        return Verdict.AGREE, f"{said.reason}, and both articles state their date"
    return Verdict.WORDING, (
        f'{said.reason}; but a word such as "today" is right on one day only, '
        f"and {' and '.join(undated)} states no date"
    )


def _parted(left: Claim, right: Claim, partners: Partners) -> str | None:
    """Why two claims cannot be one fact, however probable their sentences make it; None if nothing says so."""
    if not comparable(left, right):
        return f"a {left.mention.kind} and a {right.mention.kind}"
    apart = _first(CERTAIN, left, right) or _two_periods(left, right, partners)
    return apart or _of_other_days(left, right, partners)


def _of_other_days(left: Claim, right: Claim, partners: Partners) -> str | None:
    """Why figures are of events of other days; a day may be the very one that is in dispute."""
    values = (left.mention.value, right.mention.value)
    days = any(isinstance(value, TimeValue) and not _is_clock(value) for value in values)
    return None if days else partners.other_days


def _is_clock(value: TimeValue) -> bool:
    """Whether a time tells no day."""
    return value.first is None and value.weekday is None and value.day is None and value.hour is not None


def _two_periods(left: Claim, right: Claim, partners: Partners) -> str | None:
    """ "4.2 million this year", "3.9 million last year": periods whose figures differ are no dispute on either."""
    if not (_is_period(left) and _is_period(right)):
        return None
    mine, yours = (
        {value for value in partners.beside(claim) if not isinstance(value, TimeValue)} for claim in (left, right)
    )
    return "two periods, each with figures of its own" if mine and yours and not mine & yours else None


def _is_period(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.day is None and value.weekday is None and value.hour is None


def _first(gates: Sequence[Callable[[Claim, Claim], str | None]], left: Claim, right: Claim) -> str | None:
    return next((why for gate in gates if (why := gate(left, right)) is not None), None)


_EQUAL = frozenset({Verdict.AGREE})
_FITTING = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.WORDING})
"""Verdicts on a claim that keep it from clashing with another claim of the same article."""


def _settle(
    rule: Rule,
    partners: Partners,
    clashes: list[Clash],
    found: list[Judgement],
    inside: bool,
) -> list[Judgement]:
    """Verdicts for the pairs whose values cannot both hold."""
    fitting = _FITTING if rule.same.likely is not None else _EQUAL
    agreeing = {id(claim) for item in found if item.verdict in fitting for claim in (item.left, item.right)}
    best: dict[int, float] = {}
    for a, b, _, fit in clashes:
        for claim in (a, b):
            best[id(claim)] = max(best.get(id(claim), 0.0), fit)
    settled = []
    for a, b, said, fit in clashes:
        if inside:
            verdict, why = Verdict.UNRELATED, "one article gives both values, so they are two facts or one that moved"
        elif id(a) in agreeing or id(b) in agreeing:
            verdict, why = Verdict.UNRELATED, "the other article holds an equal value elsewhere"
        elif _stands_beside(partners, a, b) or _stands_beside(partners, b, a):
            verdict, why = Verdict.UNRELATED, "one of the sentences gives both values, so they are two facts"
        elif fit < max(best[id(a)], best[id(b)]):
            verdict, why = Verdict.UNRELATED, "another claim of the other article fits better"
        else:
            settled.append(_disputed(rule, partners, a, b, said))
            continue
        settled.append(Judgement(rule.id, a, b, verdict, why))
    return settled


_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def _stands_beside(partners: Partners, one: Claim, other: Claim) -> bool:
    """Whether the other's sentence gives this figure, too: "250 jobs, fewer than the 400 planned".

    A figure of another kind or unit, and one that is part of a time, is another one.
    """
    figures = _FIGURE.findall(one.mention.text)
    if len(figures) != 1 or len(figures[0]) < 2 or isinstance(one.mention.value, TimeValue):
        return False
    article = next(article for article in partners.articles if article.id == other.article)
    taken = [claim.mention for claim in partners.in_sentence(other) if claim is other or not comparable(one, claim)]
    found = _FIGURE.finditer(article.text, other.sentence.start, other.sentence.end)
    return any(
        match.group() == figures[0] and not any(item.start <= match.start() < item.end for item in taken)
        for match in found
    )


def _disputed(rule: Rule, partners: Partners, a: Claim, b: Claim, said: Comparison) -> Judgement:
    """The verdict on two values of one fact. No excuse holds for a value that the other article has withdrawn by name;
    where its notice gives the new value only, a difference of days or sources may still be the reason."""
    articles = partners.articles
    correction = correction_of(articles, a, b)
    named = correction is not None and correction.old is not None
    excuse = None if named else excused(rule, articles, a, b, corrected=correction is not None)
    verdict, why = excuse or (Verdict.CONFLICT, said.reason)
    if verdict is not Verdict.CONFLICT:
        return Judgement(rule.id, a, b, verdict, why)
    return Judgement(rule.id, a, b, verdict, why, correction, sure=_sure(rule, partners, a, b))


def _sure(rule: Rule, partners: Partners, a: Claim, b: Claim) -> bool:
    """Whether the rule holds a conflict of two articles for an error, so probable is it that both are one fact."""
    if rule.same.sure is None or a.article == b.article or not comparable(a, b):
        return False
    return score(a, b, Relation.DISJOINT, partners).probability >= rule.same.sure
