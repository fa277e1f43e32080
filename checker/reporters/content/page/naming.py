"""Names of articles and stories: a title or headline where there is one, else as much of the path as is needed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.model.article import TITLE, Article
from checker.reporters.content.page.dates import iso, published_words
from checker.reporters.content.page.view import Named
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.text.header import header_lines
from checker.text.headlines import LONGEST, readable
from checker.text.sentences import HEADLINE_END

_TOP = 4_000
"""Characters at the top of a text in which its headline is searched for."""
_SECTION = 2
"""A first line of so few words names a section or a place."""
_DATELINE = re.compile(r"[A-Z][A-Z.,' -]+\b.{0,60}\([A-Z][\w. ]+\)")
"""A line that begins with a place in capitals and its agency: "TESSERA, Norvik (NNA)"."""
_STEPS = re.compile(r"[/\\#]")


def title_of(article: Article) -> str:
    """The title of an article, else the headline above its text; empty if it has neither."""
    if article.title:
        return printable(article.title)[:LONGEST]
    above = readable(article.text[:_TOP]).split(HEADLINE_END)[:-1]
    line = printable(above[-1].strip().rpartition("\n")[2]) if above else ""
    names_nothing = len(line.split()) <= _SECTION or _DATELINE.match(line) or header_lines(line)
    return "" if names_nothing else line


def named(ids: Iterable[str], places: Places) -> dict[str, Named]:
    """The articles of a story as the page names them, by id."""
    articles = {name: places.articles[name] for name in ids}
    labels = _labels(articles)
    return {
        name: Named(
            literal(name),
            labels[name],
            title_of(article),
            printable(article.source or ""),
            published_words(article.published),
            iso(article.published),
            article.published.stated,
            name in places.published,
        )
        for name, article in articles.items()
    }


def base(article: str) -> str:
    """The id of the article to which a title quoted on its own belongs."""
    return article.removesuffix(TITLE)


def story_name(articles: Sequence[Named]) -> str:
    """The title of the first article that has one, else the first label."""
    return next((article.title for article in articles if article.title), articles[0].label)


def _labels(articles: Mapping[str, Article]) -> dict[str, str]:
    """The outlet, if no other article of the story has the same; else the end of the path that no other one has."""
    outlets = Counter(article.source for article in articles.values())
    tails = _tails(list(articles))
    return {
        name: printable(article.source) if article.source and outlets[article.source] == 1 else literal(tails[name])
        for name, article in articles.items()
    }


def _tails(paths: Sequence[str]) -> dict[str, str]:
    """The shortest ends of the paths, in whole steps, that tell them apart."""
    found: dict[str, str] = {}
    steps = {path: [match.end() for match in _STEPS.finditer(path) if match.end() < len(path)] for path in paths}
    deepest = max(map(len, steps.values()), default=0)
    left = list(paths)
    for count in range(1, deepest + 2):
        tails = {path: path[steps[path][-count] :] if len(steps[path]) >= count else path for path in left}
        seen = Counter(tails.values())
        found |= {path: tail for path, tail in tails.items() if seen[tail] == 1}
        left = [path for path in left if path not in found]
    return found | {path: path for path in left}
