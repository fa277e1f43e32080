"""Fits the points of the identity engine, and reports how right it is on topics that it was not fitted on.

    python tests/bench/identity/fit.py [MEASURE] [--write] [--worth]

MEASURE is a folder of labelled sets that is not in this repository (docs/measured.md), with `data/conflicts*` and
`corrections/cases`; without it only the made-up clusters of the project are used. `--write` writes
`checker/engine/identity/data/points.json`, `--worth` prints what each piece of evidence is worth. Needs numpy and scipy
(`pip install numpy scipy`), which nothing else here needs.

Two rounds of logistic regression with a quadratic penalty. The first is for one fact or not, on all pairs of claims;
the second for a conflict, on pairs whose values differ, with what the rest of the story says. Ten folds, whole topics
in each; every figure that is printed comes from the fold that left its topic out. Nothing is random: runs are equal.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Callable, Sequence
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from batteries import batteries
from gold import GoldCluster, corrections, made, real
from rows import Row, Table, of_cluster, table, with_company
from scenarios import scenarios
from scipy.optimize import minimize
from score import score, settled

from checker.engine.identity.evidence.differences import DIFFERENCES
from checker.engine.identity.evidence.first_evidence import FRAME
from checker.engine.identity.evidence.slips import SHAPES
from checker.engine.identity.points import FILE

FOLDS = 10
PENALTY = (30.0, 30.0)
"""The weight of the quadratic penalty on standardized evidence, of both rounds."""
LEVELS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)
THINNED = 3
"""Of pairs that are two facts one in so many is fitted on, and counts as many."""
USUAL = 200
"""Pairs of values in a cluster of which each counts once."""
PARTS = ("events", "news", "corrections", "controls", "made", "scenarios", "batteries")
WORTH = {"batteries": 0.0, "scenarios": 0.0}
"""What a pair of these clusters counts beside one of the others: they are reported and not fitted on, since they are
written to be hard (batteries at 0.02 cost a tenth of the average precision on real news, scenarios at 0.25 as much)."""
ONE = frozenset({"same", "clash", "update", "ignored"})

Linear = tuple[float, np.ndarray]
"""A base and the points for one unit of each piece of evidence."""


AGAINST = frozenset(name for name, _ in DIFFERENCES) | {
    "a value of the other article fits",
    "a value of the other article is equal",
    "values of both articles fit",
    "an article gives both values",
    "each agrees with other articles only",
    "about nobody in common",
    "names that the other article has not",
    "names of its own on both sides",
    "reports of other days",
    "a sum of both sides",
    "figures of two periods",
    "a better partner elsewhere",
    "a likelier value fits",
    "a likelier value is equal",
    "told by the headline elsewhere",
}
"""Evidence that can only speak against one fact."""
FOR = (
    frozenset(name for name, _ in FRAME) - {"names in common", "other names"}
    | frozenset(SHAPES)
    | {
        "at one place of a near-copy",
        "words beside it",
        "words near it",
        "words of the sentence",
        "words before",
        "best partners",
        "one fact by the two articles",
        "what those who agree with a side say",
    }
)
"""Evidence that can only speak for it."""


def bounds(names: Sequence[str]) -> list[tuple[float | None, float | None]]:
    """The least and the most points that each piece of evidence can have."""
    return [(0.0 if name in FOR else None, 0.0 if name in AGAINST else None) for name in names]


def fit(
    amounts: np.ndarray, target: np.ndarray, weight: np.ndarray, penalty: float, names: Sequence[str] = ()
) -> Linear:
    """Logistic regression on standardized evidence, given back for evidence as it is."""
    mean, spread = amounts.mean(axis=0), amounts.std(axis=0) + 1e-9
    design = np.hstack([(amounts - mean) / spread, np.ones((len(amounts), 1))])
    sign = np.where(target, 1.0, -1.0)

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (design @ points)
        slope = -weight * sign / (1 + np.exp(np.clip(margin, -60, 60)))
        cost = penalty * np.append(points[:-1], 0.0)
        total = (weight * np.logaddexp(0, -margin)).sum() + (cost * points).sum() / 2
        return float(total), design.T @ slope + cost

    limits = [*bounds(names or [""] * amounts.shape[1]), (None, None)]
    best = minimize(
        loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B", bounds=limits, options={"maxiter": 400}
    ).x
    points = best[:-1] / spread
    return float(best[-1] - (points * mean).sum()), points


def left_out(
    found: Table, folds: np.ndarray, target: np.ndarray, weight: np.ndarray, asked: np.ndarray, penalty: float
) -> np.ndarray:
    """The log-odds of every row by a fit on the other folds."""
    odds = np.full(len(target), -20.0)
    for fold in range(FOLDS):
        here, learned = folds == fold, (folds != fold) & asked & (weight > 0)
        if here.any():
            base, points = fit(found.amounts[learned], target[learned], weight[learned], penalty, found.names)
            odds[here] = base + found.amounts[here] @ points
    return np.where(asked, odds, -20.0)


def average_precision(target: np.ndarray, odds: np.ndarray) -> float:
    """The mean precision at every true one, in order of the odds."""
    hits = target[np.argsort(-odds, kind="stable")].astype(float)
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits > 0].mean()) if hits.any() else 0.0


def calibration(odds: np.ndarray, target: np.ndarray, weight: np.ndarray) -> tuple[float, float]:
    """The slope and shift that make log-odds those of a right flag."""
    base, (slope,) = fit(odds[:, None], target, weight, 1e-3)
    return float(slope), base


def report(
    clusters: Sequence[GoldCluster], rows: Sequence[Row], confidence: np.ndarray, show: Callable[[str], None]
) -> None:
    """Prints what is found and what is false from each confidence on."""
    show("found / false / outside the labels, by the least confidence")
    for least in LEVELS:
        flagged = settled(rows, confidence, least)
        told = "; ".join(f"{part} {score(clusters, rows, flagged, part)}" for part in PARTS)
        show(f"  {least:.2f}: {told}")


def reliability(
    clusters: Sequence[GoldCluster], rows: Sequence[Row], confidence: np.ndarray, show: Callable[[str], None]
) -> None:
    """Prints how many of the flags at a confidence are right."""
    flagged = [index for index in settled(rows, confidence, 0.2) if _counts(clusters, rows[index])]
    show("calibration: confidence, flags, share of them right")
    for low, high in ((0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        held = [rows[index].label == "clash" for index in flagged if low <= confidence[index] < high]
        show(f"  {low:.1f}-{min(high, 1.0):.1f} {len(held):5} {np.mean(held) if held else 0:.2f}")


def read(measure: Path | None) -> list[GoldCluster]:
    """All labelled clusters that there are."""
    found = [*made(), *batteries(), *scenarios()]
    if measure is not None:
        found += [*real(measure / "data"), *corrections(measure / "corrections" / "cases")]
    return found


def rounded(points: np.ndarray, names: Sequence[str]) -> dict[str, float]:
    """The points by name, three digits behind the point, without those that are worth nothing."""
    return {name: round(float(value), 3) for name, value in zip(names, points, strict=True) if abs(value) >= 5e-4}


def _worth(part: str, pairs: int) -> float:
    """What a pair counts: less in a cluster with many, so that short articles are not drowned."""
    return float(WORTH.get(part, 1.0) * (USUAL / pairs) ** 0.5)


def _counts(clusters: Sequence[GoldCluster], row: Row) -> bool:
    """Whether a flag on the row says how right flags are."""
    return row.label not in ("update", "ignored") and clusters[row.cluster].part not in WORTH


def main() -> None:
    """Fits, reports and writes."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("measure", nargs="?", type=Path)
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--worth", action="store_true")
    given = asked.parse_args()
    clusters = read(given.measure)
    with Pool() as pool:
        first = table(pool.starmap(of_cluster, enumerate(clusters), chunksize=4))
    rows = first.rows
    differs = np.array([row.differs for row in rows])
    one, clash = np.array([row.label in ONE for row in rows]), np.array([row.label == "clash" for row in rows])
    folds = np.array([zlib.crc32(clusters[row.cluster].topic.encode()) % FOLDS for row in rows])
    print(
        f"{len(clusters)} clusters, {len(rows)} pairs of values, {one.sum()} of one fact, "
        f"{(clash & differs).sum()} clashes"
    )

    everywhere = np.ones(len(rows), bool)
    sizes = np.bincount([row.cluster for row in rows], minlength=len(clusters))
    evened = np.array([_worth(clusters[row.cluster].part, sizes[row.cluster]) for row in rows])
    told = np.array([row.label != "unknown" for row in rows])
    kept = told & (one | (np.arange(len(rows)) % THINNED == 0))
    halved = evened * np.where(differs, 1.0, 0.5) * np.where(one, 1, THINNED)
    odds = left_out(first, folds, one, halved * kept, everywhere, PENALTY[0])
    for row, value in zip(rows, odds, strict=True):
        row.one = float(value)
    print(
        "first round: average precision of one fact where values differ "
        f"{average_precision(one[differs], odds[differs]):.3f}"
    )

    second, looked_at = with_company(first)
    weight = evened * np.array([row.label not in ("update", "ignored", "unknown") for row in rows])
    odds = left_out(second, folds, clash, weight, looked_at, PENALTY[1])
    confidence = 1 / (1 + np.exp(-odds))
    counted = [i for i in settled(rows, confidence, 0.05) if _counts(clusters, rows[i])]
    slope, shift = calibration(odds[counted], clash[counted], np.ones(len(counted)))
    confidence = np.where(looked_at, 1 / (1 + np.exp(-(slope * odds + shift))), 0.0)
    print(f"second round: average precision of conflicts {average_precision(clash[differs], odds[differs]):.3f}")
    report(clusters, rows, confidence, print)
    reliability(clusters, rows, confidence, print)

    fitted = [
        (found.names, *fit(found.amounts[rowset], target[rowset], worth[rowset], penalty, found.names))
        for found, rowset, target, worth, penalty in (
            (first, kept, one, halved, PENALTY[0]),
            (second, looked_at & (weight > 0), clash, weight, PENALTY[1]),
        )
    ]
    if given.worth:
        names, _, points = fitted[1]
        spread = second.amounts[looked_at].std(axis=0)
        for value, name, single in sorted(
            zip(points * spread, names, points, strict=True), key=lambda row: -abs(row[0])
        ):
            print(f"  {name:45} {single:7.3f} a unit, {value:6.2f} a standard deviation")
    if given.write:
        written = {
            name: {"base": round(base, 3), "points": rounded(points, names)}
            for name, (names, base, points) in zip(("first", "second"), fitted, strict=True)
        }
        written["calibration"] = {"slope": round(slope, 3), "shift": round(shift, 3)}
        FILE.write_text(json.dumps(written, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
