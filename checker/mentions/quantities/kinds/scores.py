"""Reads scores: "3-1", "two-nil", a vote of "61 to 38", a record of "45-7-2", a "3-to-1" margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.mentions.quantities.kinds import units
from checker.mentions.quantities.numbers import numerals, word_forms
from checker.mentions.quantities.numbers.lexing import Lexed, is_decimal
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Match, Pattern, Table, glued, maybe, named, some, unless
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/scores")
_GAMES = _LISTS["games"]
_STANDINGS = _GAMES | {"to", "go"}
_PAGED = _LISTS["paged"]
"""Nouns that come before the range of two numbers joined by a hyphen, in either order ("pages 31-28")."""
_VOTES = frozenset("vote votes voted ruled ruling verdict poll ballot".split())
_DECIDING = _LISTS["deciding"]
_CHANGING = _LISTS["changing"]
_MARGINS = _LISTS["margins"]
_BEFORE_CHANGE = _LISTS["before change"]
_BEHIND_SCORE = _LISTS["behind score"]
_DASHES = frozenset("- –".split())


class ScorePair(NamedTuple):
    """Two numbers that may be a score, in the words `first` to `last` (exclusive)."""

    first: int
    last: int
    left: float
    right: float


Sign = Callable[[Lexed, ScorePair], bool]


class ScoreForm(NamedTuple):
    """A way to write a score: conditions that must all hold, and signs, if any, of which at least one must hold."""

    needs: tuple[Sign, ...]
    signs: tuple[Sign, ...]
    dropped: bool = False
    """If no sign holds, it is not a quantity (odds, a ratio), and no part of it is read as one."""


def score(words: Lexed, index: int) -> Reading | None:
    """The score that begins with the number at `index`, in the first of the forms below that fits."""
    found = _FORMS.at(words, index + 1)
    pair = _pair(words, index, found[1]) if found else None
    if found is None or pair is None or not all(need(words, pair) for need in found[0].needs):
        return None
    told = not found[0].signs or any(sign(words, pair) for sign in found[0].signs)
    if not told and not found[0].dropped:
        return None
    low, high = sorted((pair.left, pair.right))
    form = "digits" if found[1].named else "words"
    return Reading(Numeral(index, pair.last, low, high, 1.0, form), Kind.SCORE, "", index, pair.last, drop=not told)


def _pair(words: Lexed, index: int, behind: Match) -> ScorePair | None:
    """The number at `index` and the second number after it; "nil" is 0, "all" repeats the first."""
    left, right = _number(words, index), _number(words, behind.named.get("right", index))
    if left is None or right is None:
        return None
    if not behind.named and words.before(behind.last) != "all":
        right = 0.0
    return ScorePair(index, behind.last, left, right)


def _number(words: Lexed, index: int) -> float | None:
    """The number that the word at `index` states by itself."""
    if words.is_figure(index):
        return float(words.lower[index])
    number = numerals.read(words, index)
    return number.low if number is not None and number.last == index + 1 else None


def _is_whole_number(words: Lexed, index: int) -> bool:
    """Whether the word is a complete number: not the "5" of "5 million"."""
    number = numerals.read(words, index)
    return number is not None and number.last == index + 1


def _in_figures(words: Lexed, pair: ScorePair) -> bool:
    """ "9-2", not "nine-2"."""
    return words.is_figure(pair.first)


def _ends_phrase(words: Lexed, pair: ScorePair) -> bool:
    """Whether no noun follows that the numbers could count: "52 to 48." or "52 to 48 in", not "52 to 48 men"."""
    return not words.is_word(pair.last) or word_forms.is_stop(words.lower[pair.last])


def _stands_alone(words: Lexed, pair: ScorePair) -> bool:
    """Whether no mark before it makes it part of a date, and no noun makes it a range: "pages 31-28"."""
    before = words.before(pair.first)
    return before not in _DASHES and before not in ("/", ":") and before not in _PAGED


def _has_no_unit(words: Lexed, pair: ScorePair) -> bool:
    """Whether no unit, magnitude or plural follows, which would make the two numbers a range."""
    following = words.lower[pair.last]
    if following in ("%", "percent", "per", "million", "billion") or (
        words.glued(pair.last) and words.is_word(pair.last)
    ):
        return False
    return not word_forms.is_plural(following) or following in _GAMES


def _is_no_date(words: Lexed, pair: ScorePair) -> bool:
    """Wins, losses and no more draws than wins. A date would have two digits in each part, or four in one."""
    wins, losses, draws = words.lower[pair.first : pair.last : 2]
    return all(part == "0" or part[0] != "0" for part in (wins, losses, draws)) and int(wins) >= int(draws) < 100


def _has_no_base(words: Lexed, pair: ScorePair) -> bool:
    """Whether it is two plain numbers without a unit after them: not "3-to-5 percent" or "2-to-4-hour"."""
    behind = words.past(pair.last, "-")
    following = words.lower[behind]
    if not all(_is_whole_number(words, at) for at in (pair.first, pair.last - 1)):
        return False
    measured = following in ("%", "percent") or word_forms.is_time(following)
    return not measured and units.read_unit(words, behind) is None


def _is_low(words: Lexed, pair: ScorePair) -> bool:
    return pair.left <= 99


def _is_voted(words: Lexed, pair: ScorePair) -> bool:
    """ "By a vote of 61 to 38", "voted 5 to 4"."""
    return not _VOTES.isdisjoint(words.near(pair.first, 3))


def _is_decided(words: Lexed, pair: ScorePair) -> bool:
    """ "Approved it 62 to 57", "was passed by 52 to 47", "beat Arden 31 to 28", not "cut from 62 to 57"."""
    if pair.left <= pair.right or words.before(pair.first) in _BEFORE_CHANGE:
        return False
    near = words.near(pair.first, 6)
    return not _DECIDING.isdisjoint(near) and _CHANGING.isdisjoint(near)


def _is_margin(words: Lexed, pair: ScorePair) -> bool:
    """ "A 3-to-1 margin", "a 61-to-38-vote"."""
    return words.lower[words.past(pair.last, "-")] in _MARGINS


def _is_told_of(words: Lexed, pair: ScorePair) -> bool:
    """ "(45-7-2)", "is now 45-7-2"."""
    return words.before(pair.first) in ("(", ",", "is", "now")


def _beside_standing(words: Lexed, pair: ScorePair) -> bool:
    """ "Improved to 45-7-2"."""
    return not _STANDINGS.isdisjoint(words.near(pair.first, 6) + words.lower[pair.last : pair.last + 2])


def _beside_game(words: Lexed, pair: ScorePair) -> bool:
    """ "Won 2-3 on penalties", "a 1-2 defeat"."""
    return not _GAMES.isdisjoint(words.near(pair.first, 6) + words.lower[pair.last : pair.last + 2])


def _descends(words: Lexed, pair: ScorePair) -> bool:
    """ "9-2.", "9-2 against": a range does not begin with its greater end."""
    following = words.lower[pair.last]
    listed = words.before(pair.first) == "," and following in ("with", "and")
    return pair.left >= pair.right and (not words.is_word(pair.last) or listed or following in _BEHIND_SCORE)


def _ends_in_zero(words: Lexed, pair: ScorePair) -> bool:
    """ "4-0": a range does not end in zero."""
    return words.before(pair.last) == "0"


def _in_series(words: Lexed, pair: ScorePair) -> bool:
    """Whether another score comes right before or after, like the sets of a match: "7-6 (7-4), 3-6, 6-2".

    Ranges can also come in a series, but they do not descend.
    """
    beside = [match for match in (_SET_BEFORE.before(words, pair.first), _SET_BEHIND.at(words, pair.last)) if match]
    sets = [[int(words.lower[match.named[side]]) for side in ("left", "right")] for match in beside]
    return bool(sets) and any(left > right for left, right in (pair[2:], *sets))


_SET = (named("left", is_decimal), "- –", named("right", is_decimal))
_BETWEEN_SETS = maybe(some(", ) ( and"))
_SET_BEFORE = Pattern(*_SET, _BETWEEN_SETS)
_SET_BEHIND = Pattern(_BETWEEN_SETS, *_SET)

_DASH = glued("- –")
_RIGHT = named("right", glued(Lexed.is_figure))
_FORMS = Table(
    (
        (  # "61 to 38"
            ScoreForm(needs=(_in_figures, _ends_phrase), signs=(_is_voted, _is_decided)),
            Pattern("to", named("right", Lexed.is_figure)),
        ),
        (  # "3-to-1"
            ScoreForm(needs=(_has_no_base,), signs=(_is_margin, _is_voted), dropped=True),
            Pattern("-", "to", "-", named("right", _is_whole_number)),
        ),
        (  # "two-nil", "1-all"
            ScoreForm(needs=(_is_low,), signs=()),
            Pattern(_DASH, glued("nil all love")),
        ),
        (  # "45-7-2"
            ScoreForm(needs=(_in_figures, _stands_alone, _is_no_date), signs=(_is_told_of, _beside_standing)),
            Pattern(_DASH, _RIGHT, _DASH, glued(Lexed.is_figure), unless("- – /")),
        ),
        (  # "9-2"
            ScoreForm(
                needs=(_in_figures, _stands_alone, _has_no_unit),
                signs=(_descends, _ends_in_zero, _beside_game, _in_series),
            ),
            Pattern(_DASH, _RIGHT, unless("- – /")),
        ),
    )
)
"""The forms, each with the pattern after the first number."""
