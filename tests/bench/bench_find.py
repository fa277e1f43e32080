"""What a question to an archive costs, against archives of very different size.

usage: bench_find.py [SMALL LARGE]   numbers of stored claims, by default 10000 and 100000

The archives are those of bench_archive.py. A rare word stands in one story, a frequent one in many articles.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from checker.archive.store import Archive
from checker.library import find, load_rules
from tests.bench.bench_archive import SIZES, build

RUNS = 5
_RARE = "SELECT word FROM word WHERE articles BETWEEN 4 AND 12 LIMIT 1000, 2"


def main(sizes: tuple[int, ...]) -> None:
    rules = load_rules()
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "archive.db")
            build(file, size)
            with Archive.open(file) as archive:
                info = archive.info()
                rare = [row[0] for row in archive.connection.execute(_RARE)]
                print(f"{info.claims} claims of {info.articles} articles")
                for question in (rare[0], f"{' '.join(rare)} deaths", "minutes countries", "deaths"):
                    started = time.process_time()
                    for _ in range(RUNS):
                        answer = find(archive, question, rules=rules)
                    spent = (time.process_time() - started) / RUNS * 1000
                    print(f"{question:34} {spent:6.1f} CPU ms, {answer.claims} claims of {answer.articles} articles")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
