"""The clauses of `unless`: the excuses of a rule. Each kind of excuse is a file in `excuses`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.documents.declaration import Clause, Written, items, key
from checker.documents.faults import Fault
from checker.documents.forms import one_of, text
from checker.engine.rules.clauses.excuses import grounds


@dataclass(frozen=True, slots=True)
class Excuse:
    """A difference that is not a mistake, or no longer one."""

    when: str = field(
        metadata=key(Clause(doc="What excuses the difference", form=one_of("there is no excuse", grounds)))
    )
    """A name of `grounds()`."""
    because: str = field(
        metadata=key(Clause(doc="Why it excuses the difference, for the reader of the report", form=text))
    )


def check_unless(unless: Written) -> Iterator[Fault]:
    """No excuse is named twice."""
    seen: set[str] = set()
    for item in items(unless):
        when = item.value.get("when") if isinstance(item.value, dict) else None
        if isinstance(when, str) and when in seen:
            yield item.fault(f"'{when}' is in 'unless' twice", "remove one of the two", "when")
        seen.add(str(when))


def each_excuse(unless: tuple[Excuse, ...], _: object) -> Iterator[tuple[str, tuple[Excuse, ...]]]:
    """Drops each excuse in turn."""
    for excuse in unless:
        yield f".{excuse.when}", tuple(other for other in unless if other != excuse)
