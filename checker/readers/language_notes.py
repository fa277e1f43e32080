"""Notes on articles that are not in English. They are read all the same; little or nothing is found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.model.article import Article
from checker.text.enumeration import first_of
from checker.text.languages import other_language


def language_notes(articles: Iterable[Article]) -> tuple[str, ...]:
    """One note for each language other than English: the first articles in it, and how many more there are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        language = other_language(article.text)
        if language is not None:
            found[language].append(article.id)
    return tuple(f"{first_of(ids)}: {language}? claimcheck reads English only" for language, ids in found.items())
