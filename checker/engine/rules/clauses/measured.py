"""The clauses of `measured`: what the rule found in a set of articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.documents.declaration import Clause, Written, items, key
from checker.documents.faults import Fault
from checker.documents.forms import count, text

_PAIRS = ({"right", "wrong"}, {"found", "of"})
_COUNTS = _PAIRS[0] | _PAIRS[1]
_PAIRS_HINT = "'right' and 'wrong' count findings; 'found' and 'of' count changed values"


@dataclass(frozen=True, slots=True)
class Measure:
    """The rule's last measurement on one set of articles: `right` and `wrong` findings, or how many values it `found`
    of those changed on purpose."""

    set: str = field(metadata=key(Clause(doc="Which articles: last year, changed values", form=text)))
    texts: int | None = field(
        default=None, metadata=key(Clause(doc="How many articles or sentences were checked", form=count))
    )
    right: int | None = field(
        default=None, metadata=key(Clause(doc="How many findings a reader judged right", form=count))
    )
    wrong: int | None = field(
        default=None, metadata=key(Clause(doc="How many findings a reader judged wrong", form=count))
    )
    found: int | None = field(
        default=None, metadata=key(Clause(doc="How many of the changed values the rule found", form=count))
    )
    of: int | None = field(
        default=None,
        metadata=key(Clause(doc="How many values were changed, one in each sentence", form=count)),
    )


def check_measured(measured: Written) -> Iterator[Fault]:
    """Each item has one pair of counts and finds at most the changed values, and no set has two items."""
    seen: set[str] = set()
    for index, item in enumerate(items(measured), 1):
        given = item.value
        if not isinstance(given, dict):
            continue
        if given.keys() & _COUNTS not in _PAIRS:
            yield item.fault(f"item {index} of 'measured' needs one pair of counts", _PAIRS_HINT)
        if _number(given.get("found")) > _number(given.get("of")) >= 0:
            hint = "'found' counts the changed values that the rule found"
            yield item.fault(
                f"only {given['of']} values were changed, so {given['found']} cannot be found", hint, "found"
            )
        name = given.get("set")
        if isinstance(name, str) and name in seen:
            yield item.fault(f"the set '{name}' is in 'measured' twice", "remove one of the two", "set")
        seen.add(str(name))


def _number(text: Any) -> int:
    """The number that a text states, or -1."""
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,9}", text) else -1
