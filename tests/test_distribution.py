"""The name under which claimcheck is distributed, its version, and how the docs and messages say to install it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import __version__
from checker.extras import install

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

OLD_FORM = re.compile(r"\binstall\s+(?:-\S+\s+)*['\"]?claimcheck(?!-news)\b|\bclaimcheck\[[a-z]")
"""An installation of the distribution `claimcheck`, which is not ours."""

SPOKEN = (
    "*.md",
    "*.yml",
    ".pre-commit-hooks.yaml",
    ".github/**/*.yml",
    "Makefile",
    "pyproject.toml",
    "docs/*",
    "checker/**/*.py",
    "checker/**/*.toml",
    "rules/**/*.yaml",
)

FORMATS = ("feeds", "html", "office", "pdf", "warc")
"""The extras of input formats."""
OTHERS = ("formats", "lsp", "parquet", "serve", "watch")
"""The other extras that users can install; `formats` holds those of all input formats."""


def texts() -> Iterator[tuple[str, str]]:
    """Every file that a user reads or that speaks to one."""
    for pattern in SPOKEN:
        for path in ROOT.glob(pattern):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def test_no_text_names_the_distribution_of_somebody_else() -> None:
    found = [f"{name}: {match[0]}" for name, text in texts() for match in OLD_FORM.finditer(text)]
    assert not found
    assert sum(1 for _ in texts()) > 200


@pytest.mark.parametrize(
    "text",
    [
        "pip install claimcheck",
        "pip install 'claimcheck[serve]'",
        'pipx install "claimcheck"',
        "uv pip install --upgrade claimcheck",
        "needs claimcheck[watch]",
    ],
)
def test_the_old_form_is_seen(text: str) -> None:
    assert OLD_FORM.search(text)


@pytest.mark.parametrize("text", ["pip install claimcheck-news", "pip install '.[serve]'", "[tool.claimcheck]"])
def test_the_new_form_is_not(text: str) -> None:
    assert not OLD_FORM.search(text)


def test_the_name_the_command_and_the_extras() -> None:
    assert PROJECT["name"] == "claimcheck-news"
    assert PROJECT["scripts"] == {"claimcheck": "checker.cli.main:main"}
    assert PROJECT["optional-dependencies"]["formats"] == [f"claimcheck-news[{','.join(FORMATS)}]"]
    assert PROJECT["optional-dependencies"]["dev"][0] == f"claimcheck-news[{','.join(OTHERS)}]"
    assert sorted([*FORMATS, *OTHERS, "dev"]) == sorted(PROJECT["optional-dependencies"])


def test_each_hint_names_an_extra() -> None:
    modules = [text for name, text in texts() if name.endswith(".py")]
    used = {extra for text in modules for extra in re.findall(r"\binstall\(['\"](\w+)", text)}
    read = {extra for text in modules if "library(" in text for extra in FORMATS if f'"{extra}"' in text}
    assert read == set(FORMATS)
    assert used == set(OTHERS) - {"formats"}
    assert install("serve").endswith("pip install '.[serve]'")


def test_the_readme_says_how_it_will_read_once_published() -> None:
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("pip install claimcheck-news") == 1


def test_the_version_stands_in_one_place() -> None:
    assert "version" in PROJECT["dynamic"] and "version" not in PROJECT
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(\S+)\](?: - \d{4}-\d\d-\d\d)?$", changelog, re.MULTILINE)
    assert versions[:2] == ["Unreleased", __version__]


def test_the_changelog_has_its_headings_in_order() -> None:
    """Keep a Changelog: each version has Added, Changed, Fixed, or some of them, once each and in this order."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    order = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
    for version in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        headings = re.findall(r"^### (.+)$", version, re.MULTILINE)
        assert headings and headings == [name for name in order if name in headings]
