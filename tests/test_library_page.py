"""The examples of docs/library.md run, and its table of errors is the tree."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^## (.+?)\n\n```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PRINTED = {
    "Check articles": r"Deadline.*\(\d\d%\)\n  ",
    "Claims": r"^date .* \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$",
    "Drafts against an archive": r"^(\d+) added, 0 unchanged\n\1 articles\n\[.*Deadline",
    "Ask an archive": r"^Deadline \[\('2 March \(year unknown\)', 1\), ",
    "Accepted findings": r"^\['[0-9a-f]{12}'",
    "What a change brought": r"^\['seeds/003_talks_march_deadline.txt'\] 1 of 2 findings$",
    "Errors": r"^rules-of-ours 0 0 there is no rule in this folder .*\n"
    r"show='loud': there is no such level - one of: error, warning, note$",
}


@pytest.mark.parametrize(("title", "code"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_the_examples_run(
    title: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "rules-of-ours").mkdir()
    monkeypatch.chdir(tmp_path)
    exec(compile(code, title, "exec"), {})
    assert re.search(PRINTED[title], capsys.readouterr().out, re.MULTILINE)


def test_all_examples_are_known() -> None:
    assert [title for title, _ in EXAMPLES] == [*PRINTED]


def test_the_table_has_every_error() -> None:
    errors = PAGE.partition("## Errors")[2]
    named = {*re.findall(r"^\| `(\w+)` \|", errors, re.MULTILINE), "FileFaults", "ClaimcheckError"}
    public = (getattr(checker, name) for name in checker.__all__)
    assert named == {item.__name__ for item in public if isinstance(item, type) and issubclass(item, Exception)}
