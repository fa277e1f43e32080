"""The judgements on real articles hold ids and nothing of the articles, which are other people's."""

import re
from pathlib import Path

FILE = Path(__file__).parents[1] / "bench" / "judged.txt"


def test_a_judgement_is_an_id_and_a_word() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch("[0-9a-f]{12} (?:right|wrong)", line)] == []
    assert lines == sorted({line.split()[0]: line for line in lines}.values())
