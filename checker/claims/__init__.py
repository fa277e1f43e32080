"""Builds the claims of one article: each mention with the frame its sentence gives it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from checker.claims.clauses import clauses
from checker.claims.corrections import corrections
from checker.claims.discourse import Carried, Thread, topics_of_clauses
from checker.claims.frame import frames
from checker.claims.headline_tense import with_verb
from checker.claims.topics import with_value_counts
from checker.mentions import find
from checker.model.article import TITLE, Article, Place
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.model.mention import Mention, Sentence
from checker.text.headlines import readable, titled, without_titled
from checker.text.sentences import sentences
from checker.text.tokens import names_of, tokenise
from checker.text.word_classes import Tag

WITHDRAWN = "withdrawn by a correction notice"
_CONTENT = frozenset({Tag.NOUN, Tag.NAME, Tag.VERB, Tag.ADJECTIVE})


def extract(article: Article) -> Extraction:
    """All claims of an article in text order; a pure function of the article.

    Mentions in spans that are not reporting, and values that a correction notice withdraws, make no claim. They are
    listed with the reason.
    """
    text = readable(article.text)
    split = _headed(article, sentences(text))
    starts = [sentence.start for sentence in split]
    inside: dict[int, list[Mention]] = {}
    left_out: list[tuple[Mention, str]] = []
    reported = _reported(article)
    notices = corrections(text, [mention for mention, _ in reported])
    withdrawn = {notice.old for notice in notices.read}
    for mention, why in reported:
        why = why or (WITHDRAWN if mention in withdrawn else "")
        if why:
            left_out.append((mention, why))
        else:
            inside.setdefault(max(0, bisect_right(starts, mention.start) - 1), []).append(mention)
    known = names_of(without_titled(text))
    claims: list[Claim] = []
    thread = Thread()
    last = max(inside, default=-1)  # what follows the last value carries nothing forward
    for index, sentence in enumerate(split[: last + 1]):
        for start, end, held in _pieces(sentence, inside.get(index, [])):
            if held:
                found, thread = _parsed(article.id, text, sentence, start, end, held, known, thread)
                claims += found
            else:
                thread.add(partial(_carried, text, sentence, start, end, known))
            thread = Thread() if sentence.headline else thread
    known_article = replace(article, corrections=notices.read)
    title = _title(article, any(sentence.headline for sentence in split))
    return Extraction(known_article, tuple(with_value_counts(claims)), tuple(left_out), notices.unread, title)


def _title(article: Article, headed: bool) -> Extraction | None:
    """The title as an article of its own, where it is not part of the text; `headed`: the text has a headline."""
    title = article.title.strip() if article.title else ""
    if not title or title == article.text.strip() or (headed and title in article.text[:LONGEST]):
        return None
    apart = replace(
        article,
        id=f"{article.id}{TITLE}",
        text=title,
        title=title,
        skips=(),
        file=article.file or article.id,
        places=(Place(0, "headline"),) if article.places else (),
    )
    return extract(apart)


def _headed(article: Article, split: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, the first marked as a headline if it is the article's title."""
    first = split[0] if split else None
    if first is None or first.headline or article.text[first.start : first.end] != (article.title or "").strip():
        return split
    return replace(first, headline=True), *split[1:]


def _reported(article: Article) -> list[tuple[Mention, str]]:
    """Every mention with the reason it is left out, or "" if it is reporting."""
    skip_starts = [skip.start for skip in article.skips]
    found = []
    for mention in find(article.text, article.published):
        index = bisect_right(skip_starts, mention.start) - 1
        skipped = index >= 0 and mention.start < article.skips[index].end
        found.append((mention, article.skips[index].why if skipped else ""))
    return found


LONGEST = 4000
"""Characters of a sentence parsed as one; a longer one is a table or a list, and is parsed piece by piece."""


def _pieces(sentence: Sentence, mentions: list[Mention]) -> Iterator[tuple[int, int, list[Mention]]]:
    """The whole sentence with its mentions; a very long one in stretches, so that parsing stays linear."""
    end = max(sentence.end, mentions[-1].end) if mentions else sentence.end
    if end - sentence.start <= LONGEST:
        yield sentence.start, end, mentions
        return
    start = sentence.start
    for _, group in groupby(mentions, key=lambda mention: (mention.start - sentence.start) // LONGEST):
        held = list(group)
        first, last = max(start, held[0].start - LONGEST // 4), min(end, held[-1].end + LONGEST // 4)
        yield first, last, held
        start = held[-1].end


def _carried(text: str, sentence: Sentence, start: int, end: int, known: frozenset[str], before: Carried) -> Carried:
    """What a sentence without values carries forward, or a stretch of a very long one."""
    tokens = tokenise(text, start, end, None, known, _capitals(text, sentence, start, end))
    return topics_of_clauses(tokens, clauses(tokens), Thread(before))[1].read()


def _capitals(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether capitals mark names here: not in a headline in Title Case."""
    return not (sentence.headline and titled(text[start:end]))


def _parsed(
    article: str,
    text: str,
    sentence: Sentence,
    start: int,
    end: int,
    mentions: list[Mention],
    known: frozenset[str],
    thread: Thread,
) -> tuple[list[Claim], Thread]:
    """The claims of a sentence, or of a stretch of a very long one, and what it carries forward."""
    capitals = _capitals(text, sentence, start, end)
    tokens = tokenise(text, start, end, [(m.start, m.end, i) for i, m in enumerate(mentions)], known, capitals)
    tokens = with_verb(tokens, mentions) if sentence.headline else tokens
    framed, handed = frames(tokens, mentions, thread)
    words = frozenset([token.lemma for token in tokens if token.tag in _CONTENT])
    names = frozenset([token.lower for token in tokens if token.tag is Tag.NAME])
    order = [mentions[token.mention] for token in tokens if token.mention is not None]
    told = zip(order, framed, strict=True)
    return [Claim(article, mention, sentence, frame, words, names) for mention, frame in told], handed
