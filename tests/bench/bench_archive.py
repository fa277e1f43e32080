"""What a draft of some 30 claims costs against archives of very different size: look-up, reading, comparing, memory.

usage: bench_archive.py [SMALL LARGE]   numbers of stored claims, by default 10000 and 100000; 1000000 take ten minutes

The stored articles are made from those of seeds/ and tests/corpus/articles. Each story has names and telling words of
its own, most verbs among them, so that two stories made from one text are not taken for one; it is told six times on
one day, by two versions that differ in a number. The drafts tell some of the stories once more, a day later.
"""

from __future__ import annotations

import datetime as dt
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from checker.archive.entry import Entry
from checker.archive.extractor import extractor
from checker.archive.lookup import story
from checker.archive.store import Archive
from checker.claims import extract
from checker.drafts import extract_dated
from checker.engine.against import Draft, against, questions, wanted
from checker.engine.rules.rule import Rule
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim
from checker.model.value import Duration, Quantity
from checker.stories.grouping import features
from checker.text.boilerplate import skips
from checker.text.calendar import MONTHS, WEEKDAYS
from checker.text.words import lemma, verb_table

ROOT = Path(__file__).parents[2]
SIZES = (10_000, 100_000)
TELLINGS = 6
"""Articles of one story."""
VERSIONS = 2
FIRST_DAY = dt.date(2012, 1, 1)
SPREAD = 2500
"""Days over which the stories are published."""
CLAIMS = 30
DRAFTS = 10
RUNS = 10
BATCH = 500
_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_NUMBER = re.compile(r"(?<![\d.,:/-])(?:[3-9]\d|\d{3})(?![\d.,:/-])")
_SYLLABLES = tuple(
    first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "or", "an", "el")
)


@cache
def templates() -> list[str]:
    """The texts that all articles are made from."""
    folders = (ROOT / "tests" / "corpus" / "articles", ROOT / "seeds")
    return [path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.txt"))]


@cache
def renamed(template: int) -> re.Pattern[str]:
    """The names and telling words that each story has its own of; not the units of its values, nor the calendar."""
    text = templates()[template]
    names, words = features(text)
    units = {word for claim in extract(Article("?", text)).claims for word in _units(claim)}
    stems = {lemma(word) for word in names | words if word.isascii() and word.isalpha()}
    verbs = {word for word in stems if word in verb_table() and zlib.crc32(word.encode()) % 4 == 0}
    kept = sorted(stems - units - verbs - _CALENDAR, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(kept)})(?=(?:s|es|ed|d|ing)?\b)", re.IGNORECASE)


def _units(claim: Claim) -> list[str]:
    """The words of the claim's unit, which must stay one."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    return re.findall("[a-z]+", quantity.unit.lower()) if isinstance(quantity, Quantity) else []


def coined(story_number: int, word: str) -> str:
    """A word of four syllables, the same throughout the story, with a capital where it had one."""
    seed = zlib.crc32(f"{story_number} {word.lower()}".encode())
    made = "".join(_SYLLABLES[seed // len(_SYLLABLES) ** place % len(_SYLLABLES)] for place in range(4))
    return made.capitalize() if word[0].isupper() else made


def told(story_number: int, number: int) -> str:
    """A version of a story, one of whose numbers is another in each version."""
    template = story_number % len(templates())
    text = renamed(template).sub(lambda match: coined(story_number, match[0]), templates()[template])
    found = list(_NUMBER.finditer(text))
    if not number or not found:
        return text
    match = found[story_number % len(found)]
    return f"{text[: match.start()]}{int(match[0]) - number}{text[match.end() :]}"


def published(story_number: int) -> dt.date:
    return FIRST_DAY + dt.timedelta(zlib.crc32(str(story_number).encode()) % SPREAD)


def entries(claims: int) -> Iterator[Entry]:
    """Articles that hold so many claims together."""
    made = story_number = 0
    while made < claims:
        date = published(story_number)
        for number in range(VERSIONS):
            text = told(story_number, number)
            article = Article("", text, Published(date, date, PublishedFrom.METADATA), "A headline", skips=skips(text))
            extraction = extract(article)
            for telling in range(TELLINGS // VERSIONS):
                name = f"published/{story_number:06d}-{number}-{telling}.txt"
                yield Entry.of(replace(extraction, article=replace(article, id=name)), b"", extractor())
                made += len(extraction.claims)
        story_number += 1


def build(file: Path, claims: int) -> None:
    """Makes the archive."""
    with Archive.open_to_write(file, create=True) as archive:
        archive.connection.execute("PRAGMA cache_size = -200000")
        batch: list[Entry] = []
        for entry in entries(claims):
            batch.append(entry)
            if len(batch) == BATCH:
                archive.add(batch)
                batch.clear()
        archive.add(batch)


def drafts(articles: int) -> list[Article]:
    """Drafts of some stories of an archive of so many articles, with about CLAIMS claims each."""
    made: list[Article] = []
    for story_number in range(articles // TELLINGS):
        if len(made) == DRAFTS:
            break
        text = told(story_number, 2)
        date = published(story_number) + dt.timedelta(1)
        draft = Article(f"draft-{story_number}", text, Published(date, date, PublishedFrom.METADATA), skips=skips(text))
        if abs(len(extract(draft).claims) - CLAIMS) <= 2:
            made.append(draft)
    return made


def peak() -> float:
    """The most memory that this process has held, in MB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / (2**20 if sys.platform == "darwin" else 1024)


class Stored:
    """An archive, drafts of its stories, and the CPU ms that checking them took: look-up, reading, comparison."""

    def __init__(self, file: Path) -> None:
        self.archive = Archive.open(file)
        self.info = self.archive.info()
        self.drafts = [extract(draft) for draft in drafts(self.info.articles)]
        self.times: list[list[float]] = []
        self.related = self.claims = self.findings = 0

    def check(self, rules: Sequence[Rule]) -> None:
        """Checks every draft once."""
        for draft in self.drafts:
            marks = [time.process_time()]
            found = story(self.archive, draft.article)
            marks.append(time.process_time())
            asked = questions(rules, draft)
            numbers = [relative.number for relative in found.relatives]
            stored = self.archive.load(numbers, extract_dated, wanted(asked), draft.article.published)
            loaded = [item for item, _ in stored]
            marks.append(time.process_time())
            compared = against([Draft(draft, asked, loaded)], rules)
            marks.append(time.process_time())
            self.times.append([1000 * (after - before) for before, after in pairwise(marks)])
            self.related += len(loaded)
            self.claims += sum(len(item.claims) for item in loaded)
            self.findings += len(compared.findings)


def measure(files: Sequence[Path]) -> None:
    """Checks the drafts of all archives in turn, so that what else the machine does slows each of them alike."""
    rules = load_rules()
    stored = [Stored(file) for file in files]
    memory = []
    for one in stored:
        held = peak()
        one.check(rules)
        memory.append(peak() - held)
    for _ in range(RUNS):
        for one in stored:
            one.check(rules)
    for one in stored:
        checks = len(one.times)
        print(
            f"{one.info.claims} claims of {one.info.articles} articles: a draft of {CLAIMS} claims has "
            f"{one.related / checks:.0f} relatives, {one.claims / checks:.0f} claims of which are read; "
            f"{one.findings / checks * DRAFTS:.0f} findings in {DRAFTS} drafts"
        )
    rows = [[*map(statistics.median, zip(*one.times, strict=True))] for one in stored]
    rows = [[*row, statistics.median(map(sum, one.times))] for row, one in zip(rows, stored, strict=True)]
    rows = [[*row, sum(one.times[0]), grown] for row, one, grown in zip(rows, stored, memory, strict=True)]
    print(f"{'':34s}" + "".join(f"{one.info.claims:>10d}" for one in stored) + f"{'ratio':>10s}")
    names = ("look-up", "reading", "comparison", "all three", "all three, the first time")
    for name, values in zip(
        (*(f"{name}, CPU ms" for name in names), "memory, MB"), zip(*rows, strict=True), strict=True
    ):
        ratio = f"{values[-1] / values[0]:10.2f}" if values[0] >= 0.01 else ""
        print(f"{name:34s}" + "".join(f"{value:10.2f}" for value in values) + ratio)


def main() -> None:
    """Makes archives of both sizes, and measures them in a process of its own."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place, f"{size}.db") for size in sizes]
        for file, size in zip(files, sizes, strict=True):
            started = time.process_time()
            build(file, size)
            print(
                f"{size} claims: {file.stat().st_size / 1e6:.0f} MB, made in {time.process_time() - started:.0f} CPU s"
            )
        subprocess.run([sys.executable, __file__, "--measure", *map(str, files)], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure([Path(file) for file in sys.argv[2:]])
    else:
        main()
