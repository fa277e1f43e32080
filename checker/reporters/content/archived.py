"""The claims of an archive as rows for other programs: by the JSON contract, with what is known of the article."""

from __future__ import annotations

from checker.model.finding import Extraction
from checker.reporters.content import contract
from checker.reporters.content.contract import Json

_OF_ARTICLE = ("published", "title", "source", "url")


def archive_rows(extraction: Extraction) -> list[Json]:
    """A row for each claim: the keys of `extract --format jsonl`, then those of its article, and its sentence."""
    article = extraction.article
    about = contract.about(article)
    known = {name: about[name] for name in _OF_ARTICLE}
    return [
        contract.mention(article, claim.mention, claim.frame)
        | known
        | {"sentence": article.text[claim.sentence.start : claim.sentence.end]}
        for claim in extraction.claims
    ]
