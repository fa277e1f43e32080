"""Checks articles one after the other, with rules that are read once and an archive that stays open."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.archive.archive_errors import ArchiveError
from checker.archive.store import Archive
from checker.config.governance import govern
from checker.config.search import Search
from checker.ledger.apply import Ledger, apply, open_ledgers
from checker.ledger.folders import BASELINE, WAIVERS, folders
from checker.model.article import Article
from checker.model.finding import Report
from checker.service.service_options import Examination
from checker.session import Plain, Session

HERE = "article"
"""The path whose config applies to articles sent from elsewhere: a file in the working directory."""


class Examiner:
    """Rules, waivers and archive of a service.

    A replaced archive and changed waivers or baselines are read again; rules and configs are read once. Raises
    ClaimcheckError if any of them cannot be used.
    """

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        search = Search(explicit=examination.config, off=examination.no_config)
        governance = govern(search, examination.request, examination.shipped, [HERE])
        self.rules = governance.rules
        self.published: dt.date | None = governance.published(HERE)
        self.session = Session(Plain(self.rules, self.published, governance.of(HERE).show), examination.explain)
        self._archive: Archive | None = None
        self._file: tuple[int, ...] | None = None
        self._renew_archive()
        self._ledgers: tuple[Ledger, ...] = ()
        self._ledger_files: object = None
        self._read_ledgers()

    def report(self, article: Article, known_as: Sequence[str], today: dt.date) -> Report | None:
        """The report on an article; None if a bug prevented it. Problems are printed on stderr: each is a bug.

        Stored articles with its id or an id in `known_as` are ignored.
        """
        self._renew_archive()
        self._read_ledgers()
        found = self._compared(article, known_as)
        for item in found.problems:
            print(f"{item.trace}{item.place}: {item.message}", file=sys.stderr)
        if not found.extractions:
            return None
        return apply(found, self._ledgers, [rule.id for rule in self.rules], today)

    def _compared(self, article: Article, known_as: Sequence[str]) -> Report:
        """Compares an article with the archive, if there is one, and with itself."""
        if self._archive is None:
            return self.session.compare([article])
        try:
            return self.session.compare_against([article], self._archive, known_as=known_as)
        except ArchiveError:
            self._file = None  # reopened for the next article
            raise

    def _renew_archive(self) -> None:
        """Opens the archive, again if its file has been replaced."""
        file = self._examination.archive
        if file is None:
            return
        now = _state(file, whole=False)
        if now == self._file and now is not None:
            return
        opened = Archive.open(file)
        if self._archive is not None:
            self._archive.close()
        self._archive, self._file = opened, now

    def _read_ledgers(self) -> None:
        """Reads waivers and baseline again if their files have changed."""
        files = [folder / name for folder in folders([HERE]) for name in (WAIVERS, BASELINE)]
        now = [(file, _state(file, whole=True)) for file in files]
        if now != self._ledger_files:
            self._ledgers = open_ledgers([HERE])
            self._ledger_files = now


def _state(file: Path, whole: bool) -> tuple[int, ...] | None:
    """Identifies a file, with `whole` also its content; None if it does not exist."""
    try:
        status = file.stat()
    except OSError:
        return None
    content = (status.st_mtime_ns, status.st_size) if whole else ()
    return status.st_dev, status.st_ino, *content
