"""Statements on one person's age that no day of birth satisfies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.one_article.ages.births import Statement, Way
from checker.compare.one_article.ages.life import statements
from checker.compare.one_article.sentence.neighbours import each_sentence, ordered
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("compare/lives")
_LISTS = word_lists("compare/lives")

_KIN = (
    rf"(?:wi(?:fe|ves)|{_ANY['kin']}|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|parents?"
    r"|child(?:ren)?|bab(?:y|ies)|twins?|grand\w+|widow(?:er)?|fianc[eé]e?|siblings?)"
)
_OTHERS = re.compile(
    rf"\b(?:{_ANY['before others']}|\w+['’]s?"
    rf")\s+(?:[\w-]+\s+){{0,2}}?{_KIN}\b(?!\s+of\s+(?:a|an|one|two|three|four|five|six|\d)\b)"
    rf"|\b{_KIN}\s+of\s+[A-Z]|\bsurvived by\b|\bcouple\b|\b(?:both|namesake|respectively|than him|than her|each)\b"
    rf"|\b(?:a|an|another)\s+(?:[a-z-]+\s+){{0,2}}?(?:{_ANY['persons']})\b(?! to\b)",
    re.IGNORECASE,
)
"""Words that introduce somebody else into a sentence."""
_SAME = re.compile(
    r"\W*(?:(?:He|She)\b|(?:His|Her)\s+\d+(?:st|nd|rd|th)\s+birthday|Born\b|Now,?\s+(?:aged\s+)?\d|(?:At"
    r"|Aged)\s+\d|Then\s+\d|Today\s+(?:aged\s+)?\d"
    r"|In\s+\d{4},?\s+(?:at|aged|when|he|she)\b|\w+ing\b[^,.]*,\s+(?:he|she)\b)"
)
"""Openings of a sentence that continues about the person of the one before."""
_THE_AGED = re.compile(
    rf"\W*The\s+\d+-year-old(?:\s+(?:man|woman|boy|girl))?(?:,|\s+(?:{_ANY['the aged']}|remains?)\b)"
)
"""Openings of a sentence that refers by age to the only person named so far."""
_SHE = re.compile(r"\W*(?:He|She)\b")
_NAME = re.compile(r"[A-Z][\w’'-]+\s+(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+")
_SHE_WAS_BORN = re.compile(r"[;–—]\s*(?:he|she)\s+was\s+born\b")
_WAS_BORN = re.compile(r",\s+was\s+born\s+(?:in\s+[A-Z][\w'’-]*\s+)?(?:in|on)\s+")
_NO_PERSON = _LISTS["no person"]
"""Last words of capitalised names that are not people."""
_PLACED = re.compile(r"\b(?:in|at|near|outside|on)\s+$", re.IGNORECASE)
_REACH = 2
"""The most sentences between two statements on one person's age."""
_LONG = 40 * 365
"""Days between two births that are too far apart to be a slip: they belong to two people."""
_AT_A_TIME = frozenset({Way.THEN, Way.BIRTHDAY, Way.AHEAD})
"""Statements that may conflict with another in the same sentence; other rules check the rest."""


def _sentence(claim: Claim, text: str) -> str:
    return text[claim.sentence.start : claim.sentence.end]


def _persons(sentence: str) -> set[str]:
    """The last words of the full names in a sentence, without places after a preposition."""
    found = {
        name[0].split()[-1].lower().removesuffix("'s").removesuffix("’s")
        for name in _NAME.finditer(sentence)
        if not _PLACED.search(sentence[max(0, name.start() - 10) : name.start()])
    }
    return found - _NO_PERSON


def _goes_on(last: Claim, told: Sequence[Statement], people: set[str], text: str) -> bool:
    """Whether a sentence is about the person of an earlier one, by its opening words or the name it opens with."""
    claim = told[0].claims[0]
    apart = claim.sentence.index - last.sentence.index
    sentence, passed = _sentence(claim, text), text[last.sentence.end : claim.sentence.start]
    if apart > _REACH or _OTHERS.search(passed) or _persons(passed) - people:
        return False
    strangers = _persons(sentence) - people
    if _THE_AGED.match(sentence):
        return apart == 1 and len(people) == 1 and not strangers
    if strangers and not (not people and apart == 1 and len(strangers) == 1 and _SHE.match(_sentence(last, text))):
        return False
    if _SAME.match(sentence):
        return True
    return any(
        re.match(
            rf"\W*(?:(?:Mrs?|Ms|Dr|Sir|Dame)\.?\s+)?(?:\w+\s+)?{re.escape(name)}\b(?!['’]s)", sentence, re.IGNORECASE
        )
        for name in people
    )


def _people(held: Sequence[Claim], text: str) -> set[str]:
    """The people of a sentence: those with an age in it, and its full names."""
    aged = {claim.frame.person for claim in held if claim.frame.person and claim.mention.kind is Kind.AGE}
    return aged | _persons(_sentence(held[0], text))


def _threads(claims: Sequence[Claim], article: Article) -> Iterator[list[Statement]]:
    """The statements on each person, in sentence order."""
    thread: list[Statement] = []
    people: set[str] = set()
    for held in each_sentence(claims):
        told = statements(held, article)
        if not told:
            continue
        mixed = (
            _OTHERS.search(_sentence(held[0], article.text))
            or len(_people(held, article.text)) > 1
            or _contradictory(told)
        )
        if mixed:
            if thread:
                yield thread
            thread, people = [], set()
            continue
        if thread and not (_goes_on(thread[-1].claims[0], told, people, article.text)):
            yield thread
            thread, people = [], set()
        thread += sorted(told, key=lambda one: one.claims[0].mention.start)
        people |= _people(held, article.text)
    if thread:
        yield thread


def _contradictory(told: Sequence[Statement]) -> bool:
    """Whether a sentence makes one kind of statement twice, so that it is about two people."""
    ways = [one.way for one in told]
    return any(ways.count(way) > 1 for way in set(ways))


def _slack(one: Statement, other: Statement) -> int:
    """Days by which two statements may disagree: an age from long ago is often off by a year."""
    ways = {one.way, other.way}
    if Way.THEN in ways:
        return 366
    return 0 if ways <= {Way.BORN, Way.DEATH, Way.NOW, Way.BIRTHDAY} else 20


def lives(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """The first two statements on each person that allow no common day of birth."""
    found = []
    for thread in _threads(claims, article):
        for index, right in enumerate(thread):
            left = next((one for one in thread[:index] if _miss(one, right, article.text)), None)
            if left is not None:
                found.append(_contradiction(left, right))
                break
    return found


def _she_was_born(one: Statement, other: Statement, text: str) -> bool:
    """Whether a sentence states a person's birth after their current age or a recent death."""
    if other.way is not Way.BORN or one.way not in (Way.NOW, Way.DEATH):
        return False
    passed = text[one.claims[0].mention.end : other.claims[0].mention.start]
    if one.way is Way.DEATH:
        return len(one.claims) == 1 and _WAS_BORN.fullmatch(passed) is not None
    return _SHE_WAS_BORN.search(passed) is not None


def _miss(one: Statement, other: Statement, text: str) -> bool:
    ways = {one.way, other.way}
    together = one.claims[0].sentence == other.claims[0].sentence
    if ways == {Way.BORN} or (together and not ways & _AT_A_TIME and not _she_was_born(one, other, text)):
        return False
    slack = _slack(one, other)
    if abs((one.first - other.first).days) > _LONG:
        return False
    return (one.first - other.last).days > slack or (other.first - one.last).days > slack


def _contradiction(left: Statement, right: Statement) -> Contradiction:
    sides = [(one.told, one.claims[0]) for one in (left, right)]
    why = f"“{left.told}” means a birth {_birth(left)}, “{right.told}” one {_birth(right)}"
    same = left.claims[0].sentence == right.claims[0].sentence
    return Contradiction(ordered(sides), why, certain=same)


def _birth(statement: Statement) -> str:
    first, last = statement.first.year, statement.last.year
    return f"in {first}" if first == last else f"in {first} to {last}"
