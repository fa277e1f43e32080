"""The results of comparators, and the options that rules give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any

from checker.documents.declaration import Clause, Form, Written, key, unset
from checker.documents.faults import Fault, suggestion
from checker.documents.forms import currency, mapping, share, text, tolerance, worth, yes_no
from checker.model.claim import Claim


class Relation(StrEnum):
    """How two values relate.

    `SAME`: the same value; `COMPATIBLE`: coarser, finer, hedged or rounded; `WORDING`: the same day, stated relative to
    different days; `DISJOINT`: cannot both hold; `UNKNOWN`: too little is known to compare them.
    """

    SAME = "same"
    COMPATIBLE = "compatible"
    WORDING = "wording"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation with a reason that a reader can check."""

    relation: Relation
    reason: str


def _taken(words: tuple[str, ...], option: Written) -> Iterator[Fault]:
    """Faults of an option: the comparator does not accept it, or does not know its word."""
    from checker.compare import comparators  # here, because it imports this module

    comparator, name, value = comparators().get(str(option.beside("compare", "by"))), option.at[-1], option.value
    if comparator is None:
        return
    if name not in comparator.options:
        hint = f"its options: {', '.join(comparator.options)}" if comparator.options else "it takes no options"
        yield option.fault(f"the comparator '{comparator.name}' takes no '{name}'", hint, key=True)
    elif isinstance(value, str) and value and words and value not in words:
        yield option.fault(f"there is no {name} '{value}'", suggestion(value, words))


def option(doc: str, form: Form, words: tuple[str, ...] = (), usual: str = "", **more: Any) -> dict[str, Clause]:
    """The metadata of a field of `Options`; `words` lists the values allowed, if they are few."""
    check = partial(_taken, words)
    return key(Clause(doc=doc, form=form, words=words, usual=usual, check=check, drop=unset, **more))


@dataclass(frozen=True, slots=True)
class Options:
    """How a rule wants values compared; each comparator names the options it accepts."""

    grain: str = field(
        default="day",
        metadata=option("Two times in the same day, month or year are the same", text, ("day", "month", "year")),
    )
    absolute: float = field(
        default=0.0,
        metadata=option(
            "The largest difference that does not count: a share ('5%') or a number in the unit of the values",
            tolerance,
            name="tolerance",
            beside=("relative",),
            store=lambda value, _: value,
        ),
    )
    """The largest difference that is ignored, in the unit of the values."""
    relative: float = 0.0
    """The largest difference that is ignored, as a share: 0.05 for 5 %."""
    hedged: float | None = field(
        default=None,
        metadata=option("How far 'about' reaches from its number, as a share of the number", share, usual="0.1"),
    )
    """None for the default."""
    rounding: bool = field(
        default=True,
        metadata=option("Whether one number can be the other one rounded: '2.6 million' for 2.58 million", yes_no),
    )
    currencies: tuple[tuple[str, float], ...] = field(
        default=(),
        metadata=option(
            "What one unit of each currency is worth, all in one money: {EUR: 1.08, USD: 1}",
            mapping(currency, worth),
            store=lambda value, _: tuple(sorted(value.items())),
        ),
    )
    """Pairs of a currency and what one unit of it is worth, all in one money of account."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements of one article that cannot all hold, each with its resolved value, in the order of the text.

    A single expression that contradicts itself ("Thursday, Feb. 15, 2019") is on both sides.
    """

    sides: tuple[tuple[str, Claim], ...]
    reason: str
    certain: bool = True
    """Whether no other reading of the words resolves it; if not certain, it is not an error."""
