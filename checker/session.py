"""Checks under one policy: what holds for each article, what is not saved yet, and what was extracted before.

`checker.library` is a thin call of it; the command line, the watch, the editor and the service hold one of their own.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from checker.model.finding import Level, Report
from checker.model.mishap import Mishaps, guarded

if TYPE_CHECKING:
    from checker.archive.store import Archive
    from checker.engine.rules.rule import Rule
    from checker.model.article import Article
    from checker.model.finding import Extraction, Problem
    from checker.readers import ArticlesRead, Day

PathLike = str | os.PathLike[str]
"""A path of a file or folder."""
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""
Unsaved = Mapping[str, bytes]
"""Bytes that are read in place of what files hold, by their paths, such as an editor's buffers. The files need not be
there; a text is read where a path names its file or a folder that holds it."""


class Policy(Protocol):
    """What holds for the articles of a check. `checker.config.governance.Governance` is one, made from config files."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that run."""

    def published(self, article: str) -> dt.date | None:
        """The publication day of an article that states none, by its id."""

    def off(self, articles: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The ids of the rules that do not hold for an article, by article."""

    def settle(self, report: Report) -> Report:
        """The report with the level of each finding, and those that are not shown under `hidden`."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The same for all articles: every rule is on, at its own level."""

    rules: Sequence[Rule] = ()
    day: Day = None
    show: Level = Level.WARNING
    """The least level that is shown."""

    def published(self, article: str) -> dt.date | None:
        """`day`, or what it gives for the article."""
        return self.day(article) if callable(self.day) else self.day

    def off(self, articles: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """None."""
        return {}

    def settle(self, report: Report) -> Report:
        """The report with the findings at or above `show`."""
        from checker.config.showing import shown

        return shown(report, lambda _: self.show)


@dataclass(frozen=True, slots=True)
class Session:
    """Checks and extractions under one policy. It prints nothing and reads no clock."""

    policy: Policy
    explain: bool = False
    """Whether the verdicts on unrelated pairs are kept, too."""
    progress: Progress | None = None
    unsaved: Unsaved = field(default_factory=dict)
    extractor: Callable[[Article], Extraction] | None = None
    """Gives the claims of an article in place of `checker.claims.extract`: one that keeps them
    (`checker.claims.remembered`) extracts each article once, as long as it stays as it is."""

    def check(self, paths: Iterable[PathLike]) -> Report:
        """Checks the articles of these files and folders against each other."""
        reading = self._read(paths)
        return self.compare(reading.articles, reading.problems)

    def check_against(self, paths: Iterable[PathLike], archive: Archive | PathLike) -> Report:
        """Checks drafts against the published articles of an archive, and with each other. Raises ArchiveError."""
        reading = self._read(paths)
        return self.compare_against(reading.articles, archive, reading.problems)

    def compare(self, articles: Sequence[Article], problems: Sequence[Problem] = ()) -> Report:
        """Checks articles that are in memory against each other. `problems` tell what could not be read."""
        from checker.engine.run import run

        report = run(
            articles,
            self.policy.rules,
            problems,
            progress=self.progress,
            explain=self.explain,
            off=self.policy.off(article.id for article in articles),
            extract=self._extractor,
        )
        return self.policy.settle(report)

    def compare_against(
        self,
        drafts: Sequence[Article],
        archive: Archive | PathLike,
        problems: Sequence[Problem] = (),
        known_as: Collection[str] = (),
    ) -> Report:
        """Checks drafts that are in memory against an archive. Raises ArchiveError.

        Stored articles of the drafts' ids, and of the ids `known_as`, are older versions of them and are left out.
        """
        from checker.drafts import check_drafts

        with _opened(archive) as stored:
            report = check_drafts(
                drafts,
                stored,
                self.policy.rules,
                problems,
                self.explain,
                self.progress,
                self.policy.off(draft.id for draft in drafts),
                known_as,
                self._extractor,
            )
        return self.policy.settle(report)

    def extract(self, paths: Iterable[PathLike]) -> Report:
        """The claims of these articles, without a comparison: a report of extractions and problems only."""
        reading, extractions, mishaps = self._read(paths), [], Mishaps()
        extract_one = guarded(self._extractor, mishaps)
        for index, article in enumerate(reading.articles):
            if self.progress:
                self.progress("reading", index, len(reading.articles))
            extractions.append(extract_one(article))
        read = tuple(item for item in extractions if item is not None)
        return Report(read, problems=(*reading.problems, *mishaps.problems))

    def _read(self, paths: Iterable[PathLike]) -> ArticlesRead:
        from checker.readers import read
        from checker.readers.unsaved import Unsaved as Texts

        return read([os.fspath(path) for path in paths], self.policy.published, Texts(self.unsaved))

    @property
    def _extractor(self) -> Callable[[Article], Extraction]:
        from checker.claims import extract

        return self.extractor or extract


def _opened(archive: Archive | PathLike) -> AbstractContextManager[Archive]:
    """The archive: opened here and closed at the end where its file is named, else left as it is."""
    from checker.archive.store import Archive

    return nullcontext(archive) if isinstance(archive, Archive) else Archive.open(archive)
