"""Files that speak of a folder are no articles of it."""

from pathlib import Path

from checker.readers import read


def test_readme_and_licence_are_passed_over(tmp_path: Path) -> None:
    for name in ("README.md", "readme.de.txt", "LICENSE.md", "licence.txt", "licence-fraud.txt", "report.md"):
        (tmp_path / name).write_text("The council met on Monday.", "utf-8")
    reading = read([str(tmp_path)])
    assert [Path(article.id).name for article in reading.articles] == ["licence-fraud.txt", "report.md"]
    assert reading.problems == ()


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("The council met on Monday.", "utf-8")
    assert len(read([str(tmp_path / "README.md")]).articles) == 1
