"""Records that are kept come back equal, and what is another type's is refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from checker.disk.packed_records import decoded, encoded


class Tide(StrEnum):
    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Mooring:
    """A record with a field of every type that rules and configs hold."""

    name: str
    depth: float = 0.0
    berths: int = 0
    open: bool = False
    tide: Tide = Tide.LOW
    since: dt.date | None = None
    chart: Path | None = None
    boats: frozenset[str] = frozenset()
    buoys: tuple[tuple[str, int], ...] = ()


PLAIN = Mooring("Eastcove")
FULL = Mooring(
    "Eastcove",
    4.5,
    12,
    True,
    Tide.HIGH,
    dt.date(2021, 3, 4),
    Path("charts/a.pdf"),
    frozenset({"Petrel", "Gannet"}),
    (("north", 2),),
)
Moorings = tuple[Mooring, ...]
Places = dict[tuple[str, ...], tuple[int, int]]


def test_records_come_back_equal() -> None:
    assert decoded(encoded((PLAIN, FULL)), Moorings) == (PLAIN, FULL)


def test_a_mapping_with_tuples_as_keys_comes_back_equal() -> None:
    places = {("paths", "drafts/**"): (3, 1), (): (0, 0)}
    assert decoded(encoded(places), Places) == places


@pytest.mark.parametrize(
    "other",
    [
        {"name": 1},
        {"depth": 2.0},
        {"name": "a", "berths": "12"},
        {"name": "a", "berths": 1.5},
        {"name": "a", "open": 1},
        {"name": "a", "tide": "ebb"},
        {"name": "a", "since": "soon"},
        {"name": "a", "chart": 5},
        {"name": "a", "boats": "Petrel"},
        {"name": "a", "buoys": (("north", 2, 3),)},
        ("a", 1.0),
        "a",
        None,
    ],
    ids=repr,
)
def test_a_value_of_another_type_is_refused(other: object) -> None:
    with pytest.raises(ValueError, match=r"Expected|Invalid|missing|cannot be"):
        decoded(encoded(other), Mooring)


@pytest.mark.parametrize("damage", [lambda whole: whole[:-1], lambda whole: whole + b"\x00", lambda _: b""])
def test_damaged_bytes_are_refused(damage: object) -> None:
    with pytest.raises(ValueError):
        decoded(damage(encoded(FULL)), Mooring)  # type: ignore[operator]


def test_what_cannot_be_kept_is_refused_and_nothing_of_it_is_run() -> None:
    class Hostile:
        def __reduce__(self) -> tuple[object, ...]:
            raise AssertionError("it was asked how to be pickled")

    with pytest.raises(TypeError, match="cannot be kept"):
        encoded((PLAIN, Hostile()))
