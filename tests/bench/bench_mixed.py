"""How time and memory grow with a folder of files of all formats, each number of files in a process of its own.

usage: bench_mixed.py [SMALL LARGE]   numbers of files, by default 1000 and 4000

The files hold the stories of bench_articles.py. One zip archive among them is broken.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.bench_articles import FIRST_DAY, SPREAD, peak, templates, told  # noqa: E402 - the folder has to be known first
from tests.fuzz.samples import AROUND, FILES, retold  # noqa: E402
from tests.fuzz.wrapping import built  # noqa: E402

SIZES = (1000, 4000)
PACKED = 10
"""Every so many files one lies in an archive or a crawl."""
BROKEN = "broken.zip"
OPENED = "opening"
IDS = ("urn:1", "news.example:1", "news.example:2", "A1", "<1@", "<2@")
"""The identifiers of items, of which a later version would replace an earlier one."""
FERRIES = dt.date(2019, 6, 11)
"""The day of the files that are retold."""


def write(folder: Path, size: int) -> None:
    """So many files; the last one is broken."""
    forms = [(line, content) for line, contents in FILES.items() for content in contents]
    sources = templates()
    for index in range(size - 1):
        line, content = forms[index % len(forms)]
        story, version = divmod(index, 2)
        text = told(sources[story % len(sources)], story, version)
        paragraphs = [part for part in " ".join(text.replace("\n\n", "\0").split()).split("\0") if part.strip()]
        day = FIRST_DAY + dt.timedelta(crc32(str(story).encode()) % SPREAD)
        content = _on_its_day(content, day, " ".join(paragraphs[0].split()[:7]))
        for known in IDS:
            content = content.replace(known, f"{known}{index}" if known[0] != "<" else f"{known[:2]}{index}@")
        content = retold(content, paragraphs)
        around = AROUND[1 + index // PACKED % (len(AROUND) - 1)] if index % PACKED == 0 else ""
        name, data = built(f"{line}{around}", content.encode())
        (folder / f"{index:05}-{name}").write_bytes(data)
    (folder / BROKEN).write_bytes(b"PK\3\4 half of it")


def _on_its_day(content: str, day: dt.date, headline: str) -> str:
    """The same file with another day of publication and headline."""
    headline = "".join(mark for mark in headline if mark.isalnum() or mark == " ")
    for form in ("%Y-%m-%d", "%Y%m%d", "%d %b %Y"):
        content = content.replace(FERRIES.strftime(form), day.strftime(form))
    return content.replace("Ferries to stop", headline).replace("Ferries", headline)


def reading(folder: str) -> str:
    """Reads a folder; what came of it, in words."""
    from checker.readers import read

    steps: Counter[str] = Counter()
    found = read([folder], progress=lambda stage, done, of: steps.update([stage]))
    assert steps[OPENED] > 100, "there is nothing to show a progress bar of"
    broken = [problem.place for problem in found.problems]
    assert any(place.endswith(BROKEN) for place in broken), broken
    kinds = Counter(Path(article.file or article.id).suffix for article in found.articles)
    text = sum(len(article.text) for article in found.articles)
    most = ", ".join(f"{count} of {kind}" for kind, count in kinds.most_common(4))
    return f"{len(found.articles)} {text} {len(broken)} {most}"


def checking(folder: str) -> str:
    """Checks a folder as the command line does; what came of it, in words."""
    from checker.cli.main import main

    told_of = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(told_of):
        code = main([folder, "--no-config", "--format", "jsonl"])
    assert code == 2, (code, told_of.getvalue()[-2000:])
    (articles,) = re.findall(r"^([\d,]+) articles in", told_of.getvalue(), re.MULTILINE)
    broken = len(re.findall(rf"{BROKEN}: ", told_of.getvalue()))
    return f"{articles.replace(',', '')} 0 {broken} exit code {code}"


RUNS = {"reading": reading, "checking": checking}


def measure(run: str, folder: str) -> None:
    """One run: CPU seconds, KB of memory more than before, and what came of it."""
    held, before = peak(), time.process_time()
    came = RUNS[run](folder)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = time.process_time() - before + children.ru_utime + children.ru_stime
    print(spent, peak() - held, came)


def main() -> None:
    """Measures both sizes; prints seconds and memory for each article, and what more an article costs in the larger."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            Path(place, str(size)).mkdir()
            write(Path(place, str(size)), size)
        for run in RUNS:
            costs = []
            for size in sizes:
                command = [sys.executable, __file__, run, str(Path(place, str(size)))]
                made = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
                seconds, memory, articles, text, broken, *kinds = made.stdout.split(" ")
                count = int(articles)
                costs.append((float(seconds) / count, float(memory) / count))
                print(
                    f"{run:<9} {size:>6,} files, {count:>6,} articles: {float(seconds):>6.1f} s, "
                    f"{float(memory) / 1000:>6.0f} MB; an article {1000 * costs[-1][0]:.1f} ms, {costs[-1][1]:.1f} KB"
                    f"{f' for {int(text) // count / 1000:.1f} KB of text' if int(text) else ''}; "
                    f"{broken} unread; {' '.join(kinds).strip()}"
                )
            more = [after / before for before, after in zip(*costs, strict=True)]
            print(f"          an article costs {more[0]:.2f} times the time and {more[1]:.2f} times the memory")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in RUNS:
        measure(sys.argv[1], sys.argv[2])
    else:
        main()
