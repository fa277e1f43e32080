"""Checks drafts against published articles: compares their claims by the same rules as a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from checker.compare import inside_an_article
from checker.engine.findings.disputes import components
from checker.engine.findings.facts import findings
from checker.engine.findings.inside import inspect, searched
from checker.engine.findings.reported_once import few_notes, once
from checker.engine.identity.story import Story
from checker.engine.rules.rule import Rule, Scope
from checker.engine.run import asked_of, failing, stories
from checker.engine.verdicts.judge import fits_inside, judge, within
from checker.engine.verdicts.selection import claims_read
from checker.engine.verdicts.stale import stale
from checker.model.article import Article
from checker.model.callables import Wanted
from checker.model.claim import Claim, Key, key
from checker.model.finding import AGAINST_PUBLISHED, COMPARED, Extraction, Finding, Judgement, Verdict
from checker.model.mishap import Mishaps, Raised


@dataclass(frozen=True, slots=True)
class Compared:
    """The results of the rules for drafts."""

    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    facts: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A rule with the claims that it reads in a draft."""

    rule: Rule
    claims: list[Claim]


def questions(rules: Sequence[Rule], draft: Extraction) -> list[Question]:
    """The claims that each rule reads in a draft. Rules that read none are left out."""
    asked = (Question(rule, selected(rule, draft)) for rule in rules)
    return [question for question in asked if question.claims]


def selected(rule: Rule, extraction: Extraction) -> list[Claim]:
    """The claims of an article that the rule reads."""
    kinds = rule.select.kinds
    return claims_read(rule, [claim for claim in asked_of(rule, extraction) if claim.mention.kind in kinds])


def wanted(asked: Sequence[Question]) -> Wanted:
    """Selects the stored claims that a rule could compare with a claim of the draft; the others need not be read.

    A rule on near-copies compares only sentences with equal names.
    """
    kinds: set[str] = set()
    copied: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for rule, own in ((question.rule, question.claims) for question in asked if _across(question.rule)):
        for kind in rule.select.kinds:
            if rule.same.copied is None:
                kinds.add(kind.value)
            else:
                copied[kind.value].update(claim.names for claim in own)
    return lambda kind, names: kind in kinds or names in copied.get(kind, ())


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, what the rules read in it, and the published articles of its story."""

    extraction: Extraction
    asked: Sequence[Question]
    published: Sequence[Extraction] = ()

    @property
    def article(self) -> Article:
        """The article of the draft."""
        return self.extraction.article


class _Ruled(NamedTuple):
    """What one rule found between drafts, and between drafts and published articles."""

    rule: Rule
    drafts: list[Judgement]
    published: list[Judgement]


def against(
    drafts: Sequence[Draft], rules: Sequence[Rule], explain: bool = False, mishaps: Mishaps | None = None
) -> Compared:
    """Compares drafts with published articles of their stories, with each other and with themselves.

    Conflicts between published articles are not reported. The first place of every finding is in a draft. A difference
    from a published article that time explains is a finding with the verdict `update`, unless a later article already
    states what the draft states. Other drafts don't change what a draft disputes with published articles. `mishaps`
    collects unforeseen errors; without it they are raised.
    """
    mishaps = mishaps or Raised()
    links, notes = stories([draft.extraction for draft in drafts]) if len(drafts) > 1 else ([], [])
    read = _read(drafts)
    found: list[Finding] = []
    ruled: list[_Ruled] = []
    texts = [searched(draft.extraction) for draft in drafts]
    story = Story(_met(drafts, links), mishaps)
    for rule in rules:
        own = read.get(rule.id, {})
        inside = inside_an_article(rule.compare.by)
        if inside:
            for place, claims in own.items():
                item = drafts[place].extraction
                found += mishaps.attempt(*failing(rule, item), inspect, rule, inside, claims, item, texts[place]) or []
        elif own:
            ruled.append(_judged(rule, drafts, own, links, story, mishaps))
    met = [item for draft in drafts for item in (*draft.published, *draft.extraction.parts)]
    articles = {item.article.id: item.article for item in met}
    ids = frozenset(draft.article.id for draft in drafts)
    found += [item for one in ruled for item in findings(one.rule, _disputed(one, articles), articles, ids)]
    found = sorted(few_notes(once(found, rules)), key=gravity)
    told = [item for one in ruled for item in _told(one, explain)]
    return Compared(tuple(found), tuple(told), sum(map(_facts, ruled)), tuple(notes))


def _disputed(one: _Ruled, articles: dict[str, Article]) -> list[Judgement]:
    """The judgements that make findings. As in a check of articles, updates between two drafts make none."""
    return [item for item in one.drafts if item.verdict is not Verdict.UPDATE] + _untold(one.published, articles)


def _told(one: _Ruled, explain: bool) -> list[Judgement]:
    """The judgements to report: all of them with `explain`, else only those on compared claims."""
    return [item for item in one.drafts + one.published if explain or item.verdict in COMPARED]


def _facts(one: _Ruled) -> int:
    """The number of facts on which the rule compared at least two claims."""
    return len(components((key(item.left), key(item.right)) for item in _told(one, explain=False)))


def _read(drafts: Sequence[Draft]) -> dict[str, dict[int, list[Claim]]]:
    """The claims that each rule reads, by the index of their draft."""
    read: defaultdict[str, dict[int, list[Claim]]] = defaultdict(dict)
    for place, draft in enumerate(drafts):
        for question in draft.asked:
            read[question.rule.id][place] = question.claims
    return read


def gravity(finding: Finding) -> tuple[object, ...]:
    """Sorts findings by severity, then conflicts, wordings and updates, then by rule and place."""
    first = key(finding.sides[0].claims[0])
    return finding.level.rank, AGAINST_PUBLISHED.index(finding.verdict), finding.rule, first


def _across(rule: Rule) -> bool:
    """Whether the rule compares claims of different articles."""
    return not rule.same.scope.inside and inside_an_article(rule.compare.by) is None


def _met(drafts: Sequence[Draft], links: Sequence[tuple[int, int]]) -> list[tuple[Extraction, Extraction]]:
    """The pairs of articles to compare: drafts of one story, and each draft with the published articles of its story.

    A published article in the stories of two drafts is read for each, perhaps with other claims: it counts twice.
    """
    among = [(drafts[left].extraction, drafts[right].extraction) for left, right in links]
    return among + [(draft.extraction, item) for draft in drafts for item in draft.published]


def _judged(
    rule: Rule,
    drafts: Sequence[Draft],
    own: dict[int, list[Claim]],
    links: Sequence[tuple[int, int]],
    story: Story,
    mishaps: Mishaps,
) -> _Ruled:
    """The rule's verdicts on the claims of the drafts, and on which of the published claims in question agree."""
    read = [draft.extraction for draft in drafts]
    alone = [mishaps.attempt(*failing(rule, read[at]), within, rule, read[at], own[at]) for at in own]
    inner = [item for found in alone for item in found or ()]
    if rule.same.scope.inside:
        return _Ruled(rule, inner, [])
    among = () if rule.same.scope is Scope.PUBLISHED else links
    for left, right in ((left, right) for left, right in among if left in own and right in own):
        both, pair = failing(rule, read[left], read[right]), story.pair(read[left], read[right])
        inner += mishaps.attempt(*both, judge, rule, pair, own[left], own[right]) or []
    pairs: dict[tuple[Key, Key], Judgement] = {}
    for place in own:  # two drafts of one story are compared with the same published articles
        one = failing(rule, read[place])
        for item in mishaps.attempt(*one, _with_published, rule, drafts[place], own[place], story) or []:
            pairs.setdefault((key(item.left), key(item.right)), item)
    return _Ruled(rule, inner, list(pairs.values()))


def _with_published(rule: Rule, draft: Draft, own: list[Claim], story: Story) -> list[Judgement]:
    """The rule's verdicts on the claims of one draft and the published claims."""
    across = []
    for item in draft.published:
        theirs = selected(rule, item)
        if theirs:
            said = judge(rule, story.pair(draft.extraction, item), own, theirs)
            across += stale(said, draft.article, item.article, own, theirs)
            across += fits_inside(rule, item.article, theirs)
    return [*across, *_among(rule, draft, across)]


def _among(rule: Rule, draft: Draft, judgements: Sequence[Judgement]) -> list[Judgement]:
    """Which published claims of a disputed fact agree or fit and so share a side; their own disputes are ignored."""
    disputed = {key(item.left) for item in judgements if item.verdict in AGAINST_PUBLISHED}
    compared = (item for item in judgements if item.verdict in COMPARED and key(item.left) in disputed)
    claims = {key(item.right): item.right for item in compared}
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for _, claim in sorted(claims.items()):
        by_article[claim.article].append(claim)
    stored = {item.article.id: item for item in draft.published}
    told = {name: replace(stored[name], claims=tuple(by_article[name])) for name in sorted(by_article)}
    pairs = list(combinations(told.values(), 2))
    story = Story(pairs)
    said = [item for one, other in pairs for item in judge(rule, story.pair(one, other), one.claims, other.claims)]
    return [item for item in said if item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)]


def _untold(judgements: Sequence[Judgement], articles: dict[str, Article]) -> list[Judgement]:
    """Drops updates if an article published later already gives the new value."""
    told: defaultdict[tuple[str, int, int], list[Article]] = defaultdict(list)
    for item in judgements:
        if item.verdict is Verdict.AGREE:
            told[key(item.left)].append(articles[item.right.article])
    return [
        replace(item, verdict=Verdict.UNRELATED, reason="a later article already gives the new value")
        if item.verdict is Verdict.UPDATE
        and any(_later(article, articles[item.right.article]) for article in told[key(item.left)])
        else item
        for item in judgements
    ]


def _later(article: Article, other: Article) -> bool:
    a, b = article.published.day, other.published.day
    return a is not None and b is not None and a > b
