"""What a reader would be shown at a least confidence: facts found, false alarms, flags without a label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from gold import GoldCluster
from rows import Row


class Score(NamedTuple):
    """Conflicts found, all that count, false alarms by fact or pair of facts, flagged pairs of sentences unlabelled."""

    found: int
    wanted: int
    false: int
    outside: int

    def __str__(self) -> str:
        flagged = self.found + self.false
        precision = self.found / flagged if flagged else 0.0
        floor = self.found / (flagged + self.outside) if flagged + self.outside else 0.0
        recall = self.found / self.wanted if self.wanted else 0.0
        return f"{self.found}/{self.false}/{self.outside} P {precision:.2f} floor {floor:.2f} R {recall:.2f}"


def settled(rows: Sequence[Row], confidence: np.ndarray, least: float) -> list[int]:
    """The rows that are flagged: values that differ, each the likeliest clash of both claims in these two articles."""
    asked = [index for index in np.flatnonzero(confidence >= least) if rows[index].differs]
    best: defaultdict[tuple[int, str, int, int, str], float] = defaultdict(float)

    def sides(row: Row) -> Iterable[tuple[int, str, int, int, str]]:
        for claim, other in ((row.left, row.right), (row.right, row.left)):
            yield row.cluster, claim.article, claim.mention.start, claim.mention.end, other.article

    for index in asked:
        for side in sides(rows[index]):
            best[side] = max(best[side], float(confidence[index]))
    return [index for index in asked if all(confidence[index] >= best[side] for side in sides(rows[index]))]


def score(clusters: Sequence[GoldCluster], rows: Sequence[Row], flagged: Iterable[int], part: str) -> Score:
    """How right the flagged rows are in the clusters of one part."""
    found: set[tuple[int, int]] = set()
    false: set[tuple[object, ...]] = set()
    missed: set[tuple[int, int]] = set()
    outside: set[tuple[object, ...]] = set()
    for row in (rows[index] for index in flagged):
        cluster = clusters[row.cluster]
        if cluster.part != part:
            continue
        if row.label == "clash":
            found |= {(row.cluster, fact) for fact in row.facts}
        elif row.label in ("same", "cross"):
            disputed = {(row.cluster, fact) for fact in row.facts if cluster.facts[fact].verdict == "conflict"}
            if disputed and len(disputed) == len(set(row.facts)):
                missed |= disputed
            else:
                false.add((row.cluster, *(row.facts[:1] or sorted(min(cluster.of(c)) for c in (row.left, row.right)))))
        elif row.label == "none":
            outside.add((row.cluster, *sorted((c.article, c.sentence.start) for c in (row.left, row.right))))
    wanted = {
        (number, place)
        for number, cluster in enumerate(clusters)
        if cluster.part == part
        for place, fact in enumerate(cluster.facts)
        if fact.counts
    }
    return Score(len(found & wanted), len(wanted), len(false) + len(missed - found), len(outside))
