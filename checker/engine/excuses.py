"""Differences that are no mistakes: what a rule's `unless` can name, each with the test that finds it."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.engine.moving import aged, both_ahead, goes_on, happens_once, moves, of_the_day
from checker.engine.rule import Rule
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.scan import compiled, single_bytes
from checker.text.word_lists import alternations

_ANY = alternations("engine/excuses")

Articles = tuple[Article, Article]

_CHANGE = rf"\b(?:{_ANY['change']})\b"
_NOTICE = r"corrects?|corrected|corrections?|clarif(?:ies|ication)|refiles?|recasts?|advisory|editor[’']?s?[’']? note"
_CORRECTION = rf"(?m)(?:^\W{{0,3}}(?:{_NOTICE})\b[^\n.]{{0,40}}[:—–-]|\((?:{_NOTICE})\b|\bearlier version of th)"
"""A line that begins as a notice to editors or readers, a notice in brackets, or the usual sentence; "a market
correction" is none."""


def _later_article(articles: Articles, left: Claim, right: Claim) -> bool:
    a, b = articles[0].published.day, articles[1].published.day
    if a is None or b is None or a == b:
        return False
    if all(of_the_day(x, y.published) for x, y in zip((left, right), articles, strict=True)) and (
        abs((a - b).days) > 1 or not happens_once(left)
    ):
        return True
    if left.mention.kind is Kind.AGE and not aged((left, articles[0].published), (right, articles[1].published)):
        return False
    earlier = (left, articles[0].published) if a < b else (right, articles[1].published)
    return moves(*earlier)


def _later_state(articles: Articles, left: Claim, right: Claim) -> bool:
    """A later article that tells a later state of what changes by itself; of what stands, it tells something else."""
    if not _later_article(articles, left, right):
        return False
    times = [claim.mention.value for claim in (left, right) if isinstance(claim.mention.value, TimeValue)]
    if len(times) == 2:
        return not both_ahead((left, articles[0].published), (right, articles[1].published))
    return goes_on(left, right, articles[0].published, articles[1].published)


def _change_words(articles: Articles, left: Claim, right: Claim) -> bool:
    """One sentence tells that the value moved. Where both do, they tell one change; a value that is itself the change
    ("rose by 4 percent") has not moved by it."""
    told = [
        bool(compiled(_CHANGE).search(single_bytes(article.text[claim.sentence.start : claim.sentence.end])))
        for article, claim in zip(articles, (left, right), strict=True)
    ]
    amounts = [getattr(claim.mention.value, "role", None) == "by" for claim in (left, right)]
    return any(told) and not all(told) and not any(amounts)


def _other_source(articles: Articles, left: Claim, right: Claim) -> bool:
    a, b = left.frame.attribution, right.frame.attribution
    return a is not None and b is not None and not _same_source(a, b)


def _same_source(left: str, right: str) -> bool:
    """Whether two names are of one source: "U.S. Geological Survey", "the US Geological Survey", "USGS"."""
    a, b = (re.sub(r"[^\w\s]", "", name).split() for name in (left, right))
    return [word.lower() for word in a] == [word.lower() for word in b] or _initials(a) == b or _initials(b) == a


def _initials(words: list[str]) -> list[str]:
    """A name of several words as its one-word abbreviation; letters that stand for a word stay as they are."""
    return ["".join(word if word.isupper() else word[0].upper() for word in words)] if len(words) > 1 else words


def _correction(articles: Articles, left: Claim, right: Claim) -> bool:
    return any(bool(compiled(_CORRECTION).search(single_bytes(article.text))) for article in articles)


def _hedged(articles: Articles, left: Claim, right: Claim) -> bool:
    values = [claim.mention.value for claim in (left, right)]
    quantities = [value.length if isinstance(value, Duration) else value for value in values]
    return any(isinstance(value, Quantity) and value.modifier != "=" for value in quantities)


_TESTS: dict[str, tuple[Callable[[Articles, Claim, Claim], bool], Verdict]] = {
    "later-article": (_later_article, Verdict.UPDATE),
    "later-state": (_later_state, Verdict.UPDATE),
    "change-words": (_change_words, Verdict.UPDATE),
    "other-source": (_other_source, Verdict.EXCUSED),
    "correction": (_correction, Verdict.EXCUSED),
    "hedged": (_hedged, Verdict.EXCUSED),
}


def excused(
    rule: Rule, articles: Articles, left: Claim, right: Claim, corrected: bool = False
) -> tuple[Verdict, str] | None:
    """The first excuse of the rule that holds, with its verdict and reason, or None.

    `corrected`: the correction was read and is of this very value, so that it excuses nothing.
    """
    for excuse in rule.unless:
        test, verdict = _TESTS[excuse.when]
        if not (corrected and excuse.when == "correction") and test(articles, left, right):
            return verdict, excuse.because
    return None
