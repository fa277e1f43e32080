"""A draft against what was published: its claims with those of the stored articles of its story, by the same rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.compare import comparators
from checker.engine.facts import components, findings, inspect, key, separate
from checker.engine.judge import judge
from checker.engine.rule import Rule, Scope
from checker.engine.run import COMPARED, once
from checker.engine.select import selects
from checker.engine.stale import stale
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import AGAINST_PUBLISHED, Extraction, Finding, Judgement, Level, Verdict
from checker.stories.leads import cast, shared

Wanted = Callable[[str, frozenset[str]], bool]
"""Whether a rule can compare a stored claim with the draft, by the claim's kind and the names in its sentence."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the rules say of one draft."""

    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    facts: int


@dataclass(frozen=True, slots=True)
class Question:
    """What a rule reads in a draft."""

    rule: Rule
    claims: list[Claim]


def questions(rules: Sequence[Rule], draft: Extraction) -> list[Question]:
    """What the rules read in a draft; one that reads nothing there compares nothing."""
    asked = (Question(rule, selected(rule, draft)) for rule in rules)
    return [question for question in asked if question.claims]


def selected(rule: Rule, extraction: Extraction) -> list[Claim]:
    """The claims of an article that the rule reads."""
    kinds = rule.select.kinds
    return [claim for claim in extraction.claims if claim.mention.kind in kinds and selects(rule, claim)]


def wanted(asked: Sequence[Question]) -> Wanted:
    """Which stored claims any rule could set against a claim of the draft; the others need not be read.

    A rule on near-copies compares sentences of equal names.
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


def against(
    draft: Extraction, published: Sequence[Extraction], asked: Sequence[Question], explain: bool = False
) -> Compared:
    """Compares a draft with published articles of its story, and with itself; never these with each other.

    The first place of every finding is in the draft. A difference that time explains is a finding with the verdict
    `update`, unless a later article already says what the draft says.
    """
    found: list[Finding] = []
    judged: list[Judgement] = []
    facts = 0
    own_cast = cast(draft.claims)
    published = [item for item in published if shared(own_cast, cast(item.claims))]
    articles = {item.article.id: item.article for item in (*published, draft)}
    for rule, own in ((question.rule, question.claims) for question in asked):
        if hasattr(comparators()[rule.compare.by], "inspect_article"):
            found += inspect(rule, own, draft.article)
            continue
        judgements = _judged(rule, draft.article, own, published, articles)
        found += findings(rule, _untold(judgements, articles), articles, draft.article.id)
        facts += len(components((key(item.left), key(item.right)) for item in judgements if item.verdict in COMPARED))
        judged += judgements if explain else [item for item in judgements if item.verdict in COMPARED]
    found = once(found, [question.rule for question in asked])
    return Compared(tuple(sorted(found, key=gravity)), tuple(judged), facts)


def gravity(finding: Finding) -> tuple[object, ...]:
    """The order of findings: errors, then conflicts, wordings and updates; by rule and place."""
    first = key(finding.sides[0].claims[0])
    return finding.level is not Level.ERROR, AGAINST_PUBLISHED.index(finding.verdict), finding.rule, first


def _across(rule: Rule) -> bool:
    """Whether the rule compares claims of different articles."""
    return rule.same.scope is not Scope.ARTICLE and not hasattr(comparators()[rule.compare.by], "inspect_article")


def _judged(
    rule: Rule, draft: Article, own: list[Claim], published: Sequence[Extraction], articles: dict[str, Article]
) -> list[Judgement]:
    """The rule's verdicts on the draft's claims, and which of the published claims in question agree."""
    judgements = judge(rule, (draft, draft), own, own)
    if not _across(rule):
        return judgements
    for item in published:
        theirs = selected(rule, item)
        if theirs:
            judgements += stale(judge(rule, (draft, item.article), own, theirs), draft, item.article)
    return separate(judgements + _among(rule, draft.id, judgements, articles))


def _among(rule: Rule, draft: str, judgements: Sequence[Judgement], articles: dict[str, Article]) -> list[Judgement]:
    """Which published claims of a disputed fact agree or fit, so that they stand on one side; not what they dispute."""
    disputed = {key(item.left) for item in judgements if item.verdict in AGAINST_PUBLISHED}
    compared = (item for item in judgements if item.verdict in COMPARED and key(item.left) in disputed)
    claims = {key(item.right): item.right for item in compared}
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for _, claim in sorted(claims.items()):
        if claim.article != draft:
            by_article[claim.article].append(claim)
    found = []
    for left, right in combinations(sorted(by_article), 2):
        said = judge(rule, (articles[left], articles[right]), by_article[left], by_article[right])
        found += [item for item in said if item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)]
    return found


def _untold(judgements: Sequence[Judgement], articles: dict[str, Article]) -> list[Judgement]:
    """Without the updates that an article published later has told already."""
    told: defaultdict[tuple[str, int, int], list[Article]] = defaultdict(list)
    for item in judgements:
        if item.verdict is Verdict.AGREE:
            told[key(item.left)].append(articles[item.right.article])
    return [
        replace(item, verdict=Verdict.UNRELATED, reason="a later article tells the new value already")
        if item.verdict is Verdict.UPDATE
        and any(_later(article, articles[item.right.article]) for article in told[key(item.left)])
        else item
        for item in judgements
    ]


def _later(article: Article, other: Article) -> bool:
    a, b = article.published.day, other.published.day
    return a is not None and b is not None and a > b
