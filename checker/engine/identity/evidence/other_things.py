"""Evidence against one fact from what the claims are about: things, names, words, and the people counted."""

from __future__ import annotations

from checker.compare.values.any_value import is_fraction
from checker.engine.identity.evidence.word_likeness import PRONOUNS, content_words, same_name
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.people import ANYONE, one_thing
from checker.text.words import concept

_ACTIONS = frozenset({"kill", "hurt", "missing", "arrest", "steal"})
"""Classes of verbs that exclude each other: people counted as killed are not counted as hurt."""
REPORTING = frozenset({"say", "be", "tell", "report", "add", "have", "do"})
"""Verbs that state no event of their own."""


def _differs(a: object, b: object) -> bool:
    """Whether both are known and differ."""
    return bool(a) and bool(b) and a != b


def other_counted(left: Claim, right: Claim) -> str | None:
    """Two counts of different things."""
    a, b = left.frame.counted, right.frame.counted
    if left.mention.kind is not Kind.COUNT or not a or not b or one_thing(a, b):
        return None
    return f"they count different things: {a} / {b}"


def action(left: Claim, right: Claim) -> str | None:
    """Two verbs that exclude each other: killed and hurt."""
    a, b = left.frame.action, right.frame.action
    return f"different actions: {a} / {b}" if _differs(a, b) and a in _ACTIONS and b in _ACTIONS else None


def other_person(left: Claim, right: Claim) -> str | None:
    """Values of different persons; for an age or a score also if nothing shows that it is one person."""
    a, b = left.frame.person, right.frame.person
    if left.mention.kind not in (Kind.AGE, Kind.SCORE):
        return f"of different persons: {a} / {b}" if _differs(a, b) else None
    if not a or a != b:
        return f"not known to be one person: {a} / {b}"
    first, second = left.frame.given, right.frame.given
    apart = first and second and not set(first) & set(second)
    return f"of different persons: {' '.join(first)} {a} / {' '.join(second)} {b}" if apart else None


def other_qualifier(left: Claim, right: Claim) -> str | None:
    """A qualifier that the other count lacks or that differs: "other", "first"."""
    if left.mention.kind is Kind.ORDINAL or is_fraction(left) or is_fraction(right):
        return None
    a, b = left.frame.qualifier, right.frame.qualifier
    return f'another thing counted: "{a or b}"' if a != b else None


def owner(left: Claim, right: Claim) -> str | None:
    """Values of different owners, by name."""
    a, b = left.frame.owner, right.frame.owner
    return f"of different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def other_event(left: Claim, right: Claim) -> str | None:
    """One claim is about another event than the story's, and the other is not: "the earlier quake"."""
    a, b = left.frame.other, right.frame.other
    return f'another event: "{a or b}"' if bool(a) is not bool(b) else None


def other_patient(left: Claim, right: Claim) -> str | None:
    """The event affected different people or things, by name."""
    a, b = left.frame.patient, right.frame.patient
    return f"happened to different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def other_nouns(left: Claim, right: Claim) -> str | None:
    """Nouns name both values, and none of them is shared: the turnout and the majority, the door and the gala."""
    a, b = ({concept(mark) for mark in claim.frame.marks if " " not in mark} for claim in (left, right))
    return (
        f"named by other nouns: {', '.join(sorted(map(str, a)))} / {', '.join(sorted(map(str, b)))}"
        if a and b and not a & b
        else None
    )


def other_modifier(left: Claim, right: Claim) -> str | None:
    """One noun names both values, with different modifiers: the van driver and the engine driver."""
    named = [{mark.rpartition(" ")[::2] for mark in claim.frame.marks if " " in mark} for claim in (left, right)]
    heads = {head for _, head in named[0]} & {head for _, head in named[1]}
    a, b = ({modifier for modifier, head in marks if head in heads} for marks in named)
    return f"named by other words: {', '.join(sorted(a))} / {', '.join(sorted(b))}" if heads and not a & b else None


def other_verb(left: Claim, right: Claim) -> str | None:
    """Both have a verb that states an event, and the verbs differ."""
    a, b = (concept(claim.frame.predicate) for claim in (left, right))
    if not a or not b or a == b or {a, b} & REPORTING:
        return None
    return f"another verb: {a} / {b}" if left.frame.action != right.frame.action else None


def other_subject(left: Claim, right: Claim) -> str | None:
    """Both have a subject, and the subjects share no word."""
    a, b = (content_words(frozenset(claim.frame.subject) - PRONOUNS) for claim in (left, right))
    return f"another subject: {', '.join(sorted(a))} / {', '.join(sorted(b))}" if a and b and not a & b else None


def strangers(left: Claim, right: Claim) -> str | None:
    """Two persons whose names are known."""
    a, b = left.frame.person, right.frame.person
    return other_person(left, right) if a and b else None


_GROUPS = {
    name: row.split()[0]
    for row in ("child kid youngster", "man", "woman", "boy", "girl", "baby infant newborn", "teenager teen", "adult")
    for name in row.split()
}
"""Nouns for people of one sex or age, each mapped to one noun of the same meaning."""


def other_group(left: Claim, right: Claim) -> str | None:
    """Counts of different groups: four of nine people killed can be children."""
    a, b = left.frame.counted, right.frame.counted
    grouped = (a in _GROUPS and b in _GROUPS) or (a in _GROUPS and b in ANYONE) or (b in _GROUPS and a in ANYONE)
    if not grouped or _GROUPS.get(a or "") == _GROUPS.get(b or ""):
        return None
    return f"they count different groups: {a} / {b}"


def whose_money(left: Claim, right: Claim) -> str | None:
    """Money or percentages of different owners: two firms' profits, sales and prices are stated in the same words."""
    return owner(left, right) if {left.mention.kind, right.mention.kind} <= {Kind.MONEY, Kind.PERCENT} else None
