"""What the HTML page of many findings costs: to write, to open, and to filter in a browser where there is one.

usage: bench_page.py [FINDINGS]   by default 1000, each on four articles
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from reporters.page.browser import browser, missing
from reporters.page.made import many, written

if TYPE_CHECKING:
    from playwright.sync_api import Page

FILTERS = (("q", "halt"), ("q", "desk/0077"), ("q", ""), ("story", "5"), ("story", ""), ("status", "accepted"))
"""Fields of the form and values; each step narrows the list or opens it again."""
FILTER = """async ([name, value]) => {
  const field = document.getElementById('filters').elements[name];
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""
ROUNDS = 5


def main() -> None:
    """Prints the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    report = many(count)
    written(many(1))  # imports and compiles
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    page = written(report)
    spent, grown = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(
        f"{count} findings on {4 * count} articles: {len(page) / 1e6:.1f} MB, {spent:.2f} s CPU, "
        f"{grown / 1024:.0f} MiB more"
    )
    if missing():
        print(missing())
        return
    with tempfile.TemporaryDirectory() as folder, browser() as opened:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        shown = opened.new_page(viewport={"width": 1200, "height": 900})
        shown.goto(file.as_uri())
        timing: dict[str, Any] = shown.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
        print(f"opened in {timing['loadEventEnd'] / 1000:.1f} s")
        times = sorted(filtered(shown))
        print(
            f"a filter: median {statistics.median(times):.0f} ms, slowest {times[-1]:.0f} ms, over {len(times)} changes"
        )


def filtered(page: Page) -> Iterator[float]:
    """The milliseconds from a change to the frame that shows it, for each filter in each round."""
    for _ in range(ROUNDS):
        for step in (*FILTERS, ("status", "")):
            yield float(page.evaluate(FILTER, list(step)))


if __name__ == "__main__":
    main()
