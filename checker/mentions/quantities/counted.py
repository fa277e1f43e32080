"""Finds what a number counts: the noun phrase behind it up to its head, or people where only the verb tells."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions.quantities import number_words
from checker.mentions.quantities.fates import DOINGS, STATES, number_of_dead, of_people
from checker.mentions.quantities.lexing import Lexed
from checker.text.words import noun_lemma, verb_table


class Counted(NamedTuple):
    """The noun phrase from word `first` to word `last` (exclusive); where `first == last`, only the verb tells."""

    first: int
    last: int
    head: str
    phrase: str
    """The phrase in the singular: "steel worker"."""


_STOPS = frozenset(
    "a an the this that these those of in on at by for from with without within into onto to through during until "
    "till since between among against toward towards under over above below across along around behind beside "
    "beyond despite near off out up down per than after before upon via versus amid about outside inside ahead as "
    "if when where while because although though whether and or but nor yet he she it they we you i him them us "
    "me who whom which what whose there here is are was were be been being am has have had do does did will would "
    "could should may might must shall can cannot not never n't so then now ago later earlier each apart away "
    "back once also just only even still already again ever very too according including like due plus my your "
    "his her its our their every any no both either neither how why per minus times yesterday today tomorrow "
    "tonight together respectively overall alone altogether instead more less fewer all ago off worth each".split()
)
_LIGHT = frozenset("more other new additional further such different separate extra fewer another".split())
_MORE = frozenset("more additional further extra fewer another".split())
_PLURALS = frozenset(
    "people men women children police troops cattle staff personnel aircraft series species feet teeth mice lives "
    "wives halves spacecraft offspring fish sheep deer youth crew clergy gentry faculty dice media data bacteria "
    "criteria".split()
)
_BEFORE_PEOPLE = frozenset(
    "killing injuring wounding hurting killed injured wounded claimed leaving kill kills injure injures wound wounds "
    "hurts murdered murders murdering employ employs employing employed arrest arrested arrests arresting rescued "
    "rescuing evacuated evacuating trapped trapping displaced displacing detained detaining".split()
)
_DIE = frozenset({"die", "perish", "drown"})
_GROUPS = frozenset("population crowd audience workforce army congregation toll tolls".split())
_BE = frozenset("were was are have had has is remain remained been being be got".split())
_TIMES = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century millennium morning "
    "afternoon evening summer winter semester millisecond microsecond nanosecond yr hr min sec".split()
)
_NOT_HEADS = frozenset(
    "successive straight consecutive last first next past times overall lot bit half way percent".split()
)
_LONGEST = 9


def is_time(word: str) -> bool:
    """Whether a word is a unit of time, singular or plural; its lengths are read as durations."""
    return (
        word in _TIMES
        or word.removesuffix("s") in _TIMES
        or word in ("centuries", "millennia", "yrs", "hrs", "mins", "secs")
    )


def is_stop(word: str) -> bool:
    """Whether a word in lower case cannot stand in a noun phrase."""
    return word in _STOPS


def is_abbreviation(raw: str) -> bool:
    """Whether a word as written is an abbreviation in the plural: "TDs", "MPs", "KO's"."""
    stem = raw.replace("’", "'").removesuffix("s").removesuffix("'")
    return 1 < len(stem) < len(raw) and stem.isupper()


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word == "overseas":
        return False
    return word in _PLURALS or (len(word) > 3 and noun_lemma(word) != word and not word.endswith(("'s", "ous")))


def read(words: Lexed, index: int, value: float, of: bool = False) -> Counted | None:
    """What a number counts that ends before the word at `index`. `of` allows "dozens of people", "one of the ships"."""
    first = index
    if words.lower[first] == "of" and of:
        first = _behind_of(words, first)
        if words.is_digits(first) or words.lower[first] in number_words.WORDS:
            return None
        if words.lower[first] in STATES:
            return Counted(index, index, "person", "people")
    joined = words.lower[first] == "-" and words.glued(first) and words.glued(first + 1)
    if joined:
        first += 1
    if first >= words.size or not words.is_word(first):
        return by_verb(words, index)
    if joined and words.lower[first] == "strong":
        return Counted(index, first + 1, "person", "people")
    if joined and words.is_word(first) and not is_time(words.lower[first]):
        return None if _only_joined(words.lower[first]) else _phrase(words, first, first)
    single = value <= 1 and words.lower[index] != "of"
    head = None if tells_when(words, first) else _head(words, first, single)
    if head is None or is_time(words.lower[head]):
        return by_verb(words, index)
    found = _phrase(words, first, head)
    plural = is_plural(words.lower[head]) or _is_letters(words, head)
    return found if single or joined or plural else found._replace(head=words.lower[first])


def _seats(words: Lexed, index: int) -> bool:
    """ "The jet seats 410", not "in seats 12 and 14" nor "won seats"."""
    at = index - 2
    if at > 0 and words.is_digits(at) and words.glued(at) and words.is_capital(at - 1):
        return words.before(index) == "seats"
    named = at >= 0 and words.is_word(at) and not is_plural(words.lower[at]) and words.lower[at] not in verb_table()
    subject = named and (words.lower[at] not in _STOPS or words.lower[at] in ("it", "which"))
    return words.before(index) in ("seats", "sleeps") and subject


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday overnight midweek".split())
_BEHIND_EARLY = _DAYS | frozenset("on in at this last yesterday today tonight one".split())


def tells_when(words: Lexed, index: int) -> bool:
    """Whether the phrase at `index` says when, and counts nothing: "injured 37 early on Monday", "killed 14 Friday"."""
    word = words.lower[index]
    return word in _DAYS or (word in ("early", "late") and words.lower[index + 1] in _BEHIND_EARLY)


_SET_PHRASES = frozenset("pack packs fold way pronged speed worst best most least odd plus".split())
"""What a hyphen joins to a number that counts nothing: "a six-pack", "the 12-worst-hit towns", "a two-way street"."""


def _only_joined(word: str) -> bool:
    participle = word.endswith("ed") and not word.endswith("eed") and len(word) > 4
    return participle or word in _STOPS or word in _SET_PHRASES or (word.endswith("est") and len(word) > 5)


def _behind_of(words: Lexed, index: int) -> int:
    """The first word of the phrase behind "of", past determiners and numbers."""
    index += 1
    while words.lower[index] in ("the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "all"):
        index += 1
    return index + (words.lower[index] in ("earlier", "later") and words.is_word(index + 1))


def _head(words: Lexed, first: int, single: bool) -> int | None:
    """The head of the phrase that begins at `first`: the first plural, else the last noun of a compound."""
    index, last_noun, name = first, None, None
    while index < min(first + _LONGEST, words.size):
        skipped = _joint(words, index, first) if index > first else 0
        if skipped:
            index += skipped
            continue
        word = words.lower[index]
        if _ends_phrase(words, index, first) or _is_verb_here(words, index, first, single):
            break
        if not single and word not in _NOT_HEADS and (is_plural(word) or _is_letters(words, index)):
            if not words.is_capital(index) or not _continues(words, index + 1):
                return index
            name = index
        if not word.endswith("ly") and word not in _LIGHT:
            last_noun = index
        index += 1
    return name if name is not None else _singular_head(words, first, last_noun, single)


def _joint(words: Lexed, index: int, first: int) -> int:
    """How many words to pass over that join parts of one noun phrase: a hyphen, a model's number, "and", a comma."""
    word = words.lower[index]
    if word == "-" and words.glued(index) and words.glued(index + 1):
        return 1 + words.is_digits(index + 1)
    if words.is_digits(index) and words.is_capital(index - 1) and words.is_word(index + 1):
        return 1
    if word == "and":
        return int(_second_adjective(words, index))
    return int(word == "," and _list_goes_on(words, index, first))


def _ends_phrase(words: Lexed, index: int, first: int) -> bool:
    """Whether the word cannot stand in a noun phrase, or not behind its first word."""
    word = words.lower[index]
    if word in _LIGHT:
        return index > first
    counts = word in number_words.WORDS and word not in number_words.PARTS
    possessive = word.endswith("'s") and not _is_letters(words, index)
    return counts or not word[:1].isalpha() or word in _STOPS or possessive


def _is_letters(words: Lexed, index: int) -> bool:
    """The plural of an abbreviation: "TDs", "MPs"."""
    return is_abbreviation(words.raw(index))


def _singular_head(words: Lexed, first: int, last: int | None, single: bool) -> int | None:
    """The head of a phrase without a plural: of "one tower", and of a compound such as "12 page report"."""
    if last is None or words.lower[last] in _NOT_HEADS or words.lower[first] in _NOT_HEADS:
        return None
    if _only_adjective(words.lower[last]):
        return None
    return last if single or (last > first and not words.is_capital(first)) else None


def _second_adjective(words: Lexed, index: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "poor and crowded towns"."""
    middle = words.lower[index + 1]
    return middle[:1].isalpha() and middle not in _STOPS and not is_plural(middle) and is_plural(words.lower[index + 2])


def _list_goes_on(words: Lexed, index: int, first: int) -> bool:
    """Whether a comma stands between adjectives of one noun: "high-tech, high-cost plants"."""
    if is_plural(words.before(index)) or (words.lower[first - 1] != "of" and words.lower[index - 2] != "-"):
        return False
    ahead = words.lower[index + 1 : index + 5]
    plural = next((step for step, word in enumerate(ahead) if is_plural(word)), None)
    return plural is not None and all(word == "-" or (word.isalpha() and word not in _STOPS) for word in ahead[:plural])


def _continues(words: Lexed, index: int) -> bool:
    """Whether the noun phrase goes on at `index`."""
    word, following = words.lower[index], words.lower[index + 1]
    if not word[:1].isalpha() or word in _STOPS or word in verb_table():
        return False
    return words.is_capital(index) or is_plural(word) or (is_plural(following) and following not in _STOPS)


def _only_adjective(word: str) -> bool:
    return word.endswith(("ous", "ful", "ible", "able", "ly")) or word in _STOPS


def _is_verb_here(words: Lexed, index: int, first: int, single: bool) -> bool:
    """Whether the word is the verb of the clause and not part of the noun phrase."""
    verb = verb_table().get(words.lower[index])
    if words.before(index) == "-":
        return False
    if verb is None:
        word = words.lower[index]
        ended = len(word) > 5 and word.endswith("ed")
        following = words.lower[index + 1]
        stopped = following in _STOPS or following in number_words.WORDS or words.is_digits(index + 1)
        return ended and (index > first or stopped or words.is_capital(index + 1))
    if words.is_capital(index) and index > first:
        return False
    if verb.forms & {"past", "participle"}:
        following = words.lower[index + 1]
        noun_next = following[:1].isalpha() and following not in _STOPS and not following.endswith("ly")
        attribute = (index == first and "base" not in verb.forms) or (not single and is_plural(following))
        return not (noun_next and attribute)
    if single and index == first and verb.forms == {"third"} and words.before(first) == "one":
        return True
    return index > first and "third" in verb.forms and (single or is_plural(words.before(index)))


def _phrase(words: Lexed, first: int, head: int) -> Counted:
    lemma = noun_lemma(words.lower[head])
    if lemma == words.lower[head] and is_abbreviation(words.raw(head)):
        lemma = lemma.removesuffix("s").removesuffix("'")
    begin = first
    while begin < head and words.lower[begin] in _MORE:
        begin += 1
    before = words.text[words.starts[begin] : words.starts[head]]
    shown = "people" if words.lower[head] == "people" else lemma
    return Counted(first, head + 1, lemma, (before if begin < head else "") + shown)


def by_verb(words: Lexed, index: int) -> Counted | None:
    """People, where only a verb or a state tells: "12 were killed", "30 injured", "killing 12"."""
    word = words.lower[index]
    if word == "who" or word in DOINGS:
        return Counted(index, index, "person", "people")
    if word in STATES or (word in ("others", "more") and words.lower[index + 1] in STATES):
        return Counted(index, index, "person", "people")
    group = verb_table().get(word)
    if group is not None and group.group == "kill" and ("past" in group.forms or word in _DIE):
        return Counted(index, index, "person", "people")
    step = index + (word in ("others", "more"))
    for ahead in range(step, step + 4):
        if words.lower[ahead] not in _BE and words.lower[ahead] not in (
            "also",
            "still",
            "reported",
            "reportedly",
            "confirmed",
            "feared",
        ):
            break
    verb = verb_table().get(words.lower[ahead])
    if ahead > step and (words.lower[ahead] in STATES or (verb is not None and of_people(verb))):
        return Counted(index, index, "person", "people")
    return None


def by_verb_before(words: Lexed, index: int) -> Counted | None:
    """People, where the verb stands before the number and its hedge: "killing at least 12"."""
    if words.before(index) == "of" and words.before(index, 2) in _GROUPS:
        return Counted(index, index, "person", "people")
    if words.before(index) in ("to", "at", "reached", "hits", "passes", "tops", "of") and (
        "toll" in words.lower[max(0, index - 20) : index] or number_of_dead(words, index)
    ):
        return Counted(index, index, "person", "people")
    numbered = words.before(index) == "numbered" and words.before(index, 2) in STATES
    if words.before(index) in _BEFORE_PEOPLE or numbered or _seats(words, index):
        return Counted(index, index, "person", "people")
    return None
