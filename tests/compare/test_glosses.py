"""Amounts and their glosses, right and wrong, in both orders: the battery of `tests/corpus/glosses.txt`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article

FILE = Path(__file__).parents[1] / "corpus" / "glosses.txt"
RULES = tuple(rule for rule in load_rules() if rule.id in ("gloss", "clock-gloss"))


def cases() -> Iterator[tuple[str, bool]]:
    """Each sentence of the battery, and whether its gloss is wrong."""
    sentence = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            sentence = line[2:]
        elif line and not line.startswith("#"):
            told, amount, gloss, *order = line.split(" | ")
            for one, other in [(amount, gloss), (gloss, amount)][: 1 if order == ["one way"] else 2]:
                yield sentence.replace("{a}", one).replace("{b}", other), told == "wrong"


@pytest.mark.parametrize(("sentence", "wrong"), list(cases()))
def test_a_gloss_is_flagged_where_it_is_wrong(sentence: str, wrong: bool) -> None:
    found = run([Article("a.txt", sentence)], RULES).findings
    assert (len(found) == 1) is wrong, [finding.reason for finding in found]
