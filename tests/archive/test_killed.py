"""kill -9 at random moments of `index`: the archive opens and verifies, with every article in or out, never half."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from checker.archive.store import Archive
from checker.archive.verifying import faults
from checker.drafts import extract_dated
from checker.library import index

ROOT = Path(__file__).parents[2]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "corpus" / "articles").glob("*.txt"))]
KILLS = 20
ARTICLES = 120


def write(folder: Path, edition: int) -> None:
    """All articles, each another one in each edition."""
    for number in range(ARTICLES):
        text = f"{TEXTS[number % len(TEXTS)]}\nIn all, {number + 7} came on day {edition + 1}.\n"
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")


def held(file: Path) -> dict[str, tuple[object, ...]]:
    """The stored claims by article, of an archive that is sound."""
    with Archive.open_to_write(file, create=True) as archive:
        assert list(faults(archive)) == []
        return {item.article.id: (item.article.text, item.claims) for item in archive.extractions(extract_dated)}


def test_killed_at_any_moment(tmp_path: Path) -> None:
    folder, file = tmp_path / "pub", tmp_path / "a.db"
    folder.mkdir()
    command = [sys.executable, "-m", "checker", "index", str(folder), "--archive", str(file)]
    chance, stored, edition = random.Random(7), 0, 0
    write(folder, edition)
    for _ in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT) as process:
            wait_for_writing(process, file)
            time.sleep(chance.uniform(0, 0.25))
            process.kill()
        articles = held(file)
        assert len(articles) >= stored, "what was stored stays"
        stored = len(articles)
        if stored == ARTICLES:
            edition += 1
            write(folder, edition)
    index([folder], file)
    index([folder], tmp_path / "fresh.db")
    assert held(file) == held(tmp_path / "fresh.db")


def wait_for_writing(process: subprocess.Popen[bytes], file: Path) -> None:
    """Waits until the archive is open, so that the kills do not all fall on the start of the interpreter."""
    log = Path(f"{file}-wal")
    before = log.stat().st_mtime_ns if log.exists() else 0
    while process.poll() is None and (not log.exists() or log.stat().st_mtime_ns == before):
        time.sleep(0.01)
