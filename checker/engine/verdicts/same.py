"""Whether two claims that a rule reads speak of the same fact, and how well they fit each other."""

from __future__ import annotations

from checker.engine.rules.fields import FIELDS, Read
from checker.engine.rules.rule import Rule
from checker.model.article import Published
from checker.model.claim import Claim
from checker.stories.windows import apart


def _shown(value: Read) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, float | int):
        return f"{value:,.12g}"
    return "nothing" if value is None else value


def _unequal(name: str, left: Claim, right: Claim, only_if_known: bool) -> str | None:
    """Why a field keeps two claims apart, or None. Fields of words are equal if they share a word."""
    a, b = FIELDS[name].read(left), FIELDS[name].read(right)
    if not a or not b:
        apart_by_silence = bool(a) != bool(b) and not only_if_known
        return (
            f"the {name} is {_shown(a or None)} on one side and {_shown(b or None)} on the other"
            if apart_by_silence
            else None
        )
    equal = bool(a & b) if isinstance(a, frozenset) and isinstance(b, frozenset) else a == b
    return None if equal else f"another {name}: {_shown(a)} / {_shown(b)}"


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def _words(name: str, claim: Claim) -> frozenset[str]:
    value = FIELDS[name].read(claim)
    return value if isinstance(value, frozenset) else frozenset({str(value)}) if value is not None else frozenset()


def other_fact(rule: Rule, left: Claim, right: Claim, published: tuple[Published, Published]) -> str | None:
    """Why two claims are not one fact under the rule's `same`, or None if they are."""
    for names, only_if_known in ((rule.same.match, False), (rule.same.if_known, True)):
        for name in names:
            why = _unequal(name, left, right, only_if_known)
            if why:
                return why
    for name, least in rule.same.alike:
        share = _overlap(_words(name, left), _words(name, right))
        if share < least:
            return f"the {name} have {share:.0%} in common, not {least:.0%}"
    days = apart(*published) if rule.same.within is not None else None
    if days is not None and rule.same.within is not None and days > rule.same.within:
        return (
            f"another time: the articles are at least {days} days apart ({published[0].reason}; {published[1].reason})"
        )
    return None
