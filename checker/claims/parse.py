"""A sentence as its frames are read from it; what the mentions of one clause share is computed once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.attribution import attributions
from checker.claims.clauses import Clause, clauses, head_of
from checker.claims.discourse import ClauseTopic, Thread, topics_of_clauses
from checker.claims.instances import place_names
from checker.claims.modality import change, modality
from checker.claims.patient import patient
from checker.model.claim import Modality
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity, TimeValue
from checker.text.tokens import Token
from checker.text.word_classes import CONTENT, INSIDE, NOMINAL, Tag

Dated = tuple[int, TimeValue]
"""A date or time and its token."""


class Shared(NamedTuple):
    """What a clause says for all its mentions."""

    subject: tuple[str, ...]
    names: tuple[str, ...]
    object: tuple[int, ...]
    """The noun phrase right after the verb group, head first."""
    places: tuple[str, ...]
    patient: tuple[str, ...]
    content: tuple[str, ...]
    """Lemmas of its content words, without repeats."""
    modality: Modality
    change: str | None
    dated: list[Dated]
    """Its own dates and times, and those that open the sentence and so apply to all its clauses."""


class Parse(NamedTuple):
    """A sentence, its clauses and the positions of its mentions."""

    tokens: list[Token]
    mentions: list[Mention]
    clauses: list[Clause]
    places: list[int]
    """The mentions' token positions."""
    owners: list[int]
    """The clause of each token."""
    shared: dict[int, Shared]
    """By clause, for those that hold a mention."""
    background: list[Dated]
    """The years and the months without a day, which date the whole sentence."""
    amounts: dict[Kind, list[int]]
    """Positions of the amounts and percentages that can be another's base or rate."""
    sources: list[str | None]
    """Who says each clause."""
    told: list[ClauseTopic]
    """The owner and event of each clause."""

    def mention(self, place: int) -> Mention:
        return self.mentions[self.tokens[place].mention or 0]


def parse(tokens: list[Token], mentions: list[Mention], thread: Thread) -> tuple[Parse, Thread]:
    """The parse of a sentence, and what it carries forward."""
    split = clauses(tokens)
    each, handed = topics_of_clauses(tokens, split, thread)
    places = [place for place, token in enumerate(tokens) if token.mention is not None]
    owners = [0] * len(tokens)
    for index, clause in enumerate(split):
        owners[clause.start : clause.end] = [index] * (clause.end - clause.start)
    values = [(place, mentions[tokens[place].mention or 0]) for place in places]
    dated = [(place, mention.value) for place, mention in values if isinstance(mention.value, TimeValue)]
    amounts: dict[Kind, list[int]] = {Kind.PERCENT: [], Kind.MONEY: []}
    for place, mention in values:
        if mention.kind in amounts and isinstance(mention.value, Quantity) and mention.value.role != "from":
            amounts[mention.kind].append(place)
    shared = {index: _shared(tokens, split, index, dated) for index in dict.fromkeys(owners[p] for p in places)}
    background = [item for item in dated if _is_background(item[1])]
    sources = attributions(tokens, split) if places else []
    return Parse(tokens, mentions, split, places, owners, shared, background, amounts, sources, each), handed


def _shared(tokens: list[Token], split: list[Clause], index: int, dated: list[Dated]) -> Shared:
    clause = split[index]
    opening = 2 if clause.start > 1 else 0
    first, last = (bisect_left(dated, at, key=lambda item: item[0]) for at in (clause.start, clause.end))
    opens = [item for item in dated[:opening] if item[0] < min(opening, clause.start)]
    return Shared(
        subject=tuple(tokens[i].lemma for i in clause.subject if tokens[i].tag in NOMINAL),
        names=tuple(tokens[i].lower for i in clause.subject if tokens[i].tag is Tag.NAME),
        object=_object(tokens, clause),
        places=place_names(tokens, clause.start, clause.end),
        patient=patient(tokens, clause),
        content=tuple(dict.fromkeys(t.lemma for t in tokens[clause.start : clause.end] if t.tag in CONTENT)),
        modality=modality(tokens, split, index),
        change=change(clause),
        dated=opens + dated[first:last],
    )


def _object(tokens: list[Token], clause: Clause) -> tuple[int, ...]:
    """The direct object: the noun phrase right after the verb group, head first."""
    index = clause.verb_end
    while index < clause.end and (tokens[index].tag in INSIDE or tokens[index].tag is Tag.MENTION):
        index += 1
    return head_of(tokens, index, clause.end) if index < clause.end and tokens[index].tag in NOMINAL else ()


def _is_background(value: TimeValue) -> bool:
    return value.day is None and value.weekday is None and (value.year or value.month) is not None


def nearest(dated: Sequence[Dated], position: int) -> TimeValue | None:
    """The date or time nearest to a token (the earlier of two), other than the token itself."""
    at = bisect_left(dated, position, key=lambda item: item[0])
    behind = at + (at < len(dated) and dated[at][0] == position)
    near = [*dated[max(0, at - 1) : at], *dated[behind : behind + 1]]
    return min(near, key=lambda item: abs(item[0] - position))[1] if near else None
