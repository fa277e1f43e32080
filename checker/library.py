"""The library: what the command line does, as functions. They print nothing, and import what they need."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.archive.indexing import Indexed
    from checker.archive.store import Archive
    from checker.claims.remembered import Remembered
    from checker.config.governance import Governance
    from checker.engine.rule import Rule
    from checker.model.article import Article
    from checker.model.finding import Report
    from checker.readers import Day

PathLike = str | os.PathLike[str]
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""
Unsaved = Mapping[str, bytes]
"""Bytes that are read in place of what files hold, by their paths, such as an editor's buffers. The files need not be
there; a text is read where `paths` names its file or a folder that holds it."""


def check(
    paths: Iterable[PathLike],
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: str = "warning",
    progress: Progress | None = None,
    governance: Governance | None = None,
    unsaved: Unsaved | None = None,
    remembered: Remembered | None = None,
) -> Report:
    """Checks these articles (files and folders) against each other, by default with the built-in rules.

    `published` is the publication day of articles that state none. `explain` also keeps the verdicts on unrelated
    pairs. `show` is the least level of `Report.findings`; those below are in `Report.hidden`. What cannot be read is in
    `Report.problems`; the rest is checked. No config file is looked for; `governance`
    (`checker.config.governance.govern`) says what holds for which article, in place of `rules`, `published` and `show`.
    Calls that share `remembered` extract an article once, as long as it stays as it is.
    """
    from checker.claims import extract as anew
    from checker.engine.run import run
    from checker.readers import read
    from checker.readers.unsaved import Unsaved as Texts

    names, texts = [os.fspath(path) for path in paths], Texts(unsaved)
    if governance is None:
        chosen = load_rules() if rules is None else rules
        reading = read(names, published, texts)
        report = run(
            reading.articles, chosen, reading.problems, progress=progress, explain=explain, extract=remembered or anew
        )
        return _shown(report, show)
    reading = read(names, governance.published, texts)
    off = governance.off(article.id for article in reading.articles)
    report = run(
        reading.articles,
        governance.rules,
        reading.problems,
        progress=progress,
        explain=explain,
        off=off,
        extract=remembered or anew,
    )
    return governance.settle(report)


def accepted(report: Report, paths: Iterable[PathLike], rules: Sequence[Rule], today: dt.date) -> Report:
    """The report of a check of these articles with what waivers and the baseline accept of it, as the commands show it.

    They are read from the nearest folder `.claimcheck` upward from the articles. `today` decides which waivers have
    expired: nothing here reads a clock. Raises `checker.ledger.faults.LedgerFaults` with every fault of the files.
    """
    from checker.ledger.apply import apply, open_ledgers

    opened = open_ledgers([os.fspath(path) for path in paths])
    return apply(report, opened, [rule.id for rule in rules], today)


def extract(
    paths: Iterable[PathLike],
    *,
    published: Day = None,
    progress: Progress | None = None,
    unsaved: Unsaved | None = None,
) -> Report:
    """The claims of these articles, without a comparison: a report that has extractions and problems only."""
    from checker.claims import extract as extract_article
    from checker.model.finding import Report
    from checker.model.mishap import Mishaps, guarded
    from checker.readers import read
    from checker.readers.unsaved import Unsaved as Texts

    reading = read([os.fspath(path) for path in paths], published, Texts(unsaved))
    mishaps = Mishaps()
    extract_one, extractions = guarded(extract_article, mishaps), []
    for index, article in enumerate(reading.articles):
        if progress:
            progress("reading", index, len(reading.articles))
        extractions.append(extract_one(article))
    read_ones = tuple(item for item in extractions if item is not None)
    return Report(read_ones, problems=(*reading.problems, *mishaps.problems))


def check_against(
    paths: Iterable[PathLike],
    archive: Archive | PathLike,
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: str = "warning",
    progress: Progress | None = None,
    governance: Governance | None = None,
    unsaved: Unsaved | None = None,
    remembered: Remembered | None = None,
) -> Report:
    """Checks drafts against the published articles of an archive that `index` has made, and with each other.

    `archive` is its file, or the archive already opened. The first place of every finding is in the draft; the articles
    that are quoted are in `Report.published`. `governance`, for the drafts, `show` and `remembered` are as in `check`.
    Raises `checker.archive.failure.ArchiveError` if the file cannot be used.
    """
    from checker.claims import extract as anew
    from checker.drafts import check_drafts
    from checker.readers import read
    from checker.readers.unsaved import Unsaved as Texts

    names = [os.fspath(path) for path in paths]
    reading = read(names, governance.published if governance else published, Texts(unsaved))
    chosen = governance.rules if governance else load_rules() if rules is None else rules
    off = governance.off(article.id for article in reading.articles) if governance else {}
    with _opened(archive) as stored:
        report = check_drafts(
            reading.articles,
            stored,
            chosen,
            reading.problems,
            explain,
            progress,
            off,
            extract=remembered or anew,
        )
    return governance.settle(report) if governance else _shown(report, show)


def check_draft(
    article: Article,
    archive: Archive | PathLike,
    *,
    rules: Sequence[Rule] | None = None,
    explain: bool = False,
    show: str = "warning",
) -> Report:
    """The same for one article in memory, as an editor or a CMS has it."""
    from checker.drafts import check_drafts

    with _opened(archive) as stored:
        report = check_drafts([article], stored, load_rules() if rules is None else rules, explain=explain)
    return _shown(report, show)


def index(
    paths: Iterable[PathLike],
    archive: PathLike,
    *,
    published: Day = None,
    drop_removed: bool = False,
    progress: Progress | None = None,
) -> Indexed:
    """Puts the articles of these files and folders into an archive, new and changed ones only; makes it if need be.

    Articles that another version of claimcheck has stored are extracted anew. `drop_removed` takes out what is stored
    below the paths and not there any more. Raises `checker.archive.failure.ArchiveError`; what was stored before stays.
    """
    from checker.archive.indexing import index as index_articles
    from checker.archive.indexing import renew
    from checker.archive.store import Archive
    from checker.drafts import extract_among, extract_dated

    with Archive.open_to_write(Path(archive), create=True) as stored:
        named = [os.fspath(path) for path in paths]
        done = index_articles(
            stored, named, extract_dated, published=published, drop_removed=drop_removed, progress=progress
        )
        done.renewed, failed = renew(stored, extract_among(stored), progress)
        done.problems += failed
        return done


def _shown(report: Report, least: str) -> Report:
    """The report with the findings at or above a level."""
    from checker.config.showing import shown
    from checker.model.finding import Level

    return shown(report, lambda _: Level(least))


def _opened(archive: Archive | PathLike) -> AbstractContextManager[Archive]:
    """The archive: opened here and closed at the end where its file is named, else left as it is."""
    from checker.archive.store import Archive

    return nullcontext(archive) if isinstance(archive, Archive) else Archive.open(Path(archive))


def load_rules(
    folders: Iterable[PathLike] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    experimental: bool = False,
) -> tuple[Rule, ...]:
    """The rules that come with claimcheck and those of `folders`, in order of id.

    `select` and `ignore` name ids, tags or levels. Of the rules that come with claimcheck, experimental ones are left
    out unless `select` is given or `experimental` is set. Raises `checker.engine.faults.RuleFaults` with every fault of
    every file: `path:line:column`, what is wrong, and a hint.
    """
    from checker.engine.choice import chosen
    from checker.engine.kept import load_rules as load_folders
    from checker.engine.rule import Status

    own = default_rules()
    rules = chosen(load_folders([own, *(Path(folder) for folder in folders)]), select, ignore)
    if select or experimental:
        return rules
    return tuple(r for r in rules if r.status is not Status.EXPERIMENTAL or not Path(r.path).is_relative_to(own))


def default_rules() -> Path:
    """The folder of the rules that come with claimcheck: inside an installed package, else beside it in the source."""
    package = Path(__file__).parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"
