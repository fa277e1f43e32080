"""Speed of the quantity extractor and of quantulum3 on the same text in the same run, in MB per CPU second."""

from __future__ import annotations

import sys
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARE = 4
"""quantulum3 reads one line in so many: it takes a hundred times as long."""


def texts(folders: list[str]) -> list[str]:
    """The articles of the folders, by default those of the seeds."""
    paths = [path for folder in folders for path in sorted(Path(folder).rglob("*.txt"))]
    return [path.read_text("utf-8", "replace") for path in paths]


def seconds_of_ours(articles: list[str]) -> tuple[float, int]:
    """CPU seconds, the imports and first-time caches included, and the number of mentions."""
    start = time.process_time()
    from checker.mentions.quantities import find
    from checker.model.article import Published
    from checker.text.scan import single_bytes

    found = sum(len(list(find(text, single_bytes(text), Published()))) for text in articles)
    return time.process_time() - start, found


def seconds_of_quantulum(lines: list[str]) -> tuple[float, int]:
    """CPU seconds of quantulum3 over the lines, the import left out, and the number of quantities."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser
    parser.parse("2 km")
    start = time.process_time()
    found = sum(len(parser.parse(line)) for line in lines)
    return time.process_time() - start, found


def megabytes(pieces: list[str]) -> float:
    return sum(len(piece.encode()) for piece in pieces) / 1e6


def main() -> None:
    """Prints both speeds and their ratio; arguments are folders of text files."""
    articles = texts(sys.argv[1:] or [str(ROOT / "seeds")])
    if not articles:
        sys.exit("no .txt files: give folders of articles")
    lines = [line for text in articles for line in text.splitlines() if line.strip()][::SHARE]
    cold, found = seconds_of_ours(articles)
    warm, _ = seconds_of_ours(articles)
    theirs, others = seconds_of_quantulum(lines)
    ours, quantulum = megabytes(articles) / warm, megabytes(lines) / theirs
    print(f"quantities, {megabytes(articles):.2f} MB, {found} mentions")
    print(f"  cold, with imports   {megabytes(articles) / cold:8.2f} MB/s")
    print(f"  warm                 {ours:8.2f} MB/s  (target 1)")
    print(f"  quantulum3           {quantulum:8.3f} MB/s  ({others} quantities in {megabytes(lines):.2f} MB)")
    print(f"  ratio                {ours / quantulum:8.0f} x")


if __name__ == "__main__":
    main()
