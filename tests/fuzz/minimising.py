"""Makes a faulty input as small as the fault allows, by leaving out ever smaller stretches (Zeller's ddmin)."""

from __future__ import annotations

from collections.abc import Callable

from tests.fuzz.faults import Fault, outcome
from tests.fuzz.limits import LIMIT
from tests.fuzz.mutation import Parts

TRIES, SLOW_TRIES = 1500, 20
"""Inputs that are tried at most; of one that is too slow fewer, since each takes the whole limit."""


def minimised(fault: Fault) -> Fault:
    """A fault of the same name on a smaller input, or the fault itself."""
    slow = fault.name == "too slow"
    left = SLOW_TRIES if slow else TRIES
    found = fault

    def fails(parts: Parts) -> bool:
        nonlocal left, found
        left -= 1
        if left < 0:
            return False
        came = outcome(fault.kind, parts, LIMIT)
        if isinstance(came, Fault) and came.name == fault.name:
            found = came
            return True
        return False

    parts = fault.parts
    for place in range(len(parts)):
        parts = _shorter(parts, place, fails)
    return found


def _shorter(parts: Parts, place: int, fails: Callable[[Parts], bool]) -> Parts:
    size = max(1, len(parts[place]) // 2)
    while size:
        at = 0
        while at < len(parts[place]):
            text = parts[place]
            smaller = (*parts[:place], text[:at] + text[at + size :], *parts[place + 1 :])
            if fails(smaller):
                parts = smaller
            else:
                at += size
        size //= 2
    return parts
