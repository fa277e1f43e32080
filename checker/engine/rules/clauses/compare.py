"""The clauses of `compare`: the comparator of a rule. Its options are declared in `checker.compare.values.relation`."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.compare import comparators
from checker.compare.values.relation import Options
from checker.documents.declaration import Clause, key
from checker.documents.forms import one_of


@dataclass(frozen=True, slots=True)
class Compare(Options):
    """How two values are compared."""

    by: str = field(
        kw_only=True,
        metadata=key(
            Clause(
                doc="The comparator",
                form=one_of("there is no comparator", comparators),
                kept="A rule without a comparator compares nothing",
            )
        ),
    )
    """A name of `checker.compare.comparators()`."""
