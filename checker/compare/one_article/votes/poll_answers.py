"""Decides from the words after two shares of one poll whether they answer one question and nobody can give both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.calendar import ANY_MONTH
from checker.text.word_lists import alternations, meanings, word_lists

_ANY = alternations("compare/poll_answers")
_ANY_SPACED = alternations("compare/poll_answers", gap=r"\s+")

SEVERAL = re.compile(
    rf"\b(?:{_ANY_SPACED['several']}|could\s+(?:pick|choose|name|give)|worr\w+|mention\w*|males?|females?"
    r"|previous\w*|averages?|owns?)\b|(?<!wo)\bmen\b|\b(?:year|month|week)s?\s+(?:ago|before)\b"
    rf"|\bin\s+(?:{ANY_MONTH})\b",
    re.IGNORECASE,
)
"""Signs that people can be in two of the shares, or that the shares are of different people or times."""
_NOT = r"(?:not|n['’]t|never)"
_UNDECIDED = re.compile(
    rf"\b(?:undecided|unsure|uncertain|{_NOT}\s+(?:yet\s+)?(?:sure|certain|decided?|made\s+up|known?|say|answer(?:ed)?|vote)|(?:no|without\s+an)\s+(?:opinion|"
    r"view|answer|preference)|yet\s+to\s+(?:decide|make\s+up)|declined|refused|abstain\w*|stay(?:ed)?\s+(?:at\s+)?home|neutral|"
    r"(?:about\s+|much\s+)?the\s+same|unchanged|no\s+(?:difference|change))\b|n['’]t\s+(?:know|sure|say|decided?)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\bthe\s+(?:rest\s*[,(]|remaining|other)\s*$", re.IGNORECASE)


def _any_of(listed: str) -> re.Pattern[str]:
    """A pattern for any of the words and phrases in a comma-separated list."""
    said = (r"\s+".join(one.split()) for one in sorted(listed.split(","), key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(said)})\b", re.IGNORECASE)


_OPPOSITES = tuple(
    (_any_of(one), _any_of(other)) for one, other in meanings("compare/poll_answers")["opposites"].items()
)
"""Two opposite answers: the words for one share and the words for the other."""
_DENIED = re.compile(
    rf"^\s*(?:who\s+)?(?:(?:{_ANY['before a denial']})\s+)*"
    rf"(?:{_ANY['auxiliaries']})(?:\s+{_NOT}|n['’]t)\b(?:\s+(?:be|do\s+so|so|it|him|her|them|think\s+so))*\s*$",
    re.IGNORECASE,
)
"""A bare denial of the answer before: "and 51 percent do not"."""
_JUST_NOT = re.compile(
    r"^\s*(?:(?:was|were|is|are|thought|found|called|said)\s+)*not\s+(?P<word>[a-z]+)\s*$", re.IGNORECASE
)
"""A bare denial of one word: "and 51 percent not guilty"."""
_NEGATED = re.compile(rf"\b{_NOT}\b|n['’]t\b|\bneither\b", re.IGNORECASE)
_OF = re.compile(
    r"^\s*of\s+(?!(?:the\s+)?(?:(?:likely|registered|eligible|all)\s+)?"
    r"(?:those|respondents|voters|people|adults|members|residents|them)\b)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"^\s*of\s+(?:them|whom|which|these)\b", re.IGNORECASE)
_PLAIN = word_lists("compare/poll_answers")["plain"]
_WORD = re.compile(r"[\w'’-]+")


def is_undecided(said: str) -> bool:
    """Whether the words mean no answer, or one between two others: "were undecided", "the same"."""
    return _UNDECIDED.search(said) is not None


def is_closed(said: str) -> bool:
    """Whether the words mean no answer and say nothing more."""
    held = _UNDECIDED.search(said)
    return held is not None and said[held.end() :].strip().lower() in ("", "yet", "their minds", "at all", "either way")


def is_rest(ahead: str) -> bool:
    """Whether the words before a share make it everyone left: "the remaining"."""
    return _REST.search(ahead) is not None


def opposed(one: str, other: str, lead: str) -> bool:
    """Whether nobody can give both of two answers, the second with the same object as the first.

    `lead` is the text before the first: "asked whether the port should be widened".
    """
    if _OF_THEM.match(one) or _OF.match(other) or (_OF.match(one) and " of " in f" {other}"):
        return False
    if _DENIED.match(other) and not _NEGATED.search(one):
        return True
    if _NEGATED.search(one):
        return False
    held = _JUST_NOT.match(other)
    if held is not None and re.search(rf"\b{re.escape(held['word'])}\s*$", one, re.IGNORECASE):
        return True
    return any(_is_about(one, rest, lead) for rest in _without_opposite(one, other))


def are_opposites(one: str, other: str) -> bool:
    """Whether two answers are opposites, about any object."""
    return next(_without_opposite(one, other), None) is not None


def _without_opposite(one: str, other: str) -> Iterator[str]:
    """The rest of the second answer, if it is the opposite of the first."""
    pairs = ((one, other), (other, one)) if not _NEGATED.search(other) else ((one, other),)
    for a, b in _OPPOSITES:
        for first, second in pairs:
            if a.search(first) and b.search(second):
                yield (b if second is other else a).sub(" ", other)


def _is_about(one: str, other: str, lead: str) -> bool:
    """Whether the second of two answers has no object that the first one lacks."""
    known = {word.lower() for word in _WORD.findall(f"{one} {lead}")} | _PLAIN
    return all(word.lower() in known for word in _WORD.findall(other))
