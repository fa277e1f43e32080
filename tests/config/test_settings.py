"""Which paths a pattern of a config means."""

import pytest

from checker.config.settings import matches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("drafts/**", "drafts/a.md"),
        ("drafts/**", "drafts/x/y/a.md"),
        ("drafts", "drafts/a.md"),
        ("drafts", "city/drafts/a.md"),
        ("drafts/", "drafts/x/a.md"),
        ("drafts/*.md", "drafts/a.md"),
        ("*.md", "city/desk/a.md"),
        ("**/wire/*.txt", "wire/a.txt"),
        ("**/wire/*.txt", "x/y/wire/a.txt"),
        ("a/**/b/?.md", "a/b/1.md"),
        ("a/**/b/?.md", "a/x/b/b/1.md"),
        ("**", "a.md"),
        ("a.[mt]*", "x/a.txt"),
        ("Café/*", "Café/a.md"),
    ],
)
def test_a_pattern_means_a_path(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("drafts/", "city/drafts/a.md"),
        ("drafts/*.md", "drafts/x/a.md"),
        ("drafts/*.md", "drafts/a.txt"),
        ("draft", "drafts/a.md"),
        ("a/**/b/?.md", "a/b/12.md"),
        ("*.md", "a.MD"),
        ("wire/*.txt", "x/wire/a.txt"),
    ],
)
def test_a_pattern_does_not_mean_another(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


def test_a_pattern_of_many_stars_ends() -> None:
    assert not matches("/".join(["**", "a"] * 30 + ["b"]), "/".join(["a"] * 400))
