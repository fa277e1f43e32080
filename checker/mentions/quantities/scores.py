"""Reads scores: "3-1", "two-nil", a vote of "61 to 38", a record of "45-7-2", a "3-to-1" margin."""

from __future__ import annotations

from checker.mentions.quantities import numerals, units, word_forms
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading
from checker.model.mention import Kind

_GAME_WORDS = frozenset(
    "win won wins winning beat beats beating lost lose losing loss losses lead leads led leading defeat defeated "
    "tied tie draw drew record score scored victory ahead trailed trailing rout edged decision vote voted votes "
    "ruled ruling sweep swept advantage record to go went gone improved dropped fell triumph finished "
    "approved passed rejected adopted ratified confirmed endorsed thrashed routed downed overcame stunned "
    "sneaked nicked pipped cruised romped drubbed humbled humiliation humiliated drubbing thrashing thumping mauling "
    "majority romp thriller stalemate comeback scoreline demolition shutout whitewash thanks".split()
)


_BEHIND_SCORE = frozenset("and in on at against over after up down ahead behind adrift thanks".split())


def score(words: Lexed, index: int) -> Reading | None:
    """ "9-2", "52-3": two whole numbers with a hyphen, where the words around tell of a match, a vote, a record.

    "4-0" needs no such words: no range ends with zero.
    """
    if words.lower[index + 1] == "to":
        return _vote(words, index)
    if tuple(words.lower[index + 1 : index + 4]) == ("-", "to", "-"):
        return _to_one(words, index)
    if words.lower[index + 2] in _SPOKEN:
        return _spoken(words, index)
    if words.lower[index + 1] not in ("-", "–") or not (words.glued(index + 1) and words.glued(index + 2)):
        return None
    left, right = words.lower[index], words.lower[index + 2]
    if (
        not (left.isdecimal() and right.isdecimal() and len(left) < 4 and len(right) < 4)
        or words.lower[index + 3] == "/"
    ):
        return None
    if words.before(index) in ("-", "–", "/", ":") or words.before(index) in _PAGED:
        return None
    if words.lower[index + 3] in ("-", "–"):
        return _record(words, index)
    around = {*words.lower[max(0, index - 6) : index], *words.lower[index + 3 : index + 5]}
    closed = not words.is_word(index + 3) or (words.before(index) == "," and words.lower[index + 3] in ("with", "and"))
    descending = int(left) >= int(right) and (closed or words.lower[index + 3] in _BEHIND_SCORE)
    told = descending or right == "0" or not _GAME_WORDS.isdisjoint(around - {"to", "go"}) or _in_series(words, index)
    if not told or not _ends_plainly(words, index + 3):
        return None
    low, high = sorted((float(left), float(right)))
    pair = Numeral(index, index + 3, low, high, 1.0, "digits")
    return Reading(pair, Kind.SCORE, "", index, index + 3)


_SPOKEN = frozenset({"nil", "all", "love"})


def _spoken(words: Lexed, index: int) -> Reading | None:
    """ "Two-nil", "1-all"."""
    number = numerals.read(words, index)
    if number is None or number.last != index + 1 or words.lower[index + 1] not in ("-", "–") or number.low > 99:
        return None
    if not (words.glued(index + 1) and words.glued(index + 2)):
        return None
    low = number.low if words.lower[index + 2] == "all" else 0.0
    return Reading(Numeral(index, index + 3, low, number.low, 1.0, "words"), Kind.SCORE, "", index, index + 3)


def _in_series(words: Lexed, index: int) -> bool:
    """Whether a score stands right before or behind, as the sets of a match do: "7-6 (7-4), 3-6, 6-2".

    Ranges can stand in a row as well, but none of them descends.
    """
    before, behind = index, index + 3
    while words.before(before) in (",", ")", "(", "and"):
        before -= 1
    while words.lower[behind] in (",", ")", "(", "and"):
        behind += 1
    starts = (before - 3, index, behind)
    pairs = [words.lower[at : at + 3] for at in starts if at >= 0]
    scores = [pair for pair in pairs if len(pair) == 3 and pair[1] in ("-", "–") and (pair[0] + pair[2]).isdecimal()]
    return len(scores) > 1 and any(int(first) > int(last) for first, _, last in scores)


_PAGED = frozenset("pages page ages age aged chapters verses lines lots rooms rows seats numbers nos items".split())
"""What two numbers joined by a hyphen run through, in whatever order."""
_VOTES = frozenset("vote votes voted ruled ruling verdict poll ballot".split())
_DECIDED = frozenset("passed approved rejected defeated adopted ratified cleared confirmed endorsed".split())
_BEATEN = frozenset("beat beats defeated won wins win lost lose loses edged downed topped thrashed routed".split())
_VOTE_REACH = 6
_BEFORE_CHANGE = frozenset("from of between at in for with over under".split())


def _vote(words: Lexed, index: int) -> Reading | None:
    """ "by a vote of 61 to 38", "voted 5 to 4", "passed 52 to 48"."""
    left, right = words.lower[index], words.lower[index + 2]
    plain = left.isdecimal() and right.isdecimal() and len(left) < 4 and len(right) < 4
    ended = not words.is_word(index + 3) or word_forms.is_stop(words.lower[index + 3])
    decided = plain and int(left) > int(right) and _is_decided(words, index)
    told = decided or not _VOTES.isdisjoint(words.lower[max(0, index - 3) : index])
    if not plain or not ended or not told:
        return None
    low, high = sorted((float(left), float(right)))
    return Reading(Numeral(index, index + 3, low, high, 1.0, "digits"), Kind.SCORE, "", index, index + 3)


def _is_decided(words: Lexed, index: int) -> bool:
    """ "Approved it 62 to 57", "was passed by 52 to 47", "beat Arden 31 to 28", not "cut from 62 to 57"."""
    if words.before(index) in _BEFORE_CHANGE:
        return False
    near = words.lower[max(0, index - _VOTE_REACH) : index]
    return not (_DECIDED | _BEATEN).isdisjoint(near) and _CHANGED.isdisjoint(near)


_CHANGED = frozenset("cut raised lowered reduced increased rise rises cuts changed from".split())


def _record(words: Lexed, index: int) -> Reading | None:
    """ "45-7-2": wins, losses and draws; no date, which has two digits in each part or four in one."""
    parts = words.lower[index : index + 5 : 2]
    glued = all(words.glued(at) for at in range(index + 1, index + 5))
    plain = all(part.isdecimal() and len(part) < 4 and (part == "0" or part[0] != "0") for part in parts)
    if not glued or not plain or words.lower[index + 5] in ("-", "–", "/") or len(parts[2]) > 2:
        return None
    around = {*words.lower[max(0, index - 6) : index], *words.lower[index + 5 : index + 7]}
    told = words.before(index) in ("(", ",", "is", "now") or not _GAME_WORDS.isdisjoint(around)
    if not told or int(parts[0]) < int(parts[2]):
        return None
    low, high = sorted((float(parts[0]), float(parts[1])))
    return Reading(Numeral(index, index + 5, low, high, 1.0, "digits"), Kind.SCORE, "", index, index + 5)


def _ends_plainly(words: Lexed, index: int) -> bool:
    """Whether no unit, magnitude or plural follows, which would make a range of two numbers joined by a hyphen."""
    if words.lower[index] in ("%", "percent", "per", "million", "billion") or (
        words.glued(index) and words.is_word(index)
    ):
        return False
    return not word_forms.is_plural(words.lower[index]) or words.lower[index] in _GAME_WORDS


_MARGINS = frozenset("margin vote votes majority decision ruling lead score win victory loss defeat".split())


def _to_one(words: Lexed, index: int) -> Reading | None:
    """ "By a 3-to-1 margin", "voted 61-to-38"; as odds or a ratio it is no quantity here, and no part of it is one."""
    left, right = numerals.read(words, index), numerals.read(words, index + 4)
    if left is None or right is None or left.last != index + 1 or right.last != index + 5:
        return None
    behind = right.last + (words.lower[right.last] == "-")
    following = words.lower[behind]
    if following in ("%", "percent") or word_forms.is_time(following) or units.read_unit(words, behind) is not None:
        return None
    low, high = sorted((left.low, right.low))
    told = following in _MARGINS or not _VOTES.isdisjoint(words.lower[max(0, index - 3) : index])
    return Reading(Numeral(index, index + 5, low, high, 1.0, "digits"), Kind.SCORE, "", index, index + 5, drop=not told)
