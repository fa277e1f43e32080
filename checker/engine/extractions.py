"""The claims of the articles of a run; an article of unknown date is extracted again if its date can be inferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims import extract
from checker.model.article import Article, PublishedFrom
from checker.model.callables import Extract, Progress
from checker.model.finding import Extraction
from checker.model.mishap import UNREAD, Mishaps, extracted
from checker.stories.copies import Copies
from checker.stories.inference import infer


def extractions_of(articles: Sequence[Article], extract: Extract, tell: Progress, mishaps: Mishaps) -> list[Extraction]:
    """Extracts every article; articles of unknown date again if the other articles or their own text give the date."""
    read = extracted(articles, extract, tell, mishaps)
    copies = Copies(articles)
    known = [mishaps.attempt(item.article.id, UNREAD, dated, item, copies, extract) for item in read]
    return [item for item in known if item is not None]


def dated(extraction: Extraction, copies: Copies, extract: Extract = extract) -> Extraction:
    """The extraction, or a new one with the inferred date if the article's date is unknown and can be inferred."""
    article = extraction.article
    if article.published.source is not PublishedFrom.UNKNOWN:
        return extraction
    published = infer(article, [claim.mention for claim in extraction.claims], copies)
    if published.source is PublishedFrom.UNKNOWN:
        return extraction
    return extract(replace(article, published=published))
