"""Labelled clusters of every form there is, as one: the folder, its facts, and a topic that is never split."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))

from labelled import CLUSTERS, clusters

from checker.model.article import Article
from checker.model.claim import Claim

COUNTED = frozenset({"high", "medium"})
"""How sure a reader must have been of a conflict that counts."""


@dataclass(frozen=True)
class GoldFact:
    """A labelled fact: its mentions (article, start, end), and what pairs of them (places in the list) say."""

    verdict: str
    counts: bool
    mentions: tuple[tuple[str, int, int], ...]
    clashes: frozenset[tuple[int, int]]
    updates: frozenset[tuple[int, int]]
    ignored: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class GoldCluster:
    """A folder of articles with its labelled facts. `topic` names what is left out together."""

    part: str
    topic: str
    folder: Path
    facts: tuple[GoldFact, ...]
    places: dict[str, list[tuple[int, int, int, int]]] = field(default_factory=dict)
    """Of each article: (start, end, fact, mention)."""
    articles: tuple[Article, ...] = ()
    """The articles, where they stand in no folder."""

    def of(self, claim: Claim) -> list[tuple[int, int]]:
        """The (fact, mention) that a claim is: they share half of the shorter span."""
        start, end = claim.mention.start, claim.mention.end
        found = []
        for first, last, fact, mention in self.places.get(stem(claim.article), ()):
            shared = min(end, last) - max(start, first)
            if shared > 0 and shared * 2 >= min(end - start, last - first):
                found.append((fact, mention))
        return found


def stem(article: str) -> str:
    """The name of an article's file without `.txt`."""
    return Path(article).name.removesuffix(".txt")


def cluster_of(
    part: str, topic: str, folder: Path, facts: list[GoldFact], articles: tuple[Article, ...] = ()
) -> GoldCluster:
    """A cluster with its facts by place."""
    places: defaultdict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
    for number, fact in enumerate(facts):
        for place, (article, start, end) in enumerate(fact.mentions):
            places[article].append((start, end, number, place))
    return GoldCluster(part, topic, folder, tuple(facts), dict(places), articles)


def _pairs(found: list[list[int]]) -> frozenset[tuple[int, int]]:
    return frozenset((min(pair), max(pair)) for pair in found)


def _fact(row: dict[str, Any]) -> GoldFact:
    return GoldFact(
        row["verdict"],
        row["verdict"] == "conflict" and row["confidence"] in COUNTED,
        tuple((item["article"], item["start"], item["end"]) for item in row["mentions"]),
        _pairs(row["clash"]),
        _pairs(row["update_pairs"]),
        _pairs(row["ignore_pairs"]),
    )


def real(data: Path) -> Iterator[GoldCluster]:
    """The clusters of real news in the folder `data` of the labelled sets (`conflicts*/gold.jsonl`)."""
    for gold in sorted(data.glob("conflicts*/gold.jsonl")):
        facts: defaultdict[str, list[GoldFact]] = defaultdict(list)
        for line in gold.read_text("utf-8").splitlines():
            row = json.loads(line)
            facts[row["topic"]].append(_fact(row))
        for folder in sorted(path for path in (gold.parent / "ecb").iterdir() if path.is_dir()):
            numbered = folder.name[0].isdigit()
            topic = f"topic {folder.name.partition('-')[0]}" if numbered else folder.name
            yield cluster_of("events" if numbered else "news", topic, folder, facts[folder.name])


def corrections(cases: Path) -> Iterator[GoldCluster]:
    """The cases of corrections: two reports that disagree in one value, and a control in which they agree."""
    for expected in sorted(cases.glob("*/expected.json")):
        sides = json.loads(expected.read_text("utf-8"))["sides"]
        places = [(stem(item["file"]), item["start"], item["end"], side) for side in sides for item in sides[side]]
        clashes = [
            (i, j) for i, one in enumerate(places) for j, other in enumerate(places) if i < j and one[3] != other[3]
        ]
        none: frozenset[tuple[int, int]] = frozenset()
        fact = GoldFact("conflict", True, tuple(place[:3] for place in places), frozenset(clashes), none, none)
        folder = expected.parent
        yield cluster_of("corrections", f"case {folder.name}", folder / "conflict", [fact])
        yield cluster_of("controls", f"case {folder.name}", folder / "control", [])


def made() -> Iterator[GoldCluster]:
    """The made-up clusters of the project."""
    for part in sorted(path.name for path in CLUSTERS.iterdir() if (path / "labels").is_dir()):
        for cluster in clusters(part):
            facts = [
                GoldFact(
                    "conflict" if fact.clashes else "update" if fact.updates else "agree",
                    bool(fact.clashes),
                    tuple((place.article, place.start, place.end) for place in fact.places),
                    _pairs([sorted(pair) for pair in fact.clashes]),
                    _pairs([sorted(pair) for pair in fact.updates]),
                    frozenset(),
                )
                for fact in cluster.facts
            ]
            yield cluster_of("made", cluster.folder.name, cluster.folder, facts)
