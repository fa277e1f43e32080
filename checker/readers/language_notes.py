"""Notes on articles that are not in English. They are read all the same; little or nothing is found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.model.article import Article
from checker.text.enumeration import first_of
from checker.text.languages import other_language
from checker.text.word_lists import meanings


def language_notes(articles: Iterable[Article]) -> tuple[str, ...]:
    """One note for each language other than English: the first articles in it, and how many more there are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        language = _stated(article.language) or _judged(article.text)
        if language is not None:
            found[language].append(article.id)
    return tuple(f"{first_of(ids)}: {language} claimcheck reads English only" for language, ids in found.items())


def _stated(tag: str | None) -> str | None:
    """What the note says of a language that the metadata states; None if that is English or nothing."""
    code = (tag or "").replace("_", "-").partition("-")[0].strip().lower()
    if not code or code in _ENGLISH:
        return None
    name = meanings("readers/language_tags")["languages"].get(code, f"language {code!r}")
    return f"{name} by its metadata;"


def _judged(text: str) -> str | None:
    language = other_language(text)
    return language and f"{language}?"


_ENGLISH = frozenset({"en", "eng", "und", "mul", "zxx"})
"""English, and the tags of BCP 47 that name no language."""
