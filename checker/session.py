"""Checks under one policy: settings for each article, unsaved texts, and claims extracted before.

`checker.library` is a thin layer over it; the command line, the watch, the editor and the service use it directly.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.model.finding import Level, Report
from checker.model.mishap import Mishaps, extracted

if TYPE_CHECKING:
    from checker.archive.store import Archive
    from checker.engine.rules.rule import Rule
    from checker.model.article import Article
    from checker.model.callables import Progress
    from checker.model.finding import Extraction, Problem
    from checker.readers import ArticlesRead, Day
    from checker.readers.folders.exclusion import Exclusions, ExclusionsOf

PathLike = str | os.PathLike[str]
"""A path of a file or folder."""
Unsaved = Mapping[str, bytes]
"""The bytes to read instead of the files at these paths, such as an editor's buffers. A file need not exist; its text
is read if a path names the file or a folder that contains it."""


class Policy(Protocol):
    """The settings for the articles of a check, such as `checker.config.governance.Governance` from config files."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules to run."""

    def published(self, article: str) -> dt.date | None:
        """The publication day of an article that states none, by its id."""

    def exclusions(self, folder: Path) -> Exclusions:
        """What is not read in an absolute folder."""

    def off(self, articles: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The ids of the rules that do not apply to an article, by article."""

    def settle(self, report: Report) -> Report:
        """The report with the level of each finding set, and hidden findings moved to `hidden`."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The same settings for all articles: every rule is on, at its own level."""

    rules: Sequence[Rule] = ()
    day: Day = None
    show: Level = Level.WARNING
    """The lowest level that is shown."""
    excluding: ExclusionsOf | None = None
    """What is not read in a folder; by default, what `.gitignore` says."""

    def published(self, article: str) -> dt.date | None:
        """`day`, or its result for the article if it is a function."""
        return self.day(article) if callable(self.day) else self.day

    def exclusions(self, folder: Path) -> Exclusions:
        """What `excluding` says."""
        from checker.readers.folders.exclusion import no_patterns

        return (self.excluding or no_patterns)(folder)

    def off(self, articles: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """No rule is off."""
        return {}

    def settle(self, report: Report) -> Report:
        """The report with the findings at or above `show`."""
        from checker.config.showing import shown

        return shown(report, lambda _: self.show)


@dataclass(frozen=True, slots=True)
class Session:
    """Checks and extracts under one policy. Prints nothing and does not read the clock."""

    policy: Policy
    explain: bool = False
    """Whether to keep the verdicts on unrelated pairs, too."""
    progress: Progress | None = None
    unsaved: Unsaved = field(default_factory=dict)
    extractor: Callable[[Article], Extraction] | None = None
    """Returns the claims of an article, instead of `checker.claims.extract`. One that stores them
    (`checker.claims.remembered`) extracts an article only when it changes."""

    def check(self, paths: Iterable[PathLike]) -> Report:
        """Checks the articles of these files and folders against each other."""
        reading = self._read(paths)
        return replace(self.compare(reading.articles, reading.problems), skipped=reading.skipped)

    def check_against(self, paths: Iterable[PathLike], archive: Archive | PathLike) -> Report:
        """Checks drafts against the published articles of an archive, and with each other. Raises ArchiveError."""
        reading = self._read(paths)
        report = self.compare_against(reading.articles, archive, reading.problems)
        return replace(report, skipped=reading.skipped)

    def compare(self, articles: Sequence[Article], problems: Sequence[Problem] = ()) -> Report:
        """Checks articles in memory against each other. `problems` lists what could not be read."""
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
        return self.policy.settle(_with_languages(report))

    def compare_against(
        self,
        drafts: Sequence[Article],
        archive: Archive | PathLike,
        problems: Sequence[Problem] = (),
        known_as: Collection[str] = (),
    ) -> Report:
        """Checks drafts in memory against an archive. Raises ArchiveError.

        Stored articles with the id of a draft or an id in `known_as` are older versions and are ignored.
        """
        from checker.drafts import check_drafts

        with opened(archive) as stored:
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
        return self.policy.settle(_with_languages(report))

    def extract(self, paths: Iterable[PathLike]) -> Report:
        """The claims of these articles, without a comparison: a report with only extractions and problems."""
        reading, mishaps = self._read(paths), Mishaps()
        read = extracted(reading.articles, self._extractor, self.progress or (lambda *_: None), mishaps)
        problems = (*reading.problems, *mishaps.problems)
        return _with_languages(Report(tuple(read), problems=problems, skipped=reading.skipped))

    def _read(self, paths: Iterable[PathLike]) -> ArticlesRead:
        from checker.readers import read
        from checker.readers.folders.unsaved import Unsaved as Texts

        named = [os.fspath(path) for path in paths]
        return read(named, self.policy.published, Texts(self.unsaved), self.policy.exclusions, self.progress)

    @property
    def _extractor(self) -> Callable[[Article], Extraction]:
        from checker.claims import extract

        return self.extractor or extract


def _with_languages(report: Report) -> Report:
    """The report with a note on its articles that are not in English."""
    from checker.readers.language_notes import language_notes

    return replace(report, notes=(*report.notes, *language_notes(item.article for item in report.extractions)))


def opened(archive: Archive | PathLike) -> AbstractContextManager[Archive]:
    """The archive: opened and closed here if given as a file, else left open."""
    from checker.archive.store import Archive

    return nullcontext(archive) if isinstance(archive, Archive) else Archive.open(archive)
