"""JUnit XML: a test case for each side of a finding, and a passing one for each article in which no finding stands.

A finding that causes exit code 1 is a failure; a less severe or accepted one is skipped with its reason; input that
cannot be read is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model.article import TITLE
from checker.model.finding import Problem, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.acceptance_lines import reasons
from checker.reporters.content.locations import from_folder
from checker.reporters.content.places import Places
from checker.reporters.content.standings import Standing, standings, told
from checker.reporters.content.tell import body, legal, severity


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """One suite."""
    places = Places.in_report(report)
    suites = Element("testsuites", name="claimcheck")
    suite = SubElement(suites, "testsuite", name="claimcheck")
    for problem in report.problems:
        _problem(suite, problem)
    standing = [one for item in report.findings for one in standings(item, report, places, surface.folder)]
    for one in standing:
        _finding(suite, one, places, surface)
    begun = {one.claim.article.removesuffix(TITLE) for one in standing}
    for extraction in report.extractions:
        if extraction.article.id not in begun:
            _case(suite, "articles", extraction.article.id)
    for element in (suite, suites):
        element.attrib |= _counts(suite)
    indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _counts(suite: Element) -> dict[str, str]:
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counts = {name: str(len(suite.findall(f"testcase/{tag}"))) for name, tag in kinds.items()}
    return {"tests": str(len(suite.findall("testcase"))), **counts, "time": "0"}


def _finding(suite: Element, standing: Standing, places: Places, surface: Surface) -> None:
    finding = standing.finding
    case = _case(suite, finding.rule, f"{finding.message} ({standing.fingerprint})")
    case.set("file", legal(from_folder(standing.place.path, surface.folder)))
    case.set("line", str(standing.place.line or 1))
    said = told(standing, places, surface.folder)
    if finding.id in surface.failing:
        failure = SubElement(case, "failure", type=finding.verdict.value, message=legal(said))
        failure.text = legal(body(finding, places))
    else:
        why = "; ".join(reasons(finding)) or f"{severity(finding).value}: {said}"
        SubElement(case, "skipped", message=legal(why))
        SubElement(case, "system-out").text = legal(body(finding, places))


def _problem(suite: Element, problem: Problem) -> None:
    error = SubElement(_case(suite, "input", problem.place), "error", type="input", message=legal(problem.message))
    error.text = legal(problem.hint)


def _case(suite: Element, group: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=f"claimcheck.{group}", name=legal(name), time="0")


REPORTER = Reporter(findings)
