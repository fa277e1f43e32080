"""A rule as the evaluation uses it: light, frozen, picklable; words are expanded and lemmatised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.finding import Level, RuleAbout
from checker.model.mention import Kind

EXCUSES = ("later-article", "later-state", "change-words", "other-source", "correction", "hedged")
"""What `unless: [{when: ...}]` can name."""

PLACEHOLDERS = ("fact", "left", "right", "values", "count")
"""What `message` can name in braces."""

Words = frozenset[str]
"""Lemmas in lower case (`checker.text.words.lemma` of each word); several are joined by one space: "due date"."""


class Status(StrEnum):
    """How far a rule is trusted."""

    EXPERIMENTAL = "experimental"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Scope(StrEnum):
    """Which claims are set against each other."""

    STORY = "story"
    ANY = "any"
    ARTICLE = "article"
    PUBLISHED = "published"
    """Claims of a draft against those of its story that are in an archive, and no others."""
    HEADLINE = "headline"
    """Those of an article's headline against those of its body."""

    @property
    def inside(self) -> bool:
        """Whether an article is set against itself alone."""
        return self in (Scope.ARTICLE, Scope.HEADLINE)


class Operator(StrEnum):
    """The tests on a field."""

    IN = "in"
    NOT_IN = "not-in"
    IS = "is"
    KNOWN = "known"
    MATCHES = "matches"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class CaseKind(StrEnum):
    """What an inline case says must come out. `CONFLICT` and `WORDING` must be reported, the others must not."""

    CONFLICT = "conflict"
    WORDING = "wording"
    AGREE = "agree"
    EXCUSED = "excused"
    UNRELATED = "unrelated"

    @property
    def reported(self) -> bool:
        """Whether the case expects a finding."""
        return self in (CaseKind.CONFLICT, CaseKind.WORDING)


@dataclass(frozen=True, slots=True)
class Test:
    """One test of `where`. The operand is in the attribute of its type; the others keep their defaults.

    - `in`, `not-in`, `is`: `values`; for a number field `numbers`
    - `known`: `yes`
    - `matches`: `pattern`, an RE2 expression for `checker.text.scan.compiled`, searched, without regard to case
    - `at-least`, `at-most`: `number`
    An unknown field (None or empty) passes `not-in` and `known: no` only.
    """

    __test__ = False

    field: str
    """A name of `checker.engine.rules.fields.FIELDS`, whose `read` gives the value to test."""
    operator: Operator
    values: Words = frozenset()
    """Lemmas for a field of words, else texts as written."""
    numbers: frozenset[float] = frozenset()
    yes: bool = True
    pattern: str = ""
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Select:
    """Which claims the rule reads. A list not given is empty and asks nothing; all that were given must hold."""

    kinds: frozenset[Kind]
    marks: Words = frozenset()
    """At least one is among `frame.marks`."""
    counted: Words = frozenset()
    predicate: Words = frozenset()
    unit: frozenset[str] = frozenset()
    """Units as written, not lemmatised: `USD`, `%`, `mile/hour`."""
    without: tuple[tuple[str, Words], ...] = ()
    """(field, words), fields in order of name: none of the words may be in it."""
    where: tuple[Test, ...] = ()
    """All must hold."""


@dataclass(frozen=True, slots=True)
class Same:
    """When two selected claims are one fact."""

    scope: Scope = Scope.STORY
    match: tuple[str, ...] = ()
    """Fields equal and known on both sides, or unknown on both."""
    if_known: tuple[str, ...] = ()
    """Fields equal where both sides know them."""
    alike: tuple[tuple[str, float], ...] = ()
    """(field of words, share of the smaller set that must be common, 0 to 1)."""
    copied: float | None = None
    """Share of the words of two sentences at least, which must be near-copies with one value changed at most."""
    prior: float = 0.0
    """What it adds to the log-odds of one fact that the rule selects both claims and their fields agree."""
    within: float | None = None
    """Days between the publication times, at most, where both are known."""


@dataclass(frozen=True, slots=True)
class Least:
    """The least confidence of a conflict between articles at each level (docs/alignment.md has their worth)."""

    error: float = 0.95
    warning: float = 0.5
    note: float = 0.3

    def level(self, confidence: float) -> Level | None:
        """The level of a conflict of this confidence; None where it is not reported."""
        return next((level for level in Level if confidence >= getattr(self, level.value)), None)


@dataclass(frozen=True, slots=True)
class Compare:
    """The comparator (a key of `checker.compare.comparators()`) and its options."""

    by: str
    grain: str = "day"
    absolute: float = 0.0
    """Largest difference that is none, in the unit of the values."""
    relative: float = 0.0
    """The same as a share: 0.05 for "5%"."""
    hedged: float | None = None
    rounding: bool = True
    currencies: tuple[tuple[str, float], ...] = ()
    """As in `checker.compare.values.relation.Options`, in order of currency."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """A difference that is no mistake. `when` is one of `EXCUSES`."""

    when: str
    because: str


@dataclass(frozen=True, slots=True)
class CaseArticle:
    """An article of an inline case, without its `[[ ]]`."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that stood in `[[ ]]`."""
    published: str = ""
    """`2019-02-01`, `2019-02-01T14:30` or empty."""
    title: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """An inline test."""

    kind: CaseKind
    articles: tuple[CaseArticle, ...]
    because: str = ""
    line: int = 0
    """Where the case stands in the rule's file."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What the rule found on one set of articles when it was last measured: findings that somebody read, or how many
    changes of one value it saw. The two of the other form are None."""

    set: str
    texts: int | None = None
    right: int | None = None
    wrong: int | None = None
    found: int | None = None
    """Changes of one value in sentences that hold, as the rule saw them: so many of `of` that were made."""
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, checked. Two rules are equal when all they say is equal, wherever they were read."""

    id: str
    title: str
    why: str
    select: Select
    compare: Compare
    message: str
    """Text for `str.format`; its fields are among `PLACEHOLDERS`, so `format` with all of them cannot fail."""
    same: Same = Same()
    least: Least = Least()
    status: Status = Status.EXPERIMENTAL
    level: Level = Level.WARNING
    unless: tuple[Excuse, ...] = ()
    advice: str = ""
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    """In the order conflict, wording, agree, excused, unrelated."""
    measured: tuple[Measure, ...] = ()
    classes: tuple[tuple[str, Words], ...] = ()
    """(vocabulary, its lemmas) for each `@name` that `select` names, in order of name."""
    path: str = field(default="", compare=False)
    """The file, as it was given."""


def rule_notes(rules: Iterable[Rule]) -> tuple[RuleAbout, ...]:
    """What a report tells of these rules, in order of id."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    return tuple(RuleAbout(r.id, r.title, r.level, r.why, r.advice, r.links, r.tags) for r in ordered)
