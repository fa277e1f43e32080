"""Splits a sentence's tokens into clauses, each with its verb group, its subject and the clause that governs it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from checker.text.calendar import MONTHS, WEEKDAYS
from checker.text.tokens import Token
from checker.text.word_classes import NOMINAL, Tag
from checker.text.word_lists import word_lists

_LISTS = word_lists("claims/clauses")

_GROUP_OPENERS = frozenset({Tag.VERB, Tag.AUXILIARY, Tag.MODAL, Tag.TO})
_GROUP_REST = frozenset({Tag.VERB, Tag.AUXILIARY, Tag.MODAL, Tag.NEGATION, Tag.ADVERB})
NOMINAL_OR_MENTION = NOMINAL | {Tag.MENTION}
_PHRASE = NOMINAL_OR_MENTION | {Tag.PRONOUN}
_PARTED = frozenset({Tag.COMMA, Tag.BREAK})
_BEHIND_PHRASE = frozenset({Tag.PREPOSITION, Tag.COMMA, Tag.BREAK, Tag.RELATIVE, Tag.VERB, Tag.AUXILIARY, Tag.MODAL})
_DIVIDERS = (frozenset({Tag.RELATIVE, Tag.SUBORDINATOR}), frozenset({Tag.BREAK}), frozenset({Tag.CONJUNCTION}))
"""The words that open a clause, surest first."""
_TIME_OPENERS = frozenset({"after", "before", "until", "since", "once"})
_MARKERS = frozenset({Tag.RELATIVE, Tag.SUBORDINATOR, Tag.CONJUNCTION, Tag.BREAK, Tag.COMMA})
_OPENERS = _MARKERS | {Tag.TO, Tag.PREPOSITION}


class Clause(NamedTuple):
    """`tokens[start:end]` with the verb group `tokens[verb_start:verb_end]`; the last verb in it is the main one.

    `verb_start == verb_end` if the clause has no verb (a headline, a fragment).
    """

    start: int
    end: int
    verb_start: int
    verb_end: int
    parent: int | None
    """Index of the clause that governs this one as infinitive, gerund or complement."""
    subject: tuple[int, ...]
    """Indices of the tokens of the subject's noun phrase, head first."""
    opener: str
    """The word that opens it ("which", "if", "and", "to", "for"), or ""."""
    main: Token | None = None
    """The verb that carries its meaning; a form of "be" if there is no other."""


def _verb_groups(tokens: list[Token]) -> list[tuple[int, int]]:
    """Runs of auxiliaries and verbs. An infinitive after another verb is a group of its own, starting at its "to"."""
    groups: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if tokens[index].tag not in _GROUP_OPENERS:
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].tag in _GROUP_REST and tokens[end - 1].tag is not Tag.VERB:
            end += 1
        while tokens[end - 1].tag is Tag.ADVERB:
            end -= 1
        groups.append((index, end))
        index = end
    return groups


def _boundary(tokens: list[Token], left: tuple[int, int], right: tuple[int, int]) -> int:
    """Where the clause of the verb group `right` begins, at the earliest after `left`."""
    first = tokens[right[0]]
    if first.tag is Tag.TO:
        return right[0]
    between = range(left[1], right[0])
    for wanted in _DIVIDERS:
        for index in reversed(between):
            if tokens[index].tag in wanted:
                return index
    for index in between:
        if tokens[index].lower in _TIME_OPENERS and _nominal_between(tokens, index, right[0]):
            return index
    if right[0] - 1 >= left[1] and tokens[right[0] - 1].tag is Tag.PREPOSITION:
        return right[0] - 1
    commas = [index for index in between if tokens[index].tag is Tag.COMMA]
    if commas:
        return commas[-1] if _nominal_between(tokens, commas[-1], right[0]) or len(commas) == 1 else commas[0]
    if first.tag is Tag.VERB and first.verb is not None and not first.verb.forms & {"past", "third", "base"}:
        return right[0]
    return left[1] if _nominal_between(tokens, left[1], right[0]) else right[0]


def _nominal_between(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.tag in _PHRASE for token in tokens[start:end])


def head_of(tokens: list[Token], start: int, end: int) -> tuple[int, ...]:
    """The first noun phrase of a span, head first. It ends at a preposition; the last noun of the run is the head."""
    run: list[int] = []
    for index in range(start, end):
        tag = tokens[index].tag
        genitive = tag is Tag.DETERMINER and tokens[index].lower == "'s"
        if tag in NOMINAL or tag is Tag.PRONOUN or (run and genitive) or (tag is Tag.MENTION and not run):
            run.append(index)
        elif run and (tag is Tag.DETERMINER or tag in _BEHIND_PHRASE):
            break
    nouns = [index for index in run if tokens[index].tag is not Tag.DETERMINER]
    return tuple(reversed(nouns))


def _phrases(tokens: list[Token], start: int, end: int) -> list[tuple[int, int, bool]]:
    """The noun phrases of a span: their ends, and whether a preposition governs them."""
    found: list[tuple[int, int, bool]] = []
    index = start
    while index < end:
        if tokens[index].tag not in _PHRASE:
            index += 1
            continue
        stop = index + 1
        whole = _is_time(tokens[index]) and stop < end and tokens[stop].tag is Tag.NAME
        while not whole and stop < end and (tokens[stop].tag in NOMINAL or tokens[stop].lower == "'s"):
            stop += 1
        before = index - 1
        while before >= start and tokens[before].tag in _PREMODIFIERS:
            before -= 1
        found.append((index, stop, before >= start and tokens[before].tag is Tag.PREPOSITION))
        index = stop
    return found


_PREMODIFIERS = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER, Tag.ADVERB})
_TIMES = frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS)) | _LISTS["times"]
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def _is_time(token: Token) -> bool:
    """Whether a mention is a time, which ends before a name: "in the third quarter Vesk's sales rose"."""
    last = token.lower.rpartition(" ")[2]
    return token.tag is Tag.MENTION and (last in _TIMES or _YEAR.fullmatch(last) is not None)


def _last_phrase(tokens: list[Token], start: int, end: int) -> tuple[int, ...]:
    """The subject before a verb: the first noun phrase without a preposition, after the last comma if possible.

    A comma right before the verb closes a parenthesis ("Ross, 32, fell"): then the subject is the first name, or the
    first noun phrase of all.
    """
    if start == end:
        return ()
    commas = [index for index in range(start, end) if tokens[index].tag in _PARTED]
    segments = list(zip([start - 1, *commas], [*commas, end], strict=True))
    parenthetic = len(segments) > 2 and segments[-1][0] + 1 == end
    found = []
    for left, right in segments if parenthetic else reversed(segments):
        free = [(first, last) for first, last, governed in _phrases(tokens, left + 1, right) if not governed]
        nominal = [(first, last) for first, last in free if tokens[first].tag is not Tag.MENTION or last - first > 1]
        if nominal or (free and not parenthetic):
            found.append(head_of(tokens, *(nominal or free)[0]))
            if not parenthetic:
                break
    named = (heads for heads in found if heads and tokens[heads[0]].tag is Tag.NAME)
    return next(named, found[0] if found else ())


_PLURAL = frozenset({"are", "were", "have", "do"})
_NUMBERED = _PLURAL | {"is", "was", "has", "does"}


def _agrees(noun: Token, verb: Token | None) -> bool:
    """Whether a noun agrees in number with a verb, if the verb's form shows its number."""
    if verb is None or verb.lower not in _NUMBERED or noun.tag is Tag.MENTION:
        return True
    plural = noun.tag is Tag.NOUN and noun.lower != noun.lemma
    return plural is (verb.lower in _PLURAL)


def _before_relative(tokens: list[Token], opener: int, floor: int, verb: Token | None = None) -> tuple[int, ...]:
    """The antecedent of a relative pronoun, head first: the nearest noun phrase that agrees with the verb.

    "The Orland side in the talks in Norvale, which are ...": the talks. The nearest of all if none agrees.
    """
    phrases = _phrases(tokens, floor, opener)[-4:]
    runs = [
        tuple(i for i in range(last - 1, first - 1, -1) if tokens[i].tag in NOMINAL_OR_MENTION)
        for first, last, _ in phrases
    ]
    nearest = [run for run in reversed(runs) if run]
    return next((run for run in nearest if _agrees(tokens[run[0]], verb)), nearest[0] if nearest else ())


def _subject(tokens: list[Token], clauses: list[Clause], start: int, verb: int, parent: int | None) -> tuple[int, ...]:
    """The subject of the clause that starts at `start`; inherited across a conjunction, an infinitive or a gerund."""
    opener = tokens[start] if start < len(tokens) else None
    marked = opener is not None and (opener.tag in _MARKERS or opener.lower in _TIME_OPENERS)
    own = _last_phrase(tokens, start + marked, verb)
    if own:
        return own
    floor = clauses[-1].start if clauses else 0
    if (opener is not None and opener.tag is Tag.RELATIVE) or (
        opener is not None and start == verb and opener.tag is Tag.VERB
    ):
        return _before_relative(tokens, start, floor, tokens[verb] if verb > start else None)
    if parent is not None:
        return clauses[parent].subject
    if len(clauses) > 1 and tokens[clauses[-1].start].tag is Tag.RELATIVE:
        return _before_relative(tokens, clauses[-1].start, 0, tokens[verb]) or clauses[-2].subject
    return clauses[-1].subject if clauses else ()


def _governed(tokens: list[Token], start: int, verb_start: int, previous: int | None) -> int | None:
    """The clause that governs an infinitive, a gerund after a preposition, or a bare participle: the one before it."""
    opener = tokens[start]
    governed = (
        opener.tag is Tag.TO or (opener.tag is Tag.PREPOSITION and start + 1 == verb_start) or start == verb_start
    )
    return previous if governed else None


def _main_verb(group: list[Token]) -> Token | None:
    """The last verb of a verb group; a form of "be" or "have" if there is no other."""
    for token in reversed(group):
        if token.tag is Tag.VERB:
            return token
    return next((token for token in group if token.tag is Tag.AUXILIARY), None)


def clauses(tokens: list[Token]) -> list[Clause]:
    """The clauses of a sentence in order; together they cover all its tokens."""
    groups = _verb_groups(tokens)
    if not groups:
        return [Clause(0, len(tokens), 0, 0, None, (), "")]
    opening = next((i for i in range(1, groups[0][0]) if tokens[i].tag is Tag.RELATIVE), 0)
    starts = [opening] + [_boundary(tokens, left, right) for left, right in pairwise(groups)]
    found = [Clause(0, opening, 0, 0, None, head_of(tokens, 0, opening), "")] if opening else []
    for index, (start, (verb_start, verb_end)) in enumerate(zip(starts, groups, strict=True)):
        end = starts[index + 1] if index + 1 < len(starts) else len(tokens)
        parent = _governed(tokens, start, verb_start, len(found) - 1) if index else None
        subject = _subject(tokens, found, start, verb_start, parent)
        opener = tokens[start].lower if tokens[start].tag in _OPENERS else ""
        main = _main_verb(tokens[verb_start:verb_end])
        found.append(Clause(start, end, verb_start, verb_end, parent, subject, opener, main))
    return found
