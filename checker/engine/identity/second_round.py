"""The second round: what the other claims and articles of a story show about two contradicting values."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from checker.engine.identity.points import probability
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim, Key, key

LIMITS = thresholds()


class FirstWeight(Protocol):
    """The result of the first round for two claims."""

    @property
    def left(self) -> Claim: ...
    @property
    def right(self) -> Claim: ...
    @property
    def one(self) -> float: ...
    @property
    def differs(self) -> bool: ...
    @property
    def equal(self) -> bool: ...


class _Link(NamedTuple):
    """A claim of another article, and the probability that both state one fact."""

    probability: float
    other: Key


class Company:
    """All pairs of claims of a story, by claim and article."""

    def __init__(
        self,
        weighed: Sequence[FirstWeight],
        parted: Mapping[tuple[str, str], int] = MappingProxyType({}),
        names: Mapping[str, frozenset[str]] = MappingProxyType({}),
        reprinted: Collection[str] = (),
    ) -> None:
        """`parted` counts what the first round separated for certain, by pair of articles; `names` has all names of
        each article; `reprinted` has the articles that are printed more than once: they agree with their copies."""
        self._fits: defaultdict[tuple[Key, str], list[_Link]] = defaultdict(list)
        self._equals: defaultdict[tuple[Key, str], list[_Link]] = defaultdict(list)
        self._clashes: defaultdict[tuple[Key, str], list[_Link]] = defaultdict(list)
        self._odds: dict[tuple[Key, Key], float] = {}
        self._agreed: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._disputed: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._articles: defaultdict[str, set[str]] = defaultdict(set)
        self._differing: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        self._likely: defaultdict[tuple[tuple[str, str], bool], set[Key]] = defaultdict(set)
        self._parted, self._names = parted, names
        for item in weighed:
            self._add(item)
        for chances in self._differing.values():
            chances.sort(reverse=True)
        self._witnesses = self._strong()
        self._friends: defaultdict[str, set[str]] = defaultdict(set)
        for article in reprinted:
            self._friends[article].add(f"copy of {article}")
        for left, right in self._agreed:
            self._friends[left].add(right)
            self._friends[right].add(left)

    def _add(self, item: FirstWeight) -> None:
        a, b, chance = key(item.left), key(item.right), probability(item.one)
        if item.equal:
            self._equals[a, b[0]].append(_Link(chance, b))
            self._equals[b, a[0]].append(_Link(chance, a))
        links, sums = (self._clashes, self._disputed) if item.differs else (self._fits, self._agreed)
        links[a, b[0]].append(_Link(chance, b))
        links[b, a[0]].append(_Link(chance, a))
        if chance >= LIMITS.one_form and (item.differs or item.equal):
            self._likely[_sorted(a, b), item.differs].add(min(a, b))
        if item.differs:
            self._differing[_sorted(a, b)].append(chance)
        self._odds[a, b] = self._odds[b, a] = item.one
        self._articles[a[0]].add(b[0])
        self._articles[b[0]].add(a[0])
        if chance >= LIMITS.witness:
            sums[_sorted(a, b)] += chance

    def _strong(self) -> Mapping[Key, list[_Link]]:
        found: defaultdict[Key, list[_Link]] = defaultdict(list)
        for (claim, _), links in self._fits.items():
            found[claim] += [link for link in links if link.probability >= LIMITS.witness]
        return {claim: sorted(links, key=_likeliest)[: LIMITS.witnesses] for claim, links in found.items()}

    def evidence(self, item: FirstWeight) -> Iterator[tuple[str, float]]:
        """What the story shows about two claims with different values, by name and amount."""
        a, b = key(item.left), key(item.right)
        chance = probability(item.one)
        yield "one fact by the two articles", item.one
        yield from self._others(a, b, chance)
        yield from self._witnessed(a, b, item.one)
        yield "each agrees with other articles only", float(self.strangers(item))
        yield "the articles agree elsewhere", math.log1p(self._agreed[_sorted(a, b)])
        rest = self._disputed[_sorted(a, b)] - (chance if chance >= LIMITS.witness else 0.0)
        yield "the articles differ elsewhere", math.log1p(max(0.0, rest))
        clashes = self._differing[_sorted(a, b)]
        rank = bisect_left(clashes, -chance, key=float.__neg__)
        yield "the likeliest clash of the two articles", float(rank == 0)
        yield "rank among the clashes of the two articles", 1 / (1 + rank)
        yield "clashes of the two articles", math.log1p(len(clashes))
        yield "articles of the story", math.log1p(len(self._articles[a[0]] | self._articles[b[0]]))

    def strangers(self, item: FirstWeight) -> bool:
        """Whether two articles agree on nothing while each agrees with others: reports of two events of one kind."""
        left, right = item.left.article, item.right.article
        mine, yours = self._friends.get(left, set()), self._friends.get(right, set())
        if not mine or not yours or right in mine:
            return False
        return len(mine & yours) < LIMITS.common_company * len(mine | yours)

    def one_form(self, item: FirstWeight) -> bool:
        """Whether two articles differ in most of their values and each has names of its own: quakes, results."""
        pair = _sorted(key(item.left), key(item.right))
        names = [self._names.get(article, frozenset()) for article in pair]
        differing = len(self._likely[pair, True]) + self._parted.get(pair, 0)
        filled_in = differing >= LIMITS.filled_in and differing > len(self._likely[pair, False])
        return filled_in and bool(names[0] - names[1] and names[1] - names[0])

    def _others(self, a: Key, b: Key, chance: float) -> Iterator[tuple[str, float]]:
        """Whether another value of either article fits, or also clashes."""
        fits = sorted((_best(self._fits, a, b), _best(self._fits, b, a)))
        equals = sorted((_best(self._equals, a, b), _best(self._equals, b, a)))
        rivals = sorted((_best(self._clashes, a, b), _best(self._clashes, b, a)))
        yield "a value of the other article fits", fits[1]
        yield "a value of the other article is equal", equals[1]
        yield "values of both articles fit", fits[0]
        yield "another value clashes as well", rivals[1]
        yield "other values of both clash as well", rivals[0]
        yield "lead over the next clash", chance / (chance + rivals[1] + 1e-6)
        yield "the likeliest clash of both", float(chance >= rivals[1])
        yield "no other clash is near", float(rivals[1] < chance / LIMITS.rival)
        yield "nothing else fits", float(fits[1] < LIMITS.nothing_fits)

    def _witnessed(self, a: Key, b: Key, odds: float) -> Iterator[tuple[str, float]]:
        """What the articles that agree with one side show about the other side, and whether one gives both values."""
        heard = [
            (link.probability, self._odds[link.other, other])
            for claim, other in ((a, b), (b, a))
            for link in self._witnesses.get(claim, ())
            if link.other[0] not in (a[0], b[0]) and (link.other, other) in self._odds
        ]
        weight = sum(trust for trust, _ in heard)
        said = sum(trust * (max(-4.0, min(4.0, of)) - odds) for trust, of in heard) / weight if heard else 0.0
        yield "what those who agree with a side say", said
        yield "witnesses", float(min(len(heard), 4))
        yield "an article gives both values", self._both(a, b)

    def _both(self, a: Key, b: Key) -> float:
        held = [
            {link.other[0]: link.probability for link in reversed(self._witnesses.get(claim, []))} for claim in (a, b)
        ]
        return max((min(held[0][name], held[1][name]) for name in sorted(held[0].keys() & held[1].keys())), default=0.0)


def _best(links: Mapping[tuple[Key, str], list[_Link]], claim: Key, other: Key) -> float:
    """The probability of a claim's likeliest partner in the other's article, apart from the other itself."""
    found = links.get((claim, other[0]), ())
    return max((link.probability for link in found if link.other != other), default=0.0)


def _likeliest(link: _Link) -> tuple[float, Key]:
    return -link.probability, link.other


def _sorted(a: Key, b: Key) -> tuple[str, str]:
    return (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
