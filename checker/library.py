"""The library: the commands as functions. They print nothing, and import what they need when called."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.callables import Progress
from checker.model.errors import CallError
from checker.model.finding import Level
from checker.session import PathLike, Plain, Session

if TYPE_CHECKING:
    from checker.archive.indexing import Indexed
    from checker.archive.store import Archive
    from checker.engine.rules.rule import Rule
    from checker.model.article import Article
    from checker.model.changes import Changes
    from checker.model.finding import Report
    from checker.readers import Day


def check(
    paths: Iterable[PathLike],
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: Level | str = Level.WARNING,
    progress: Progress | None = None,
) -> Report:
    """Checks these articles (files and folders) against each other, by default with the built-in rules.

            report = check(["drafts/"], show="note")

    `published` is the publication day of articles that state none: a `datetime.date`, or a function from an article's
    id to a date. `explain` also keeps the verdicts on unrelated pairs. `show` is the lowest level in `Report.findings`
    (`error`, `warning`, `note`); findings below it are in `Report.hidden`. Unreadable files are in `Report.problems`;
    the rest is checked. Config files, waivers and baselines are not read (see `accepted`). Offsets count characters of
    `Article.text`; lines and columns count from 1.

    Raises CallError for a `show` that is not a level, RuleFaults if the built-in rules are read and damaged.
    """
    return _session(rules, published, show, explain, progress).check(paths)


def check_against(
    paths: Iterable[PathLike],
    archive: Archive | PathLike,
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: Level | str = Level.WARNING,
    progress: Progress | None = None,
) -> Report:
    """Checks drafts against the published articles in an archive made by `index`, and with each other.

            report = check_against(["drafts/"], "published.db")

    `archive` is its file, or an open archive. The first place of every finding is in a draft; the published articles
    that are quoted are in `Report.published`. The other arguments are those of `check`.

    Raises ArchiveError if the file cannot be used, and the errors of `check`.
    """
    return _session(rules, published, show, explain, progress).check_against(paths, archive)


def check_draft(
    article: Article,
    archive: Archive | PathLike,
    *,
    rules: Sequence[Rule] | None = None,
    explain: bool = False,
    show: Level | str = Level.WARNING,
) -> Report:
    """Checks one article in memory, such as an editor's or a CMS's, against an archive.

            report = check_draft(Article("desk/7", text), "published.db")

    A stored article with the same id is an older version and is ignored. Raises the errors of `check_against`.
    """
    return _session(rules, None, show, explain).compare_against([article], archive)


def extract(paths: Iterable[PathLike], *, published: Day = None, progress: Progress | None = None) -> Report:
    """The claims of these articles, without a comparison: a report with only extractions and problems.

            for extraction in extract(["drafts/"]).extractions:
                print(extraction.article.id, [claim.mention.text for claim in extraction.claims])

    `published` and `progress` are as in `check`.
    """
    return Session(Plain((), published), progress=progress).extract(paths)


def accepted(report: Report, paths: Iterable[PathLike], rules: Sequence[Rule], today: dt.date) -> Report:
    """The report of a check of these articles, with waivers and the baseline applied as the commands apply them.

            report = accepted(check(paths, rules=rules), paths, rules, today=datetime.date.today())

    They are read from the nearest `.claimcheck` folder upward from the articles. `today` decides which waivers have
    expired; the function does not read the clock. Raises LedgerFaults with every fault in the files.
    """
    from checker.ledger.apply import apply, open_ledgers

    ledgers = open_ledgers([os.fspath(path) for path in paths])
    return apply(report, ledgers, [rule.id for rule in rules], today)


def index(
    paths: Iterable[PathLike],
    archive: PathLike,
    *,
    published: Day = None,
    drop_removed: bool = False,
    progress: Progress | None = None,
) -> Indexed:
    """Stores the new and changed articles of these files and folders in an archive, which it makes if needed.

            done = index(["published/"], "published.db")

    Articles stored by another version of claimcheck are extracted again. `drop_removed` removes stored articles below
    the paths whose files no longer exist. Raises ArchiveError; what was stored before stays.
    """
    from checker.archive.indexing import index_articles, renew
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


def only_changed(report: Report, changes: Changes) -> Report:
    """The report with only the findings that have a side in a changed article, that side first.

            report = only_changed(check(["articles/"]), changed_since("origin/main", ["articles/"]))

    The others are in `Report.unchanged`, the ids of the changed articles in `Report.changed`. Apply it after
    `accepted`, which must see all findings.
    """
    from checker.config.changed import only_changed as kept

    return kept(report, changes)


def changed_since(revision: str, paths: Iterable[PathLike]) -> Changes:
    """The files in the git repositories of these paths that differ from a revision, untracked ones included.

    They are compared with the commit at which the current branch left `revision`. Of a JSON Lines file, the changed
    lines count. Raises CallError if git is not installed, if a path is in no repository, or if the repository does
    not have the revision, as in a shallow clone.
    """
    from checker.disk.git import changes_since

    return changes_since(revision, [os.fspath(path) for path in paths])


def changed_files(paths: Iterable[PathLike]) -> Changes:
    """These files, and all files in these folders, as changed; `a | b` is what either of two changes touches."""
    from checker.disk.changed_files import changed_files as named

    return named(paths)


def load_rules(
    folders: Iterable[PathLike] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    experimental: bool = False,
) -> tuple[Rule, ...]:
    """The built-in rules and those of `folders`, sorted by id.

            rules = load_rules(["our-rules/"], ignore=["general"])

    `select` and `ignore` name ids, tags or levels. Built-in experimental rules are left out unless `select` is given or
    `experimental` is set. Raises RuleFaults with every fault of every file: `path:line:column`, what is wrong, and a
    hint.
    """
    from checker.engine.rules.choice import chosen
    from checker.engine.rules.rule import Status
    from checker.engine.rules.rule_cache import cached_rules as load_folders

    own = default_rules()
    rules = chosen(load_folders([own, *(Path(folder) for folder in folders)]), select, ignore)
    if select or experimental:
        return rules
    return tuple(r for r in rules if r.status is not Status.EXPERIMENTAL or not Path(r.path).is_relative_to(own))


def default_rules() -> Path:
    """The folder of the built-in rules."""
    from checker.engine.rules.rule_files import shipped_rules

    return shipped_rules()


def _session(
    rules: Sequence[Rule] | None, published: Day, show: Level | str, explain: bool, progress: Progress | None = None
) -> Session:
    policy = Plain(load_rules() if rules is None else rules, published, _level(show))
    return Session(policy, explain, progress)


def _level(show: Level | str) -> Level:
    try:
        return Level(show)
    except ValueError:
        raise CallError(f"show={show!r}: there is no such level", f"one of: {', '.join(Level)}") from None
