"""The pages for readers: their links lead somewhere, and what they tell a developer to run is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMED = re.compile(r"(?<![\w/.-])((?:checker|rules|tests|docs)/[\w./-]*\w)(?![\w*<])")
ELSEWHERE = {"rules/ticket-price.yaml", "rules/vocabulary/admission.yaml", "checker/_rules"}
"""Files that a page tells the reader to write, and the folder of the rules in an installed package."""
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))):
        file = page.parent / target if target else page
        assert file.exists(), f"{page.name} links to {target}"
        assert not anchor or anchor in anchors(file), f"{page.name} links to {target}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_and_scripts_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", text, re.MULTILINE))
    scripts = set(re.findall(r"\bpython ((?:tests|docs)/\S+\.py)", text))
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
    assert [script for script in scripts if not (ROOT / script).is_file()] == []


def test_the_guide_names_folders_that_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:checker|tests|rules|docs)/[\w/.-]*)`", text))
    assert len(named) > 8
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    named = set(NAMED.findall(page.read_text("utf-8")))
    assert [name for name in sorted(named - ELSEWHERE) if not (ROOT / name).exists()] == []


def test_nothing_outside_the_repository_is_cited() -> None:
    read = [*PAGES, *(ROOT / "tests" / "bench").rglob("*.py"), *(ROOT / "checker").rglob("*.py")]
    assert [path.name for path in read if "../shared" in path.read_text("utf-8")] == []
