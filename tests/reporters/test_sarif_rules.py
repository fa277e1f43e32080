"""What GitHub, Azure DevOps and the standard ask of a SARIF log beyond its schema.

Microsoft's multitool has their rules. It checks our logs where it is installed, by
`npm install --global @microsoft/sarif-multitool`, or where SARIF_MULTITOOL names its file. The other tests here check
the same rules without it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.cli.azure import automation
from checker.engine.rules.rule import rule_notes
from checker.library import check, load_rules
from checker.model.finding import Report
from checker.reporters import Surface, reporter
from checker.reporters.content.places import Places
from tests.reporters.test_machine_formats import NOTED, RULE, SURFACE

ROOT = Path(__file__).parents[2]
JOB = {
    "TF_BUILD": "True",
    "SYSTEM_COLLECTIONURI": "https://dev.azure.com/desk/",
    "SYSTEM_TEAMPROJECTID": "4e1c7a2e-7d0b-4ad1-9a5e-0d3b6f1a2c3d",
    "SYSTEM_DEFINITIONID": "7",
    "SYSTEM_PHASEID": "3a3a2a60-14c7-570b-14a4-fa42ad92f52a",
    "SYSTEM_PHASENAME": "check",
    "BUILD_DEFINITIONNAME": "copy",
    "BUILD_SOURCEBRANCH": "refs/heads/main",
    "BUILD_BUILDID": "42",
}
"""What Azure Pipelines sets."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A report on real files with every level of finding."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    before = Path.cwd()
    os.chdir(folder)
    try:
        return check(["seeds"], show="note")
    finally:
        os.chdir(before)


def log(report: Report) -> dict[str, Any]:
    surface = replace(SURFACE, version="0.1.0", automation=automation(JOB))
    whole: dict[str, Any] = json.loads("".join(reporter("sarif").findings(report, surface)))
    return whole


def reports(seeds: Report) -> Iterator[Report]:
    yield seeds
    yield replace(NOTED, ran=(*rule_notes(load_rules()), RULE))
    yield replace(NOTED, findings=())


def test_microsoft_s_validator_finds_no_fault(seeds: Report, tmp_path: Path) -> None:
    """No error and no warning. A log without locations shows that it looks.

    Its notes ask for what we leave out: message texts by id, rule ids in the form CC1001, code beside each location.
    """
    found = os.environ.get("SARIF_MULTITOOL") or shutil.which("sarif-multitool")
    if not found:
        pytest.skip("sarif-multitool is not installed: npm install --global @microsoft/sarif-multitool")
    logs = [log(report) for report in reports(seeds)]
    broken = log(seeds)
    del broken["runs"][0]["results"][0]["locations"]
    files = [tmp_path / f"{index}.sarif" for index in range(len(logs) + 1)]
    for file, content in zip(files, [*logs, broken], strict=True):
        file.write_text(json.dumps(content, indent=2), encoding="utf-8")
    told = [item for kind in ("Sarif", "Ghas", "Ado") for item in validated(found, kind, files)]
    assert {rule for file, rule in told if file == files[-1].name} >= {"GH1015", "GHAzDO1015"}
    assert [item for item in told if item[0] != files[-1].name] == []


def validated(program: str, kind: str, files: list[Path]) -> list[tuple[str, str]]:
    """The errors and warnings of one set of rules: the name of the file and the number of the rule.

    The launcher of npm hands its words to a shell, where a list of sets, with semicolons, would be cut.
    """
    call = [program, "validate", *map(str, files), "--rule-kind", kind]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)
    assert "Analysis completed successfully" in done.stdout, done.stdout + done.stderr
    return re.findall(r"([\w.]+)\(\d+,\d+\): (?:error|warning) (\w+)", done.stdout)


def test_what_github_and_azure_devops_require(seeds: Report) -> None:
    for report in reports(seeds):
        whole = log(report)
        assert whole["version"] == "2.1.0" and whole["$schema"].endswith("/sarif-schema-2.1.0.json")
        (run,) = whole["runs"]
        driver = run["tool"]["driver"]
        assert driver["name"] and driver["fullName"] and driver["informationUri"].startswith("https://")
        for rule in driver["rules"]:
            assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]
            assert re.fullmatch(r"([A-Z][a-z0-9]*)+", rule["name"]) and rule["name"].lower() != rule["id"]
            assert rule["id"] == "tram-opening" or rule["helpUri"].endswith(f"#{rule['id']}")
        for result in run["results"]:
            assert result["ruleId"] and result["message"]["text"].endswith(".")
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            (place,) = result["locations"]
            assert place["physicalLocation"]["artifactLocation"]["uri"]
            assert place["physicalLocation"]["region"]["startLine"] >= 1
            links = set(map(int, re.findall(r"\]\((\d+)\)", result["message"]["text"])))
            assert links <= {related["id"] for related in result["relatedLocations"]}
        names = [(result["partialFingerprints"].values()) for result in run["results"]]
        assert len({tuple(name) for name in names}) == len(names)


def test_rule_names_are_distinct() -> None:
    rules = log(replace(NOTED, findings=(), ran=rule_notes(load_rules())))["runs"][0]["tool"]["driver"]["rules"]
    assert len({rule["name"].lower() for rule in rules}) == len(rules) > 70


def test_the_job_of_azure_pipelines() -> None:
    details = log(NOTED)["runs"][0]["automationDetails"]
    assert details["id"] == (
        "azuredevops/pipeline/build/desk/4e1c7a2e-7d0b-4ad1-9a5e-0d3b6f1a2c3d/7/"
        "3a3a2a60-14c7-570b-14a4-fa42ad92f52a/refs/heads/main/42"
    )
    assert details["properties"] == {
        "azuredevops/pipeline/build/buildDefinitionId": "7",
        "azuredevops/pipeline/build/buildDefinitionName": "copy",
        "azuredevops/pipeline/build/phaseId": "3a3a2a60-14c7-570b-14a4-fa42ad92f52a",
        "azuredevops/pipeline/build/phaseName": "check",
    }


@pytest.mark.parametrize("name", sorted(JOB))
def test_no_job_is_named_anywhere_else(name: str) -> None:
    assert automation({}) is None
    assert automation({key: value for key, value in JOB.items() if key != name}) is None
    run = json.loads("".join(reporter("sarif").findings(NOTED, Surface())))["runs"][0]
    assert "automationDetails" not in run


def test_every_side_has_a_result_whose_message_names_the_others(seeds: Report) -> None:
    (run,) = log(seeds)["runs"]
    places = Places.in_report(seeds)
    for finding in seeds.findings:
        results = [item for item in run["results"] if item["properties"]["finding"] == finding.id]
        shown = {item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in results}
        assert shown == {side.claims[0].article for side in finding.sides} & places.articles.keys()
        for item in results:
            others = {side.claims[0].article for side in finding.sides} - {
                item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            }
            assert all(f"in {other}:" in item["message"]["text"] for other in others)
