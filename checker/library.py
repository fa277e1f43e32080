"""The library: what the command line does, as three functions. They print nothing, and import what they need."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.config.governance import Governance
    from checker.engine.rule import Rule
    from checker.model.finding import Report
    from checker.readers import Day

PathLike = str | os.PathLike[str]
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def check(
    paths: Iterable[PathLike],
    *,
    rules: Sequence[Rule] | None = None,
    published: Day = None,
    explain: bool = False,
    progress: Progress | None = None,
    governance: Governance | None = None,
) -> Report:
    """Checks these articles (files and folders) against each other, by default with the built-in rules.

    `published` is the publication day of articles that state none. `explain` also keeps the verdicts on unrelated
    pairs. What cannot be read is in `Report.problems`; the rest is checked. No config file is looked for; `governance`
    (`checker.config.governance.govern`) says what holds for which article, in place of `rules` and `published`.
    """
    from checker.engine.run import run
    from checker.readers import read

    names = [os.fspath(path) for path in paths]
    if governance is None:
        chosen = load_rules() if rules is None else rules
        reading = read(names, published)
        return run(reading.articles, chosen, reading.problems, progress=progress, explain=explain)
    reading = read(names, governance.published)
    off = governance.off(article.id for article in reading.articles)
    report = run(reading.articles, governance.rules, reading.problems, progress=progress, explain=explain, off=off)
    return governance.settle(report)


def extract(paths: Iterable[PathLike], *, published: Day = None, progress: Progress | None = None) -> Report:
    """The claims of these articles, without a comparison: a report that has extractions and problems only."""
    from checker.claims import extract as extract_article
    from checker.model.finding import Report
    from checker.readers import read

    reading = read([os.fspath(path) for path in paths], published)
    extractions = []
    for index, article in enumerate(reading.articles):
        if progress:
            progress("reading", index, len(reading.articles))
        extractions.append(extract_article(article))
    return Report(tuple(extractions), problems=reading.problems)


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
    from checker.engine.loading import load_rules as load_folders
    from checker.engine.rule import Status

    own = default_rules()
    rules = load_folders([own, *(Path(folder) for folder in folders)], select, ignore)
    if select or experimental:
        return rules
    return tuple(r for r in rules if r.status is not Status.EXPERIMENTAL or not Path(r.path).is_relative_to(own))


def default_rules() -> Path:
    """The folder of the rules that come with claimcheck: inside an installed package, else beside it in the source."""
    package = Path(__file__).parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"
