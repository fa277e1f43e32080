"""A claim: a value and what the sentence says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.mention import Mention, Sentence
from checker.model.value import Quantity, TimeValue


class Modality(StrEnum):
    """How the sentence puts the claim."""

    ASSERTED = "asserted"
    SCHEDULED = "scheduled"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the value. Words are lemmas in lower case; None or empty means not found."""

    marks: tuple[str, ...] = ()
    """The nouns that name the fact, the nearest first: "deadline" for "the March 1 deadline for a deal"."""
    counted: str | None = None
    """Head of the counted noun phrase, or `person` where only the verb tells ("12 were killed")."""
    predicate: str | None = None
    """The governing verb."""
    action: str | None = None
    """The class of that verb: `kill`, `hurt`, `end`, `raise`, ... (the first word of its line in the verb table)."""
    person: str | None = None
    """The last name of the person whose age or part it is, in lower case."""
    given: tuple[str, ...] = ()
    """The names and titles right before that last name, in lower case."""
    anchor: tuple[str, ...] = ()
    """Names behind "from", "of", "near" or "to" after a measure: "20 miles north of Norvale"."""
    qualifier: str | None = None
    """`other`, `more`, `each`, `first`, ... before the counted noun: it is not the plain count."""
    role: str | None = None
    """How the value hangs on it: the preposition (`by`, `until`, `of`), `subject`, `object` or `modifier`."""
    subject: tuple[str, ...] = ()
    """The words of the subject of that verb, its head first."""
    names: tuple[str, ...] = ()
    """The names in that subject, in lower case: who or what it is, where the sentence says it."""
    owner: tuple[str, ...] = ()
    """Whose it is: the name of the subject or its possessor, in lower case; of "it" or "the company" what was named."""
    other: str | None = None
    """The word that says it is another event than the story's: "earlier", "another", "aftershock"."""
    patient: tuple[str, ...] = ()
    """The names of whom the verb's act befalls, in lower case: who is sentenced, fined, beaten."""
    place: tuple[str, ...] = ()
    """The names behind "in", "at" or "near" in the clause, in lower case."""
    scope: tuple[str, ...] = ()
    """Content words of the phrases that narrow it: on what goods, for what, where."""
    base: Quantity | None = None
    """The quantity this one is a rate on or a share of ("25 percent ... on $50 billion")."""
    rate: Quantity | None = None
    """The percentage that is said on this amount: 25 % for the $50 billion above."""
    modality: Modality = Modality.ASSERTED
    change: str | None = None
    """`raise`, `cut`, `extend`, ... where the verb says that the value moved."""
    attribution: str | None = None
    """Who says so."""
    when: TimeValue | None = None
    """The time the clause is about, where it states one besides the value itself."""
    clause: tuple[int, int] = (0, 0)
    """Span of the clause."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention in its sentence, with its frame."""

    article: str
    mention: Mention
    sentence: Sentence
    frame: Frame
    words: frozenset[str] = field(default=frozenset(), compare=False)
    """Lemmas of the sentence's content words, for alignment."""
    names: frozenset[str] = field(default=frozenset(), compare=False)
    """The names in the sentence, in lower case."""
    rivals: int = 1
    """How many different values the article gives on the same topic."""


Key = tuple[str, int, int]


def key(claim: Claim) -> Key:
    """What makes a claim itself: its article and span."""
    return claim.article, claim.mention.start, claim.mention.end
