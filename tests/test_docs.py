"""README.md and docs/: links lead somewhere, what they name exists, and nothing outside is cited."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMED = re.compile(r"(?<![\w/.-])((?:checker|rules|tests|docs)/[\w./-]*\w)(?![\w*<])")
ELSEWHERE = {"rules/ticket-price.yaml", "rules/vocabulary/admission.yaml", "checker/_rules"}
"""Files that a page tells the reader to write, and the folder of the rules in an installed package."""


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    named = set(NAMED.findall(page.read_text("utf-8")))
    assert [name for name in sorted(named - ELSEWHERE) if not (ROOT / name).exists()] == []


def test_nothing_outside_the_repository_is_cited() -> None:
    read = [*PAGES, *(ROOT / "tests" / "bench").rglob("*.py"), *(ROOT / "checker").rglob("*.py")]
    assert [path.name for path in read if "../shared" in path.read_text("utf-8")] == []
