"""Checks articles one after the other, with rules read once and an archive that stays open."""

from __future__ import annotations

import datetime as dt
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
"""The path by which the config of the working folder holds for an article from elsewhere."""


class Examiner:
    """Rules, waivers and the archive of one service.

    Raises ClaimcheckError where they cannot be used. A new archive in place of the old one,
    and waivers and a baseline that have changed, are opened anew; rules and configs are read once.
    """

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        search = Search(explicit=examination.config, off=examination.no_config)
        governance = govern(search, examination.request, examination.shipped, [HERE])
        self.rules = governance.rules
        self.published: dt.date | None = governance.published(HERE)
        self.session = Session(Plain(self.rules, self.published, governance.of(HERE).show), examination.explain)
        self._archive = Archive.open(examination.archive)
        self._file = _state(examination.archive, whole=False)
        self._ledgers: tuple[Ledger, ...] = ()
        self._ledger_files: object = None
        self._read_ledgers()

    def examine(self, article: Article, known_as: Sequence[str], today: dt.date) -> Report:
        """The report on an article, without what published articles of the ids `known_as`, and its own, say of it."""
        self._renew_archive()
        self._read_ledgers()
        try:
            report = self.session.compare_against([article], self._archive, known_as=known_as)
        except ArchiveError:
            self._file = None  # opened anew for the next article
            raise
        return apply(report, self._ledgers, [rule.id for rule in self.rules], today)

    def _renew_archive(self) -> None:
        """Opens the archive again where its file is another one by now."""
        now = _state(self._examination.archive, whole=False)
        if now == self._file and now is not None:
            return
        opened = Archive.open(self._examination.archive)
        self._archive.close()
        self._archive, self._file = opened, now

    def _read_ledgers(self) -> None:
        """Reads waivers and baseline again where their files have changed."""
        files = [folder / name for folder in folders([HERE]) for name in (WAIVERS, BASELINE)]
        now = [(file, _state(file, whole=True)) for file in files]
        if now != self._ledger_files:
            self._ledgers = open_ledgers([HERE])
            self._ledger_files = now


def _state(file: Path, whole: bool) -> tuple[int, ...] | None:
    """What tells a file from the one that stood there before; None where there is none. `whole`: its content too."""
    try:
        status = file.stat()
    except OSError:
        return None
    content = (status.st_mtime_ns, status.st_size) if whole else ()
    return status.st_dev, status.st_ino, *content
