"""What a draft of some 30 claims costs against archives of very different size: look-up, reading, comparing, memory.

usage: bench_archive.py [SMALL LARGE]   numbers of stored claims, by default 10000 and 100000; 1000000 take ten minutes

The stored articles are made from those of seeds/ and tests/corpus/articles. Each story has names and rare words of its
own, of the same length, so that every stored claim stays in its place and is not extracted again; it is told six times
on one day, by three versions that differ in a number. The drafts tell some of the stories once more, a day later.
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
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from checker.archive.entry import Entry
from checker.archive.extractor import extractor
from checker.archive.lookup import story
from checker.archive.store import Archive
from checker.claims import extract
from checker.drafts import check_drafts, extract_dated
from checker.engine.against import against, wanted
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity
from checker.stories.grouping import features
from checker.text.boilerplate import skips
from checker.text.calendar import MONTHS, WEEKDAYS
from checker.text.words import lemma, verb_table

ROOT = Path(__file__).parents[2]
SIZES = (10_000, 100_000)
TELLINGS = 6
"""Articles of one story."""
VERSIONS = 3
FIRST_DAY = dt.date(2012, 1, 1)
DAYS = 20
APART = 150
"""Days of publication, and how far apart: more than a story goes on, so that there are as many windows."""
CLAIMS = 30
DRAFTS = 10
RUNS = 10
BATCH = 500
_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_VALUES = {member.value for member in (*Kind, *Modality)} | {"quantity", "duration", "timevalue"}
"""Words of the stored form itself."""
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
def version(template: int, number: int) -> str:
    """A template with one of its numbers changed, another one in each version; version 0 is the template."""
    text = templates()[template]
    found = list(_NUMBER.finditer(text))
    if not number or not found:
        return text
    match = found[number % len(found)]
    return f"{text[: match.start()]}{int(match[0]) - number}{text[match.end() :]}"


@cache
def renamed(template: int) -> re.Pattern[str]:
    """The names and rare words that each story has its own of: those whose lemma they are, so that frames follow."""
    text = templates()[template]
    names, words = features(text)
    own = (word for word in sorted(names | words) if word.isalpha() and word.isascii() and lemma(word) == word)
    units = {word for claim in extract(Article("?", text)).claims for word in _units(claim)}
    common = units | _CALENDAR | verb_table().keys() | _VALUES
    kept = (word for word in own if word not in common and f"{word}s" not in text.lower())
    return re.compile(rf"\b(?:{'|'.join(kept)})\b(?!\":)", re.IGNORECASE)


def _units(claim: Claim) -> list[str]:
    """The words of the claim's unit, which must stay one."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    return re.findall("[a-z]+", quantity.unit.lower()) if isinstance(quantity, Quantity) else []


def coined(story_number: int, word: str) -> str:
    """A word of the same length, the same throughout the story, with a capital where it had one."""
    seed = zlib.crc32(f"{story_number} {word.lower()}".encode())
    made = "".join(_SYLLABLES[seed // len(_SYLLABLES) ** place % len(_SYLLABLES)] for place in range(4)) * 3
    made = made[: len(word)]
    return made.upper() if word.isupper() else made.capitalize() if word[0].isupper() else made


def told(text: str, story_number: int) -> str:
    """The text with the words of the story."""
    return renamed(story_number % len(templates())).sub(lambda match: coined(story_number, match[0]), text)


def published(story_number: int) -> dt.date:
    return FIRST_DAY + dt.timedelta(APART * (story_number % DAYS))


@cache
def extracted(template: int, number: int, date: dt.date) -> Entry:
    """The stored form of a version of a template as it is."""
    text = version(template, number)
    article = Article("?", text, Published(date, date, PublishedFrom.METADATA), "A headline", skips=skips(text))
    return Entry.of(extract(article), b"", extractor())


def entries(claims: int) -> Iterator[Entry]:
    """Articles that hold so many claims together."""
    made = number = 0
    while made < claims:
        story_number, telling = divmod(number, TELLINGS)
        template, date = story_number % len(templates()), published(story_number)
        entry = extracted(template, telling % VERSIONS, date)
        text = told(version(template, telling % VERSIONS), story_number)
        names, words = features(text)
        frames = told(zlib.decompress(entry.claims).decode(), story_number)
        name = f"published/{story_number:06d}-{telling}.txt"
        yield replace(
            entry,
            id=name,
            about=entry.about.replace('"id":"?"', f'"id":"{name}"'),
            text=zlib.compress(text.encode()),
            claims=zlib.compress(frames.encode()),
            names=tuple(sorted(names)),
            words=tuple(sorted(words - names)),
        )
        made, number = made + entry.amount, number + 1


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
        text = told(version(story_number % len(templates()), 1), story_number)
        date = published(story_number) + dt.timedelta(1)
        draft = Article(f"draft-{story_number}", text, Published(date, date, PublishedFrom.METADATA), skips=skips(text))
        if abs(len(extract(draft).claims) - CLAIMS) <= 2:
            made.append(draft)
    return made


def peak() -> float:
    """The most memory that this process has held, in MB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / (2**20 if sys.platform == "darwin" else 1024)


def measure(file: Path) -> None:
    """Checks drafts; prints ms of the look-up, of reading, of comparing, of all, of the first draft, MB, and counts."""
    rules = load_rules()
    with Archive.open(file) as archive:
        info = archive.info()
        made = [extract(draft) for draft in drafts(info.articles)]
        held = peak()
        times: list[list[float]] = []
        related = claims = 0
        for run in range(RUNS):
            for draft in made:
                marks = [time.perf_counter()]
                found = story(archive, draft.article)
                marks.append(time.perf_counter())
                numbers = [relative.number for relative in found.relatives]
                near = draft.article.published
                loaded = [item for item, _ in archive.load(numbers, extract_dated, wanted(rules, draft), near)]
                marks.append(time.perf_counter())
                against(draft, loaded, rules, explain=False)
                marks.append(time.perf_counter())
                times.append([1000 * (after - before) for before, after in pairwise(marks)])
                if not run:
                    related += len(loaded)
                    claims += sum(len(item.claims) for item in loaded)
        findings = sum(len(check_drafts([draft.article], archive, rules).findings) for draft in made)
    stages = [statistics.median(each) for each in zip(*times, strict=True)]
    whole = statistics.median(map(sum, times))
    count = len(made)
    print(
        *stages,
        whole,
        sum(times[0]),
        peak() - held,
        info.articles,
        info.claims,
        related / count,
        claims / count,
        findings,
    )


def main() -> None:
    """Measures both sizes, each in a process of its own, and prints how much more the larger costs."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            file = Path(place, "a.db")
            started = time.perf_counter()
            build(file, size)
            spent, megabytes = time.perf_counter() - started, file.stat().st_size / 1e6
            command = [sys.executable, __file__, "--measure", str(file)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr)
        *values, articles, claims, related, read, findings = map(float, done.stdout.split())
        rows.append(values)
        print(f"{claims:.0f} claims of {articles:.0f} articles, {megabytes:.0f} MB, made in {spent:.0f} s; a draft has")
        print(
            f"  {related:.0f} relatives, {read:.0f} claims of which are read; {findings:.0f} findings in {DRAFTS} drafts"
        )
    print(f"{'':30s}" + "".join(f"{size:>10d}" for size in sizes) + f"{'ratio':>10s}")
    names = ("look-up, ms", "reading, ms", "comparison, ms", "all three, ms", "the first draft, ms", "memory, MB")
    for name, values in zip(names, zip(*rows, strict=True), strict=True):
        ratio = values[-1] / values[0] if values[0] else 0.0
        print(f"{name:30s}" + "".join(f"{value:10.2f}" for value in values) + f"{ratio:10.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
    else:
        main()
