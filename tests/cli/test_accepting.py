"""`waive`, `baseline` and `log` as a desk uses them."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.cli.exits import UsageError
from checker.cli.main import main
from checker.cli.waive import finding_of_id
from checker.library import check, load_rules
from checker.narrowed import accepted

ONE = """\
The council gave Kestrel Foods a June 12 deadline to clear the dispute about the market hall of Ostrey.
Mayor Ines Holt said that Kestrel Foods, which leases the market hall of Ostrey, would lose its permit otherwise.
"""
WHY = ["--reason", "The council gave two days.", "--by", "ana"]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("n").mkdir()
    Path("n/1.txt").write_text(ONE, encoding="utf-8")
    Path("n/2.txt").write_text(ONE.replace("June 12", "June 14"), encoding="utf-8")


class Ran:
    """Exit code, stdout and stderr of a call."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *call: str) -> None:
        self.code = main(list(call))
        self.out, self.err = capsys.readouterr()


@pytest.fixture
def name(capsys: pytest.CaptureFixture[str]) -> str:
    """The id of the one finding."""
    (finding,) = json.loads(Ran(capsys, "n", "--format", "json", "--output", "json=f.json").out)["findings"]
    return str(finding["id"])


def test_waive_then_check(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = Ran(capsys, "waive", name[:4], "n", *WHY, "--today", "2021-03-01", "--until", "2021-03-31")
    assert done.code == 0
    where = "until 2021-03-31, in .claimcheck/waivers.yaml:5:5"
    assert done.out.startswith(f"made .claimcheck\nwaived {name} [") and done.out.endswith(f"{where}\n")
    held = Ran(capsys, "n", "--today", "2021-03-31", "--format", "json")
    (finding,) = json.loads(held.out)["findings"]
    assert (held.code, finding["suppressions"][0]["reason"]) == (0, "The council gave two days.")
    assert "0 findings, 1 waived" in held.err
    over = Ran(capsys, "n", "--today", "2021-04-01")
    assert over.code == 1 and "expired on 2021-03-31: the finding counts again" in over.err
    assert Ran(capsys, "n/1.txt", "n/2.txt", "--today", "2021-03-31", "--fail-on", "warning").code == 0


def test_the_library_says_the_same(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys, "waive", name, "n", *WHY)
    rules = load_rules()
    (finding,) = accepted(check(["n"], rules=rules), ["n"], rules, dt.date(2021, 3, 1)).findings
    assert finding.accepted


@pytest.mark.parametrize("source", ["f.json", "f.jsonl", "-"])
def test_waive_from_a_saved_report(
    source: str, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Ran(capsys, "n", "--output", "jsonl=f.jsonl")
    monkeypatch.setattr("sys.stdin", io.StringIO(Path("f.json").read_text(encoding="utf-8")))
    assert Ran(capsys, "waive", name, "--from", source, *WHY).code == 0
    assert Ran(capsys, "n").code == 0


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("waive", "no finding is named"),
        ("waive ID n", "a finding is not waived without a reason"),
        ("waive ID n --reason ...", "a finding is not waived without a reason"),
        ("waive ID --reason x", "no article or report is named"),
        ("waive n ID --reason x", "n is a path, not the id of a finding"),
        ("waive ID n --from f.json --reason x", "--from: the report names the articles already"),
        ("waive ID --from no.json --reason x", "--from no.json: cannot be read: No such file or directory"),
        ("waive ID --from n/1.txt --reason x", "--from n/1.txt: this is not a report"),
        ("waive deadline-date n --reason x", "deadline-date is not the id of a finding"),
        ("waive abc n --reason x", "abc is not the id of a finding"),
        ("waive ffffffffffff n --reason x", "no finding has the id ffffffffffff; there is one finding"),
        ("waive ID n/1.txt --reason x", "there are no findings"),
        ("waive ID n --reason x --until 2021-02-28 --today 2021-03-01", "--until 2021-02-28: that day has passed"),
        ("waive ID n --reason x --until Friday", "--until Friday: this is not a date"),
        ("waive ID n --reason x --output json=a.json", "--output: only check and extract write files"),
        ("baseline", "the following arguments are required: create|update|show"),
        ("baseline make n", "baseline has no 'make'"),
        ("baseline update n", "there is no baseline yet"),
        ("baseline show n", "there is no baseline yet"),
        ("baseline create", "no path is named"),
        ("baseline create n away.txt", "the baseline is unchanged, because some input could not be read"),
        ("log verify", "there is no .claimcheck folder"),
        ("log mend", "log has no 'mend'"),
    ],
)
def test_refusals(call: str, message: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = Ran(capsys, *call.replace("ID", name).split())
    assert done.code == 2 and message in done.err
    assert not Path(".claimcheck").exists()


def test_an_id_that_begins_two_findings() -> None:
    found = [SimpleNamespace(id=name, rule="age", named="40 or 41?") for name in ("abcd11111111", "abcd22222222")]
    assert finding_of_id("ABCD1", found) is found[0]
    with pytest.raises(UsageError, match=r"2 findings begin with abcd: abcd1{8} \[age\] 40 or 41\?; abcd2{8}"):
        finding_of_id("abcd", found)


def test_baseline(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    made = Ran(capsys, "baseline", "create", "n", "--by", "ana")
    assert made.code == 0 and made.out.startswith(f"added    {name}  [deadline-date]  ")
    assert "made .claimcheck; 1 finding in .claimcheck/baseline.json: 1 added, 0 dropped" in made.err
    assert ".claimcheck already has a baseline" in Ran(capsys, "baseline", "create", "n").err
    held = Ran(capsys, "n", "--format", "text")
    assert (held.code, held.out) == (0, "accepted: 1 in the baseline (--explain shows them)\n")
    assert name in Ran(capsys, "baseline", "show").out
    (kept,) = json.loads(Ran(capsys, "baseline", "show", "n", "--format", "json").out)
    assert kept["id"] == name and len(kept["sides"]) == 2
    Path("n/1.txt").write_text(ONE.replace("June 12", "June 13"), encoding="utf-8")
    assert Ran(capsys, "n").code == 1
    moved = Ran(capsys, "baseline", "update", "n", "--by", "bo", "--reason", "Moved again.")
    assert [line.split()[0] for line in moved.out.splitlines()] == ["added", "dropped"]
    assert Ran(capsys, "baseline", "update", "n").out == ""
    assert [line.split()[2:] for line in Ran(capsys, "log", "show").out.splitlines()] == [
        ["ana", "baseline,", "1", "added,", "0", "dropped"],
        ["bo", "baseline,", "1", "added,", "1", "dropped:", "Moved", "again."],
    ]


def test_a_waived_finding_is_not_put_in_the_baseline(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys, "waive", name, "n", *WHY)
    assert Ran(capsys, "baseline", "create", "n").out == ""


@pytest.fixture
def note(name: str) -> str:
    """The id of the one finding, which is a note by the config."""
    Path("claimcheck.toml").write_text('[levels]\ndeadline-date = "note"\n', encoding="utf-8")
    return name


def test_a_note_can_be_waived_and_its_waiver_is_not_idle(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "n").err.endswith("0 findings, 1 note not shown (--show note)\n")
    assert Ran(capsys, "waive", note, "n", *WHY).code == 0
    hidden = Ran(capsys, "n")
    assert (hidden.code, hidden.out) == (0, "") and hidden.err.endswith("0 findings\n") and "unused" not in hidden.err
    assert Ran(capsys, "n", "--fail-on", "note").err.endswith("0 findings, 1 waived\n")


def test_a_baseline_holds_what_is_shown(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "0 added" in Ran(capsys, "baseline", "create", "n").err
    assert Ran(capsys, "n", "--fail-on", "note").code == 1
    assert Ran(capsys, "baseline", "update", "n", "--show", "note").out.startswith(f"added    {note}")
    assert Ran(capsys, "n", "--fail-on", "note").code == 0
    assert Ran(capsys, "n").err.endswith("0 findings\n")
    assert Ran(capsys, "baseline", "update", "n").out.startswith(f"dropped  {note}")


def test_log(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys, "waive", name, "n", *WHY, "--today", "2021-03-01")
    shown = Ran(capsys, "log", "show", "n").out
    assert shown.startswith(f"1 2021-03-01 ana waived {name} [deadline-date] ")
    (entry,) = json.loads(Ran(capsys, "log", "show", "--format", "json").out)
    assert json.loads(Ran(capsys, "log", "show", "--format", "jsonl").out) == entry
    assert (Ran(capsys, "log", "verify").code, Ran(capsys, "log", "verify").out) == (0, "")
    path = Path(".claimcheck/log.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace("ana", "bo"), encoding="utf-8")
    told = Ran(capsys, "log", "verify")
    assert told.code == 1
    assert told.out.startswith(".claimcheck/log.jsonl:1:1: this line was changed: it does not match its hash\n  hint: ")
    assert Ran(capsys, "log", "show").code == 2


def test_two_folders_are_both_read_and_none_is_guessed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys, "waive", name, "n", *WHY)
    Path("m/.claimcheck").mkdir(parents=True)
    Path("m/3.txt").write_text("The trams were late again on 3 May.", encoding="utf-8")
    assert Ran(capsys, "n", "m").code == 0
    refused = Ran(capsys, "waive", name, "n", "m", *WHY)
    assert refused.code == 2 and "2 folders: .claimcheck and m/.claimcheck" in refused.err


def test_a_mistake_in_the_waivers_stops_the_check(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys, "waive", name, "n", *WHY)
    path = Path(".claimcheck/waivers.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("    reason:", "    reasons:"), encoding="utf-8")
    done = Ran(capsys, "n")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        ".claimcheck/waivers.yaml:8:5: item 1 of 'waivers' has no key 'reasons'\n  hint: did you mean 'reason'?\n"
    )
