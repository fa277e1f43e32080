"""Judges two texts once, however often each is printed: reprints say word for word the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.engine.identity.partners import Partners
from checker.engine.judge import judge
from checker.engine.rule import Rule
from checker.model.article import Article, Published
from checker.model.claim import Claim
from checker.model.finding import COMPARED, Judgement

Spans = tuple[tuple[int, int], ...]


class _Print(NamedTuple):
    """What a verdict hangs on: the text, its day, and the claims that are asked for."""

    text: str
    published: Published
    spans: Spans


class Reprints:
    """The judgements on pairs of articles; those of texts that are printed more than once are kept.

    Without `explain` pairs that are unrelated are left out.
    """

    def __init__(self, articles: Iterable[Article], explain: bool) -> None:
        self._explain = explain
        printed = Counter(article.text for article in articles)
        self._repeated = {text for text, times in printed.items() if times > 1}
        self._known: dict[tuple[str, _Print, _Print], list[tuple[Judgement, int, int]]] = {}

    def judge(self, rule: Rule, partners: Partners, left: Sequence[Claim], right: Sequence[Claim]) -> list[Judgement]:
        """As `checker.engine.judge.judge`, which is asked once for all pairs of the same two texts."""
        first, second = partners.articles
        if first.id == second.id or self._repeated.isdisjoint((first.text, second.text)):
            return self._asked(rule, partners, left, right)
        name = rule.id, _printed(first, left), _printed(second, right)
        if name in self._known:
            return [replace(item, left=left[a], right=right[b]) for item, a, b in self._known[name]]
        said = self._asked(rule, partners, left, right)
        if not any(_names_article(item, partners.articles) for item in said):
            places = {id(claim): place for claims in (left, right) for place, claim in enumerate(claims)}
            self._known[name] = [(item, places[id(item.left)], places[id(item.right)]) for item in said]
        return said

    def _asked(self, rule: Rule, partners: Partners, left: Sequence[Claim], right: Sequence[Claim]) -> list[Judgement]:
        said = judge(rule, partners, left, right)
        return said if self._explain else [item for item in said if item.verdict in COMPARED]


def _printed(article: Article, claims: Sequence[Claim]) -> _Print:
    return _Print(article.text, article.published, tuple((claim.mention.start, claim.mention.end) for claim in claims))


def _names_article(item: Judgement, articles: tuple[Article, Article]) -> bool:
    """Whether a judgement is of these very articles: one is corrected, or the reason has its id."""
    return item.correction is not None or any(article.id in item.reason for article in articles)
