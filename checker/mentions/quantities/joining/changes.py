"""Links readings to each other: from, to and by of a change, part and whole, a value and its gloss in brackets."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.joining.sharing import is_bare, is_whole
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.word_lists import meanings, word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/changes")

_PARTICLES = {
    "up": "up", "down": "down", "higher": "up", "lower": "down", "gaining": "up", "losing": "down", "adding": "up",
    "off": "down",
}  # fmt: skip
_SKIPPED = _LISTS["skipped"]
_NOT_BY = _LISTS["not by"]
_OTHER_VERBS = meanings("mentions/quantities/changes")["other verbs"]
_REACH = 8
_CLAUSE_ENDS = frozenset("; : ( while but after who which".split())


def direction_of(word: str) -> str | None:
    """`up` or `down` for a verb of change or its particle, else None."""
    if word in _PARTICLES:
        return _PARTICLES[word]
    if word in _OTHER_VERBS:
        return _OTHER_VERBS[word]
    verb = verb_table().get(word)
    if verb is None or verb.lemma in ("accelerate", "exceed", "outnumber", "surpass", "top", "mount"):
        return None
    return {"raise": "up", "cut": "down"}.get(verb.group)


def relate(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """The readings with their roles, directions and partners."""
    found = [_moved(words, reading) for reading in readings]
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        if left.drop or right.drop:
            continue
        right = found[index] = _restated(words, left, right)
        tied = _change(words, left, right) or _gloss(words, left, right) or _share(words, left, right)
        if tied is not None and (left.partner is None or tied[1].role in ("from", "to")):
            found[index - 1], found[index] = replace(tied[0], partner=index), replace(tied[1], partner=index - 1)
    return [_alone(reading) for reading in found]


def _moved(words: Lexed, reading: Reading) -> Reading:
    """The reading with the role that the preposition or verb before it gives it."""
    if reading.kind in (Kind.SCORE, Kind.ORDINAL, Kind.AGE):
        return reading
    before = words.before(reading.outer)
    if before in ("from", "to") and reading.high is None:
        verb = _verb_back(words, reading.outer - 1)
        return (
            replace(reading, role=before, direction=verb if before == "to" else None)
            if verb or before == "from"
            else reading
        )
    if before == "by":
        # "by" may be far from its verb, but "a strike by 300 workers" is not part of a rise
        direction = _verb_back(words, reading.outer - 1, 4 if reading.kind is Kind.COUNT else 14)
        return replace(reading, role="by", direction=direction) if direction else reading
    return _by_noun(words, reading) or _moved_by(words, reading)


def _restated(words: Lexed, left: Reading, right: Reading) -> Reading:
    """The same change restated in another unit: "up 25 points, or 0.3 percent"."""
    gap = tuple(words.lower[left.last : right.outer])
    again = gap in (("or",), (",", "or")) and left.role == "by" and right.role is None and left.unit != right.unit
    return replace(right, role="by", direction=left.direction) if again else right


_CHANGES = _LISTS["changes"]


_BEFORE_CHANGE = _LISTS["before change"]


def _by_noun(words: Lexed, reading: Reading) -> Reading | None:
    """The size of a change named by a noun: "a rise of 5 percent", "a 5 percent drop". It has no direction, because no
    verb says that it happened.
    """
    before = words.before(reading.outer, 2) if words.before(reading.outer) in ("of", "by") else ""
    noun = before if before in _CHANGES else words.lower[reading.last]
    if noun not in _CHANGES:
        return None
    if noun is not before and words.before(reading.outer) not in _BEFORE_CHANGE:
        return None
    return replace(reading, role="by")


def _moved_by(words: Lexed, reading: Reading) -> Reading:
    """A reading right after a verb of change: "rose 5 percent", "up 3 points"."""
    index = reading.outer
    while index > 0 and (words.before(index) in _SKIPPED or words.before(index).endswith("ly")):
        index -= 1
    word = words.before(index)
    direction = direction_of(word)
    verb = verb_table().get(word)
    lemma = verb.lemma if verb is not None else word
    if direction is None or (lemma in _NOT_BY and reading.kind is not Kind.PERCENT):
        return reading
    if (reading.kind is Kind.COUNT and reading.unit != "point") or (word == "off" and reading.kind is not Kind.PERCENT):
        return reading
    reaches = {"high", "low"} & set(words.lower[reading.outer : reading.first])
    return _downwards(replace(reading, role="to" if reaches else "by", direction=direction))


def _downwards(reading: Reading) -> Reading:
    """A fall "by -0.3 percent" is a fall by 0.3 percent: the minus repeats the verb."""
    number = reading.numeral
    if reading.role != "by" or reading.direction != "down" or number.high >= 0 or reading.high is not None:
        return reading
    return replace(reading, numeral=number._replace(low=-number.high, high=-number.low))


def _verb_back(words: Lexed, index: int, reach: int = _REACH) -> str | None:
    """The direction of the nearest verb of change in the clause, among the `reach` words before `index`."""
    for step in range(1, reach + 1):
        word = words.before(index, step)
        if not word or word in _CLAUSE_ENDS or (word == "," and reach == _REACH and step > 5):
            return None
        direction = direction_of(word)
        if direction is not None:
            return direction
    return None


def _change(words: Lexed, left: Reading, right: Reading) -> tuple[Reading, Reading] | None:
    """ "from A to B", "to B from A", "by A to B": the two readings of one change."""
    roles = {left.role, right.role}
    if roles == {"from", "to"} and left.kind is Kind.COUNT and is_bare(right):
        right = replace(right, kind=left.kind, unit=left.unit, phrase=left.phrase)
    near = right.outer - left.last <= _REACH and ";" not in words.lower[left.last : right.outer]
    if not near or left.role == right.role or not roles <= {"from", "to", "by"}:
        return None if not near else _adjacent(words, left, right)
    if roles == {"from", "to"} and left.unit == right.unit:
        end = left if left.role == "to" else right
        start = right if left.role == "to" else left
        way = "up" if end.numeral.low > start.numeral.low else "down" if end.numeral.low < start.numeral.low else None
        if way is None:
            return None
        moved = replace(end, direction=end.direction and way)
        return (moved, start) if left.role == "to" else (start, moved)
    if left.role == "to" and not _PARTICLES.keys() & set(words.lower[left.last : right.outer]):
        return None
    if "by" in roles:
        return tuple(r if r.role == "by" else replace(r, direction=None) for r in (left, right))  # type: ignore[return-value]
    return None


def _adjacent(words: Lexed, left: Reading, right: Reading) -> tuple[Reading, Reading] | None:
    """ "A from B" and "from A to B" without a verb of change: they are still the ends of a change."""
    gap = tuple(words.lower[left.last : right.outer])
    if left.unit != right.unit or left.high or right.high:
        return None
    if left.role == "from" and gap[-1:] == ("to",) and len(gap) <= 5:
        return left, replace(right, role="to")
    if right.role == "from" and len(gap) == 1 and words.before(left.outer) == "to":
        return replace(left, role="to"), right
    moved = _PARTICLES.get(gap[-2]) if len(gap) in (2, 3) and gap[-1] == "from" else None
    if moved and right.role == "from" and gap[:-2] in ((), (",",)):
        return replace(left, role="to", direction=moved), right
    return None


def _gloss(words: Lexed, left: Reading, right: Reading) -> tuple[Reading, Reading] | None:
    """A value in brackets right after another: "60 metres (200 feet)"."""
    opened = tuple(words.lower[left.last : right.outer]) == ("(",)
    closed = words.lower[right.last] == ")"
    if not (opened and closed) or {left.kind, right.kind} & {Kind.AGE, Kind.SCORE, Kind.ORDINAL}:
        return None
    return left, replace(
        right,
        direction=left.direction,
        role=left.role,
        modifier=left.modifier if right.modifier == "=" and not right.high else right.modifier,
    )


def _share(words: Lexed, left: Reading, right: Reading) -> tuple[Reading, Reading] | None:
    """ "5,000 of the 12,000": part and whole."""
    gap = tuple(words.lower[left.last : right.first])
    smaller = left.kind is Kind.PERCENT or right.numeral.low > left.numeral.low
    alike = left.unit == right.unit or left.kind in (Kind.PERCENT, Kind.NUMBER)
    if len(gap) <= 3 and is_whole(gap) and alike and left.kind is not Kind.AGE and smaller:
        return replace(left, role="part"), replace(right, role="whole")
    return None


def _alone(reading: Reading) -> Reading:
    """Drops the role of "from 12 people": without another end it is not a change."""
    return replace(reading, role=None) if reading.role == "from" and reading.partner is None else reading
