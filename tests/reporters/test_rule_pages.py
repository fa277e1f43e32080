"""The pages of rules: a built-in rule's section in the docs, else the first link of a user's rule."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

from checker.engine.rules.rule import rule_notes
from checker.library import load_rules
from checker.model.finding import Level, RuleAbout
from checker.reporters.content.rule_pages import PAGE, rule_page, rule_pages

ROOT = Path(__file__).parents[2]
OWN = RuleAbout(
    "tram-opening", "Tram", Level.ERROR, "One tram.", links=("https://example.org/1", "https://example.org/2")
)


def test_each_built_in_rule_has_a_section() -> None:
    pages = rule_pages(rule_notes(load_rules(experimental=True)))
    headings = re.findall(r"^## (.+)$", (ROOT / "docs" / "rules.md").read_text("utf-8"), re.MULTILINE)
    assert len(pages) > 70
    assert [page.removeprefix(f"{PAGE}#") for page in pages.values()] == list(pages) == headings


def test_the_page_is_in_the_repository_of_the_project() -> None:
    source = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]["Source"]
    assert f"{source}/blob/main/docs/rules.md" == PAGE


def test_a_rule_of_your_own_names_its_page_itself() -> None:
    assert rule_page(OWN) == "https://example.org/1"
    assert rule_page(replace(OWN, links=())) is None
    assert rule_pages([replace(OWN, links=())]) == {}


def test_a_copy_of_a_rule_elsewhere_is_not_built_in(tmp_path: Path) -> None:
    text = (ROOT / "rules" / "disasters" / "death-toll.yaml").read_text("utf-8")
    (tmp_path / "our-toll.yaml").write_text(text.replace("id: death-toll", "id: our-toll"), "utf-8")
    about = {item.id: item for item in rule_notes(load_rules([tmp_path]))}
    assert (about["death-toll"].built_in, about["our-toll"].built_in) == (True, False)
