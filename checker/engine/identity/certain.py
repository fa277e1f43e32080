"""What separates two claims for certain: by logic, not by weighing evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from checker.engine.identity.evidence.contrasts import contrast, dimension, fate, other_account
from checker.engine.identity.evidence.frame_likeness import comparable
from checker.engine.identity.evidence.other_places import place, two_anchors
from checker.engine.identity.evidence.other_things import (
    other_counted,
    other_event,
    other_group,
    other_patient,
    other_qualifier,
    owner,
    strangers,
)
from checker.engine.identity.evidence.other_times import day_or_year, elsewhen, end_of_range, other_period, when
from checker.engine.identity.evidence.other_values import besides_one, denied, two_ends
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.evidence.word_likeness import dice
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.value import TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("engine/identity/certain")

LIMITS = thresholds()
FORM = (
    elsewhen,
    other_period,
    place,
    other_qualifier,
    dimension,
    other_group,
    denied,
    two_ends,
    end_of_range,
    besides_one,
    day_or_year,
)
"""What shows that two sentences of one form state two facts, besides the value."""
FORM_IN_ORDER = (owner, other_patient, other_event, other_counted, contrast, fate, other_account, when)
"""The same, for sentences with their words in one order."""
_PART_OF = re.compile(
    rf"\b(?:{_ANY['part of']}) of (?:(?:the|its|his|her|their|our|all) )?(?:(?:about|some|nearly|almost) )?$",
    re.IGNORECASE,
)
"""The words before the whole of a part that has no number: "most of the 120 seats"."""
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def two_facts(left: Claim, right: Claim, partners: Partners) -> str | None:
    """Why two claims with different values certainly state two facts, or None."""
    if why := strangers(left, right) or two_anchors(left, right):
        return why
    if _whole(left, partners) is not _whole(right, partners):
        return "one value is a whole, the other is not"
    if dice(left.words, right.words) >= LIMITS.form_alike and (why := _form(left, right, partners)):
        return f"the sentences differ only in this, so one form was filled in for two facts: {why}"
    beside = _stands_beside(partners, left, right) or _stands_beside(partners, right, left)
    return "one of the sentences gives both values, so they are two facts" if beside else None


def _whole(claim: Claim, partners: Partners) -> bool:
    return _PART_OF.search(partners.wording.text_before(claim)) is not None


def _form(left: Claim, right: Claim, partners: Partners) -> str | None:
    """What differs between similar sentences besides the value; other days are ignored if a day is the value."""
    values = (left.mention.value, right.mention.value)
    days = any(isinstance(value, TimeValue) and value.hour is None for value in values)
    why = _apart(left, right, FORM) or partners.two_periods(left, right)
    if not why and partners.wording.in_order(left, right) >= LIMITS.form_in_order:
        why = _apart(left, right, FORM_IN_ORDER)
    if not why and (partners.number_beside(left, right) or partners.number_beside(right, left)):
        why = "one of them gives both numbers"
    return why or (None if days else partners.other_days)


def _apart(left: Claim, right: Claim, tests: Sequence[Callable[[Claim, Claim], str | None]]) -> str | None:
    return next(filter(None, (test(left, right) for test in tests)), None)


def _stands_beside(partners: Partners, one: Claim, other: Claim) -> bool:
    """Whether the other sentence also gives this value: "250 jobs, fewer than the 400 planned", "from 1965 to 1970".

    A figure of another kind or unit, or one that is part of a time, does not count.
    """
    if isinstance(one.mention.value, TimeValue):
        return any(
            one.mention.text == claim.mention.text for claim in partners.in_sentence(other) if claim is not other
        )
    figures = _FIGURE.findall(one.mention.text)
    if len(figures) != 1 or len(figures[0]) < 2:
        return False
    taken = [claim.mention for claim in partners.in_sentence(other) if claim is other or not comparable(one, claim)]
    found = _FIGURE.finditer(partners.wording.text(other), other.sentence.start, other.sentence.end)
    return any(
        match.group() == figures[0] and not any(item.start <= match.start() < item.end for item in taken)
        for match in found
    )
