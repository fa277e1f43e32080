"""Reads one number in digits or words: "1,200", "3.5 million", "2 1/2", "twenty-one", "half a million"."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions.quantities.numbers import figures, fractions
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.number_words import GLYPHS, LARGE, LETTERS, PARTS, SEVERAL, SHORT, SMALL, VAGUE
from checker.text.grammar import Match, Pattern, glued, maybe, named


class Numeral(NamedTuple):
    """A number in the words `first` to `last` (exclusive) of a sentence."""

    first: int
    last: int
    low: float
    high: float
    step: float
    """Value of the last digit written; 0 for fractions in words, which are exact."""
    form: str
    """`digits`, `words`, `fraction` (below one, in words), `vague` ("hundreds"), `ratio` ("one in five"), `zero`."""
    magnitude: bool = False
    """Whether it contains a word such as "million"."""

    @property
    def value(self) -> float:
        return self.low


def read(words: Lexed, index: int) -> Numeral | None:
    """The longest number that begins with the word at `index`, or None."""
    if words.is_digits(index):
        return _read_digits(words, index)
    word = words.lower[index]
    if word in GLYPHS:
        return _scaled(words, Numeral(index, index + 1, GLYPHS[word], GLYPHS[word], 0.0, "digits"))
    if word in VAGUE:
        return _read_vague(words, index)
    several = _SEVERAL.at(words, index)
    if several is not None:
        return _read_several(words, several)
    if word in PARTS or word in ("a", "an"):
        return _read_part(words, index)
    return _read_words(words, index) if word in SMALL or word in LARGE else None


_ROUND_THOUSANDS = Pattern(",", "000")


def _read_digits(words: Lexed, index: int) -> Numeral | None:
    known = figures.digits(words.lower[index])
    if known is None:
        return None
    value, step = known
    last = index + 1
    power = fractions.power_of_ten(words, last)
    if power is not None:
        value, step, last = _clean(value * power.value), step * power.value, power.last
        return Numeral(index, last, value, value, step, "digits", magnitude=True)
    if value < 1000 and step == int(step) and _ROUND_THOUSANDS.at(words, last):
        return _scaled(words, Numeral(index, index + 3, value * 1000, value * 1000, 1000.0, "digits"))
    denominator = fractions.slash(words, index)
    if denominator:
        return _scaled(words, Numeral(index, index + 3, value / denominator, value / denominator, 0.0, "digits"))
    if words.lower[last] in GLYPHS:
        value, step, last = value + GLYPHS[words.lower[last]], 0.0, last + 1
    else:
        part = fractions.behind(words, last) if step in (1, 0.01) else None
        if part is not None and (step == 1 or words.lower[last] == "-"):
            value, step, last = value + part.value * step, 0.0, part.last
    return _scaled(words, Numeral(index, last, value, value, step, "digits"))


def _scaled(words: Lexed, numeral: Numeral) -> Numeral:
    """The number times the magnitudes that follow it: "5 lakh crore", "3.5bn", "10k"."""
    factor, last = 1.0, numeral.last
    while True:
        at = words.past_joint(last)
        word = words.lower[at]
        size = LARGE.get(word) or SHORT.get(word) or (LETTERS["k"] if word == "k" and words.glued(last) else None)
        if size is None or (word == "mill" and words.is_capital(at)):
            break
        factor, last = factor * size, at + 1
    half = fractions.AND_A_HALF.at(words, last) if factor > 1 else None
    if half is not None:
        return numeral._replace(
            last=half.last, low=(numeral.low + 0.5) * factor, high=(numeral.high + 0.5) * factor, magnitude=True
        )
    return rescaled(numeral, factor, last)


def rescaled(numeral: Numeral, factor: float, last: int) -> Numeral:
    """The number times `factor`, up to word `last`. The result has a magnitude, and its step is scaled, too."""
    if factor == 1:
        return numeral
    low, high = _clean(numeral.low * factor), _clean(numeral.high * factor)
    return numeral._replace(last=last, low=low, high=high, step=numeral.step * factor, magnitude=True)


def _clean(value: float) -> float:
    """The value without binary rounding errors: 2.3 * 1e6 is 2300000."""
    return float(f"{value:.12g}")


_OF_VAGUE = Pattern("of", VAGUE)


def _read_vague(words: Lexed, index: int) -> Numeral | None:
    """ "dozens", "hundreds of thousands", "tens of millions of": from one to ten times the word's value."""
    factor, last = VAGUE[words.lower[index]], index + 1
    while of := _OF_VAGUE.at(words, last):
        factor, last = factor * VAGUE[words.before(of.last)], of.last
    return Numeral(index, last, factor, factor * 10, 0.0, "vague", factor >= 1000)


_SEVERAL = Pattern(maybe("a"), named("word", SEVERAL))


def _read_several(words: Lexed, several: Match) -> Numeral | None:
    """ "Several dozen", "a few thousand", "a couple of hundred": two of the magnitude or more."""
    word = words.lower[several.named["word"]]
    low, high = SEVERAL[word]
    last = words.past(several.last, "of") if word == "couple" else several.last
    number = _scaled(words, Numeral(several.first, last, low, high, 0.0, "vague"))
    return number if number.last > last else None


def _read_part(words: Lexed, index: int) -> Numeral | None:
    """ "half a million", "a quarter", "a third", "a dozen", "a million and a half"."""
    word = words.lower[index]
    if word in ("a", "an"):
        following = words.after(index)
        if following in LARGE:
            return _read_large(words, index)
        if following in PARTS and following != "second":
            size = 1 / PARTS[following]
            return _of_magnitude(words, Numeral(index, index + 2, size, size, 0.0, "fraction"))
        return None
    if word in ("half", "quarter"):
        part = _of_magnitude(words, Numeral(index, index + 1, 1 / PARTS[word], 1 / PARTS[word], 0.0, "fraction"))
        return part if part.magnitude or word == "half" else None
    return None


def _read_large(words: Lexed, index: int) -> Numeral:
    """ "A thousand", "a thousand two hundred", "a hundred and fifty"; "a hundred two-year-olds" is not a sum."""
    plain = _scaled(words, Numeral(index, index + 1, 1.0, 1.0, 1.0, "words"))
    summed = _read_words(words, index + 1) or plain
    rest = words.lower[plain.last : summed.last]
    return summed._replace(first=index) if "and" in rest or not LARGE.keys().isdisjoint(rest[-1:]) else plain


_MAGNITUDE = Pattern(maybe(glued("-")), maybe("of"), maybe("a of"), named("size", LARGE))


def _of_magnitude(words: Lexed, part: Numeral) -> Numeral:
    """A fraction times the magnitude after it ("half a million", "a quarter of a million")."""
    found = _MAGNITUDE.at(words, part.last)
    if found is None:
        return part
    value = part.low * LARGE[words.lower[found.named["size"]]]
    return part._replace(last=found.last, low=value, high=value, step=value / 5, form="words", magnitude=True)


def _read_words(words: Lexed, index: int) -> Numeral | None:
    """ "twenty-eight thousand six hundred", "two and a half million", "two-thirds"."""
    total, group, last, size, smallest = 0.0, 0.0, index, 1e18, 1.0
    while True:
        at = _past_link(words, last, group) if last > index else last
        word = words.lower[at]
        if word in SMALL and _fits(group, SMALL[word]):
            group, smallest = group + SMALL[word], 1.0
        elif word == "hundred" and group < 100:
            group, smallest = (group or 1) * 100, 100.0
        elif word in LARGE and word != "hundred" and LARGE[word] < size:
            size = LARGE[word]
            total, group, smallest = total + (group or 1) * size, 0.0, size
        else:
            break
        last = at + 1
    if last == index:
        return None
    return _with_part(words, Numeral(index, last, total + group, total + group, smallest, "words", total > 0))


def _fits(group: float, value: float) -> bool:
    """Whether a small number can follow the part read so far of a group of three digits."""
    if group == 0:
        return True
    return (value < 10 and group % 10 == 0 and group % 100 >= 20) or (group % 100 == 0 and value < 100)


_AND_SMALL = Pattern("and", SMALL)


def _past_link(words: Lexed, last: int, group: float) -> int:
    """Where the next part of a number in words begins: after a hyphen, or after "and" that follows a hundred."""
    joined = bool(group) and group % 100 == 0 and _AND_SMALL.at(words, last) is not None
    return last + 1 if joined else words.past_joint(last)


def _with_part(words: Lexed, numeral: Numeral) -> Numeral:
    """Adds a part ("and a half"), or divides by one: "two-thirds", "three quarters"."""
    last, value = numeral.last, numeral.low
    at = words.past(last, "-")
    part = words.lower[at]
    plural = part.endswith("s") or part == "halves"
    if part in PARTS and value < 10 and (plural if value > 1 else not plural) and not (value == 1 and part == "second"):
        value, last = value / PARTS[part], at + 1
        return _of_magnitude(words, numeral._replace(last=last, low=value, high=value, step=0.0, form="fraction"))
    fraction = fractions.behind(words, last)
    if fraction is not None and not numeral.magnitude:
        value, last = value + fraction.value, fraction.last
        return _scaled(words, numeral._replace(last=last, low=value, high=value, step=fraction.step))
    half = fractions.AND_A_HALF.at(words, last)
    if half is not None:
        size = numeral.step
        return numeral._replace(last=half.last, low=value + size / 2, high=value + size / 2, step=size / 2)
    if words.lower[last] in SHORT:
        return _scaled(words, numeral)
    return numeral
