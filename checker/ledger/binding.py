"""What an acceptance is bound to: rule, fact, values and quotes of a finding, in the form stored in files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.ledger.folders import from_root
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Finding, Report
from checker.model.fingerprint import fingerprint

_BRACKETS = re.compile(r"\[{4}|\]{4}|\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with its value's words in `[[ ]]`, and the article that contained it when it was accepted."""

    words: str
    article: str
    """Relative to the folder that contains `.claimcheck`; only tells readers where to look."""


@dataclass(frozen=True, slots=True)
class BoundSide:
    """A value and the sentences that state it."""

    value: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Binding:
    """A finding without its places."""

    rule: str
    fact: str
    sides: tuple[BoundSide, ...]
    title: str = field(default="", compare=False)
    """The title of the finding; empty if the binding was read from a file of `.claimcheck`."""

    @cached_property
    def id(self) -> str:
        """The id of the finding, computed from the stored parts."""
        quotes = [unmarked(quote.words) for side in self.sides for quote in side.quotes]
        return fingerprint(self.rule, self.fact, [side.value for side in self.sides], quotes)

    @cached_property
    def said(self) -> frozenset[tuple[str, str]]:
        """Each value with each sentence that states it."""
        return frozenset((side.value, quote.words) for side in self.sides for quote in side.quotes)

    @property
    def values(self) -> str:
        """All values in one line."""
        return " / ".join(side.value for side in self.sides)

    @property
    def named(self) -> str:
        """The title, or else the fact and its values."""
        return self.title or f"{self.fact}: {self.values}"

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that contained it, sorted."""
        return tuple(sorted({quote.article for side in self.sides for quote in side.quotes}))

    def covers(self, other: Binding) -> bool:
        """Whether this includes all that `other` states: the same finding, or the same in fewer of its articles.

        A changed value, a changed sentence and a further article with words of its own are not covered.
        """
        return self.rule == other.rule and other.said <= self.said


def bind(finding: Finding, articles: Mapping[str, Article], root: str) -> Binding:
    """What an acceptance of this finding is bound to; article paths are stored relative to `root`."""
    sides = (
        side_of(side.value, [_quote(claim, articles[claim.article], root) for claim in side.claims])
        for side in finding.sides
    )
    return Binding(finding.rule, finding.fact, tuple(sides), finding.message)


def side_of(value: str, quotes: list[Quote]) -> BoundSide:
    """A side with distinct quotes, in order."""
    return BoundSide(value, tuple(sorted(set(quotes), key=lambda quote: (quote.article, quote.words))))


def articles_of(report: Report) -> dict[str, Article]:
    """The articles of a report by id, with the archived ones that it quotes."""
    extracted = [part.article for extraction in report.extractions for part in extraction.parts]
    return {article.id: article for article in (*report.published, *extracted)}


def is_reason(text: str) -> bool:
    """Whether a text can be a reason: it contains a letter."""
    return any(char.isalpha() for char in text)


def marked(sentence: str, start: int, end: int) -> str:
    """The sentence on one line with `[[ ]]` around the words from `start` to `end`.

    Double brackets of the sentence itself are doubled, so that `unmarked` can restore it.
    """
    start, end = max(start, 0), min(end, len(sentence))
    words = sentence[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if start >= end:
        return " ".join(_doubled(sentence).split())
    parts = (sentence[:start], sentence[start:end], sentence[end:])
    return " ".join("{}[[{}]]{}".format(*map(_doubled, parts)).split())


def unmarked(words: str) -> str:
    """The sentence without its marks."""
    return _BRACKETS.sub(lambda found: found.group()[2:], words)


def _doubled(text: str) -> str:
    return text.replace("[[", "[[[[").replace("]]", "]]]]")


def _quote(claim: Claim, article: Article, root: str) -> Quote:
    start = claim.sentence.start
    words = marked(article.text[start : claim.sentence.end], claim.mention.start - start, claim.mention.end - start)
    return Quote(words, from_root(claim.article, root))
