"""Groups judged pairs into facts, and reports disputed facts as findings with all their sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from checker.compare import of_two_claims
from checker.engine.findings.report import report
from checker.engine.rules.rule import Rule
from checker.engine.verdicts.corrected import correction_reason, gathered
from checker.model.article import Article
from checker.model.claim import Claim, Key, key
from checker.model.finding import AGAINST_PUBLISHED, REPORTED, Finding, Judgement, Level, Side, Verdict
from checker.model.value import TimeValue


def components(pairs: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
    """The connected components of a graph of claims, sorted."""
    parent: dict[Key, Key] = {}

    def root(node: Key) -> Key:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in pairs:
        a, b = sorted((root(left), root(right)))
        parent[b] = a
    groups: defaultdict[Key, list[Key]] = defaultdict(list)
    for node in sorted(parent):
        groups[root(node)].append(node)
    return [groups[first] for first in sorted(groups)]


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
    held = {_pair(item) for item in (*doubtful, *moved)}
    found = _gathered(rule, [item for item in judgements if _pair(item) not in held], articles, drafts)
    for rest in (doubtful, moved):
        sides = [[{key(claim) for claim in side.claims} for side in item.sides] for item in found]
        untold = [item for item in rest if not any(_on_two(sets, *_pair(item)) for sets in sides)]
        found += _gathered(rule, harmless + untold, articles, drafts)
    return found if drafts else [_as_note(item) if item.verdict is Verdict.UPDATE else item for item in found]


def _as_note(update: Finding) -> Finding:
    return replace(update, level=Level.NOTE)


def _pair(item: Judgement) -> tuple[Key, Key]:
    return key(item.left), key(item.right)


def _on_two(sides: Sequence[set[Key]], left: Key, right: Key) -> bool:
    """Whether two claims are on two sides of one finding."""
    return any(left in one and right in other for one in sides for other in sides if one is not other)


def _gathered(
    rule: Rule, judgements: Sequence[Judgement], articles: dict[str, Article], drafts: Collection[str]
) -> list[Finding]:
    """The findings on the facts of these judgements."""
    if not any(item.verdict in AGAINST_PUBLISHED for item in judgements):
        return []
    claims = {key(claim): claim for item in judgements for claim in (item.left, item.right)}
    joined = [item for item in judgements if item.verdict in (*AGAINST_PUBLISHED, Verdict.AGREE)]
    facts = components((key(item.left), key(item.right)) for item in joined)
    fact_of = {member: index for index, members in enumerate(facts) for member in members}
    joined_in = _by_fact(joined, fact_of)
    fitting_in = _by_fact([item for item in judgements if item.verdict is Verdict.COMPATIBLE], fact_of)
    found = []
    for index, members in enumerate(facts):
        inside, own, fitting = set(members), joined_in[index], fitting_in[index]
        disputes = [item for item in own if item.verdict in AGAINST_PUBLISHED]
        if disputes:
            agree = [item for item in own if item.verdict is Verdict.AGREE]
            sides = _sides(rule, members, agree + _joinable(fitting, inside, disputes, agree), claims, drafts)
            found.append(_finding(rule, disputes, sides, _compatible(fitting, sides, inside), articles))
    return found


def _by_fact(items: Iterable[Judgement], fact_of: dict[Key, int]) -> defaultdict[int, list[Judgement]]:
    """The judgements that involve each fact, in order."""
    groups: defaultdict[int, list[Judgement]] = defaultdict(list)
    for item in items:
        ends = {fact_of.get(key(item.left)), fact_of.get(key(item.right))}
        for index in ends:
            if index is not None:
                groups[index].append(item)
    return groups


def _joinable(
    fitting: list[Judgement], inside: set[Key], disputes: list[Judgement], agree: list[Judgement]
) -> list[Judgement]:
    """Pairs inside a fact that fit without being equal ("600 metres" / "2,000 feet") and can share a side."""
    side_of = {member: index for index, group in enumerate(_groups(inside, agree)) for member in group}
    apart = {frozenset((side_of[key(item.left)], side_of[key(item.right)])) for item in disputes}
    pairs = [item for item in fitting if key(item.left) in inside and key(item.right) in inside]
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for item in pairs:
        left, right = side_of[key(item.left)], side_of[key(item.right)]
        neighbours[left].add(right)
        neighbours[right].add(left)

    def clear(left: int, right: int) -> bool:
        """Whether the two sides can be joined: they have no disputed pair, and a third side fits both or neither."""
        return frozenset((left, right)) not in apart and neighbours[left] - {right} <= neighbours[right] | {left, right}

    return [item for item in pairs if clear(side_of[key(item.left)], side_of[key(item.right)])]


def _groups(members: Iterable[Key], agree: list[Judgement]) -> list[list[Key]]:
    """The claims of a fact by equal value."""
    return components(
        [*((key(item.left), key(item.right)) for item in agree), *((member, member) for member in sorted(members))]
    )


def _sides(
    rule: Rule, members: list[Key], agree: list[Judgement], claims: dict[Key, Claim], drafts: Collection[str]
) -> tuple[Side, ...]:
    """The claims of a fact by value, drafts first. Claims that agree or have the same description are on one side."""
    describe = of_two_claims(rule.compare.by).describe
    groups = [[claims[member] for member in group] for group in _groups(members, agree)]
    read = [(_value(describe(group[0]), group), group) for group in groups]
    alike: defaultdict[str, list[Claim]] = defaultdict(list)
    for value, group in read:
        alike[value] += group
    named = [
        Side(value, tuple(sorted(held, key=lambda claim: (claim.article not in drafts, key(claim)))))
        for value, held in (alike.items() if len(alike) > 1 else read)
    ]
    return tuple(
        sorted(named, key=lambda side: (side.claims[0].article not in drafts, -len(side.claims), key(side.claims[0])))
    )


def _value(described: str, group: Sequence[Claim]) -> str:
    """The resolved value of a side, with its words if they are right on one day only."""
    deictic = next((c for c in group if isinstance(c.mention.value, TimeValue) and c.mention.value.deictic), None)
    return f'"{deictic.mention.text}", {described}' if deictic else described


def _compatible(fitting: Sequence[Judgement], sides: tuple[Side, ...], inside: set[Key]) -> tuple[Claim, ...]:
    """Claims outside the sides that fit claims of more than one side."""
    side_of = {key(claim): index for index, side in enumerate(sides) for claim in side.claims}
    fits: defaultdict[Key, set[int]] = defaultdict(set)
    claims: dict[Key, Claim] = {}
    for item in fitting:
        for one, other in ((item.left, item.right), (item.right, item.left)):
            if key(one) not in inside and key(other) in inside:
                fits[key(one)].add(side_of[key(other)])
                claims[key(one)] = one
    return tuple(claims[name] for name in sorted(fits) if len(fits[name]) > 1)


def _finding(
    rule: Rule,
    disputes: list[Judgement],
    sides: tuple[Side, ...],
    compatible: tuple[Claim, ...],
    articles: dict[str, Article],
) -> Finding:
    verdict = min((item.verdict for item in disputes), key=AGAINST_PUBLISHED.index)
    reasons = list(dict.fromkeys(item.reason for item in disputes if item.verdict is verdict))
    corrections = gathered(disputes, sides)
    reasons = [correction_reason(one) for one in corrections] or reasons
    found = report(rule, verdict, sides, "; ".join(reasons[:3]), articles, compatible)
    confidence = max(item.confidence for item in disputes if item.verdict is verdict)
    return replace(found, level=_level(rule, verdict, confidence), corrections=corrections, confidence=confidence)


def _level(rule: Rule, verdict: Verdict, confidence: float) -> Level:
    """The level for a confidence, at most the rule's level. Only conflicts are errors."""
    level = rule.least.level(confidence) or Level.NOTE
    if verdict is not Verdict.CONFLICT and level is Level.ERROR:
        level = Level.WARNING
    return max(level, rule.level, key=lambda level: level.rank)
