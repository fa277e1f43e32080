"""The library: what the command line does, as functions. They print nothing, and import what they need."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.errors import CallError
from checker.model.finding import Level
from checker.session import PathLike, Plain, Progress, Session

if TYPE_CHECKING:
    from checker.archive.indexing import Indexed
    from checker.archive.store import Archive
    from checker.engine.rules.rule import Rule
    from checker.model.article import Article
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

    `published` is the publication day of articles that state none: a `datetime.date`, or a function that gives it for
    an article's id. `explain` also keeps the verdicts on unrelated pairs. `show` is the least level of
    `Report.findings` (`error`, `warning`, `note`); findings below it are in `Report.hidden`. What cannot be read is in
    `Report.problems`; the rest is checked. No config file, waiver or baseline is looked for (`accepted`). Offsets are
    characters of `Article.text`; lines and columns count from 1.

    Raises CallError for a `show` that is no level, RuleFaults where the built-in rules are read and damaged.
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
    """Checks drafts against the published articles of an archive that `index` has made, and with each other.

        report = check_against(["drafts/"], "published.db")

    `archive` is its file, or the archive already opened. The first place of every finding is in a draft; the published
    articles that are quoted are in `Report.published`. The other arguments are those of `check`.

    Raises ArchiveError if the file cannot be used, and what `check` raises.
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
    """Checks one article that is in memory, as an editor or a CMS has it, against an archive.

        report = check_draft(Article("desk/7", text), "published.db")

    A stored article of the same id is an older version of it, and left out. Raises what `check_against` raises.
    """
    return _session(rules, None, show, explain).compare_against([article], archive)


def extract(paths: Iterable[PathLike], *, published: Day = None, progress: Progress | None = None) -> Report:
    """The claims of these articles, without a comparison: a report that has extractions and problems only.

        for extraction in extract(["drafts/"]).extractions:
            print(extraction.article.id, [claim.mention.text for claim in extraction.claims])

    `published` and `progress` are as in `check`.
    """
    return Session(Plain((), published), progress=progress).extract(paths)


def accepted(report: Report, paths: Iterable[PathLike], rules: Sequence[Rule], today: dt.date) -> Report:
    """The report of a check of these articles with what waivers and the baseline accept of it, as the commands show it.

        report = accepted(check(paths, rules=rules), paths, rules, today=datetime.date.today())

    They are read from the nearest folder `.claimcheck` upward from the articles. `today` decides which waivers have
    expired: nothing here reads a clock. Raises LedgerFaults with every fault of the files.
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
    """Puts the articles of these files and folders into an archive, new and changed ones only; makes it if need be.

        done = index(["published/"], "published.db")

    Articles that another version of claimcheck has stored are extracted anew. `drop_removed` takes out what is stored
    below the paths and not there any more. Raises ArchiveError; what was stored before stays.
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


def load_rules(
    folders: Iterable[PathLike] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    experimental: bool = False,
) -> tuple[Rule, ...]:
    """The rules that come with claimcheck and those of `folders`, in order of id.

        rules = load_rules(["our-rules/"], ignore=["general"])

    `select` and `ignore` name ids, tags or levels. Of the rules that come with claimcheck, experimental ones are left
    out unless `select` is given or `experimental` is set. Raises RuleFaults with every fault of every file:
    `path:line:column`, what is wrong, and a hint.
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
    """The folder of the rules that come with claimcheck: inside an installed package, else beside it in the source."""
    package = Path(__file__).parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


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
