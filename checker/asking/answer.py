"""What an archive says of a fact: claims by story, by kind of fact and by value, newest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from checker.archive.store import Archive
from checker.archive.word_search import ALWAYS, SHARE, Span, WordMatches, near_word, search_words
from checker.asking.question import Question, Term
from checker.asking.said import Answer, FactSaid, Said, StorySaid, ValueSaid
from checker.compare import inside_an_article
from checker.compare.values.quantity_words import describe as describe_quantity
from checker.compare.values.time_words import describe as describe_time
from checker.engine.rules.rule import Rule
from checker.engine.verdicts.selection import selects
from checker.model.article import Article
from checker.model.callables import TriedExtract
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.model.mention import Kind, Mention
from checker.model.value import Duration, TimeValue
from checker.stories.grouping import link

ARTICLES = 60
"""The most articles whose claims are read: those that have most of the words, the newest first."""
LIMIT = 20
"""Claims that an answer lists unless asked for another number."""


def ask(
    archive: Archive,
    question: Question,
    rules: Sequence[Rule],
    extract: TriedExtract,
    span: Span = ALWAYS,
    limit: int = LIMIT,
) -> Answer:
    """What the archive says of the question. Reads only; raises ArchiveError.

    `rules` name the facts of claims; `extract` extracts again what another version of claimcheck has stored.
    """
    topics = [term for term in question.terms if not term.is_kind] or list(question.terms)
    kinds = [term for term in question.terms if term.is_kind]
    searched = [term for term in topics if term.indexed] or topics
    ranking = [term.spellings for term in kinds if term not in searched]
    matches = search_words(archive, [term.spellings for term in searched], span, ranking)
    loaded = _loaded(archive, matches, [term for term in topics if term not in searched], extract)
    found = [
        Said(claim, item.extraction.article, shares)
        for item in loaded
        for claim in item.extraction.claims
        if ((shares := _shares(claim, topics)) and not kinds) or any(_is_of(term, claim) for term in kinds)
    ]
    stories = _stories(found, rules)
    listed = tuple(_within(stories, limit))
    shown = sum(len(value.said) for story in listed for fact in story.facts for value in fact.values)
    return Answer(
        question,
        listed,
        len(found),
        len(found) - shown,
        len(matches.articles),
        _unknown(archive, searched, matches),
        tuple(term.word for term, count in zip(searched, matches.frequency, strict=True) if count and not term.indexed),
        sum(item.anew for item in loaded),
    )


class _Loaded(NamedTuple):
    """A stored article, whether it was extracted again, and the weight of the question's words that it has."""

    extraction: Extraction
    anew: bool
    weight: float


def _loaded(archive: Archive, matches: WordMatches, short: Sequence[Term], extract: TriedExtract) -> list[_Loaded]:
    """The articles that have most of the words, also of those that are not indexed; best first, then newest."""
    each = matches.whole / max(1, sum(map(bool, matches.frequency)))
    read = []
    for match in matches.articles[:ARTICLES]:
        for item, anew in archive.load([match.number], extract):
            words = frozenset(_WORD.findall(f"{item.article.title} {item.article.text}".lower()) if short else ())
            more = sum(not words.isdisjoint(term.spellings) for term in short)
            read.append(_Loaded(item, anew, match.weight + each * more))
    least = SHARE * max((item.weight for item in read), default=0.0)
    return sorted(
        (item for item in read if item.weight >= least), key=lambda item: (-item.weight, _age(item.extraction.article))
    )


_WORD = re.compile(r"[^\W\d_]+")


def _unknown(archive: Archive, topics: Sequence[Term], matches: WordMatches) -> tuple[tuple[str, str | None], ...]:
    absent = [term.word for term, count in zip(topics, matches.frequency, strict=True) if not count]
    return tuple((word, near_word(archive, word)) for word in absent)


def _shares(claim: Claim, topics: Sequence[Term]) -> int:
    """How many words of the question a claim has; those in its frame count twice."""
    about = _about(claim)
    words = claim.words | claim.names
    return sum(2 if term.lemmas & about else bool(term.lemmas & words) for term in topics)


def _is_of(term: Term, claim: Claim) -> bool:
    """Whether the claim states the kind of fact that the term names."""
    if claim.frame.action in term.actions:
        return claim.mention.kind is Kind.COUNT
    return any(selects(rule, claim) for rule in term.rules)


def _about(claim: Claim) -> frozenset[str]:
    """The lemmas that the frame says the value is about."""
    frame = claim.frame
    named = (frame.counted, frame.predicate, frame.person, *frame.marks, *frame.subject, *frame.names, *frame.place)
    return frozenset(word for word in named if word)


def _stories(found: Sequence[Said], rules: Sequence[Rule]) -> list[StorySaid]:
    """The claims by story, in the order of their articles, which is that of the words they have."""
    articles = list({said.article.id: said.article for said in found}.values())
    place = {article.id: index for index, article in enumerate(articles)}
    links, _ = link(articles)
    across = [rule for rule in rules if inside_an_article(rule.compare.by) is None]
    stories = []
    for group in _groups(len(articles), links):
        inside = [said for said in found if place[said.article.id] in group]
        newest = tuple(sorted((articles[index] for index in group), key=_age))
        stories.append(StorySaid(newest, _facts(inside, across)))
    return stories


def _groups(count: int, links: Iterable[tuple[int, int]]) -> list[set[int]]:
    """The numbers below `count` in groups that links join, in order of their smallest."""
    group = [{index} for index in range(count)]
    for left, right in links:
        if group[left] is not group[right]:
            group[left] |= group[right]
            for index in group[right]:
                group[index] = group[left]
    return [found for index, found in enumerate(group) if min(found) == index]


def _facts(found: Sequence[Said], rules: Sequence[Rule]) -> tuple[FactSaid, ...]:
    by_fact: dict[tuple[str, str | None], dict[str, list[Said]]] = {}
    for said in sorted(found, key=lambda said: (_age(said.article), said.claim.mention.start)):
        by_value = by_fact.setdefault(_fact(said.claim, rules), {})
        by_value.setdefault(value_in_words(said.claim.mention), []).append(said)
    ordered = sorted(by_fact.items(), key=lambda item: -max(said.shares for said in chain(*item[1].values())))
    return tuple(
        FactSaid(
            fact,
            rule,
            tuple(
                ValueSaid(value, len({one.article.id for one in said}), tuple(said)) for value, said in values.items()
            ),
        )
        for (fact, rule), values in ordered
    )


def _fact(claim: Claim, rules: Iterable[Rule]) -> tuple[str, str | None]:
    """The name of the fact and the rule that reads it, else the kind of value and what it is of."""
    for rule in rules:
        if _GENERAL not in rule.tags and selects(rule, claim):
            return rule.title, rule.id
    of = next(iter((*claim.frame.marks, *filter(None, (claim.frame.predicate,)))), None)
    return f"{claim.mention.kind.value}, {of}" if of else claim.mention.kind.value, None


_GENERAL = "general"


def _within(stories: Iterable[StorySaid], limit: int) -> Iterator[StorySaid]:
    """The stories with the first `limit` claims. Every value of a story is named, even if no claim of it is left."""
    left = limit
    for story in stories:
        if left <= 0:
            return
        facts = []
        for fact in story.facts:
            values = []
            for value in fact.values:
                kept = tuple(islice(value.said, max(left, 0)))
                left -= len(kept)
                values.append(replace(value, said=kept))
            facts.append(replace(fact, values=tuple(values)))
        yield replace(story, facts=tuple(facts))


def value_in_words(mention: Mention) -> str:
    """The resolved value, as a finding prints it."""
    if isinstance(mention.value, TimeValue):
        return describe_time(mention.value)
    return describe_quantity(mention.value.length if isinstance(mention.value, Duration) else mention.value)


def _age(article: Article) -> tuple[int, str]:
    """Sorts articles newest first; those of unknown day last."""
    day = article.published.last if article.published.year_known else None
    return -(day or dt.date.min).toordinal(), article.id
