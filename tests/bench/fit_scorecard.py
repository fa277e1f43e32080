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
from checker.engine.scorecard import APART, COLUMNS, column, evidence
from checker.library import load_rules
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.readers import read

PENALTY = 100.0
"""The weight of the quadratic penalty on standardized evidence."""
Row = tuple[dict[str, float], str, bool, bool]
"""The evidence on a pair, its column of the points, whether it is one fact, and whether the values differ."""


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
                        column(a),
                        _one_fact(cluster, a, b),
                        relation is Relation.DISJOINT,
                    )


def _one_fact(cluster: Cluster, left: Claim, right: Claim) -> bool:
    return any(fact.within(left) is not None and fact.within(right) is not None for fact in cluster.facts)


def fit(found: list[Row]) -> tuple[float, dict[str, list[float]]]:
    """The base and the points of each column, in log-odds for one unit of the evidence.

    The points of a column are those for all values and what the column adds, so that columns differ where they must.
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError:
        sys.exit("fit_scorecard.py needs scipy: pip install scipy")
    named = sorted({name for evidence, *_ in found for name in evidence})
    names = [(name, part) for name in named for part in ("", *(() if name in _KINDS else COLUMNS))]
    table = np.array(
        [[row.get(name, 0.0) * (part in ("", column)) for name, part in names] for row, column, *_ in found]
    )
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    table = np.hstack([(table - mean) / spread, np.ones((len(found), 1))])
    target = np.array([1.0 if one else -1.0 for *_, one, _ in found])
    weight = np.array([1.0 if differ else 0.5 for *_, differ in found])

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        margin = target * (table @ points)
        slope = -weight * target / (1 + np.exp(np.clip(margin, -60, 60)))
        penalty = PENALTY * np.append(points[:-1], 0.0)
        return float(
            (weight * np.logaddexp(0, -margin)).sum() + (penalty * points).sum() / 2
        ), table.T @ slope + penalty

    bounds = [_BOUNDS.get(name, (0, None)) for name, _ in names] + [(None, None)]
    best = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B")
    points = dict(zip(names, map(float, best.x[:-1] / spread), strict=True))
    columns = {name: [points[name, ""] + points.get((name, column), 0.0) for column in COLUMNS] for name in named}
    return float(best.x[-1] - (best.x[:-1] / spread * mean).sum()), columns


_KINDS = frozenset(f"a {kind}" for kind in Kind)
_BOUNDS = {
    **{name: (None, 0) for name, _ in APART},
    **dict.fromkeys(_KINDS, (None, None)),
    **dict.fromkeys(
        (
            "how far down",
            "other names",
            "a better partner elsewhere",
            "distance of the values",
            "values far apart",
            "distance unknown",
            "given apart by one article",
            "its value beside the other",
            "its value in the other article",
        ),
        (None, 0),
    ),
}
"""What can only speak against one fact, and what is free to say either; all other evidence can only speak for it."""


def written(base: float, points: dict[str, list[float]]) -> str:
    """The content of `checker/engine/points.py`."""
    lines = [f'    "{name}": ({", ".join(f"{point:.3f}" for point in points[name])}),' for name in sorted(points)]
    head = [
        '"""The points of the evidence, written by `tests/bench/fit_scorecard.py`; do not edit them."""',
        "",
        f"BASE = {base:.3f}",
        "POINTS: dict[str, tuple[float, float, float]] = {",
    ]
    return "\n".join([*head, *lines, "}", f'"""The points for {", ".join(COLUMNS)}."""', ""])


def main() -> None:
    parts = [argument for argument in sys.argv[1:] if argument != "--show"] or ["development"]
    found = [row for part in parts for cluster in clusters(part) for row in rows(cluster)]
    print(f"{len(found)} pairs, {sum(row[2] for row in found)} of one fact")
    text = written(*fit(found))
    if "--show" in sys.argv:
        print(text)
    else:
        Path(sys.modules["checker.engine.scorecard"].__file__ or "").with_name("points.py").write_text(text)


if __name__ == "__main__":
    main()
