"""The relations between two time values, derived from relations between sets."""

from __future__ import annotations

from enum import StrEnum


class TimeRelation(StrEnum):
    """How the left value relates to the right one."""

    SAME = "same"
    COARSER = "coarser"
    FINER = "finer"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"

    @property
    def mirrored(self) -> TimeRelation:
        """The relation seen from the right value."""
        return _MIRROR.get(self, self)


_MIRROR = {TimeRelation.COARSER: TimeRelation.FINER, TimeRelation.FINER: TimeRelation.COARSER}


def set_relation(left: int, right: int) -> TimeRelation:
    """The relation of two nonempty sets, given as bits."""
    if left == right:
        return TimeRelation.SAME
    common = left & right
    if not common:
        return TimeRelation.DISJOINT
    if common == right:
        return TimeRelation.COARSER
    return TimeRelation.FINER if common == left else TimeRelation.OVERLAP


def product(days: TimeRelation, times: TimeRelation) -> TimeRelation:
    """The relation of two values from the relations of their days and of their minutes."""
    pair = {days, times}
    if TimeRelation.DISJOINT in pair:
        return TimeRelation.DISJOINT
    if TimeRelation.OVERLAP in pair or pair == {TimeRelation.COARSER, TimeRelation.FINER}:
        return TimeRelation.OVERLAP
    return times if days is TimeRelation.SAME else days
