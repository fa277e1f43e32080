"""The shape of a sentence: its text with a token for each figure, so that a pattern can name figures by role.

"Of the 80 letters, only 20 (35 percent) were answered" becomes "Of the <c0>, only <n1> (<p2>) were answered", with the
claim of each token beside it. The words between two tokens contain no other figure, so no pattern skips one by mistake.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import NamedTuple

from checker.compare.one_article.sentence.plain_numbers import NUMBER, number_at, plain_value
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Duration, Quantity
from checker.text.word_lists import alternations, meanings

_ANY = alternations("compare/shape")

_OPEN, _CLOSE = "\ue000", "\ue001"
_LETTERS: Mapping[Kind, str] = {
    Kind.COUNT: "c", Kind.NUMBER: "n", Kind.MONEY: "m", Kind.PERCENT: "p", Kind.DURATION: "d", Kind.MEASURE: "q",
}  # fmt: skip
_NAMED = {part: 1 / int(number) for part, number in meanings("compare/shape")["parts"].items()}
_HEDGE_WORDS = meanings("compare/shape")["hedges"]
_HEDGE = "|".join(sorted((words.replace(" ", r"\s+") for words in _HEDGE_WORDS), key=len, reverse=True))
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<hedge>{_HEDGE})\s+)?"
    rf"(?P<share>(?P<part>{NUMBER})\s+(?:in|out\s+of)\s+(?P<whole>(?!one\b){NUMBER})"
    rf"|half|(?P<times>an?|one|two|three|four|five|seven|nine)[\s-](?P<name>{'|'.join(_NAMED)})s?)(?![\w-]|,\d|\.\d)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w.,$£€:/-])(?!one\b)(?:{NUMBER})(?![\w:/%-]|[.,]\d)", re.IGNORECASE)
_MONTH = rf"(?:{_ANY['month']}|June?|July?|Sept?)(?:[a-z]*|\.)"
_MONTH_AHEAD = re.compile(rf"\b{_MONTH}\s+$")
_DAY = re.compile(rf"\s+{_MONTH}\b|\s*(?:[ap]\.?m\b|o['’]clock)|(?:st|nd|rd|th)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TOKEN = re.compile(rf"{_OPEN}([a-z])(\d+){_CLOSE}")
"""A figure in a shape: the letter of its kind and its number."""


class Shape(NamedTuple):
    """A sentence with tokens in place of its figures, and their claims by number."""

    sentence: Sentence
    text: str
    figures: tuple[Claim, ...]

    def claims(self, held: re.Match[str], *roles: str) -> tuple[Claim, ...]:
        """The claims that a match captured under these names."""
        return tuple(self.figures[int(held[role])] for role in roles)

    def of_kinds(self, letters: str) -> int:
        """The number of figures of these kinds."""
        return sum(self.text.count(_OPEN + letter) for letter in letters)


def figure(name: str, letters: str) -> str:
    """A pattern for a figure of one of these kinds: `c` count, `n` number, `m` money, `p` percent, `f` fraction,
    `d` duration, `q` measure."""
    return rf"{_OPEN}[{letters}](?P<{name}>\d+){_CLOSE}"


def words_pattern(least: int, most: int, but: str = "") -> str:
    """A pattern for `least` to `most` words, each after white space. None is a figure or one of the words in `but`."""
    barred = rf"(?!(?:{'|'.join(but.split())})\b)" if but else ""
    return rf"(?:\s+{barred}[^\s,;:.()–—{_OPEN}{_CLOSE}]+){{{least},{most}}}?"


def shapes(claims: Sequence[Claim], article: Article) -> Iterator[Shape]:
    """The shape of each sentence that contains one of the claims."""
    for sentence, held in groupby(claims, key=lambda claim: claim.sentence):
        yield _shape(sentence, list(held), article.text)


def _shape(sentence: Sentence, claims: Sequence[Claim], text: str) -> Shape:
    found: list[tuple[int, int, str, Claim]] = []
    told = [(claim.mention.start, claim.mention.end - _of_them(claim), _letter(claim), claim) for claim in claims]
    _add(found, (one for one in told if one[2] != "f"))
    _add(found, _fractions(text, sentence, claims[0]))
    _add(found, (one for one in told if one[2] == "f"))
    _add(found, ((*m.span(), "n", number_at(claims[0], *m.span(), text)) for m in _numbers(text, sentence)))
    found.sort(key=lambda one: one[0])
    pieces, at = [], sentence.start
    for index, (start, end, letter, _) in enumerate(found):
        pieces += [text[at:start], f"{_OPEN}{letter}{index}{_CLOSE}"]
        at = end
    return Shape(sentence, "".join([*pieces, text[at : sentence.end]]), tuple(one[3] for one in found))


def _fractions(text: str, sentence: Sentence, beside: Claim) -> Iterator[tuple[int, int, str, Claim]]:
    for match in _FRACTION.finditer(text, sentence.start, sentence.end):
        made = _fraction(match, beside)
        if made is not None:
            yield *match.span(), "f", made


def _numbers(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """The numbers that are not claims because no noun follows, without years, days of months and times of day."""
    for held in _BARE.finditer(text, sentence.start, sentence.end):
        ahead = text[max(sentence.start, held.start() - 12) : held.start()]
        if not _YEAR.fullmatch(held[0]) and not _MONTH_AHEAD.search(ahead) and not _DAY.match(text, held.end()):
            yield held


def _of_them(claim: Claim) -> int:
    """The length of "of them" at the end of a mention; these words stay in the sentence."""
    held = _OF_THEM.search(claim.mention.text)
    return len(held[0]) if held else 0


def _letter(claim: Claim) -> str:
    """The letter of a claim's kind: `x` for kinds that no pattern names, `f` for a share in words."""
    value = claim.mention.value
    if isinstance(value, Quantity) and claim.mention.kind is Kind.NUMBER:
        if value.unit == "time":
            return "x"
        if not value.unit and not value.step and 0 < (value.number or 0.0) < 1:
            return "f"
    return _LETTERS.get(claim.mention.kind, "x")


def _add(found: list[tuple[int, int, str, Claim]], more: Iterable[tuple[int, int, str, Claim]]) -> None:
    """Adds the figures that overlap none already found."""
    taken = sorted((start, end) for start, end, _, _ in found)
    starts, reach = [start for start, _ in taken], list(accumulate((end for _, end in taken), max))
    found += [one for one in more if not (at := bisect_left(starts, one[1])) or reach[at - 1] <= one[0]]


def _fraction(match: re.Match[str], beside: Claim) -> Claim | None:
    """A share in words as a claim, with its hedge inside its span: "nearly half", "one in five"."""
    if match["whole"]:
        whole = 0.0 if _YEAR.fullmatch(match["whole"]) else plain_value(match["whole"])
        number = plain_value(match["part"]) / whole if whole else 1.0
    else:
        name = (match["name"] or "half").lower()
        times = (match["times"] or "one").lower()
        number = _NAMED[name] * (1.0 if times in ("a", "an") else plain_value(times))
    if not 0 < number < 1:
        return None
    hedge = " ".join((match["hedge"] or "").lower().split())
    told = Quantity(number, number, number, "", _HEDGE_WORDS.get(hedge, "="))
    return replace(beside, mention=Mention(match.start(), match.end(), match[0], Kind.NUMBER, told))


def amount_of(claim: Claim) -> Quantity | None:
    """The quantity of a claim, or the length of a duration."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    return quantity if isinstance(quantity, Quantity) else None
