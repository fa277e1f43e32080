"""Recognises from the words beside a count what happened to people: killed, hurt, missing, arrested."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.text.grammar import Pattern, either, maybe
from checker.text.tallies import STATES
from checker.text.word_lists import word_lists
from checker.text.words import FATES, VerbForm, verb_table

_LISTS = word_lists("mentions/quantities/fates")

_OF_THINGS = _LISTS["of things"]
"""Verbs of those classes that also apply to things: "three were damaged" does not count people."""
_AUXILIARIES = _LISTS["auxiliaries"]
_PASSIVE = _LISTS["passive"]
_INTRANSITIVE = frozenset({"die", "perish", "drown", "survive"})
_REACH = 6
_DEADLY = frozenset({"kill", "injure", "wound", "hurt", "harm"})


def behind(words: Lexed, index: int) -> str | None:
    """The class of fate that the verb group at `index` states for its subject: "was seriously hurt", "has died"."""
    passive = False
    for at in range(index, index + _REACH):
        word = words.lower[at]
        if word in _AUXILIARIES or (word.endswith("ly") and len(word) > 4):
            passive = passive or word in _PASSIVE
            continue
        verb = verb_table().get(word)
        if verb is not None and verb.lemma in _INTRANSITIVE:
            return verb.group
        if not passive:
            return None
        if word in STATES:
            return verb.group if verb is not None and verb.group in FATES else "kill" if word == "dead" else "missing"
        return verb.group if verb is not None and of_people(verb) and "participle" in verb.forms else None
    return None


def of_people(verb: VerbForm) -> bool:
    """Whether the verb applies to people if nothing else says to whom."""
    return verb.group in FATES and verb.lemma not in _OF_THINGS


def before(words: Lexed, index: int) -> str | None:
    """The class of fate that a verb right before `index` states for its object: "killing nobody"."""
    verb = verb_table().get(words.before(index))
    return verb.group if verb is not None and verb.lemma in _DEADLY else None


_VICTIMS = _LISTS["victims"]
_BEHIND_VICTIMS = _LISTS["behind victims"]
_TOLD_BEFORE = 8


def number_of_dead(words: Lexed, index: int) -> bool:
    """ "The number of dead rose to": whether the words before `index` name a toll in other words."""
    first = next((at for at in range(max(0, index - _TOLD_BEFORE), index) if _NUMBER_OF.at(words, at)), None)
    return first is not None and _OF_DEAD.at(words, first + 2) is not None


def _is_verb(words: Lexed, index: int) -> bool:
    return words.lower[index] in verb_table()


_NUMBER_OF = Pattern("number", "of")
_OF_DEAD = Pattern(maybe("the confirmed"), _VICTIMS, either(_BEHIND_VICTIMS, _is_verb))
