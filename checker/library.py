"""The library: the commands as functions. They print nothing, and import what they need when called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.callables import Progress
from checker.model.errors import CallError
from checker.model.finding import Level
from checker.session import PathLike, Plain, Session

if TYPE_CHECKING:
    from checker.archive.indexing import Indexed
    from checker.archive.store import Archive
    from checker.asking.said import Answer
    from checker.engine.rules.rule import Rule
    from checker.model.article import Article
    from checker.model.finding import Report
    from checker.readers import Day
    from checker.readers.folders.exclusion import ExclusionsOf


def check(
    paths: Iterable[PathLike],
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: Level | str = Level.WARNING,
    exclude: Iterable[str] = (),
    gitignore: bool = True,
    progress: Progress | None = None,
) -> Report:
    """Checks these articles (files and folders) against each other, by default with the built-in rules.

            report = check(["drafts/"], show="note")

    `published` is the publication day of articles that state none: a `datetime.date`, or a function from an article's
    id to a date. `explain` also keeps the verdicts on unrelated pairs. `show` is the lowest level in `Report.findings`
    (`error`, `warning`, `note`); findings below it are in `Report.hidden`. Unreadable files are in `Report.problems`;
    the rest is checked. `exclude` has patterns of what is not read in a folder, as in a `.gitignore` of the working
    directory; `.gitignore` files count, too, unless `gitignore` is false. `Report.skipped` has what was not read there.
    Config files, waivers and baselines are not read (see `accepted`). Offsets count characters of `Article.text`; lines
    and columns count from 1.

    Raises CallError for a `show` that is not a level, RuleFaults if the built-in rules are read and damaged.
    """
    return _session(rules, published, show, explain, progress, _excluding(exclude, gitignore)).check(paths)


def check_against(
    paths: Iterable[PathLike],
    archive: Archive | PathLike,
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    show: Level | str = Level.WARNING,
    exclude: Iterable[str] = (),
    gitignore: bool = True,
    progress: Progress | None = None,
) -> Report:
    """Checks drafts against the published articles in an archive made by `index`, and with each other.

            report = check_against(["drafts/"], "published.db")

    `archive` is its file, or an open archive. The first place of every finding is in a draft; the published articles
    that are quoted are in `Report.published`. The other arguments are those of `check`.

    Raises ArchiveError if the file cannot be used, and the errors of `check`.
    """
    session = _session(rules, published, show, explain, progress, _excluding(exclude, gitignore))
    return session.check_against(paths, archive)


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


def extract(
    paths: Iterable[PathLike],
    *,
    published: Day = None,
    exclude: Iterable[str] = (),
    gitignore: bool = True,
    progress: Progress | None = None,
) -> Report:
    """The claims of these articles, without a comparison: a report with only extractions and problems.

            for extraction in extract(["drafts/"]).extractions:
                print(extraction.article.id, [claim.mention.text for claim in extraction.claims])

    The other arguments are those of `check`.
    """
    policy = Plain((), published, excluding=_excluding(exclude, gitignore))
    return Session(policy, progress=progress).extract(paths)


def index(
    paths: Iterable[PathLike],
    archive: PathLike,
    *,
    published: Day = None,
    drop_removed: bool = False,
    exclude: Iterable[str] = (),
    gitignore: bool = True,
    progress: Progress | None = None,
) -> Indexed:
    """Stores the new and changed articles of these files and folders in an archive, which it makes if needed.

            done = index(["published/"], "published.db")

    Articles stored by another version of claimcheck are extracted again. `drop_removed` removes stored articles below
    the paths whose files no longer exist. `exclude` and `gitignore` are as in `check`. Raises ArchiveError; what was
    stored before stays.
    """
    from checker.drafts import index_published

    return index_published(paths, archive, _excluding(exclude, gitignore), published, drop_removed, progress)


def find(
    archive: Archive | PathLike,
    question: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    limit: int = 20,
    rules: Sequence[Rule] | None = None,
) -> Answer:
    """What an archive says of a fact: its claims by story, by kind of fact and by value, newest first.

            for story in find("published.db", "bus crash San Isidro deaths").stories:
                for fact in story.facts:
                    print(fact.fact, [(value.value, value.articles) for value in fact.values])

    Words that name the fact of a rule ("deaths", "deadline") ask for the claims that the rule reads; the others are
    looked up in the archive's index. `since` and `until` are days of publication, `limit` is the most claims to list.
    The archive is only read. Raises ArchiveError, and CallError for a question without words.
    """
    from checker.archive.archive_errors import ArchiveError
    from checker.archive.word_search import Span
    from checker.asking.answer import ask
    from checker.asking.question import read_question
    from checker.drafts import extract_dated
    from checker.model.mishap import Mishaps, guarded
    from checker.session import opened

    ruled = load_rules() if rules is None else rules
    asked = read_question(question, ruled)
    if not asked.terms:
        raise CallError(f"no word of {question!r} can be looked for", "name a place, a person or a thing, and a fact")
    mishaps = Mishaps(ArchiveError)
    with opened(archive) as stored:
        answer = ask(stored, asked, ruled, guarded(extract_dated, mishaps), Span(since, until), limit)
    return replace(answer, problems=mishaps.problems)


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


def _excluding(patterns: Iterable[str], gitignore: bool) -> ExclusionsOf:
    """The exclusions of a call. Raises CallError for a pattern that is not one."""
    from checker.readers.folders.exclusion import excluding
    from checker.readers.folders.gitignore import is_pattern

    lines = tuple(patterns)
    for line in lines:
        if not is_pattern(line):
            raise CallError(f"exclude={line!r}: this is not a pattern as in .gitignore", "write '*.draft.txt'")
    return excluding(lines, gitignore)


def _session(
    rules: Sequence[Rule] | None,
    published: Day,
    show: Level | str,
    explain: bool,
    progress: Progress | None = None,
    exclusions: ExclusionsOf | None = None,
) -> Session:
    policy = Plain(load_rules() if rules is None else rules, published, _level(show), exclusions)
    return Session(policy, explain, progress)


def _level(show: Level | str) -> Level:
    try:
        return Level(show)
    except ValueError:
        raise CallError(f"show={show!r}: there is no such level", f"one of: {', '.join(Level)}") from None
