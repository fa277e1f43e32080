"""Lemmas and verb forms of English, from a table of verbs and the spelling rules of inflection."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_VOWELS = "aeiou"

_IRREGULAR_NOUNS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "leaves": "leaf",
    "thieves": "thief", "shelves": "shelf", "wolves": "wolf", "selves": "self", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "theses": "thesis", "data": "data", "media": "media",
    "criteria": "criterion", "phenomena": "phenomenon", "policemen": "policeman", "firemen": "fireman",
    "salesmen": "salesman", "gunmen": "gunman", "spokesmen": "spokesman", "fishermen": "fisherman", "news": "news",
    "series": "series", "species": "species", "headquarters": "headquarters", "means": "means", "always": "always",
    "perhaps": "perhaps", "chaos": "chaos", "atlas": "atlas", "gases": "gas", "gas": "gas", "bus": "bus",
    "lenses": "lens", "lens": "lens", "taxes": "tax", "heroes": "hero", "echoes": "echo", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "volcanoes": "volcano", "tornadoes": "tornado", "cargoes": "cargo",
    "torpedoes": "torpedo", "dead": "dead", "goods": "goods", "whose": "whose", "this": "this", "us": "us",
    "as": "as", "is": "be", "was": "be", "has": "have", "does": "do", "are": "be", "were": "be", "been": "be",
    "being": "be", "am": "be", "be": "be", "politics": "politics", "economics": "economics",
}  # fmt: skip


_PLURAL_ENDINGS = {"children": "child", "women": "woman", "men": "man", "wives": "wife"}
_ONLY_LIKE_PLURALS = frozenset(
    "specimen abdomen regimen acumen omen amen yemen ramen semen stamen bitumen lumen cyclamen carmen".split()
)
_IN_USE = frozenset(
    "uses causes houses clauses pauses excuses abuses spouses muses fuses ruses warehouses greenhouses".split()
)


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
    for line in (files("checker.text") / "data" / "verbs.txt").read_text("utf-8").splitlines():
        group, _, verbs = line.partition(": ")
        if line.startswith("#") or group == "noun":
            continue
        for entry in verbs.split():
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
    lines = (files("checker.text") / "data" / "verbs.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line.startswith("noun: ") for word in line[6:].split())


def _compound(word: str) -> str | None:
    """The singular of a compound of an irregular noun: "grandchildren", "crewmen", "housewives"."""
    for plural, singular in _PLURAL_ENDINGS.items():
        if word.endswith(plural) and word not in _ONLY_LIKE_PLURALS:
            return word.removesuffix(plural) + singular
    return None


@cache
def concepts() -> dict[str, str]:
    """The concept of a lemma, if news copy has several words for one thing: "temblor" -> "quake"."""
    lines = (files("checker.text") / "data" / "concepts.txt").read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return {word: row[0] for row in rows for word in row}


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
