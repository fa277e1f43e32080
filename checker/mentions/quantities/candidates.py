"""Goes through a sentence and reads every number that can be a quantity, a score or an ordinal."""

from __future__ import annotations

from collections.abc import Callable

from checker.mentions.quantities.kinds import ages, counts, measures, money, percentages, rates, wordless
from checker.mentions.quantities.kinds.ordinals import ORDINALS, in_sequence, ordinal
from checker.mentions.quantities.kinds.ratios import ratio
from checker.mentions.quantities.kinds.scores import score
from checker.mentions.quantities.numbers import number_words, numerals, signs, word_forms
from checker.mentions.quantities.numbers.lexing import Lexed, is_digits
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading, bare, with_millions
from checker.mentions.quantities.rejecting.exclusions import excluded
from checker.model.mention import Kind
from checker.text.grammar import Pattern
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/candidates")

_ONE_BEFORE = _LISTS["one before"]
_PLURAL_BE = frozenset("are were have".split())
_PARTITIVE = _LISTS["partitive"]


_MARKS = frozenset({"", *",.-\"'()$%&/’“”‘–—"})
"""The most frequent marks, which are neither words nor numbers, tested first."""


def candidates(words: Lexed) -> list[Reading]:
    """All readings of the sentence in order; durations and unexplained numbers among them are marked `drop`."""
    found: list[Reading] = []
    done = 0
    for index in [
        place
        for place, word in enumerate(words.lower)
        if word in _BEGINNINGS or ((word < ":" or word > "~") and word not in _MARKS and is_digits(word))
    ]:
        result = _read_at(words, index) if index >= done else None
        if result is None:
            continue
        if not found or result.first >= found[-1].last:
            found.append(result)
        done = result.last
    return found


TIMES_AS_MUCH = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
}  # fmt: skip
_BEGINNINGS = frozenset({*number_words.WORDS, *number_words.GLYPHS, *ORDINALS, *TIMES_AS_MUCH, *wordless.READERS})
_BEGINNINGS |= {*ages.DECADES, "several", "a", "an"}
_BEHIND_ARTICLE = number_words.WORDS | number_words.SEVERAL.keys()


_READERS: tuple[Callable[[Lexed, Numeral], Reading | None], ...] = (
    ages.age, measures.magnitude, measures.calibre, measures.race, measures.measure, counts.read, counts.rated,
)  # fmt: skip
"""The readers other than those of money and percentages, the surest first."""


def _read(words: Lexed, number: Numeral) -> Reading:
    """The reading of a number; `Kind.NUMBER` with no unit if nothing shows what it measures."""
    found = money.before(words, number) or percentages.percent(words, number) or money.behind(words, number)
    if found is None:
        number = with_millions(words, number)
        for reader in _READERS:
            found = reader(words, number)
            if found is not None:
                break
        else:
            found = bare(number)
    return signs.signed(words, found if found.kind is Kind.AGE else rates.with_rate(words, found))


def _multiple(words: Lexed, index: int) -> Reading | None:
    """ "Doubled", "halved": a number of times."""
    word = words.lower[index]
    value = TIMES_AS_MUCH[word]
    number = Numeral(index, index + 1, value, value, 0.0, "words")
    return Reading(number, Kind.NUMBER, "time", index, index + 1, direction="down" if value < 1 else "up", role="by")


def _read_at(words: Lexed, index: int) -> Reading | None:
    """The reading of the number that begins at `index`; None if no quantity begins there."""
    word = words.lower[index]
    if word in TIMES_AS_MUCH:
        return _multiple(words, index)
    if word in wordless.READERS:
        return wordless.READERS[word](words, index)
    if word in ("a", "an") and words.after(index) not in _BEHIND_ARTICLE:
        return measures.one_and_a_half(words, index)
    special = _nth(words, index) or ordinal(words, index) or score(words, index) or ages.decade_of_life(words, index)
    special = special or _tries(words, index)
    if special is not None:
        return special
    number = numerals.read(words, index)
    if number is None:
        return None
    number = ratio(words, number) or number
    if words.before(index) == "per":
        return _nothing(number)
    numbered = in_sequence(words, number)
    if numbered is not None:
        return numbered
    if number.form == "words" and words.lower[number.first] in number_words.LARGE and not _is_the_dozen(words, number):
        return _nothing(number)
    found = _read(words, number)
    measured = (
        number.magnitude
        or found.kind in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE)
        or found.unit == "time"
        or found.drop
    )
    if excluded(words, number, found.first, measured):
        return _nothing(number)
    return found if _is_amount(words, found) else None


def _is_the_dozen(words: Lexed, number: Numeral) -> bool:
    """ "The dozen sailors": twelve, if a plural noun follows directly."""
    noun = words.lower[number.last]
    told = words.before(number.first) in ("the", "these", "those", "his", "her", "its", "their")
    return told and number.low == 12 and word_forms.is_plural(noun) and not word_forms.is_stop(noun)


def _nth(words: Lexed, index: int) -> Reading | None:
    """ "A third victim": a count if it says how many have died, else None."""
    return wordless.nth_victim(words, index, ORDINALS[words.lower[index]]) if words.lower[index] in ORDINALS else None


_OUT_OF = Pattern("-", "of for", "-", Lexed.is_digits)


def _tries(words: Lexed, index: int) -> Reading | None:
    """ "12-of-19 shooting", "5-for-8 from the line": successes out of all tries, not a quantity here."""
    tried = _OUT_OF.at(words, index + 1) if words.is_digits(index) else None
    return _nothing(Numeral(index, tried.last, 0.0, 0.0, 0.0, "digits")) if tried else None


def _nothing(number: Numeral) -> Reading:
    """A number that is not a quantity. It is kept so that no part of it is read again; it takes no unit."""
    return Reading(number, Kind.ORDINAL, "", number.first, number.last, drop=True)


def _is_amount(words: Lexed, found: Reading) -> bool:
    """Whether the number says how many or how much, and is not a pronoun or part of a set phrase."""
    number = found.numeral
    if number.form == "fraction":
        return _is_share(words, found)
    bare = found.kind is Kind.NUMBER and not found.unit
    if bare and _begins_range(words, number):
        return True
    if (
        number.form == "words"
        and number.low == 1
        and number.last == number.first + 1
        and words.lower[number.first] == "one"
    ):
        return (
            not bare
            and (words.before(number.first) not in _ONE_BEFORE or _only_measured(words, found))
            and words.before(number.first, 2) != "no"
            and words.lower[number.last] not in ("day", "time", "another")
            and not (words.before(number.first) == "at" and words.lower[number.last] in _MOMENTS)
        ) or (bare and words.lower[number.last] == "of" and words.before(number.first) not in _ONE_BEFORE)
    return True


def _begins_range(words: Lexed, number: Numeral) -> bool:
    """Whether "one" is the lower end of a range or an estimate: "one to two million", "between one and two"."""
    link = words.lower[number.last]
    linked = link in ("to", "or") or (link == "and" and words.before(number.first) == "between")
    return linked and number.form == "words" and words.after(number.last) in _SMALL_NUMBERS


_SMALL_NUMBERS = frozenset("two three four five".split())
_MOMENTS = frozenset("point stage moment juncture end side".split())
"""Words after "at one" that are not counted: "at one point"."""


def _only_measured(words: Lexed, found: Reading) -> bool:
    """ "Only one mile": a measure, so "one" is not a pronoun."""
    return found.kind in (Kind.MEASURE, Kind.PERCENT, Kind.MONEY) and words.before(found.numeral.first) == "only"


def _is_share(words: Lexed, found: Reading) -> bool:
    """Whether a fraction in words is a share, as before "of" or after "by"; not "the first half" or "a third man"."""
    if found.kind is not Kind.NUMBER or found.drop:
        return True
    before, following = words.before(found.first), words.lower[found.last]
    if before in _PARTITIVE or before == "-" or following == "-":
        return False
    single = words.lower[found.numeral.first] == "half"
    return (
        following == "of"
        or before == "by"
        or following in _PLURAL_BE
        or (found.numeral.low > 0.5 and following in ("the", "full", "empty", "complete", "finished"))
        or (single and following in ("the", "a", "its", "their", "his", "her", "all", "of"))
    )
