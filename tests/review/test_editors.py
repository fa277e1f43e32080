"""The words after the editor's name, by editor."""

from __future__ import annotations

import pytest

from checker.reporters.content.locations import Location
from checker.review.editors import commands

PLACES = [Location("a b.txt", 3, 32), Location("c.jsonl", 7)]


@pytest.mark.parametrize(
    ("editor", "calls"),
    [
        ("vi", [["vi", "+3", "a b.txt"], ["vi", "+7", "c.jsonl"]]),
        ("some-editor -x", [["some-editor", "-x", "+3", "a b.txt"], ["some-editor", "-x", "+7", "c.jsonl"]]),
        ("/usr/bin/hx", [["/usr/bin/hx", "a b.txt:3:32"], ["/usr/bin/hx", "c.jsonl:7:1"]]),
        ("nano", [["nano", "+3,32", "a b.txt", "+7,1", "c.jsonl"]]),
        ("emacs -nw", [["emacs", "-nw", "+3:32", "a b.txt", "+7:1", "c.jsonl"]]),
        ("code", [["code", "--wait", "--goto", "a b.txt:3:32", "c.jsonl:7:1"]]),
        ("code -w", [["code", "-w", "--goto", "a b.txt:3:32", "c.jsonl:7:1"]]),
        ("'/opt/My Apps/subl'", [["/opt/My Apps/subl", "--wait", "a b.txt:3:32", "c.jsonl:7:1"]]),
        ("  ", []),
        ("/o'hara/bin/edit", [["/o'hara/bin/edit", "+3", "a b.txt"], ["/o'hara/bin/edit", "+7", "c.jsonl"]]),
    ],
)
def test_commands(editor: str, calls: list[list[str]]) -> None:
    assert commands(editor, PLACES) == calls


def test_vim_shows_all_places_side_by_side() -> None:
    (call,) = commands("nvim", PLACES)
    moves = ["-c", "call cursor(3,32)", "-c", "wincmd w", "-c", "call cursor(7,1)", "-c", "wincmd w"]
    assert call == ["nvim", "-O", *moves, "--", "a b.txt", "c.jsonl"]


@pytest.mark.parametrize("editor", ["vi", "nano", "emacs", "nvim", "code", "hx", "subl", "$(touch x); vi"])
def test_no_name_of_a_file_is_an_option_or_a_command(editor: str) -> None:
    for path in ("-c.txt", "+!touch x.txt"):
        words = [word for call in commands(editor, [Location(path, 3, 32)]) for word in call]
        assert any(word.startswith(f"./{path}") for word in words)
        assert not any(word.startswith(path) for word in words)
