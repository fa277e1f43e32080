"""`waivers.yaml`: what is written is read back, the rest of the file stays, and each mistake is told at its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ledger.binding import Binding, BoundSide, Quote
from checker.ledger.file_faults import LedgerFaults
from checker.ledger.waivers import Waiver, WaiverFile, parse_waivers
from checker.ledger.waivers_text import with_waiver

from .sample import bound

PATH = Path(".claimcheck/waivers.yaml")
DAY = dt.date(2021, 3, 1)
HEAD = "a" * 64
WAIVER = Waiver(bound(), "Two openings: stage, and line.", "ana", DAY, dt.date(2021, 4, 1))
ANOTHER = Waiver(bound("age"), "Both are right", "bo", DAY)
TEXT = with_waiver(WaiverFile(PATH), WAIVER, HEAD)


def added(text: str, waiver: Waiver, head: str = HEAD) -> str:
    return with_waiver(parse_waivers(PATH, text), waiver, head)


def faults(text: str) -> list[str]:
    with pytest.raises(LedgerFaults) as raised:
        parse_waivers(PATH, text)
    return [f"{fault.line}:{fault.column}: {fault.message}" for fault in raised.value.faults]


def test_it_reads_like_copy() -> None:
    assert TEXT.split("\n", 2)[2] == (
        f"log: {HEAD}\n"
        "waivers:\n"
        "  - id: a5e7d54f1107\n"
        "    rule: tram-opening\n"
        "    fact: opening of the tram\n"
        '    reason: "Two openings: stage, and line."\n'
        "    by: ana\n"
        "    since: 2021-03-01\n"
        "    until: 2021-04-01\n"
        "    sides:\n"
        "      - value: 4 March\n"
        "        quotes:\n"
        "          - article: n/0.txt\n"
        "            quote: The “tram” opens 😀 on [[4 March]], the city said.\n"
        "      - value: 5 March\n"
        "        quotes:\n"
        "          - article: n/0.txt\n"
        '            quote: "The tram: opens on [[5 March]]."\n'
        "          - article: n/1.txt\n"
        "            quote: It opens [[on the 5th]].\n"
    )


def test_the_order_is_that_of_the_rules() -> None:
    both = added(TEXT, ANOTHER)
    assert [item.bound.rule for item in parse_waivers(PATH, both).waivers] == ["age", "tram-opening"]
    assert added(added("log: " + HEAD, ANOTHER), WAIVER) == "\n".join(both.split("\n")[2:])


COMMENTED = """\
# ours

log: {head}
waivers: # all
# about the age
- id: {age}   # as in the story
  rule: age
  # said twice
  fact: 'opening of the tram'
  reason: >
    Both are
    right
  by: bo
  since: 2021-03-01
  sides:
{sides}
# about the tram
{tram}# the end"""


def commented() -> str:
    sides = TEXT[TEXT.index("      - value") :].replace("\n      ", "\n    ")[2:].rstrip()
    tram = "".join(line.removeprefix("  ") for line in TEXT.splitlines(keepends=True)[4:])
    return COMMENTED.format(head=HEAD, age=ANOTHER.bound.id, sides=sides, tram=tram)


def test_every_other_line_stays() -> None:
    third = Waiver(bound("price"), "Rounded.", "bo", DAY)
    text = added(commented(), third, "b" * 64)
    lines = text.splitlines()
    begin = lines.index(f"- id: {third.bound.id}")
    assert lines[begin + 17] == "# about the tram"
    kept = [*lines[:begin], *lines[begin + 17 :]]
    assert kept == commented().replace("a" * 64, "b" * 64).splitlines()
    assert [item.bound.rule for item in parse_waivers(PATH, text).waivers] == ["age", "price", "tram-opening"]


LAYOUTS = {
    "as written": ("", ""),
    "a long line": (
        "Both are right",
        "Both are right, " + "one counts the crew and the other does not " * 5 + ".",
    ),
    "Windows line ends": ("\n", "\r\n"),
    "single quotes": ("Both are right", "'Both are right'"),
    "a folded text": ("Both are right", ">-\n      Both\n      are right"),
    "a text on two lines": ("Both are right", "Both are\n      right"),
    "escapes": ("Both are right", '"Both \\u2014 right\\x21"'),
    "a comment behind a value": ("by: bo", "by: bo      # the desk"),
    "a comment at another column": ("    by: bo", "  # ask Bo\n    by: bo"),
    "blank lines": ("\n  - id", "\n\n\n  - id"),
    "spaces at the end": ("by: bo", "by: bo   "),
    "a space before the colon": ("by: bo", "by : bo"),
    "two spaces behind the colon": ("by: bo", "by:  bo"),
    "values in a column": ("fact: ", "fact:   "),
    "a deeper list": ("\n  ", "\n      "),
    "the start of a document": ("# Findings", "---\n# Findings"),
}
"""What somebody writes by hand: a text of the file and what stands there in its place."""


@pytest.mark.parametrize(("old", "new"), LAYOUTS.values(), ids=LAYOUTS)
def test_what_is_laid_out_by_hand_stays_byte_for_byte(old: str, new: str) -> None:
    before = added(TEXT, ANOTHER).replace(old, new) if old else added(TEXT, ANOTHER)
    third = Waiver(bound("price"), "Rounded.", "bo", DAY)
    lines = added(before, third).splitlines(keepends=True)
    begin = next(number for number, line in enumerate(lines) if third.bound.id in line)
    assert "".join(lines[:begin] + lines[begin + 17 :]) == before


def test_a_waiver_is_renewed_in_its_place_and_keeps_its_comments() -> None:
    renewed = Waiver(ANOTHER.bound, "Still so", "ana", dt.date(2021, 5, 1), dt.date(2021, 6, 1))
    text = added(commented(), renewed)
    (first, second) = parse_waivers(PATH, text).waivers
    assert (first.reason, first.by, first.until) == ("Still so", "ana", dt.date(2021, 6, 1))
    assert second.reason == WAIVER.reason
    assert all(comment in text for comment in ("# ours\n", "# about the age\n", "# said twice\n", "# the end"))


@pytest.mark.parametrize("text", [f"# mine\nlog: {HEAD}\nwaivers: []\n", f"# mine\nlog: {HEAD}", "# mine\nwaivers: []"])
def test_an_emptied_list_is_filled(text: str) -> None:
    filled = added(text, WAIVER)
    assert filled.startswith("# mine\n") and filled.count("waivers:") == filled.count("log: ") == 1
    assert len(parse_waivers(PATH, filled).waivers) == 1


def test_windows_line_ends_stay() -> None:
    text = added(TEXT.replace("\n", "\r\n"), ANOTHER)
    assert text == added(TEXT, ANOTHER).replace("\n", "\r\n")


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: " ".join(text.split()) or "x")


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=3), WORDS)
def test_any_text_is_read_back(sides: list[tuple[str, str, str]], by: str) -> None:
    kept = Binding("age", by, tuple(BoundSide(a, (Quote(b, c),)) for a, b, c in sides))
    text = with_waiver(WaiverFile(PATH), Waiver(kept, f"as {by}", by, DAY), HEAD)
    (read,) = parse_waivers(PATH, added(text, WAIVER)).waivers[:1]
    assert read.bound == kept and (read.reason, read.by) == (f"as {by}", by)


ID = "the id 'a5e7d54f1107' is not that of this rule, fact, values and quotes"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    by: ana\n", "    by: ana\n    untill: 2021-04-01\n", "10:5: item 1 of 'waivers' has no key 'untill'"),
        ("    by: ana\n", "    by: ana\n    by: bo\n", "10:5: 'by' is given twice"),
        ("    by: ana\n", "", "5:5: item 1 of 'waivers' has no 'by'"),
        ('"Two openings: stage, and line."', '""', "8:5: 'reason' is empty"),
        ('"Two openings: stage, and line."', "[so]", "8:13: 'reason' must be a text, not a list"),
        ('"Two openings: stage, and line."', "...", "8:13: '...' is not a reason"),
        ('"Two openings: stage, and line."', "Two: one", "8:16: broken YAML: mapping values are not allowed here"),
        ("until: 2021-04-01", "until: 2021-04-31", "11:12: '2021-04-31' is not a date"),
        ("until: 2021-04-01", "until: 2021-02-01", "11:12: this waiver ends before it begins, on 2021-03-01"),
        ("value: 4 March", "value: 6 March", f"5:9: {ID}"),
        ("[[on the 5th]]", "[[on the 6th]]", f"5:9: {ID}"),
        ("rule: tram-opening", "rule: Tram", "6:11: 'Tram' is not an identifier"),
        ("a5e7d54f1107", "3A33", "5:9: '3A33' is not the id of a finding"),
        ("value: 4 March", "value: &day 4 March", "13:16: anchors ('&name') are not allowed"),
        (f"log: {HEAD}", "log: abc", "3:6: this is not the hash of a log line"),
        ("waivers:\n", "waiver:\n", "4:1: this file has no key 'waiver'"),
    ],
)
def test_mistakes(old: str, new: str, fault: str) -> None:
    assert TEXT.count(old) == 1
    assert faults(TEXT.replace(old, new)) == [fault]


def test_mistakes_of_the_whole_file() -> None:
    block = TEXT[TEXT.index("  - id") :]
    assert faults(TEXT + block) == ["23:9: 'a5e7d54f1107' is waived in line 5 already"]
    flow = "".join(TEXT[: TEXT.index("  - id")].splitlines(keepends=True)[:3]) + "waivers: [{id: 1}]"
    assert "4:11: item 1 of 'waivers' has no 'by'" in faults(flow)
    dashes = TEXT.replace("  - id:", "  -\n    id:")
    assert faults(dashes) == ["6:5: a waiver begins with '- ' on a line of its own"]
    with pytest.raises(LedgerFaults, match="this file is empty"):
        parse_waivers(PATH, "")


@pytest.mark.parametrize("length", range(30, len(TEXT) - 1, 7))
def test_a_file_that_was_cut_has_faults_or_fewer_waivers(length: int) -> None:
    try:
        assert parse_waivers(PATH, TEXT[:length]).waivers == ()
    except LedgerFaults as error:
        assert all(fault.path == PATH.as_posix() for fault in error.faults)
