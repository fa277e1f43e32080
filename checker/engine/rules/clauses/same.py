"""The clauses of `same`: when two claims that a rule reads state one fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from checker.compare import inside_an_article
from checker.documents.declaration import Clause, Written, by_type, clauses, each, each_named, key, texts, unset
from checker.documents.faults import Fault
from checker.documents.value_forms import days, one_of, share, weight
from checker.engine.rules.clauses import rule_forms
from checker.engine.rules.fields import FIELDS, Read
from checker.model.article import Published
from checker.model.claim import Claim
from checker.stories.windows import apart

Dates = tuple[Published, Published]
Part = Callable[[Any, Claim, Claim, Dates], str | None]
"""Takes the value of a clause, two claims and their dates; returns why they are two facts, or None."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SameClause(Clause):
    """A key of `same`."""

    part: Part | None = None
    """None if the clause decides which pairs are judged, or their confidence."""


class Scope(StrEnum):
    """Which claims are compared."""

    STORY = "story"
    ANY = "any"
    ARTICLE = "article"
    PUBLISHED = "published"
    """Only claims of a draft with those of its story in an archive."""
    HEADLINE = "headline"
    """Claims of an article's headline with those of its body."""

    @property
    def inside(self) -> bool:
        """Whether an article is compared only with itself."""
        return self in (Scope.ARTICLE, Scope.HEADLINE)


def _shown(value: Read) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, float | int):
        return f"{value:,.12g}"
    return "nothing" if value is None else value


def _unequal(name: str, left: Claim, right: Claim, only_if_known: bool) -> str | None:
    """Why a field separates two claims, or None. Fields of words are equal if they share a word."""
    a, b = FIELDS[name].read(left), FIELDS[name].read(right)
    if not a or not b:
        apart_by_silence = bool(a) != bool(b) and not only_if_known
        return (
            f"the {name} is {_shown(a or None)} on one side and {_shown(b or None)} on the other"
            if apart_by_silence
            else None
        )
    equal = bool(a & b) if isinstance(a, frozenset) and isinstance(b, frozenset) else a == b
    return None if equal else f"`{name}` differs: {_shown(a)} / {_shown(b)}"


def _unmatched(names: tuple[str, ...], left: Claim, right: Claim, _: Dates) -> str | None:
    return next((why for name in names if (why := _unequal(name, left, right, only_if_known=False))), None)


def _known_apart(names: tuple[str, ...], left: Claim, right: Claim, _: Dates) -> str | None:
    return next((why for name in names if (why := _unequal(name, left, right, only_if_known=True))), None)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def _words(name: str, claim: Claim) -> frozenset[str]:
    value = FIELDS[name].read(claim)
    return value if isinstance(value, frozenset) else frozenset({str(value)}) if value is not None else frozenset()


def _unlike(shares: tuple[tuple[str, float], ...], left: Claim, right: Claim, _: Dates) -> str | None:
    for name, least in shares:
        common = _overlap(_words(name, left), _words(name, right))
        if common < least:
            return f"{common:.0%} of `{name}` is common to both; the rule asks for {least:.0%}"
    return None


def _far_apart(most: float | None, left: Claim, right: Claim, published: Dates) -> str | None:
    between = apart(*published) if most is not None else None
    if between is None or most is None or between <= most:
        return None
    return f"different times: at least {between} days apart ({published[0].reason}; {published[1].reason})"


def _named_once(fields: Written) -> Iterator[Fault]:
    """No field is in both `match` and `if-known`; the second place is the mistake."""
    same = fields.beside("same")
    used: dict[str, str] = {}
    for name in ("match", "if-known"):
        for item in texts(Written(fields.document, ("same", name), same.get(name))):
            if item.value in FIELDS and item.value in used and name == fields.at[-1]:
                yield item.fault(f"'{item.value}' is already in '{used[item.value]}'", "remove one of the two")
            used.setdefault(item.value, name)


@dataclass(frozen=True, slots=True)
class Same:
    """When two claims state one fact; all conditions given must hold."""

    scope: Scope = field(
        default=Scope.STORY,
        metadata=key(
            SameClause(
                doc="Which claims are compared: those of one story (`story`), of any two articles (`any`), "
                "of one article (`article`), of its headline and its body (`headline`), "
                "or of a draft and an archive (`published`)",
                form=one_of("there is no scope", lambda: [scope.value for scope in Scope]),
                store=lambda value, _: Scope(value),
                drop=unset,
                idle=lambda rule: inside_an_article(rule.compare.by) is not None,
            )
        ),
    )
    match: tuple[str, ...] = field(
        default=(),
        metadata=key(
            SameClause(
                doc="These fields are equal, or unknown on both sides",
                form=rule_forms.field_names,
                part=_unmatched,
                check=_named_once,
                drop=each,
            )
        ),
    )
    if_known: tuple[str, ...] = field(
        default=(),
        metadata=key(
            SameClause(
                doc="These fields are equal if both claims have them",
                form=rule_forms.field_names,
                part=_known_apart,
                check=_named_once,
                drop=each,
            )
        ),
    )
    alike: tuple[tuple[str, float], ...] = field(
        default=(),
        metadata=key(
            SameClause(
                doc="The two sets of words share at least this part of the smaller one",
                form=rule_forms.shares_of_words,
                store=lambda value, _: tuple(sorted(value.items())),
                part=_unlike,
                drop=each_named,
            )
        ),
    )
    copied: float | None = field(
        default=None,
        metadata=key(
            SameClause(
                doc="The two sentences share at least this part of their words and differ in one value",
                form=share,
                drop=unset,
            )
        ),
    )
    prior: float = field(
        default=0.0,
        metadata=key(
            SameClause(
                doc="What the rule adds to the log-odds of one fact if it selects both claims (docs/alignment.md)",
                form=weight,
                drop=unset,
            )
        ),
    )
    within: float | None = field(
        default=None,
        metadata=key(
            SameClause(
                doc="The articles appeared at most this many days apart; ignored if a day is unknown",
                form=days,
                part=_far_apart,
                drop=unset,
            )
        ),
    )


@by_type
def parts(record: type) -> tuple[tuple[str, Part], ...]:
    """The clauses that can separate two claims, by field and in order."""
    declared = clauses(record).items()
    return tuple((name, one.part) for name, one in declared if isinstance(one, SameClause) and one.part)
