"""Groups judged pairs into facts, and reports disputed facts as findings with all their sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from checker.compare import of_two_claims
from checker.engine.findings.disputes import disputes_of, pair
from checker.engine.findings.report import report
from checker.engine.rules.rule import Rule
from checker.engine.verdicts.corrected import correction_reason, gathered
from checker.model.article import Article
from checker.model.claim import Claim, Key, key
from checker.model.finding import AGAINST_PUBLISHED, REPORTED, Finding, Judgement, Level, Side, Verdict
from checker.model.value import TimeValue


def findings(
    rule: Rule, judgements: Sequence[Judgement], articles: dict[str, Article], drafts: Collection[str] = ()
) -> list[Finding]:
    """One finding for each fact on which claims conflict, or agree in words that are right on one day only.

    Doubtful disputes (notes) are grouped separately, so that none of them joins two facts. So are updates, as notes.
    With the ids of `drafts` that were compared with published articles, updates are ordinary findings, and the drafts'
    sides come first.
    """
    reported = AGAINST_PUBLISHED if drafts else REPORTED
    disputes = [item for item in judgements if item.verdict in AGAINST_PUBLISHED]
    doubtful = [item for item in disputes if item.verdict in reported and item.confidence < rule.least.warning]
    moved = [item for item in disputes if item.verdict not in reported]
    harmless = [item for item in judgements if item.verdict not in AGAINST_PUBLISHED]
    words = of_two_claims(rule.compare.by).describe

    def reported_in(told: set[tuple[Key, str]], item: Judgement) -> bool:
        """Whether a finding has one of the claims, and the value of the other against it."""
        ends = ((item.left, item.right), (item.right, item.left))
        return any((key(one), _value(words(other), [other])) in told for one, other in ends)

    held = {pair(item) for item in (*doubtful, *moved)}
    found = _gathered(rule, [item for item in judgements if pair(item) not in held], articles, drafts)
    for rest in (doubtful, moved):
        told = _against(found)
        untold = [item for item in rest if not reported_in(told, item)]
        found += _gathered(rule, harmless + untold, articles, drafts)
    return found if drafts else [_as_note(item) if item.verdict is Verdict.UPDATE else item for item in found]


def _as_note(update: Finding) -> Finding:
    return replace(update, level=Level.NOTE)


def _against(found: Sequence[Finding]) -> set[tuple[Key, str]]:
    """The claims on the sides of these findings, each with every value that stands against it."""
    return {
        (key(claim), other.value)
        for finding in found
        for side, other in permutations(finding.sides, 2)
        for claim in side.claims
    }


def _gathered(
    rule: Rule, judgements: Sequence[Judgement], articles: dict[str, Article], drafts: Collection[str]
) -> list[Finding]:
    """The findings on the facts of these judgements."""
    disputed = [item for item in judgements if item.verdict in AGAINST_PUBLISHED]
    if not disputed:
        return []
    harmless = [item for item in judgements if item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)]
    claims = {key(claim): claim for item in judgements for claim in (item.left, item.right)}
    fitting = _fitting(harmless)
    words = of_two_claims(rule.compare.by).describe
    found = []
    for dispute in disputes_of(
        disputed, harmless, rule.least.error, lambda group: _value(words(group[0]), group), drafts
    ):
        sides = _sides([(value, [claims[member] for member in held]) for value, held in dispute.sides], drafts)
        found.append(_finding(rule, dispute.pairs, sides, _compatible(fitting, sides, claims), articles))
    return found


def _sides(named: Sequence[tuple[str, list[Claim]]], drafts: Collection[str]) -> tuple[Side, ...]:
    """The sides of a fact: those of drafts first, then those with the most claims."""
    sides = [
        Side(value, tuple(sorted(held, key=lambda claim: (claim.article not in drafts, key(claim)))))
        for value, held in named
    ]
    return tuple(
        sorted(sides, key=lambda side: (side.claims[0].article not in drafts, -len(side.claims), key(side.claims[0])))
    )


def _value(described: str, group: Sequence[Claim]) -> str:
    """The resolved value of a side, with its words if they are right on one day only."""
    deictic = next((c for c in group if isinstance(c.mention.value, TimeValue) and c.mention.value.deictic), None)
    return f'"{deictic.mention.text}", {described}' if deictic else described


def _fitting(harmless: Sequence[Judgement]) -> defaultdict[Key, list[Key]]:
    """The claims that fit each claim without being equal."""
    found: defaultdict[Key, list[Key]] = defaultdict(list)
    for item in harmless:
        if item.verdict is Verdict.COMPATIBLE:
            left, right = pair(item)
            found[left].append(right)
            found[right].append(left)
    return found


def _compatible(
    fitting: Mapping[Key, list[Key]], sides: tuple[Side, ...], claims: Mapping[Key, Claim]
) -> tuple[Claim, ...]:
    """Claims outside the sides that fit claims of more than one side."""
    side_of = {key(claim): index for index, side in enumerate(sides) for claim in side.claims}
    fits: defaultdict[Key, set[int]] = defaultdict(set)
    for inside, index in side_of.items():
        for outside in fitting.get(inside, ()):
            if outside not in side_of:
                fits[outside].add(index)
    return tuple(claims[name] for name in sorted(fits) if len(fits[name]) > 1)


CORRECT_THERE = "Correct the value there too, unless the correction is about another fact."
"""The advice if an article corrects the value: the rule's own would ask which value is right."""
REASONS = 3
"""The most reasons of a finding with more than two sides; one says enough of two sides."""


def _finding(
    rule: Rule,
    disputes: list[Judgement],
    sides: tuple[Side, ...],
    compatible: tuple[Claim, ...],
    articles: dict[str, Article],
) -> Finding:
    verdict = min((item.verdict for item in disputes), key=AGAINST_PUBLISHED.index)
    surest = sorted((item for item in disputes if item.verdict is verdict), key=lambda item: -item.confidence)
    reasons = list(dict.fromkeys(item.reason for item in surest))[: REASONS if len(sides) > 2 else 1]
    corrections = gathered(disputes, sides)
    reasons = [correction_reason(one) for one in corrections][:REASONS] or reasons
    found = report(rule, verdict, sides, "; ".join(reasons), articles, compatible)
    if corrections:
        found = replace(found, advice=CORRECT_THERE)
    confidence = max(item.confidence for item in disputes if item.verdict is verdict)
    return replace(found, level=_level(rule, verdict, confidence), corrections=corrections, confidence=confidence)


def _level(rule: Rule, verdict: Verdict, confidence: float) -> Level:
    """The level for a confidence, at most the rule's level. Only conflicts are errors."""
    level = rule.least.level(confidence) or Level.NOTE
    if verdict is not Verdict.CONFLICT and level is Level.ERROR:
        level = Level.WARNING
    return max(level, rule.level, key=lambda level: level.rank)
