"""Fits the points of the evidence that two claims state one fact, and writes them into `checker/engine/points.py`.

    python tests/bench/fit_scorecard.py [PART...] [--show]

Needs scipy (`pip install scipy`), which nothing else here needs. Logistic regression with a quadratic
penalty on all pairs of claims of two articles of a cluster in `tests/corpus/clusters/development` (or the parts named):
what states one fact by the labels, against all others. Pairs whose values fit count half, since the points decide on
values that differ. `--show` prints the points and writes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))

from labelled import Cluster, clusters

from checker.compare.relation import Relation
from checker.engine.align import comparable
from checker.engine.judge import compare
from checker.engine.partners import Partners
from checker.engine.run import run, selected_claims
from checker.engine.scorecard import APART, evidence
from checker.library import load_rules
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.readers import read

PENALTY = 100.0
"""The weight of the quadratic penalty on standardized evidence."""
Row = tuple[dict[str, float], bool, bool]
"""The evidence on a pair, whether it is one fact, and whether the values differ."""


def rows(cluster: Cluster) -> Iterator[Row]:
    """All pairs of claims of different articles of a cluster whose values can be compared."""
    rule = next(rule for rule in load_rules(experimental=True) if rule.id == "any-figure")
    extractions = run(read([str(cluster.folder)], None).articles, []).extractions
    selected = selected_claims(rule, extractions)
    for left, right in combinations(sorted(selected), 2):
        partners = Partners.of(extractions[left], extractions[right])
        for a in selected[left]:
            for b in selected[right]:
                relation = compare(rule, a, b).relation if comparable(a, b) else Relation.UNKNOWN
                if relation is not Relation.UNKNOWN:
                    yield (
                        dict(evidence(a, b, relation, partners)),
                        _one_fact(cluster, a, b),
                        relation is Relation.DISJOINT,
                    )


def _one_fact(cluster: Cluster, left: Claim, right: Claim) -> bool:
    return any(fact.within(left) is not None and fact.within(right) is not None for fact in cluster.facts)


def fit(found: list[Row]) -> tuple[float, dict[str, float]]:
    """The base and the points, in log-odds for one unit of the evidence."""
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError:
        sys.exit("fit_scorecard.py needs scipy: pip install scipy")
    names = sorted({name for row, _, _ in found for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row, _, _ in found])
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    table = np.hstack([(table - mean) / spread, np.ones((len(found), 1))])
    target = np.array([1.0 if one else -1.0 for _, one, _ in found])
    weight = np.array([1.0 if differ else 0.5 for _, _, differ in found])

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        margin = target * (table @ points)
        slope = -weight * target / (1 + np.exp(np.clip(margin, -60, 60)))
        penalty = PENALTY * np.append(points[:-1], 0.0)
        return float(
            (weight * np.logaddexp(0, -margin)).sum() + (penalty * points).sum() / 2
        ), table.T @ slope + penalty

    bounds = [_BOUNDS.get(name, (0, None)) for name in names] + [(None, None)]
    best = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B")
    points = best.x[:-1] / spread
    return float(best.x[-1] - (points * mean).sum()), dict(zip(names, map(float, points), strict=True))


_FREE = (None, None)
_BOUNDS = {
    **{name: (None, 0) for name, _ in APART},
    **{f"a {kind}": _FREE for kind in Kind},
    **dict.fromkeys(
        (
            "how far down",
            "other names",
            "a better partner elsewhere",
            "distance of the values",
            "values far apart",
            "distance unknown",
        ),
        (None, 0),
    ),
}
"""What can only speak against one fact, and what is free to say either; all other evidence can only speak for it."""


def written(base: float, points: dict[str, float]) -> str:
    """The content of `checker/engine/points.py`."""
    lines = [f'    "{name}": {points[name]:.3f},' for name in sorted(points)]
    head = '"""The points of the evidence, written by `tests/bench/fit_scorecard.py`; do not edit them."""'
    return "\n".join([head, "", f"BASE = {base:.3f}", "POINTS: dict[str, float] = {", *lines, "}", ""])


def main() -> None:
    parts = [argument for argument in sys.argv[1:] if argument != "--show"] or ["development"]
    found = [row for part in parts for cluster in clusters(part) for row in rows(cluster)]
    print(f"{len(found)} pairs, {sum(row[1] for row in found)} of one fact")
    text = written(*fit(found))
    if "--show" in sys.argv:
        print(text)
    else:
        Path(sys.modules["checker.engine.scorecard"].__file__ or "").with_name("points.py").write_text(text)


if __name__ == "__main__":
    main()
