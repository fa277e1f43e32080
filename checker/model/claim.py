"""A claim: a value and what its sentence says about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.mention import Mention, Sentence
from checker.model.value import Quantity, TimeValue


class Modality(StrEnum):
    """How firmly the sentence states the claim."""

    ASSERTED = "asserted"
    SCHEDULED = "scheduled"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the value. Words are lower-case lemmas; None or empty means not found."""

    marks: tuple[str, ...] = ()
    """The nouns that name the fact, nearest first: "deadline" for "the March 1 deadline for a deal"."""
    counted: str | None = None
    """Head of the counted noun phrase, or `person` if only the verb shows it ("12 were killed")."""
    predicate: str | None = None
    """The governing verb."""
    action: str | None = None
    """The class of that verb: `kill`, `hurt`, `end`, `raise`, ... (the first word of its line in the verb table)."""
    person: str | None = None
    """The last name, in lower case, of the person whose age or part it is."""
    given: tuple[str, ...] = ()
    """The names and titles right before that last name, in lower case."""
    anchor: tuple[str, ...] = ()
    """Names after "from", "of", "near" or "to" that follow a measure: "20 miles north of Norvale"."""
    qualifier: str | None = None
    """`other`, `more`, `each`, `first`, ... before the counted noun: the count is not a plain one."""
    role: str | None = None
    """How the value is attached: by a preposition (`by`, `until`, `of`), or as `subject`, `object` or `modifier`."""
    subject: tuple[str, ...] = ()
    """The words of that verb's subject, head first."""
    names: tuple[str, ...] = ()
    """The names in that subject, in lower case, if the sentence gives any."""
    owner: tuple[str, ...] = ()
    """The owner, in lower case: the subject's name or its possessor's; for "it" or "the company", the name meant."""
    other: str | None = None
    """The word that marks an event other than the story's: "earlier", "another", "aftershock"."""
    patient: tuple[str, ...] = ()
    """The names, in lower case, of those the verb acts on: sentenced, fined, beaten."""
    place: tuple[str, ...] = ()
    """The names after "in", "at" or "near" in the clause, in lower case."""
    scope: tuple[str, ...] = ()
    """Content words of the phrases that narrow the fact: on what goods, for what, where."""
    base: Quantity | None = None
    """The quantity this one is a rate on or a share of ("25 percent ... on $50 billion")."""
    rate: Quantity | None = None
    """The percentage stated on this amount: 25 % for the $50 billion above."""
    modality: Modality = Modality.ASSERTED
    change: str | None = None
    """`raise`, `cut`, `extend`, ... if the verb says that the value moved."""
    attribution: str | None = None
    """Who says it."""
    when: TimeValue | None = None
    """The time the clause is about, if it states one besides the value itself."""
    clause: tuple[int, int] = (0, 0)
    """Span of the clause."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A value in its sentence, and what the sentence says about it.

    `article` is the id of its article (`Article.id`). `mention` has the value, its kind and its offsets in
    `Article.text`, counted in characters from 0; `sentence` has the offsets of the sentence; `frame` has what the value
    is about.
    """

    article: str
    mention: Mention
    sentence: Sentence
    frame: Frame
    words: frozenset[str] = field(default=frozenset(), compare=False)
    """Lemmas of the sentence's content words, for alignment."""
    names: frozenset[str] = field(default=frozenset(), compare=False)
    """The names in the sentence, in lower case."""
    rivals: int = 1
    """How many different values the article gives for the same topic."""


Key = tuple[str, int, int]


def key(claim: Claim) -> Key:
    """The identity of a claim: its article and span."""
    return claim.article, claim.mention.start, claim.mention.end
