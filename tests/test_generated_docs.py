"""The generated files in docs/ are what their generators write today."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
GENERATED = runpy.run_path(str(DOCS / "write_reference.py"))["GENERATED"]


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_it_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == GENERATED[name](), "run make docs"


def test_each_generated_page_says_so() -> None:
    pages = [name for name in GENERATED if name.endswith(".md")]
    said = [name for name in pages if "`docs/write_reference.py` writes" in (DOCS / name).read_text("utf-8")]
    assert pages and said == pages
