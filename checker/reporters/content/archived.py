"""The claims of an archive as rows for other programs, by the JSON contract, with the details of their article."""

from __future__ import annotations

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.reporters.content import contract


def archive_rows(extraction: Extraction) -> list[dict[str, object]]:
    """One row per claim."""
    return [archive_row(claim, extraction.article) for claim in extraction.claims]


def archive_row(claim: Claim, article: Article) -> dict[str, object]:
    """A claim: the keys of `extract --format jsonl`, then those of its article, then its sentence."""
    about = contract.about(article)
    return {
        **contract.mention(article, claim.mention, claim.frame),
        "published": about["published"],
        "title": about["title"],
        "source": about["source"],
        "url": about["url"],
        "sentence": article.text[claim.sentence.start : claim.sentence.end],
    }
