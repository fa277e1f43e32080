"""Places of claims in their articles: line, column and sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.model.article import Article, Place
from checker.model.claim import Claim
from checker.model.finding import Extraction, Report
from checker.reporters.content.printable import literal, printable

_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Places:
    """The articles of a report by id, with their line starts, computed when first needed."""

    articles: dict[str, Article]
    published: frozenset[str] = frozenset()
    """The ids of articles from an archive."""
    _starts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, extractions: Iterable[Extraction]) -> Places:
        """The places in the articles of these extractions."""
        return cls({part.article.id: part.article for extraction in extractions for part in extraction.parts})

    @classmethod
    def in_report(cls, report: Report) -> Places:
        """The places in the articles of a report, including the archived ones that it quotes."""
        articles = [*report.published, *(part.article for item in report.extractions for part in item.parts)]
        return cls({article.id: article for article in articles}, frozenset(item.id for item in report.published))

    def line_column(self, article: str, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in characters."""
        if article not in self._starts:
            text = self.articles[article].text
            self._starts[article] = [0, *(match.end() for match in _NEWLINE.finditer(text))]
        starts = self._starts[article]
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def part(self, article: str, offset: int) -> Place | None:
        """Where an offset is in the source of an article; None if its text is the source."""
        places = self.articles[article].places
        at = bisect_right(places, offset, key=lambda place: place.start)
        return places[max(at - 1, 0)] if places else None

    def line(self, article: str, offset: int) -> int | None:
        """The line of an offset in the source, from 1; None if the source has no lines."""
        part = self.part(article, offset)
        return part.line if part else self.line_column(article, offset)[0]

    def place(self, article: str, offset: int) -> str:
        """`path:line:column`, printable; if the source is no plain text, its part: `path (page 2)`."""
        part = self.part(article, offset)
        if part is not None:
            return f"{literal(article)}{f':{part.line}' if part.line else ''} ({printable(part.words)})"
        line, column = self.line_column(article, offset)
        return f"{literal(article)}:{line}:{column}"

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim as it stands in the article."""
        return self.articles[claim.article].text[claim.sentence.start : claim.sentence.end]

    def around(self, claim: Claim) -> tuple[str, str, str]:
        """The sentence of a claim in three parts: before its words, the words, and after them."""
        text, mention = self.articles[claim.article].text, claim.mention
        start, end = min(claim.sentence.start, mention.start), max(claim.sentence.end, mention.end)
        return text[start : mention.start], text[mention.start : mention.end], text[mention.end : end]
