"""Groups judged pairs into disputes: the values of one fact that cannot all hold, each with the claims that give it.

A dispute starts from the pairs that conflict, not from those that agree. In a large folder, "three astronauts" and
"three lawsuits" can be taken for one fact; a chain of such pairs would put the figures of many facts on one side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model.claim import Claim, Key, key
from checker.model.finding import Judgement, Verdict

Pair = tuple[Key, Key]
Describe = Callable[[Sequence[Claim]], str]


class Valued(NamedTuple):
    """Claims of one value, and the value in words."""

    value: str
    claims: list[Key]


class Dispute(NamedTuple):
    """The sides, and the pairs across them that dispute each other."""

    sides: list[Valued]
    pairs: list[Judgement]


def components(pairs: Iterable[Pair]) -> list[list[Key]]:
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


def pair(item: Judgement) -> Pair:
    """The two claims of a judged pair."""
    return key(item.left), key(item.right)


def disputes_of(
    disputed: Sequence[Judgement],
    harmless: Sequence[Judgement],
    sure: float,
    describe: Describe,
    drafts: Collection[str] = (),
) -> list[Dispute]:
    """The disputes in these pairs, in the order of their first claims.

    `harmless` are the pairs that agree or fit. Pairs that agree with the confidence `sure` join two disputes on one
    fact, and bring claims that dispute nothing themselves to their side. With the ids of `drafts`, the other articles
    were compared with drafts only.
    """
    claims = {key(claim): claim for item in (*disputed, *harmless) for claim in (item.left, item.right)}
    members = {claim for item in disputed for claim in pair(item)}
    agreeing = [item for item in harmless if item.verdict is Verdict.AGREE]
    certain = [pair(item) for item in agreeing if item.confidence >= sure]
    facts = components([*map(pair, disputed), *(both for both in certain if members.issuperset(both))])
    fact_of = {member: index for index, fact in enumerate(facts) for member in fact}
    disputed_in, agreeing_in, fitting_in = (
        _inside(items, fact_of)
        for items in (disputed, agreeing, [item for item in harmless if item.verdict is Verdict.COMPATIBLE])
    )
    partners = _partners(certain)
    found = []
    for index, fact in enumerate(facts):
        groups = _groups(fact, disputed_in[index], agreeing_in[index], fitting_in[index])
        named = _named(groups, disputed_in[index], lambda group: describe([claims[member] for member in group]))
        for places, pairs in _rivals(named, disputed_in[index], fitting_in[index], drafts):
            involved = {claim for item in pairs for claim in pair(item)}
            sides = [Valued(named[place].value, _side(named[place].claims, involved, partners)) for place in places]
            found.append(Dispute(_apart(sides, members), pairs))
    return found


def _inside(items: Iterable[Judgement], fact_of: Mapping[Key, int]) -> defaultdict[int, list[Judgement]]:
    """The judged pairs with both claims in one fact, by its index."""
    held: defaultdict[int, list[Judgement]] = defaultdict(list)
    for item in items:
        left, right = (fact_of.get(claim) for claim in pair(item))
        if left is not None and left == right:
            held[left].append(item)
    return held


def _partners(pairs: Iterable[Pair]) -> defaultdict[Key, list[Key]]:
    """The claims paired with each claim."""
    found: defaultdict[Key, list[Key]] = defaultdict(list)
    for left, right in pairs:
        found[left].append(right)
        found[right].append(left)
    return found


def _groups(
    fact: Sequence[Key], disputed: Sequence[Judgement], agreeing: Sequence[Judgement], fitting: Sequence[Judgement]
) -> list[list[Key]]:
    """The claims of a fact by equal value; values that only fit ("600 metres", "2,000 feet") are together if they can.

    They can if no pair of theirs is disputed, and a third value fits both or neither.
    """
    equal = components([*map(pair, agreeing), *((member, member) for member in fact)])
    group_of = _places(equal)
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for item in fitting:
        left, right = (group_of[claim] for claim in pair(item))
        neighbours[left].add(right)
        neighbours[right].add(left)
    alike = [
        (left, right)
        for left, right in sorted({(group_of[a], group_of[b]) for a, b in map(pair, fitting)})
        if not (neighbours[left] ^ neighbours[right]) - {left, right}
    ]
    return _merged(equal, alike, disputed)


def _merged(
    groups: Sequence[list[Key]], pairs: Iterable[tuple[int, int]], disputed: Iterable[Judgement]
) -> list[list[Key]]:
    """The groups, of which each of these pairs (of indices) is one unless claims in them dispute each other."""
    group_of = _places(groups)
    against: defaultdict[int, set[int]] = defaultdict(set)
    for item in disputed:
        left, right = (group_of[claim] for claim in pair(item))
        against[left].add(right)
        against[right].add(left)
    whole = {place: {place} for place in range(len(groups))}
    for left, right in pairs:
        one, other = whole[left], whole[right]
        if one is not other and all(against[place].isdisjoint(other) for place in one):
            one |= other
            whole.update(dict.fromkeys(other, one))
    first = {min(places): sorted(places) for places in whole.values()}
    return [sorted(member for place in first[least] for member in groups[place]) for least in sorted(first)]


def _places(groups: Iterable[Iterable[Key]]) -> dict[Key, int]:
    """The index of each claim's group."""
    return {member: place for place, group in enumerate(groups) for member in group}


def _named(
    groups: Sequence[list[Key]], disputed: Sequence[Judgement], describe: Callable[[list[Key]], str]
) -> list[Valued]:
    """The groups with their value in words, that of the first claim; the others of a group may only fit it.

    Groups of one value are together unless they dispute each other, or all have that value.
    """
    values = [describe(group) for group in groups]
    if len(set(values)) > 1:
        first: dict[str, int] = {}
        for place, value in enumerate(values):
            first.setdefault(value, place)
        alike = [(first[value], place) for place, value in enumerate(values) if first[value] != place]
        groups = _merged(groups, alike, disputed)
    return [Valued(describe(group), group) for group in groups]


def _rivals(
    named: Sequence[Valued], disputed: Sequence[Judgement], fitting: Sequence[Judgement], drafts: Collection[str]
) -> list[tuple[list[int], list[Judgement]]]:
    """Sets of values (indices) that dispute each other, with the disputed pairs among them; each pair is in one set.

    The most probable dispute comes first. It takes in every value that disputes most of those that it does not fit, of
    those that it was compared with.
    """
    place_of = {member: place for place, item in enumerate(named) for member in item.claims}
    across: defaultdict[frozenset[int], list[Judgement]] = defaultdict(list)
    for item in disputed:
        across[frozenset(place_of[claim] for claim in pair(item))].append(item)
    fits = {frozenset(place_of[claim] for claim in pair(item)) for item in fitting}.difference(across)
    drafted = [not drafts or any(article in drafts for article, _, _ in item.claims) for item in named]
    best = {places: max(item.confidence for item in items) for places, items in across.items()}
    order = sorted(across, key=lambda places: (-best[places], sorted(places)))
    every = dict.fromkeys(place for places in order for place in sorted(places))
    found, done = [], set[frozenset[int]]()
    for first in order:
        if first in done:
            continue
        rivals = sorted(first)
        for other in every:
            pairs = [frozenset((other, place)) for place in rivals]
            against = [places for places in pairs if places in across]
            neutral = sum(places in fits or not any(drafted[place] for place in places) for places in pairs)
            most = 2 * len(against) > len(pairs) - neutral
            if len(first) > 1 and other not in rivals and most and not done.issuperset(against):
                rivals.append(other)
        inside = [places for places in order if places.issubset(rivals) and places not in done]
        done.update(inside)
        found.append((rivals, [item for places in inside for item in across[places]]))
    return found


def _side(members: Sequence[Key], involved: set[Key], partners: Mapping[Key, list[Key]]) -> list[Key]:
    """The claims of a side: those in the dispute, and those that certainly agree with one of them."""
    core = [member for member in members if member in involved]
    return sorted({*core, *(partner for member in core for partner in partners.get(member, ()))})


def _apart(sides: Sequence[Valued], members: Collection[Key]) -> list[Valued]:
    """The sides without the claims that dispute nothing and stand on more than one of them."""
    count = Counter(claim for side in sides for claim in side.claims)
    return [Valued(value, [one for one in held if one in members or count[one] == 1]) for value, held in sides]
