"""Writes the figures in `docs/measured.md`.

usage: measured.py [SECTION ...] [--measure PATH]

A section of the page stands between `<!-- measured: SECTION -->` and `<!-- end -->`; this command replaces what stands
between the two, and the prose around them is written by hand. Each section begins with the day, the version and the
command. Without SECTION, all sections are written that can be: those on labelled sets that are not in this repository
need `--measure PATH`, or PATH in the environment variable MEASURE, and are left as they are without it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import measured_tables as tables
from measured_here import levels_of_clusters, rules_counted

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "measured.md"
CLAIMCHECK = f"{shlex.quote(sys.executable)} -m checker"
HERE = "python tests/bench/"
KIT = "python MEASURE/"


@dataclass(frozen=True, slots=True)
class Section:
    """What a section runs, as the page shows it, and how its output becomes Markdown.

    In a command `MEASURE` stands for the folder of sets, and `{claimcheck}` for options that name the command to
    measure, which the page leaves out.
    """

    commands: tuple[str, ...]
    written: Callable[..., str]

    @property
    def needs_sets(self) -> bool:
        """Whether it reads sets that are not in this repository."""
        return any("MEASURE" in command for command in self.commands)


NAMED = " --claimcheck {claimcheck}"
DATES = "MEASURE/data/dates"
SECTIONS = {
    "made-up": Section((), levels_of_clusters),
    "rules": Section((), rules_counted),
    "conflicts": Section((f"{KIT}measure.py conflicts{NAMED}",), tables.conflicts),
    "reports": Section(
        (
            f"{KIT}score_corrections.py{NAMED}",
            f"{KIT}score_desk_pairs.py{NAMED}",
            f"{KIT}score_reports.py --bin {{claimcheck}}",
        ),
        tables.reports,
    ),
    "confidence": Section((f"{HERE}identity/fit.py MEASURE",), tables.confidence),
    "headlines": Section((f"{HERE}identity/headline.py MEASURE/data/conflicts*/ecb {DATES}/*.jsonl",), tables.verbatim),
    "dates": Section((f"{KIT}measure.py dates{NAMED}",), tables.dates),
    "cues": Section((f"{HERE}cue_worth.py {DATES}/timebank.jsonl {DATES}/aquaint.jsonl",), tables.cues),
    "quantities": Section((f"{KIT}measure.py quantities{NAMED}",), tables.quantities),
    "start": Section((f"{HERE}bench_start.py",), tables.verbatim),
    "reading": Section((f"{HERE}bench_dates.py", f"{HERE}bench_quantities.py"), tables.verbatim),
    "archive": Section((f"{HERE}bench_archive.py 10000 100000",), tables.verbatim),
    "service": Section((f"{HERE}bench_serve.py 10000",), tables.verbatim),
}


def version() -> str:
    """The program's version and the commit, with a plus where the code or the rules differ from it."""
    from checker import __version__

    def git(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "checker", "rules")
    return f"{__version__}, commit {git('rev-parse', '--short', 'HEAD')}{'+' if changed else ''}"


def shown(command: str) -> str:
    """A command as the page has it."""
    return f"`{command.replace(NAMED, '').replace(' --bin {claimcheck}', '')}`"


def output(command: str, measure: Path | None, claimcheck: Path) -> str:
    """What a command prints."""
    words = command.replace("python ", f"{shlex.quote(sys.executable)} ", 1)
    words = words.replace("MEASURE", shlex.quote(str(measure))).replace("{claimcheck}", shlex.quote(str(claimcheck)))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, shell=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command} ended with {done.returncode}")
    return done.stdout


def section(name: str, measure: Path | None, claimcheck: Path) -> str:
    """The text of a section: when and how it was measured, and the figures."""
    of = SECTIONS[name]
    today = dt.date.today()
    how = "; ".join(shown(command) for command in of.commands) or f"`python tests/bench/measured.py {name}`"
    printed = [output(command, measure, claimcheck) for command in of.commands]
    return f"*{today.day} {today:%B %Y}, version {version()}: {how}*\n\n{of.written(*printed).strip()}\n"


def replaced(page: str, name: str, text: str) -> str:
    """The page with the text of a section replaced. Raises ValueError where the page has no such section."""
    marks = re.compile(rf"(<!-- measured: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not marks.search(page):
        raise ValueError(f"{PAGE.name} has no section {name}")
    return marks.sub(lambda found: f"{found[1]}{text}{found[2]}", page)


def program(folder: Path) -> Path:
    """An executable file that runs this claimcheck: the scorers take the name of one program."""
    path = folder / "claimcheck"
    path.write_text(f'#!/bin/sh\nexec {CLAIMCHECK} "$@"\n', "utf-8")
    path.chmod(0o755)
    return path


def main() -> None:
    """Measures and writes section by section, so that an interruption loses one at most."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    asked.add_argument("--measure", type=Path, default=os.environ.get("MEASURE") or None)
    given = asked.parse_args()
    if strange := [name for name in given.sections if name not in SECTIONS]:
        asked.error(f"no section {', '.join(strange)}; there is {', '.join(SECTIONS)}")
    measure = Path(given.measure).resolve() if given.measure else None
    with tempfile.TemporaryDirectory() as folder:
        for name in given.sections or SECTIONS:
            if SECTIONS[name].needs_sets and measure is None:
                print(f"{name}: left as it is; it needs --measure PATH", file=sys.stderr)
                continue
            text = section(name, measure, program(Path(folder)))
            PAGE.write_text(replaced(PAGE.read_text("utf-8"), name, text), "utf-8")
            print(f"{name}: written", file=sys.stderr)


if __name__ == "__main__":
    main()
