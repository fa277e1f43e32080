"""Which findings of a run are reported: each dispute once, and few notes of any article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.engine.rules.rule import Rule
from checker.engine.thresholds import thresholds
from checker.model.claim import Key, key
from checker.model.finding import Finding, Level, Verdict

_LIMITS = thresholds()
NOTES = _LIMITS.notes

GENERAL = "general"
"""The tag of rules that go by the sentences alone, whatever fact they tell."""


def once(found: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Drops a general rule's finding if a rule that knows the fact by name, or a fuller finding, reports the dispute.

    A finding of a general rule stays if no other finding sets one of its sides against the rest of its sides.
    """
    general = {rule.id for rule in rules if GENERAL in rule.tags}
    told: defaultdict[Key, set[int]] = defaultdict(set)
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: _precedence(item, item.rule in general)):
        tellers = [set().union(*(told[key(claim)] for claim in side.claims)) for side in item.sides]
        if item.rule not in general or not set.intersection(*tellers):
            for claim in (claim for side in item.sides for claim in side.claims):
                told[key(claim)].add(len(kept))
            kept.append(item)
    return kept


def _precedence(item: Finding, general: bool) -> tuple[bool, bool, int]:
    """Decides which finding on a dispute stays: of a rule that knows the fact, then conflicts, then the most places."""
    return general, item.verdict is Verdict.UPDATE, -sum(len(side.claims) for side in item.sides)


def few_notes(found: Sequence[Finding]) -> list[Finding]:
    """Drops the notes of an article beyond what a reader would look at, counting conflicts and updates apart."""
    notes: Counter[tuple[str, Verdict]] = Counter()
    kept = []
    for item in sorted(found, key=lambda item: (-item.confidence, item.rule, item.id)):
        articles = {(claim.article, item.verdict) for side in item.sides for claim in side.claims}
        if item.level is Level.NOTE:
            if any(notes[article] >= NOTES for article in articles):
                continue
            notes.update(articles)
        kept.append(item)
    return kept
