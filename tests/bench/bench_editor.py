"""How long after the pause in typing an editor has its diagnostics: a draft beside other articles, and with an archive.

Through a real `claimcheck lsp`; wall-clock time, from the change to the diagnostics of its version.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from checker.editor.language_server import PAUSE  # noqa: E402
from tests.bench.bench_archive import TELLINGS, build, published, told  # noqa: E402
from tests.editor.session import editor  # noqa: E402

BESIDE = (0, 20, 100)
CLAIMS = 10_000
CHANGES = 15
STORY = 3


def written(number: int) -> str:
    """An article of a story, as a file."""
    story = number // TELLINGS
    return f"---\npublished: {published(story)}\n---\n{told(story, number % 2)}"


async def changes(folder: Path, *options: str) -> list[float]:
    """Milliseconds beyond the pause: first when the draft is opened, which loads everything, then for each change."""
    uri = (folder / "draft.txt").as_uri()
    taken = []
    text = f"---\npublished: {published(STORY)}\n---\n{told(STORY, 2)}"
    async with editor(folder, *options) as desk:
        for version in range(1, CHANGES + 1):
            text += f"It was said again, {version} times in all.\n"
            begun = time.perf_counter()
            if version == 1:
                desk.open(uri, text)
            else:
                desk.change(uri, text, version)
            await desk.diagnostics(uri, version)
            taken.append(1000 * (time.perf_counter() - begun - (PAUSE if version > 1 else 0)))
    return taken


def tell(what: str, taken: list[float]) -> None:
    """Prints a line."""
    first, rest = taken[0], taken[1:]
    print(
        f"{what:34s} opened {first:6.0f} ms   changed {statistics.median(rest):6.0f} ms   slowest {max(rest):6.0f} ms"
    )


def main() -> None:
    """Measures all of them in turn."""
    for amount in BESIDE:
        with tempfile.TemporaryDirectory() as place:
            for number in range(amount):
                Path(place, f"{number:04d}.txt").write_text(written(number), encoding="utf-8")
            tell(f"beside {amount} articles", asyncio.run(changes(Path(place).resolve())))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "a.db")
        build(file, CLAIMS)
        tell(f"archive of {CLAIMS} claims", asyncio.run(changes(Path(place).resolve(), "--against", str(file))))
    print(f"each {1000 * PAUSE:.0f} ms later for the pause; a text of {len(told(STORY, 2))} characters")


if __name__ == "__main__":
    main()
