"""Waivers in the comments of Markdown articles, and of AsciiDoc and reStructuredText."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.ledger.inline_text import write_inline
from checker.library import check, extract, load_rules
from checker.model.errors import CallError
from checker.model.finding import Finding, Report, SuppressionKind
from checker.narrowed import accepted

ONE = """\
# Ferries of Port Ellis may stop

The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.

Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
TODAY = dt.date(2021, 3, 5)
SENTENCE = "The union gave"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "n").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("n/1.md").write_text(ONE, encoding="utf-8")
    Path("n/2.txt").write_text(TWO, encoding="utf-8")


def comment(words: str, before: str = SENTENCE, text: str = ONE) -> None:
    """Writes the first article with a comment on a line of its own above the line that begins with `before`."""
    assert before in text
    Path("n/1.md").write_text(text.replace(before, f"<!-- claimcheck: {words} -->\n{before}"), encoding="utf-8")


def checked(*paths: str, today: dt.date = TODAY) -> Report:
    rules = load_rules(select=["deadline-date"])
    named = paths or ("n",)
    return accepted(check(named, rules=rules), named, rules, today)


def the_finding(report: Report) -> Finding:
    (finding,) = report.findings
    return finding


@pytest.mark.parametrize(
    "words",
    [
        "accept deadline-date because the union gave two days",
        "accept {id} because the union gave two days",
        "Accept {id}, deadline-date\nbecause the union gave two days",
        "accept told-twice {id} until 2021-03-05 by Ana Brandt because the union gave two days",
    ],
)
def test_a_comment_accepts(words: str) -> None:
    before = the_finding(checked())
    comment(words.format(id=before.id))
    report = checked()
    finding = the_finding(report)
    (item,) = finding.suppressions
    assert finding.id == before.id, "a comment must not change the id of a finding"
    assert finding.accepted and (report.notes, report.problems) == ((), ())
    assert (item.reason, item.kind, item.place) == (
        "the union gave two days",
        SuppressionKind.IN_SOURCE,
        "n/1.md:3:1",
    )
    assert (item.by, item.until) == (("Ana Brandt", "2021-03-05") if "until" in words else ("", None))


@pytest.mark.parametrize(
    "text",
    [
        ONE.replace("otherwise.", "otherwise. <!-- claimcheck: accept deadline-date because it gave two -->"),
        ONE.replace("The union", "<!-- claimcheck: accept deadline-date because it gave two --> The union"),
        ONE.replace("The union", "<!-- claimcheck: accept deadline-date because it gave two -->\n\nThe union"),
        ONE.replace("The union", "- Item\n- <!-- claimcheck: accept deadline-date because it gave two -->The union"),
    ],
)
def test_the_paragraph_around_or_below(text: str) -> None:
    Path("n/1.md").write_text(text, encoding="utf-8")
    assert the_finding(checked()).accepted


@pytest.mark.parametrize(
    "text",
    [
        ONE.replace(
            "Harbour Lines carries", "<!-- claimcheck: accept deadline-date because x -->\nHarbour Lines carries"
        ),
        ONE.replace("# Ferries", "<!-- claimcheck: accept deadline-date because x -->\n# Ferries"),
        ONE + "\n<!-- claimcheck: accept deadline-date because nothing follows -->\n",
        ONE.replace("The union", "- <!-- claimcheck: accept deadline-date because x --> Item\n- The union"),
        ONE.replace("The union", "`<!-- claimcheck: accept deadline-date because x -->`\n\nThe union"),
        ONE.replace("The union", "<!-- accept deadline-date because x -->\nThe union"),
    ],
)
def test_not_another_paragraph_nor_code_nor_another_comment(text: str) -> None:
    Path("n/1.md").write_text(text, encoding="utf-8")
    report = checked()
    assert not the_finding(report).accepted
    noted = [note for note in report.notes if "unused: the rule finds nothing in that paragraph" in note]
    assert len(noted) == (0 if "`" in text or "claimcheck" not in text else 1)


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("accept deadline-date", "a finding is not waived without a reason", "accept deadline-date because"),
        ("accept deadline-date because 12!", "a finding is not waived without a reason", "because WHY"),
        ("accept because it gave two", "this comment names no finding and no rule", "accept afaf35be206e"),
        ("accept deadline-dat because x", "no rule has the id 'deadline-dat'", "did you mean 'deadline-date'?"),
        ("accept nothing-alike because x", "no rule has the id 'nothing-alike'", "claimcheck rules list"),
        ("accept afaf35 because x", "'afaf35' is not the id of a finding", "12 characters"),
        ("accept deadline-date until 5 March because x", "'5 March' is not a date", "year-month-day"),
        ("accept deadline-date until 2021-02-30 because x", "'2021-02-30' is not a date", "year-month-day"),
        ("accept deadline-date by because x", "nothing follows 'by'", "a name"),
        ("accept deadline-date by A by B because x", "'by' is given twice", "keep one"),
        ("ignore deadline-date because x", "a comment for claimcheck begins with accept", "accept"),
    ],
)
def test_a_fault_has_a_place_and_a_hint(words: str, message: str, hint: str) -> None:
    comment(words)
    report = checked()
    (problem,) = report.problems
    assert not the_finding(report).accepted
    assert (problem.place, problem.message) == ("n/1.md:3:1", message) and hint in problem.hint


def test_a_comment_that_nothing_ends(capsys: pytest.CaptureFixture[str]) -> None:
    Path("n/1.md").write_text(ONE + "\n<!-- claimcheck: accept deadline-date because x\n", encoding="utf-8")
    assert main(["n"]) == 2
    assert "n/1.md:8:1: nothing ends this comment" in capsys.readouterr().err


def test_an_expired_comment_accepts_nothing() -> None:
    comment("accept deadline-date until 2021-03-05 because x")
    assert checked(today=dt.date(2021, 3, 5)).notes == ()
    late = checked(today=dt.date(2021, 3, 6))
    assert not the_finding(late).accepted
    assert late.notes == (
        "n/1.md:3:1: the inline waiver of deadline-date expired on 2021-03-05: the finding counts again",
    )


def test_an_id_that_changed_names_the_new_one() -> None:
    old = the_finding(checked()).id
    comment(f"accept {old} because x", text=ONE.replace("June 12", "June 11"))
    report = checked()
    new = the_finding(report)
    assert not new.accepted
    (note,) = report.notes
    assert note.startswith(f"n/1.md:3:1: the inline waiver of {old} is unused") and f"{new.id} [deadline-date]" in note


def test_an_id_is_accepted_only_in_an_article_that_it_quotes() -> None:
    found = the_finding(checked()).id
    Path("n/3.md").write_text(f"<!-- claimcheck: accept {found} because x -->\nA word.\n", encoding="utf-8")
    report = checked()
    assert not the_finding(report).accepted
    assert "that finding has no value in this article" in report.notes[0]


def test_an_article_alone_has_few_of_its_findings() -> None:
    comment("accept deadline-date, afaf35be206e because x")
    assert checked("n/1.md").notes == ()


def test_rules_that_were_not_run_are_not_noted(capsys: pytest.CaptureFixture[str]) -> None:
    comment("accept told-twice, afaf35be206e because x")
    assert main(["n", "--select", "deadline-date"]) == 1
    assert "unused" not in capsys.readouterr().err
    assert main(["n"]) == 1
    assert capsys.readouterr().err.count("is unused") == 2


def test_other_formats_and_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    comment("accept deadline-date because the union gave two days")
    assert main(["n", "--format", "json"]) == 0
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["suppressions"] == [
        {
            "reason": "the union gave two days",
            "by": "",
            "since": "",
            "until": None,
            "place": "n/1.md:3:1",
            "kind": "inSource",
        }
    ]
    assert main(["n", "--format", "sarif"]) == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert {item["kind"] for result in results for item in result["suppressions"]} == {"inSource"}
    assert main(["n", "--explain"]) == 0
    assert "accepted: waived: the union gave two days (n/1.md:3:1)" in capsys.readouterr().out


def test_a_faulty_comment_stops_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    comment("accept deadline-date")
    assert main(["baseline", "create", "n", "--reason", "old copy", "--by", "ana"]) == 2
    assert "n/1.md:3:1: a finding is not waived" in capsys.readouterr().err
    comment("accept deadline-date because x")
    assert main(["baseline", "create", "n", "--reason", "old copy", "--by", "ana"]) == 0
    assert "June" not in Path(".claimcheck/baseline.json").read_text(encoding="utf-8")


def test_comments_make_no_claim() -> None:
    comment("accept deadline-date because 40 people died on 3 May")
    (read,) = extract(["n/1.md"]).extractions
    assert [claim.mention.text for claim in read.claims] == ["June 12"]
    assert read.article.text[read.claims[0].mention.start :].startswith("June 12")
    assert "40" not in read.article.text


NO_LINE, DEADLINE = "\n\n", "a June 12 deadline"
WAIVED = ["n", "--reason", "the union gave two days", "--inline"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (ONE, "3:1"),
        (ONE.replace("\n", "\r\n"), "3:1"),
        ("\ufeff" + ONE.removeprefix("# Ferries of Port Ellis may stop\n\n"), "1:1"),
        (ONE.replace("The union", "<!-- a note -->\nThe union"), "4:1"),
        (ONE.replace("The union", "- Item\n- The union"), "4:107"),
        (f"---\ntitle: Ferries\ndate: 2021-03-04\n---\n{ONE.partition(NO_LINE)[2]}", "5:1"),
        (f"---\ntitle: Ferry crews set a June 12 deadline for Harbour Lines\n---\n{ONE.replace(DEADLINE, '')}", "4:1"),
        ("---\ntitle: Ferry crews set a June 12 deadline for Harbour Lines of Port Ellis\n---", "4:1"),
    ],
)
def test_waive_writes_the_comment(text: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("n/1.md").write_bytes(text.encode())
    found = the_finding(checked()).id
    assert main(["waive", found[:5], *WAIVED, "--by", "Ana", "--until", "2999-12-31"]) == 0
    assert capsys.readouterr().out.endswith(f", in n/1.md:{line}\n")
    report = checked()
    finding = the_finding(report)
    (item,) = finding.suppressions
    assert (finding.id, item.place, item.by, item.until) == (found, f"n/1.md:{line}", "Ana", "2999-12-31")
    written = Path("n/1.md").read_bytes().decode()
    words = f"<!-- claimcheck: accept {found} until 2999-12-31 by Ana because the union gave two days -->"
    assert words in written and "".join(written.replace(words, "").split()) == "".join(text.split())
    assert ("\r\n" in written) is ("\r\n" in text) and "\n" not in written.replace("\r\n", "") * ("\r\n" in text)
    assert not Path(".claimcheck").exists()


@pytest.mark.parametrize(
    ("name", "head", "before", "line"),
    [
        ("1.adoc", "= Ferries of Port Ellis may stop\nAna Brandt\n:site: https://x.example\n\n", "// ", "5:1"),
        ("1.rst", "Ferries of Port Ellis may stop\n==============================\n\n", ".. ", "4:1"),
    ],
)
def test_waive_writes_the_comments_of_other_formats(
    name: str, head: str, before: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("n/1.md").unlink()
    Path("n", name).write_text(head + ONE.partition(NO_LINE)[2], encoding="utf-8")
    found = the_finding(checked()).id
    assert main(["waive", found, *WAIVED]) == 0
    assert capsys.readouterr().out.endswith(f", in n/{name}:{line}\n")
    (item,) = the_finding(checked()).suppressions
    assert item.place == f"n/{name}:{line}"
    written = Path("n", name).read_text(encoding="utf-8")
    assert f"\n{before}claimcheck: accept {found} because the union gave two days\n" in written


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (["--reason", "so --> there"], "cannot stand in a comment"),
        (["--by", "Ana because"], "cannot stand in a comment"),
        (["--from", "f.json"], "--inline: a report does not hold the articles"),
        (["--reason", "?"], "a finding is not waived without a reason"),
    ],
)
def test_what_cannot_be_a_comment(extra: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = the_finding(checked()).id
    assert main(["waive", found, *WAIVED, *extra]) == 2
    assert message in capsys.readouterr().err
    assert Path("n/1.md").read_text(encoding="utf-8") == ONE


def test_a_format_without_comments(capsys: pytest.CaptureFixture[str]) -> None:
    Path("n/1.md").rename("n/1.txt")
    assert main(["waive", the_finding(checked()).id, *WAIVED]) == 2
    assert "Markdown, AsciiDoc" in capsys.readouterr().err


def test_a_file_that_changed_meanwhile() -> None:
    report = checked()
    Path("n/1.md").write_text(ONE.replace("June 12", "June 10"), encoding="utf-8")
    with pytest.raises(CallError, match="not as it was read"):
        write_inline(report, the_finding(report), "two days")


def test_an_article_that_is_gone() -> None:
    report = checked()
    Path("n/1.md").unlink()
    Path("n/1.md").mkdir()
    with pytest.raises(CallError, match="Markdown, AsciiDoc"):
        write_inline(report, the_finding(report), "two days")
