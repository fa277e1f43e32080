"""Words that part one attribute of a thing from another: its length from its height, the killed from the hurt."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.mention import Kind


def _rows(*rows: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Rows of sides; words that stand for each other are joined by a slash."""
    return tuple(tuple(frozenset(side.split("/")) for side in row.split()) for row in rows)


CONTRASTS = {
    "words of contrast": _rows(
        "front rear", "upper lower", "left right", "gross net operating", "minimum maximum", "average median record",
        "annual monthly weekly daily hourly", "domestic foreign overseas", "adult child", "male female", "man woman",
        "boy girl", "senior junior", "retail wholesale", "opening closing", "federal state", "consumer business",
        "buy sell", "northern southern", "eastern western", "import export", "winner loser", "uphill downhill",
        "fixed variable", "turnout majority margin", "register/apply pay", "sign effect/force",
    ),
    "another dimension": _rows(
        "long/length/stretch high/height/tall wide/width/broad deep/depth thick/thickness weigh/weight",
    ),
    "another fate": _rows("kill/die/dead/death/fatal hurt/injure/injury/wound missing/miss arrest/detain"),
    "another account": _rows(
        "revenue/sales/turnover profit/income/earnings loss/lose debt tax", "budget/estimate/forecast cost/actual",
        "employ/staff/workforce dismiss/layoff/redundancy hire", "offer/asking sell/sold", "fine damages bail",
    ),
}  # fmt: skip
"""Words of which a sentence has those of one side where it tells of one of several attributes, by the name of
the evidence."""
_CONTRASTED = {name: frozenset().union(*(side for row in rows for side in row)) for name, rows in CONTRASTS.items()}


def _contrast(name: str, left: Claim, right: Claim) -> str | None:
    a, b = left.words & _CONTRASTED[name], right.words & _CONTRASTED[name]
    for row in CONTRASTS[name] if a and b else ():
        mine, yours = ([side for side in row if words & side] for words in (a, b))
        if mine and yours and not any(side in yours for side in mine):
            return f'told apart by "{min(a & mine[0])}" / "{min(b & yours[0])}"'
    return None


def contrast(left: Claim, right: Claim) -> str | None:
    """Words that part one attribute from another: "front" / "rear", "gross" / "net"."""
    return _contrast("words of contrast", left, right)


def dimension(left: Claim, right: Claim) -> str | None:
    """The length and the height of one thing."""
    return _contrast("another dimension", left, right) if left.mention.kind is Kind.MEASURE else None


def fate(left: Claim, right: Claim) -> str | None:
    """The killed and the hurt of one event."""
    return _contrast("another fate", left, right) if left.mention.kind in _COUNTS else None


def other_account(left: Claim, right: Claim) -> str | None:
    """The sales and the profit of one firm, its staff and those who have to go."""
    return _contrast("another account", left, right)


_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER})
