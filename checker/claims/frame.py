"""The frame of a mention: the nouns that name the fact, its governing verb, its owner, and how firmly it is stated."""

from __future__ import annotations

from checker.claims.clauses import Clause, head_of
from checker.claims.discourse import Thread
from checker.claims.instances import given, glossed, located, measured_from, person_named, possessor, qualifier
from checker.claims.parse import Parse, nearest, parse
from checker.model.claim import Frame
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity, TimeValue
from checker.text.tokens import Token
from checker.text.word_classes import INSIDE, NOMINAL, Tag
from checker.text.word_lists import word_lists

_LISTS = word_lists("claims/frame")

_HEDGES = _LISTS["hedges"]
_MEASURES = frozenset({"worth", "value", "total", "amount"})
_DATES = frozenset({Kind.DATE, Kind.TIME})
_BASES = {Kind.PERCENT: Kind.MONEY, Kind.MONEY: Kind.PERCENT}
_LEFT_OF_NOUN = NOMINAL | {Tag.ADJECTIVE, Tag.DETERMINER}
_BEFORE_DETERMINER = frozenset({Tag.ADJECTIVE, Tag.NOUN})


def _modified(tokens: list[Token], position: int, mention: Mention) -> tuple[int, ...]:
    """The noun phrase right after the mention ("March 1 deadline", "25 percent tariffs"), head first."""
    index = position + 1
    while index < len(tokens) and tokens[index].tag is Tag.ADJECTIVE:
        index += 1
    run: list[int] = []
    while index < len(tokens) and tokens[index].tag in NOMINAL:
        run.append(index)
        index += 1
    measure = tokens[index - 1].lower if run else tokens[index].lower if index < len(tokens) else ""
    if measure in _MEASURES and "of" in [token.lower for token in tokens[index : index + 2]]:
        return head_of(tokens, index + 1, len(tokens))
    dated = mention.kind in _DATES
    if dated and (not run or tokens[run[-1]].tag is Tag.NAME or not _determined(tokens, position)):
        return ()
    return tuple(reversed(run))


def _determined(tokens: list[Token], position: int) -> bool:
    """Whether a determiner or a possessive opens the noun phrase that holds a date."""
    index = position - 1
    while index >= 0 and tokens[index].tag in _BEFORE_DETERMINER:
        index -= 1
    return index < 0 or tokens[index].tag is Tag.DETERMINER


def _complement(tokens: list[Token], position: int) -> tuple[int, ...]:
    """The noun phrase after "of" that follows the mention ("$50 billion of imports"), head first."""
    index = position + 1
    if index < len(tokens) and tokens[index].lower in ("of", "in"):
        return head_of(tokens, index + 1, min(len(tokens), index + 7)) if tokens[index].lower == "of" else ()
    return ()


def _phrase_start(tokens: list[Token], position: int) -> int:
    """The start of the mention's noun phrase: before its determiners, adjectives and hedges."""
    index = position
    while index > 0 and (tokens[index - 1].tag in INSIDE or tokens[index - 1].lower in _HEDGES):
        index -= 1
    return index


def _preposition(tokens: list[Token], start: int) -> tuple[str | None, tuple[int, ...]]:
    """The preposition before a noun phrase, and the noun phrase right before that preposition, head first."""
    index = start - 1
    if _ends_range(tokens, index):
        return "between", ()
    if index < 0 or tokens[index].tag not in (Tag.PREPOSITION, Tag.TO):
        return None, ()
    role = tokens[index].lower
    while index > 0 and tokens[index - 1].tag is Tag.PREPOSITION:
        index -= 1
    run = []
    index -= 1
    while index >= 0 and tokens[index].tag in NOMINAL:
        run.append(index)
        index -= 1
    return role, tuple(run)


def _ends_range(tokens: list[Token], index: int) -> bool:
    """Whether the word is the "and" of "between 3 May and 5 May"."""
    if index < 1 or tokens[index].lower != "and" or tokens[index - 1].mention is None:
        return False
    before = _phrase_start(tokens, index - 1) - 1
    return before >= 0 and tokens[before].lower == "between"


_LINKS = frozenset({"of", "on", "in", "for", "worth", "between"})


def _governor(tokens: list[Token], noun: int) -> int | None:
    """The noun that governs a noun through a preposition: "tariffs" for "goods" in "tariffs on Chinese goods"."""
    index = noun - 1
    while index >= 0 and tokens[index].tag in _LEFT_OF_NOUN:
        index -= 1
    return index - 1 if index > 0 and tokens[index].lower in _LINKS and tokens[index - 1].tag in NOMINAL else None


def _chain(tokens: list[Token], noun: int) -> list[int]:
    """A noun and the nouns that govern it, three steps at most."""
    found: list[int] = [noun]
    for _ in range(3):
        above = _governor(tokens, found[-1])
        if above is None:
            break
        found.append(above)
    return found


def _marks(tokens: list[Token], phrases: list[tuple[int, ...]]) -> tuple[str, ...]:
    """Lemmas of the heads of the phrases, then of their modifiers, with compounds ("trade deficit"); no repeats."""
    names: dict[str, None] = {}
    for phrase in filter(None, phrases):
        head = phrase[0]
        if tokens[head].tag is not Tag.NOUN:
            continue
        for noun in _chain(tokens, head):
            names[tokens[noun].lemma] = None
        for before in phrase[1:]:
            names[f"{tokens[before].lemma} {tokens[head].lemma}".strip()] = None
    return tuple(names)


def _is_base(parse: Parse, rate: int, amount: int) -> bool:
    """Whether the percentage is on the amount: "on $50 billion" in one clause, or the antecedent of "on which"."""
    tokens, clause = parse.tokens, parse.clauses[parse.owners[rate]]
    role, attached = _preposition(tokens, _phrase_start(tokens, amount))
    if role == "worth" and attached:
        role = _preposition(tokens, _phrase_start(tokens, attached[-1]))[0]
    governed = role == "on" and clause.start - 1 <= amount < clause.end
    opening = [token.lower for token in tokens[max(0, clause.start - 1) : clause.start + 1]]
    return governed or (amount < clause.start < rate and opening == ["on", "which"])


def _linked(parse: Parse, position: int) -> tuple[Quantity | None, Quantity | None]:
    """The amount a percentage applies to, and the percentage applied to an amount; at most one of them is known."""
    own = parse.mention(position).kind
    if own not in _BASES:
        return None, None
    for place in parse.amounts[_BASES[own]]:
        value = parse.mention(place).value
        rate, amount = (position, place) if own is Kind.PERCENT else (place, position)
        if isinstance(value, Quantity) and _is_base(parse, rate, amount):
            return (value, None) if own is Kind.PERCENT else (None, value)
    return None, None


def _when(parse: Parse, position: int) -> TimeValue | None:
    """The nearest other date or time of the clause, else a year or month that dates the whole sentence."""
    near = nearest(parse.shared[parse.owners[position]].dated, position)
    return near if near is not None else nearest(parse.background, position)


def _counted(tokens: list[Token], mention: Mention, phrase: tuple[int, ...]) -> str | None:
    """What an amount is an amount of; a date counts nothing."""
    if mention.kind is Kind.COUNT and isinstance(mention.value, Quantity) and mention.value.unit:
        return mention.value.unit
    return tokens[phrase[0]].lemma if phrase and mention.kind not in _DATES else None


def _role(role: str | None, clause: Clause, position: int, modifies: bool) -> str:
    if role is not None:
        return role
    if modifies:
        return "modifier"
    return "subject" if position < clause.verb_start else "object"


def frames(tokens: list[Token], mentions: list[Mention], thread: Thread) -> tuple[list[Frame], Thread]:
    """The frames of the mentions of a sentence, in the order of its tokens, and what it carries forward."""
    parsed, handed = parse(tokens, mentions, thread)
    return [_frame(parsed, place) for place in parsed.places], handed


def _frame(parse: Parse, position: int) -> Frame:
    """The frame of the mention at token `position`."""
    tokens, mention = parse.tokens, parse.mention(position)
    first = glossed(tokens, position)
    if first != position and parse.mention(first).kind is mention.kind:
        return _frame(parse, first)
    index = parse.owners[position]
    clause, shared = parse.clauses[index], parse.shared[index]
    verb = clause.main
    modified = _modified(tokens, position, mention)
    role, attached = _preposition(tokens, _phrase_start(tokens, position))
    if role == "of" and attached:
        marks = _marks(tokens, [modified, attached])
    else:
        object_ = shared.object if position >= clause.verb_end else ()
        linked = () if shared.change and role in ("to", "from", "by") else attached
        marks = _marks(tokens, [modified, linked, object_, clause.subject])
    base, rate = _linked(parse, position)
    return Frame(
        marks=marks,
        counted=_counted(tokens, mention, _complement(tokens, position) or modified),
        predicate="be" if verb is not None and verb.tag is Tag.AUXILIARY else verb.lemma if verb is not None else None,
        action=verb.verb.group if verb is not None and verb.verb is not None else None,
        person=person_named(tokens, position, mention),
        given=given(tokens, position, mention),
        anchor=measured_from(tokens, position, mention),
        qualifier=qualifier(tokens, position, mention),
        role=_role(role, clause, position, bool(modified)),
        subject=shared.subject,
        names=shared.names,
        owner=located(tokens, position, mention) or possessor(tokens, position) or parse.told[index].owner,
        other=parse.told[index].other,
        place=shared.places,
        patient=shared.patient,
        scope=tuple([word for word in shared.content if word not in marks]),
        base=base,
        rate=rate,
        modality=shared.modality,
        change=shared.change,
        attribution=parse.sources[index],
        when=_when(parse, position),
        clause=(tokens[clause.start].start, tokens[clause.end - 1].end),
    )
