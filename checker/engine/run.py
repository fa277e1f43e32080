"""Runs rules over articles and returns a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.claims import extract
from checker.compare import inside_an_article
from checker.engine.extractions import extractions_of
from checker.engine.findings.disputes import components
from checker.engine.findings.facts import findings
from checker.engine.findings.inside import inspect, searched
from checker.engine.findings.reported_once import few_notes, once
from checker.engine.identity.story import Story
from checker.engine.rules.rule import Rule, Scope, rule_notes
from checker.engine.verdicts.blocks import block_pairs
from checker.engine.verdicts.judge import judge, within
from checker.engine.verdicts.selection import claims_read
from checker.model.article import Article
from checker.model.callables import Extract, Progress
from checker.model.claim import Claim, key
from checker.model.finding import COMPARED, Extraction, Finding, Judgement, Meeting, Problem, Report
from checker.model.mishap import Mishaps
from checker.stories.grouping import in_common, link

Item = tuple[Extraction, Extraction]


class RuleClaims(NamedTuple):
    """A rule and the claims that it reads, by the index of their article."""

    rule: Rule
    selected: dict[int, list[Claim]]

    @property
    def inside(self) -> bool:
        """Whether the rule looks at each article by itself."""
        return inside_an_article(self.rule.compare.by) is not None


def run(
    articles: Sequence[Article],
    rules: Sequence[Rule],
    problems: Sequence[Problem] = (),
    progress: Progress | None = None,
    explain: bool = False,
    repeat: bool = False,
    off: Mapping[str, frozenset[str]] | None = None,
    extract: Extract = extract,
    mishaps: Mishaps | None = None,
) -> Report:
    """Checks the articles against each other. Their order does not change the result.

    `explain` keeps judgements on unrelated pairs; without it, only judgements on compared claims are kept.
    `off` has the ids of the rules that do not read an article, by article.
    `repeat` keeps what a general rule says of a dispute that another rule reports; the rules are then as if run alone.
    `extract` can be one that remembers what it gave for an article before.
    An error that nobody foresaw costs its article, or its rule on a pair of articles, and is a problem of the report.
    """
    tell, mishaps = progress or (lambda *_: None), mishaps or Mishaps()
    extractions = extractions_of(sorted(articles, key=lambda article: article.id), extract, tell, mishaps)
    known = [extraction.article for extraction in extractions]
    links, notes = stories(extractions)
    asked = [
        RuleClaims(rule, selected_claims(rule, extractions, off))
        for rule in rules
        if rule.same.scope is not Scope.PUBLISHED
    ]
    texts = [searched(extraction) for extraction in extractions]
    found = [finding for one in asked for finding in _inside(one, extractions, texts, mishaps)]
    ruled = judged([one for one in asked if not one.inside], extractions, links, tell, mishaps)
    by_id = {part.article.id: part.article for extraction in extractions for part in extraction.parts}
    kept: list[Judgement] = []
    facts = 0
    for rule, judgements in ruled:
        found += findings(rule, judgements, by_id)
        compared = [item for item in judgements if item.verdict in COMPARED]
        facts += len(components((key(item.left), key(item.right)) for item in compared))
        kept += judgements if explain else compared
    found = found if repeat else few_notes(once(found, rules))
    found.sort(key=lambda finding: (finding.level.rank, finding.rule, key(finding.sides[0].claims[0])))
    return Report(
        tuple(extractions),
        tuple(found),
        tuple(kept),
        (*problems, *mishaps.problems),
        facts,
        len(rules),
        tuple(notes),
        ran=rule_notes(rules),
        meetings=tuple(_meetings(known, links, explain)),
        set_aside=len(known) * (len(known) - 1) // 2 - len(links),
    )


def _inside(
    asked: RuleClaims, extractions: Sequence[Extraction], texts: Sequence[Article], mishaps: Mishaps
) -> Iterator[Finding]:
    """The findings of a rule on single articles; none of any other rule."""
    rule = asked.rule
    inspector = inside_an_article(rule.compare.by)
    if inspector is None:
        return
    for place, claims in asked.selected.items():
        item = extractions[place]
        yield from mishaps.attempt(*failing(rule, item), inspect, rule, inspector, claims, item, texts[place]) or []


MET, FEW = 200, 6
"""The most articles in a run for listing every pair with `explain`, and for listing pairs set aside without it."""


def _meetings(articles: Sequence[Article], links: Sequence[tuple[int, int]], explain: bool) -> Iterator[Meeting]:
    """The pairs of articles with what they have in common. With `explain`: every pair; in a large run those compared.
    Without it: the pairs set aside, in a small run only."""
    linked = frozenset(links)
    every = len(articles) <= (MET if explain else FEW)
    for place in combinations(range(len(articles)), 2) if every else sorted(linked):
        if explain or place not in linked:
            left, right = (articles[index] for index in place)
            yield Meeting(left.id, right.id, place in linked, in_common(left, right))


def stories(extractions: Sequence[Extraction]) -> tuple[list[tuple[int, int]], list[str]]:
    """The pairs of articles (indices, the smaller first) that cover one event, and notes on what caps left out."""
    return link([extraction.article for extraction in extractions])


def failing(rule: Rule, left: Extraction, right: Extraction | None = None) -> tuple[str, str]:
    """The place of a rule's mishap and what failed there: on one article, or on two."""
    beside = f" with {right.article.id}" if right is not None and right is not left else ""
    return left.article.id, f"cannot be checked{beside} by the rule {rule.id}"


def asked_of(rule: Rule, extraction: Extraction) -> tuple[Claim, ...]:
    """The claims of an article that the rule may read; a title outside the text is only for rules on headlines."""
    if rule.same.scope is not Scope.HEADLINE:
        return extraction.claims
    return tuple(claim for part in extraction.parts for claim in part.claims)


def selected_claims(
    rule: Rule, extractions: Sequence[Extraction], off: Mapping[str, frozenset[str]] | None = None
) -> dict[int, list[Claim]]:
    """The claims that the rule reads, by the index of their article; `off` is as in `run`."""
    chosen = (
        (index, claims_read(rule, asked_of(rule, item)))
        for index, item in enumerate(extractions)
        if not off or rule.id not in off.get(item.article.id, ())
    )
    return {index: claims for index, claims in chosen if claims}


def judged(
    asked: Sequence[RuleClaims],
    extractions: Sequence[Extraction],
    links: Sequence[tuple[int, int]],
    tell: Progress,
    mishaps: Mishaps,
) -> list[tuple[Rule, list[Judgement]]]:
    """The verdicts of each rule on all pairs of claims that it may compare, in the order of the rules."""
    rules_of: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    found: list[list[Judgement]] = [[] for _ in asked]
    for index, (rule, selected) in enumerate(asked):
        for pair in _across(rule, selected, links):
            rules_of[pair].append(index)
        for place, claims in selected.items():
            item = extractions[place]
            found[index] += mishaps.attempt(*failing(rule, item), within, rule, item, claims) or []
    places = sorted(rules_of)
    pairs = ((extractions[left], extractions[right]) for left, right in places)
    story = Story(_told(pairs, len(places), tell), mishaps)
    for left, right in places:
        compared = story.pair(extractions[left], extractions[right])
        for index in rules_of[left, right]:
            rule, selected = asked[index]
            both = failing(rule, compared.left, compared.right)
            found[index] += mishaps.attempt(*both, judge, rule, compared, selected[left], selected[right]) or []
    return [(rule, items) for (rule, _), items in zip(asked, found, strict=True)]


def _told(pairs: Iterable[Item], count: int, tell: Progress) -> Iterator[Item]:
    """Yields the pairs and reports progress."""
    for done, pair in enumerate(pairs):
        tell("comparing", done, count)
        yield pair


def _across(rule: Rule, selected: dict[int, list[Claim]], links: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of different articles that the rule's scope includes."""
    if rule.same.scope.inside or rule.same.scope is Scope.PUBLISHED or len(selected) < 2:
        return []
    if rule.same.scope is Scope.STORY:
        return [(left, right) for left, right in links if left in selected and right in selected]
    return block_pairs(rule, selected)
