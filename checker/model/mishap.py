"""The boundary of an error that nobody foresaw: it costs the article in which it happens, never the whole run.

mishaps = Mishaps()
extraction = mishaps.attempt("wire/a.txt", "cannot be read", extract, article)      None where it failed
mishaps.problems    wire/a.txt: cannot be read: this is a bug in claimcheck: KeyError: 'x'
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import ParamSpec, TypeVar

from checker.model.article import Article
from checker.model.callables import Extract, Progress, TriedExtract
from checker.model.finding import Extraction, Problem

Given = ParamSpec("Given")
Result = TypeVar("Result")

UNREAD = "cannot be read"
HINT = "please report it with the article; --debug shows where it happened"


class Mishaps:
    """Does work on one article at a time and keeps the errors of it as problems."""

    def __init__(self, *declared: type[Exception]) -> None:
        """`declared` are the errors that are no bugs: they are raised as they are."""
        self._declared = declared
        self._problems: dict[tuple[str, str], Problem] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong, each once, in the order in which it happened."""
        return tuple(self._problems.values())

    def attempt(
        self, place: str, failed: str, work: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
    ) -> Result | None:
        """What the work gives. Where it fails, None and a problem: the article at `place`, and what `failed`."""
        try:
            return work(*given, **named)
        except self._declared:
            raise
        except Exception as error:
            self._keep(place, failed, error)
        return None

    def each(self, place: str, failed: str, items: Iterable[Result]) -> Iterator[Result]:
        """The items as they come. Where the next cannot be made, it ends with a problem."""
        try:
            yield from items
        except self._declared:
            raise
        except Exception as error:
            self._keep(place, failed, error)

    def _keep(self, place: str, failed: str, error: Exception) -> None:
        message = f"{failed}: this is a bug in claimcheck: {type(error).__name__}: {error}"
        trace = "".join(traceback.format_exception(error))
        self._problems.setdefault((place, message), Problem(place, message, HINT, trace))


def extracted(articles: Iterable[Article], extract: Extract, tell: Progress, mishaps: Mishaps) -> list[Extraction]:
    """The extractions of these articles, without those that fail; `tell` is called before each article."""
    known = list(articles)
    tried = []
    for index, article in enumerate(known):
        tell("reading", index, len(known))
        tried.append(mishaps.attempt(article.id, UNREAD, extract, article))
    return [item for item in tried if item is not None]


def guarded(extract: Extract, mishaps: Mishaps) -> TriedExtract:
    """The same, which gives None and keeps the mishap where an article cannot be read."""
    return lambda article: mishaps.attempt(article.id, UNREAD, extract, article)


class Raised(Mishaps):
    """Lets every error through, for the tests of rules: there a bug must not pass for a rule that finds nothing."""

    def _keep(self, place: str, failed: str, error: Exception) -> None:
        raise error
