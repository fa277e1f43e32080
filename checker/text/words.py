"""Lemmas and verb forms of English, from a table of verbs and the spelling rules of inflection."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from checker.text.word_lists import meanings, rows, word_lists, words_by_name

_VOWELS = "aeiou"
_NOUNS = "noun"
"""The list of the verb table that names verbs again: those that are more often nouns."""

_LISTS = word_lists("text/words")
_IRREGULAR_NOUNS = meanings("text/words")["irregular nouns"]


_PLURAL_ENDINGS = {"children": "child", "women": "woman", "men": "man", "wives": "wife"}
_ONLY_LIKE_PLURALS = _LISTS["only like plurals"]
_IN_USE = _LISTS["in -use"]
FATES = frozenset({"kill", "hurt", "missing", "arrest"})
"""The lines of the verb table with what befalls people."""


class VerbForm(NamedTuple):
    """What a word can be as a verb."""

    lemma: str
    group: str
    """The word's line in the verb table: `say`, `raise`, `kill`, ..."""
    forms: frozenset[str]
    """`base`, `third` (-s), `past`, `participle`, `ing`."""


def _doubles(verb: str) -> bool:
    """Whether a verb of one syllable doubles its last consonant before a vowel ("cut", "cutting")."""
    vowels = sum(character in _VOWELS for character in verb)
    return len(verb) > 2 and vowels == 1 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "s"


def _stem(verb: str, double: bool) -> str:
    return verb + verb[-1] if double or _doubles(verb) else verb


def _past(verb: str, double: bool) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in _VOWELS else _stem(verb, double) + "ed"


def _ing(verb: str, double: bool) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (
        verb[:-1] + "ing"
        if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe"))
        else _stem(verb, double) + "ing"
    )


def _entries() -> list[tuple[str, str, bool, str | None, str | None]]:
    """The rows of the verb table: group, verb, doubling, past, participle."""
    rows = []
    for group, verbs in words_by_name("text/verbs").items():
        if group == _NOUNS:
            continue
        for entry in verbs:
            verb, _, irregular = entry.partition("/")
            past, _, participle = irregular.partition("/")
            rows.append((group, verb.rstrip("+"), verb.endswith("+"), past or None, participle or None))
    return rows


@cache
def verb_table() -> dict[str, VerbForm]:
    """Every inflected form of every verb of the table; a form belongs to the first verb listed with it."""
    table: dict[str, VerbForm] = {}
    for group, verb, double, past, participle in _entries():
        spelled = (
            (verb, "base"),
            (_third(verb), "third"),
            (past or _past(verb, double), "past"),
            (participle or past or _past(verb, double), "participle"),
            (_past(verb, double), "past"),
            (_ing(verb, double), "ing"),
        )
        for form, name in spelled:
            known = table.get(form)
            if known is None or known.lemma == verb:
                table[form] = VerbForm(
                    verb, known.group if known else group, (known.forms if known else frozenset()) | {name}
                )
    return table


@cache
def nominal_verbs() -> frozenset[str]:
    """Verbs whose base and -s form are more often nouns in news copy ("talks", "a cut")."""
    return word_lists("text/verbs")[_NOUNS]


def _compound(word: str) -> str | None:
    """The singular of a compound of an irregular noun: "grandchildren", "crewmen", "housewives"."""
    for plural, singular in _PLURAL_ENDINGS.items():
        if word.endswith(plural) and word not in _ONLY_LIKE_PLURALS:
            return word.removesuffix(plural) + singular
    return None


@cache
def concepts() -> dict[str, str]:
    """The concept of a lemma, if news copy has several words for one thing: "temblor" -> "quake"."""
    return {word: row[0] for row in rows("text/concepts") for word in row}


def concept(word: str | None) -> str | None:
    """The concept of a lemma; the lemma itself if news copy has no other word for it."""
    return None if word is None else concepts().get(word, word)


@lru_cache(maxsize=1 << 16)
def noun_lemma(word: str) -> str:
    """The singular of a noun in lower case: "deadlines" -> "deadline", "people" -> "person"."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[word]
    compound = _compound(word)
    if compound is not None:
        return compound
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("uses") and word not in _IN_USE:
        return word[:-2]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """The dictionary form in lower case, whether noun or verb: "raised" -> "raise", "tariffs" -> "tariff"."""
    lower = word.lower().replace("’", "'")
    verb = verb_table().get(lower)
    if verb is not None:
        return verb.lemma
    return noun_lemma(lower)
