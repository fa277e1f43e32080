"""Work grows no faster than its input: a hostile article twice as long takes at most a little more than twice the lines
of code to read, extract and check against its own copy. Lines are counted, so no clock decides.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

import checker
from tests.hostile.kinds import KINDS

PACKAGE = str(Path(checker.__file__).parent)
PIECES = 40
RATIO = 2.35
"""Of linear work the ratio of two steps is 2, of quadratic work 4; what is left to rise is caches that fill."""
FEW = 1_500
"""A step below this is the start and end of the run and tells nothing."""


def lines(act: Callable[[], object]) -> dict[CodeType, int]:
    """The lines of checker that ran, by function."""
    ran: dict[CodeType, int] = {}

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        ran[frame.f_code] = ran.get(frame.f_code, 0) + (event == "line")
        return inside

    def entered(frame: FrameType, _event: str, _: Any) -> Any:
        return inside if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        act()
    finally:
        sys.settrace(before)
    return ran


def work(folder: Path, kind: str, pieces: int) -> dict[CodeType, int]:
    """The lines that a check of such an article against its copy takes."""
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(KINDS[kind](pieces), encoding="utf-8")
    rules = checker.load_rules()
    return lines(lambda: checker.check([folder], rules=rules))


def steepest(works: list[dict[CodeType, int]]) -> str:
    """The function whose lines grew most between the last two articles."""
    code = max(works[-1], key=lambda code: works[-1][code] - 2 * works[-2].get(code, 0))
    return f"{code.co_qualname} {[ran.get(code, 0) for ran in works]}"


@pytest.mark.parametrize("kind", KINDS)
def test_work_grows_with_the_length_of_the_article(kind: str, tmp_path: Path) -> None:
    work(tmp_path / "first", kind, PIECES)  # fills what is kept for the whole run
    works = [work(tmp_path / str(times), kind, times * PIECES) for times in (1, 2, 4)]
    short, middle, long = (sum(ran.values()) for ran in works)
    assert long - middle < FEW or long - middle <= RATIO * (middle - short), steepest(works)
