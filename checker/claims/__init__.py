"""Builds the claims of one article: its mentions, each with the frame that its sentence gives it."""

from __future__ import annotations

from bisect import bisect_right

from checker.claims.frame import frames
from checker.mentions import find
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.model.mention import Mention, Sentence
from checker.text.sentences import sentences
from checker.text.tokens import names_of, tokenise
from checker.text.word_classes import Tag

_CONTENT = frozenset({Tag.NOUN, Tag.NAME, Tag.VERB, Tag.ADJECTIVE})


def extract(article: Article) -> Extraction:
    """All claims of an article in text order; a pure function of the article.

    Mentions in spans that are not reporting make no claim; they are listed as left out, with the reason.
    """
    split = sentences(article.text)
    starts = [sentence.start for sentence in split]
    inside: dict[int, list[Mention]] = {}
    left_out: list[tuple[Mention, str]] = []
    for mention, why in _reported(article):
        if why:
            left_out.append((mention, why))
        else:
            inside.setdefault(max(0, bisect_right(starts, mention.start) - 1), []).append(mention)
    known = names_of(article.text)
    claims = [c for index, group in sorted(inside.items()) for c in _claims(article, split[index], group, known)]
    return Extraction(article, tuple(claims), tuple(left_out))


def _reported(article: Article) -> list[tuple[Mention, str]]:
    """Every mention with the reason why it is left out, or "" where it is reporting."""
    skip_starts = [skip.start for skip in article.skips]
    found = []
    for mention in find(article.text, article.published):
        index = bisect_right(skip_starts, mention.start) - 1
        skipped = index >= 0 and mention.start < article.skips[index].end
        found.append((mention, article.skips[index].why if skipped else ""))
    return found


def _claims(article: Article, sentence: Sentence, mentions: list[Mention], known: frozenset[str]) -> list[Claim]:
    """The claims of one sentence."""
    end = max(sentence.end, mentions[-1].end)
    tokens = tokenise(article.text, sentence.start, end, [(m.start, m.end, i) for i, m in enumerate(mentions)], known)
    words = frozenset([token.lemma for token in tokens if token.tag in _CONTENT])
    names = frozenset([token.lower for token in tokens if token.tag is Tag.NAME])
    order = [mentions[token.mention] for token in tokens if token.mention is not None]
    told = zip(order, frames(tokens, mentions), strict=True)
    return [Claim(article.id, mention, sentence, frame, words, names) for mention, frame in told]
