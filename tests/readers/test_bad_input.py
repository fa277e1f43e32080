"""Whatever the bytes of a file: its reader ends with articles and problems that have a place, never with an error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.finding import Problem
from checker.readers import article_or_problem
from checker.readers.content import Content
from checker.readers.opening import by_suffix, held
from checker.readers.reader import Result
from checker.readers.record import Record
from tests.fuzz.samples import AROUND, FILES
from tests.fuzz.wrapping import built

SUFFIXES = sorted(by_suffix())
BEGINNINGS = (
    *(b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00", b"WARC/1.0\r\n", b"%PDF-1.7\n"),
    *(b"<?xml ", b"<html>", b"<rss>", b'{"', b"[{", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"From a\n", b"Subject: a\n\n", b"---\n", b"+++\n", b"= "),
)
CONTENTS = [(line, content) for line, contents in FILES.items() for content in contents]


def checked(name: str, data: bytes) -> list[Result]:
    """What a file gives, which is the same twice and no bug."""
    found = list(held(Content(name, data=data)))
    assert found == list(held(Content(name, data=data)))
    problems = [item for item in found if isinstance(item, Problem)]
    made = [article_or_problem(item, None) for item in found if isinstance(item, Record)]
    bugs = [item for item in (*problems, *made) if isinstance(item, Problem) and "bug in claimcheck" in item.message]
    assert bugs == []
    assert all(problem.place.startswith(name) and problem.message for problem in problems)
    assert found
    return found


@given(st.sampled_from(SUFFIXES), st.sampled_from(BEGINNINGS), st.binary(max_size=400))
@settings(max_examples=400)
def test_any_bytes_under_any_name(suffix: str, beginning: bytes, data: bytes) -> None:
    checked(f"a{suffix}", beginning + data)


@given(st.sampled_from(CONTENTS), st.sampled_from(SUFFIXES), st.sampled_from(AROUND), st.data())
@settings(max_examples=200)
def test_a_stretch_of_a_file_away_or_changed(
    form: tuple[str, str], lie: str, around: str, drawn: st.DataObject
) -> None:
    line, content = form
    name, data = built(f"{line}{around}", content.encode())
    start = drawn.draw(st.integers(0, len(data)))
    length = drawn.draw(st.integers(0, 40))
    new = drawn.draw(st.binary(max_size=20))
    checked(drawn.draw(st.sampled_from((name, f"a{lie}"))), data[:start] + new + data[start + length :])


@pytest.mark.parametrize(("line", "content"), CONTENTS, ids=lambda part: part[:20])
def test_half_a_file(line: str, content: str) -> None:
    name, data = built(line, content.encode())
    for at in range(0, len(data), len(data) // 12):
        checked(name, data[:at])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_a_problem(suffix: str) -> None:
    (found,) = checked(f"a{suffix}", b"")
    assert isinstance(found, Problem)
