"""The instance a value belongs to: whose age it is, where a distance starts, whether it counts others or more."""

from __future__ import annotations

from checker.model.mention import TEMPORAL, Kind, Mention
from checker.model.value import Quantity
from checker.text.tokens import Token
from checker.text.word_classes import Tag
from checker.text.word_lists import meanings, word_lists

_LISTS = word_lists("claims/instances")

_QUALIFIERS = meanings("claims/instances")["qualifiers"]
_BOUNDS = frozenset({"second", "third"})
"""Words that are the number itself when they state a minimum: "a third victim died"."""
_ANCHORS = frozenset({"from", "of", "near", "off", "to"})
_PLACED = frozenset("in at near across outside throughout around".split())
_BEFORE_NAME = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.NOUN})
_DIRECTIONS = _LISTS["directions"]


def qualifier(tokens: list[Token], position: int, mention: Mention) -> str | None:
    """The word next to the number that makes it a count of others, of more, or of one of several."""
    if mention.kind in TEMPORAL:
        return None
    near = [tokens[index].lower for index in (position - 2, position - 1, position + 1) if 0 <= index < len(tokens)]
    before, behind = near[: min(position, 2)], near[min(position, 2) :]
    bound = isinstance(mention.value, Quantity) and mention.value.modifier == ">"
    inside = tokens[position].lower.removesuffix("per cent").split()
    rate = "per" in inside or (behind and behind[0] in ("per", "a", "an") and mention.kind is not Kind.COUNT)
    kept = [word for word in inside if not (bound and word in _BOUNDS)]
    words = [*reversed(_unhedged(before + kept[:1])), *behind, *_unhedged(kept)]
    return next((_QUALIFIERS[word] for word in words if word in _QUALIFIERS and not (rate and word == "per")), None)


def _unhedged(words: list[str]) -> list[str]:
    """The words without "more" before "than", which bounds a number and adds nothing."""
    return [word for word, after in zip(words, [*words[1:], ""], strict=True) if (word, after) != ("more", "than")]


def _behind_gloss(tokens: list[Token], index: int) -> int:
    """The position after a gloss in brackets: "60 miles (97 km) south of"."""
    glossed = index + 2 < len(tokens) and tokens[index].text == "(" and tokens[index + 1].tag is Tag.MENTION
    return index + 3 if glossed and tokens[index + 2].text == ")" else index


def measured_from(tokens: list[Token], position: int, mention: Mention) -> tuple[str, ...]:
    """The names from which a distance is measured, in lower case."""
    if mention.kind is not Kind.MEASURE:
        return ()
    index = _behind_gloss(tokens, position + 1)
    while index < len(tokens) and (tokens[index].lower in _DIRECTIONS or "-" in tokens[index].text):
        index += 1
    if index >= len(tokens) or tokens[index].lower not in _ANCHORS:
        return ()
    names = []
    for behind in range(index + 1, len(tokens)):
        token = tokens[behind]
        if token.tag is Tag.NAME:
            names.append(token.lower)
        elif names or token.tag not in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE, Tag.PREPOSITION):
            break
    return tuple(names)


def place_names(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    """The names after "in", "at", "near", "across" or "outside" in a clause, in lower case."""
    names: list[str] = []
    for index in range(start, end):
        if tokens[index].lower not in _PLACED:
            continue
        behind = index + 1
        while behind < end and tokens[behind].tag in _BEFORE_NAME:
            behind += 1
        while behind < end and tokens[behind].tag is Tag.NAME:
            names.append(tokens[behind].lower)
            behind += 1
    return tuple(dict.fromkeys(names))


_ASIDE = 40
"""How far back a bracket may begin, in tokens."""


def _bracketed(tokens: list[Token], position: int) -> str | None:
    """The name before the bracket that holds a figure: "Ross (12-3, 8 knockouts)"."""
    index, least = position - 1, position - _ASIDE
    while index >= max(0, least) and tokens[index].text not in "()" and tokens[index].tag is not Tag.VERB:
        index -= 1
    opened = index > 0 and tokens[index].text == "("
    return tokens[index - 1].lower if opened and tokens[index - 1].tag is Tag.NAME else None


def _person_at(tokens: list[Token], position: int, mention: Mention) -> int | None:
    """The token with the last name of the person an age or a score belongs to."""
    if mention.kind not in (Kind.AGE, Kind.SCORE):
        return None
    before = position - 1
    if before > 0 and tokens[before].lower in ("a", "an", "the") and tokens[before - 1].tag is Tag.COMMA:
        before -= 1
    while before >= 0 and (tokens[before].tag in (Tag.COMMA, Tag.BREAK) or tokens[before].text == "("):
        before -= 1
    if 0 <= before < position - 1 and tokens[before].tag is Tag.NAME:
        return before
    behind = position + 1
    while behind < len(tokens) and tokens[behind].tag in (Tag.NOUN, Tag.ADJECTIVE):
        behind += 1
    if position + 1 < behind < len(tokens) and tokens[behind].tag is Tag.COMMA:
        behind += 1
    if behind < len(tokens) and tokens[behind].tag is Tag.NAME:
        while behind + 1 < len(tokens) and tokens[behind + 1].tag is Tag.NAME:
            behind += 1
        return behind
    return before if before >= 0 and tokens[before].tag is Tag.NAME else None


def person_named(tokens: list[Token], position: int, mention: Mention) -> str | None:
    """The last name of an age's or record's owner: "Tilda Ross, 43,", "43-year-old Tilda Ross", "Tilda Ross (12-3)"."""
    if mention.kind is Kind.COUNT:
        return _bracketed(tokens, position)
    last = _person_at(tokens, position, mention)
    return None if last is None else tokens[last].lower


def given(tokens: list[Token], position: int, mention: Mention) -> tuple[str, ...]:
    """The names and titles right before that last name, which distinguish members of a family.

    A name that opens a sentence is tagged as a noun, so the capital decides.
    """
    last = _person_at(tokens, position, mention)
    first = last if last is not None else 0
    while first > 0 and tokens[first - 1].tag in (Tag.NAME, Tag.NOUN) and tokens[first - 1].text[0].isupper():
        first -= 1
    return tuple(token.lower for token in tokens[first : last or 0])


def located(tokens: list[Token], position: int, mention: Mention) -> tuple[str, ...]:
    """The name whose distance an apposition gives: "in Norvale, a village 4 miles east of Lorne"."""
    if not measured_from(tokens, position, mention):
        return ()
    opened = None
    for index in range(position - 1, max(0, position - _APPOSITION), -1):
        if tokens[index].tag in (Tag.VERB, Tag.AUXILIARY, Tag.BREAK):
            break
        if tokens[index].tag is Tag.COMMA and tokens[index + 1].lower in ("a", "an", "the"):
            opened = index
    if opened is None or tokens[opened - 1].tag is not Tag.NAME:
        return ()
    first = opened - 1
    while first > 0 and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    return tuple(token.lower for token in tokens[first:opened])


_APPOSITION = 20
"""How far back an apposition may begin, in tokens."""


def possessor(tokens: list[Token], position: int) -> tuple[str, ...]:
    """The name whose genitive owns the value: "Vesk's 19 members"."""
    if position < 2 or tokens[position - 1].lower != "'s" or tokens[position - 2].tag is not Tag.NAME:
        return ()
    first = position - 2
    while first > 0 and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    return tuple(token.lower for token in tokens[first : position - 1])


def glossed(tokens: list[Token], position: int) -> int:
    """The position of the value that this one repeats in brackets: "85 million euros ($108 million)"."""
    before = tokens[position - 2 : position] if position > 1 else []
    return position - 2 if before and before[0].tag is Tag.MENTION and before[1].text == "(" else position
