"""Reads the labelled clusters in `tests/corpus/clusters`, and scores findings against the labels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict

CLUSTERS = Path(__file__).parent / "clusters"


@dataclass(frozen=True)
class Place:
    """A labelled value: article (file name without suffix) and span."""

    article: str
    start: int
    end: int

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is this value: they share half of the shorter span."""
        if Path(claim.article).stem != self.article:
            return False
        shared = min(claim.mention.end, self.end) - max(claim.mention.start, self.start)
        shorter = min(claim.mention.end - claim.mention.start, self.end - self.start)
        return shared > 0 and shared * 2 >= shorter


@dataclass(frozen=True)
class Fact:
    """A labelled fact: its places, and the pairs of them that cannot both hold or that moved."""

    name: str
    places: tuple[Place, ...]
    clashes: frozenset[frozenset[int]]
    updates: frozenset[frozenset[int]]

    def within(self, claim: Claim) -> int | None:
        """Which of the places a claim is."""
        return next((index for index, place in enumerate(self.places) if place.holds(claim)), None)


@dataclass(frozen=True)
class Cluster:
    """A folder of articles and the facts in them."""

    folder: Path
    facts: tuple[Fact, ...]


def clusters(part: str) -> list[Cluster]:
    """The clusters of a part (`development`, `held`) in order. Raises ValueError for a quote that is not unique."""
    labels = sorted((CLUSTERS / part / "labels").glob("*.json"))
    return [_cluster(CLUSTERS / part / file.stem, json.loads(file.read_text("utf-8"))) for file in labels]


def _cluster(folder: Path, rows: list[dict[str, object]]) -> Cluster:
    texts = {file.stem: file.read_text("utf-8") for file in folder.glob("*.txt")}
    return Cluster(folder, tuple(_fact(row, texts) for row in rows))


def _fact(row: dict[str, object], texts: dict[str, str]) -> Fact:
    places = tuple(_place(mention, texts) for mention in row["mentions"])
    clashes, updates = (frozenset(frozenset(pair) for pair in row.get(key, ())) for key in ("clash", "update_pairs"))
    return Fact(str(row["id"]), places, clashes, updates)


def _place(mention: dict[str, str], texts: dict[str, str]) -> Place:
    text = texts[mention["article"]]
    if text.count(mention["quote"]) != 1:
        raise ValueError(f"{mention['article']}: not there once: {mention['quote']}")
    start = text.index(mention["quote"]) + mention["quote"].index(mention["text"])
    return Place(mention["article"], start, start + len(mention["text"]))


@dataclass
class Score:
    """Conflicts that there are, those found, false alarms (pairs of facts or facts), and flags outside the labels."""

    conflicts: int = 0
    found: int = 0
    false: int = 0
    unlabelled: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def scored(cluster: Cluster, findings: Iterable[Finding]) -> Score:
    """What the findings with the verdict `conflict` hit."""
    found: set[str] = set()
    false: set[frozenset[str]] = set()
    unlabelled: set[frozenset[tuple[str, int]]] = set()
    for left, right in _flags(findings):
        held = [fact for fact in cluster.facts if fact.within(left) is not None and fact.within(right) is not None]
        pairs = [(fact, frozenset((fact.within(left), fact.within(right)))) for fact in held]
        if any(pair in fact.clashes for fact, pair in pairs):
            found.update(fact.name for fact, pair in pairs if pair in fact.clashes)
        elif held and not any(pair in fact.updates for fact, pair in pairs):
            false.update(frozenset({fact.name}) for fact in held)
        elif not held:
            names = [{fact.name for fact in cluster.facts if fact.within(claim) is not None} for claim in (left, right)]
            if all(names):
                false.add(frozenset(min(group) for group in names))
            else:
                unlabelled.add(frozenset((claim.article, claim.sentence.start) for claim in (left, right)))
    conflicts = {fact.name for fact in cluster.facts if fact.clashes}
    return Score(len(conflicts), len(found), len({item for item in false if not item <= found}), len(unlabelled))


def _flags(findings: Iterable[Finding]) -> Iterator[tuple[Claim, Claim]]:
    for finding in findings:
        if finding.verdict is Verdict.CONFLICT:
            for index, side in enumerate(finding.sides):
                for other in finding.sides[index + 1 :]:
                    yield from ((a, b) for a in side.claims for b in other.claims)
