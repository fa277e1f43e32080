"""How time and memory grow with the number of articles: two runs of very different size, each in a process of its own.

usage: bench_articles.py [SMALL LARGE]   numbers of articles, by default 1000 and 5000 (10000 take two CPU minutes)

The articles are made from those of tests/corpus/articles and seeds/. Every story gets names, words and numbers of its
own, so that stories differ; each is told twice, the second time with one number changed.
"""

from __future__ import annotations

import datetime as dt
import re
import resource
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.text.boilerplate import skips
from checker.text.calendar import MONTHS, WEEKDAYS
from checker.text.words import verb_table

ROOT = Path(__file__).parents[2]
SIZES = (1000, 5000)
FIRST_DAY = dt.date(2018, 1, 1)
SPREAD = 700
"""Days over which the stories are published."""
_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS)) | {
    "sept",
    "oct",
    "nov",
    "dec",
    "aug",
    "jan",
    "feb",
}
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"(?<![\d.,:/-])(?:[3-9]\d|\d{3})(?![\d.,:/-])")
_SYLLABLES = tuple(
    first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "or", "an", "el")
)
STAGES = ("extraction", "stories", "comparison")


def templates() -> list[str]:
    """The texts that all articles are made from."""
    folders = (ROOT / "tests" / "corpus" / "articles", ROOT / "seeds")
    return [path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.txt"))]


def coined(story: int, word: str) -> str:
    """A word of three syllables in place of `word`, the same throughout the story, with a capital where it had one."""
    seed = crc32(f"{story} {word.lower()}".encode())
    made = "".join(_SYLLABLES[seed // len(_SYLLABLES) ** place % len(_SYLLABLES)] for place in range(3))
    return made.capitalize() if word[0].isupper() else made


def told(template: str, story: int, version: int) -> str:
    """The template as a story of its own: other names, two of three long words others, other numbers."""
    words = set(_WORD.findall(template))
    names = {word.lower() for word in words if word[0].isupper() and word.lower() not in words} - _CALENDAR

    def word(match: re.Match[str]) -> str:
        lower = match[0].lower()
        short = len(lower) < 4 or lower in verb_table()
        common = lower in _CALENDAR or (lower not in names and (short or crc32(lower.encode()) % 3 == 0))
        return match[0] if common else coined(story, match[0])

    numbers = iter(range(10_000))

    def number(match: re.Match[str]) -> str:
        changed = version > 0 and next(numbers) == story % 5
        return str(int(match[0]) + crc32(f"{story} {match[0]}".encode()) % 90 + changed)

    return _NUMBER.sub(number, _WORD.sub(word, template))


def articles(size: int) -> list[Article]:
    """So many articles, two to a story."""
    sources = templates()
    made = []
    for index in range(size):
        story, version = divmod(index, 2)
        text = told(sources[story % len(sources)], story, version)
        day = FIRST_DAY + dt.timedelta(crc32(str(story).encode()) % SPREAD)
        published = Published(day, day, PublishedFrom.METADATA)
        made.append(Article(f"{story:06d}-{version}", text, published, skips=skips(text)))
    return made


def peak() -> float:
    """The most memory that this process has held, in KB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / (1024 if sys.platform == "darwin" else 1)


def measure(size: int) -> None:
    """Checks so many articles; prints CPU seconds of the stages, KB of memory, MB of text, claims and findings."""
    made, rules = articles(size), load_rules()
    held, times = peak(), {"start": time.process_time()}

    def tell(stage: str, done: int, of: int) -> None:
        if done == of - 1 or done == 0:
            times[f"{stage} {min(done, 1)}"] = time.process_time()

    report = run(made, rules, progress=tell)
    marks = [times["start"], times["reading 1"], times["comparing 0"], time.process_time()]
    spent = [after - before for before, after in pairwise(marks)]
    claims = sum(len(extraction.claims) for extraction in report.extractions)
    text = sum(len(article.text) for article in made) / 1e6
    print(*spent, peak() - held, text, claims, len(report.findings))


def main() -> None:
    """Measures both sizes and prints time and memory per article, and how much more an article costs in the larger."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    rows = []
    for size in sizes:
        command = [sys.executable, __file__, "--measure", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr)
        *spent, held, text, claims, found = map(float, done.stdout.split())
        rows.append([*(1000 * each / size for each in (*spent, sum(spent))), held / size])
        print(f"{size} articles, {text:.1f} MB, {claims:.0f} claims, {found:.0f} findings: {sum(spent):.1f} CPU s")
    print(f"{'':22s}" + "".join(f"{size:>10d}" for size in sizes) + f"{'ratio':>10s}")
    names = [*(f"{stage}, CPU ms" for stage in STAGES), "all, CPU ms", "memory, KB"]
    for name, values in zip(names, zip(*rows, strict=True), strict=True):
        print(f"{name:22s}" + "".join(f"{value:10.2f}" for value in values) + f"{values[-1] / values[0]:10.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(int(sys.argv[2]))
    else:
        main()
