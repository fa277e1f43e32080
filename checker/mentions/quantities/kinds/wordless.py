"""Reads counts without a number: "no one was hurt", "both men", "a pair of robbers", "a third victim", "twice".

Each reader takes the word it is named after and decides by the words around it; most of the time such words are not
counts ("no one knows", "both men and women", "a pair of shoes").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.mentions.quantities.kinds import counted, fates
from checker.mentions.quantities.numbers import number_words, numerals, word_forms
from checker.mentions.quantities.numbers.lexing import Lexed, is_digits
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Pattern, either, maybe
from checker.text.people import PERSONS
from checker.text.tallies import STATES
from checker.text.word_lists import word_lists
from checker.text.words import noun_lemma, verb_table

_LISTS = word_lists("mentions/quantities/wordless")

_DETERMINERS = _LISTS["determiners"]
_CASUALTIES = frozenset("casualties injuries deaths fatalities victims survivors arrests".split())
_PAIRED = _LISTS["paired"]
"""Things that come in pairs, so that a pair is one of them."""
_GROUPS = {
    "pair": (2.0, 2.0), "couple": (2.0, 3.0), "duo": (2.0, 2.0), "trio": (3.0, 3.0), "threesome": (3.0, 3.0),
    "quartet": (4.0, 4.0), "foursome": (4.0, 4.0), "quintet": (5.0, 5.0),
}  # fmt: skip
_FOLD = {"double": 2.0, "triple": 3.0, "quadruple": 4.0}
_CRIMES = _LISTS["crimes"]
_BE = frozenset("is was are were be been being".split())


def _people(words: Lexed, first: int, last: int, value: float) -> Reading:
    """A count of people that only the verb shows."""
    return Reading(_number(first, last, value), Kind.COUNT, "person", first, last, "people")


def _part(people: Reading) -> Reading:
    """None or both of people just named: not a count of everyone."""
    return replace(people, role="part")


def _number(first: int, last: int, value: float) -> Numeral:
    return Numeral(first, last, value, value, 1.0, "words" if value else "zero")


_NO_ONE = Pattern(either("nobody", Pattern("no", maybe("-"), "one")))
_OF_THEM = Pattern("of", "them us whom")
_OF_THE = Pattern("of", _DETERMINERS)
_OF_TIMES = Pattern("of", "times")


def _noun(words: Lexed, index: int) -> counted.Counted | None:
    """The noun phrase that begins at `index`, if it has a plural head of its own."""
    found = counted.read(words, index, 2.0)
    own = found is not None and found.last > found.first and word_forms.is_plural(words.before(found.last))
    return found if own else None


def _behind_of(words: Lexed, index: int) -> int:
    """The first word of the noun phrase after "of the", past determiners and a number."""
    while words.lower[index] in _DETERMINERS:
        index += 1
    number = numerals.read(words, index)
    return number.last if number is not None else index


def nobody(words: Lexed, index: int) -> Reading | None:
    """ "No one was killed", "nobody died", "killing no one": none of the people, if a verb states their fate."""
    found = _NO_ONE.at(words, index)
    if found is None:
        return _none_such(words, index)
    told = fates.behind(words, found.last) or fates.before(words, index)
    return _people(words, index, found.last, 0.0) if told else None


def _none_such(words: Lexed, index: int) -> Reading | None:
    """ "No passengers were hurt", "no casualties were reported", "neither driver was hurt"."""
    for at in range(index + 1, index + 4):
        noun = words.lower[at]
        if not words.is_word(at):
            break
        if noun in _CASUALTIES:
            return _zero(words, index, at) if _ends(words, at + 1) else None
        if noun_lemma(noun) in PERSONS and fates.behind(words, at + 1):
            return _zero(words, index, at)
    return None


def _ends(words: Lexed, index: int) -> bool:
    """Whether a noun phrase ends before `index`, so that neither a noun nor a possessive follows."""
    word = words.lower[index]
    return word != "'" and (not words.is_word(index) or word_forms.is_stop(word) or word in verb_table())


def _zero(words: Lexed, index: int, head: int) -> Reading:
    """Zero of what the noun at `head` names; "no" begins the phrase at `index`."""
    noun = noun_lemma(words.lower[head])
    before = words.text[words.starts[index + 1] : words.starts[head]]
    shown = "people" if words.lower[head] == "people" else noun
    return Reading(_number(index, index + 1, 0.0), Kind.COUNT, noun, index, head + 1, before + shown)


def none(words: Lexed, index: int) -> Reading | None:
    """ "None was hurt", "none of the 12 passengers was hurt", "neither driver died"."""
    if words.after(index) != "of":
        told = fates.behind(words, index + 1)
        return _people(words, index, index + 1, 0.0) if told else _none_such(words, index)
    them = _OF_THEM.at(words, index + 1)
    if them is not None:
        return _part(_people(words, index, them.last, 0.0)) if fates.behind(words, them.last) else None
    found = _noun(words, _behind_of(words, index + 2)) if _OF_THE.at(words, index + 1) else None
    if found is None:
        return None
    return Reading(_number(index, index + 1, 0.0), Kind.COUNT, found.head, index, found.last, found.phrase)


def both(words: Lexed, index: int) -> Reading | None:
    """ "Both men", "both of the victims", "both were killed"; not "both men and women", "both sides".

    "On both occasions" is the only count of things read here: of other things there may be more than two.
    """
    at = words.past(index + 1, "of")
    last = words.past(at, "them", "whom")
    if (last > at or at == index + 1) and fates.behind(words, last):
        people = _people(words, index, last, 2.0)
        return _part(people) if words.before(last) == "whom" else people
    found = _noun(words, _behind_of(words, at))
    if found is None or words.lower[found.last] in ("and", ",", "or"):
        return None
    twice_over = found.head == "occasion" and words.before(index) == "on"
    if found.head not in PERSONS and not twice_over and not fates.behind(words, found.last):
        return None
    return Reading(_number(index, index + 1, 2.0), Kind.COUNT, found.head, index, found.last, found.phrase)


def pair_word(words: Lexed, index: int) -> Reading | None:
    """ "A pair of robbers", "a couple of times", "the trio were arrested"."""
    low, high = _GROUPS[words.lower[index]]
    first = index - (words.before(index) in ("a", "the", "another"))
    if words.after(index) != "of":
        told = words.before(index) == "the" and (fates.behind(words, index + 1) or fates.before(words, first))
        return _people(words, first, index + 1, low) if told else None
    number = Numeral(first, index + 1, low, high, 1.0, "words" if low == high else "vague")
    if _OF_TIMES.at(words, index + 1):
        return Reading(number, Kind.NUMBER, "time", first, index + 3)
    found = _noun(words, _behind_of(words, index + 2))
    if found is None or (words.lower[index] == "pair" and found.head in _PAIRED):
        return None
    return Reading(number, Kind.COUNT, found.head, first, found.last, found.phrase)


def fold(words: Lexed, index: int) -> Reading | None:
    """ "A double murder": two; "nearly double the": twice as much."""
    value, following = _FOLD[words.lower[index]], words.after(index)
    if following in _CRIMES:
        noun = noun_lemma(following)
        return Reading(_number(index, index + 1, value), Kind.COUNT, noun, index, index + 2, noun)
    sized = following in ("the", "its", "their", "what") and _is_size(words, index)
    return Reading(_number(index, index + 1, value), Kind.NUMBER, "time", index, index + 1) if sized else None


def _is_size(words: Lexed, index: int) -> bool:
    """Whether "double" states a size and is not a verb: "is nearly double the"."""
    hedged = words.before(index) in ("nearly", "almost", "about")
    return words.before(index, 2 if hedged else 1) in _BE | {",", "at", "to", "of"} and (
        hedged or words.before(index) in _BE
    )


def lone(words: Lexed, index: int) -> Reading | None:
    """ "A lone gunman"."""
    noun = words.after(index)
    agent = noun in PERSONS or (len(noun) > 5 and noun.endswith(("er", "or", "man")))
    if not agent or words.is_capital(index + 1):
        return None
    return Reading(_number(index, index + 1, 1.0), Kind.COUNT, noun, index, index + 2, noun)


def another(words: Lexed, index: int) -> Reading | None:
    """ "Another man", "another was wounded": one more; "another 12 men" is read at the number."""
    noun = words.after(index)
    if noun in PERSONS and noun != "people":
        return Reading(_number(index, index + 1, 1.0), Kind.COUNT, noun, index, index + 2, noun)
    told = fates.behind(words, index + 1) or (noun in STATES and _ends(words, index + 2))
    return _people(words, index, index + 1, 1.0) if told else None


def twice(words: Lexed, index: int) -> Reading | None:
    """ "Twice as many" is a size, "shot twice" a number of times; "twice a day" is a rate, read with the times."""
    following = words.after(index)
    value = 2.0 if words.lower[index] == "twice" else 3.0
    if following == "-" or words.before(index) in ("or", "-") or word_forms.is_time(words.after(index + 1)):
        return None
    if following in ("daily", "weekly", "monthly", "yearly", "annually"):
        return None
    return Reading(_number(index, index + 1, value), Kind.NUMBER, "time", index, index + 1)


def nth_victim(words: Lexed, index: int, value: float) -> Reading | None:
    """ "A third victim has died": at least three have. "Two died and a third was hurt": one more person, who was hurt.

    Only "a third" or "Third" in a headline says that the others had the same fate. "The second man died" may be about
    one of two who were shot; the same is true if another number comes before it in the sentence.
    """
    noun, headed = words.after(index), words.before(index) in ("", ":")
    if words.before(index) != "a" and not headed:
        return None
    first = index - (not headed)
    if noun in PERSONS and fates.behind(words, index + 2) == "kill" and not _counted_before(words, first):
        number = Numeral(first, index + 1, value, value, 1.0, "words")
        return Reading(number, Kind.COUNT, noun, first, index + 2, noun, modifier=">")
    alone = not headed and (fates.behind(words, index + 1) or (fates.before(words, first) and noun in (",", ".", "")))
    return _people(words, first, index + 1, 1.0) if alone else None


def _counted_before(words: Lexed, index: int) -> bool:
    """Whether a number comes before `index` in the sentence, or in the last `_REACH` words of a long one."""
    near = words.near(index, _REACH)
    return any(word in number_words.WORDS or is_digits(word) for word in near)


_REACH = 60

READERS: dict[str, Callable[[Lexed, int], Reading | None]] = {
    "no": nobody, "nobody": nobody, "none": none, "neither": none, "both": both, "lone": lone,
    "another": another, "twice": twice, "thrice": twice, **dict.fromkeys(_GROUPS, pair_word),
    **dict.fromkeys(_FOLD, fold),
}  # fmt: skip
"""The reader of each word that can begin such a count."""
TRIGGERS = (
    "nobody", "no[- ]one", "none", "neither", "both", "lone", "another", "twice", "thrice", *_GROUPS, *_FOLD,
    "no(?: [a-z]+){0,2} (?:" + "|".join(sorted({*_CASUALTIES, "people", "children"})) + ")",
    "no [a-z]+(?: were| was| had| has| have| are| is)",
)  # fmt: skip
"""Regular expressions for the scan."""
