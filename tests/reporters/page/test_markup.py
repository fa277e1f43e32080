"""The page as a parser sees it: valid, complete, in one file, and hostile text is text."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from checker.library import check
from checker.model.finding import Report
from checker.reporters import Surface, reporter
from checker.reporters.content.printable import literal

from .hostile import ATTACK, ATTACKS, HIDDEN, SHOWN, hostile
from .made import Told, finding, known, many, on, report, waived, written

html5lib = pytest.importorskip("html5lib", reason="the page is parsed by html5lib, which the dev extra brings")
SEEDS = Path(__file__).parents[3] / "seeds"
TOLD = [Told("a.txt", 12, on(1), "A title of three words"), Told("b.txt", 14, on(2)), Told("c.txt", 14)]
PAGES = {
    "seeds": lambda: check([SEEDS], show="note"),
    "many": lambda: many(30),
    "one article": lambda: report([finding([TOLD[0], Told("a.txt", 13)])], TOLD[:1]),
    "fits": lambda: report([finding(TOLD[:2], fits=TOLD[2:])], TOLD),
    "accepted": lambda: report([waived(finding(TOLD, "a")), known(finding(TOLD, "b"))], TOLD),
    "nothing": lambda: Report(()),
    "hostile": hostile,
}


def parsed(page: str) -> Element:
    """The tree. Raises ParseError for anything that the HTML standard calls a parse error."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=True)
    tree: Element = parser.parse(page)
    return tree


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    return written(PAGES[request.param](), Surface(version="1.2.3", explain=True))


def name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_it_is_valid(page: str) -> None:
    root = parsed(page)
    (heading,) = root.iter("h1")
    assert words(heading) and root.get("lang") == "en"


def test_every_id_is_there_once_and_every_link_leads_to_one(page: str) -> None:
    root = parsed(page)
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert set(ids.values()) <= {1}
    links = [element.get("href") or "" for element in root.iter("a")]
    assert links and all(link[0] == "#" and link[1:] in ids for link in links)
    named = [element.get("aria-labelledby", "").split() for element in root.iter()]
    assert {one for some in named for one in some} <= ids.keys()


def test_it_loads_nothing_and_runs_only_its_own_script(page: str) -> None:
    root = parsed(page)
    for element in root.iter():
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on") and attribute not in (
                "style",
                "src",
                "srcset",
                "action",
                "formaction",
            )
            assert "://" not in value
    assert [element.attrib for element in root.iter("link")] == [{"rel": "icon", "href": "data:,"}]
    used = {name(element) for element in root.iter()}
    assert used.isdisjoint({"img", "iframe", "object", "embed", "base", "image", "foreignObject", "use", "video"})


def test_its_own_policy_allows_its_own_style_and_script_only(page: str) -> None:
    root = parsed(page)
    (policy,) = (one.get("content") or "" for one in root.iter("meta") if one.get("http-equiv"))
    for tag in ("style", "script"):
        (element,) = root.iter(tag)
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy


def test_headings_leave_out_no_level(page: str) -> None:
    levels = [int(tag[1]) for element in parsed(page).iter() if re.fullmatch("h[1-6]", tag := name(element))]
    assert levels[0] == 1 and all(below <= above + 1 for above, below in pairwise(levels))


def test_each_finding_says_all_of_it() -> None:
    root = parsed(
        written(report([finding(TOLD[:2], fits=TOLD[2:])], TOLD), Surface(failing=frozenset({"0123456789ab"})))
    )
    (article,) = (element for element in root.iter("article"))
    said = words(article)
    assert article.get("id") == "0123456789ab"
    assert {article.get(f"data-{key}") for key in ("level", "rule", "story", "status")} == {
        "error",
        "wagons",
        "1",
        "open",
    }
    for part in (
        "Wagons at Tessera: 12 or 14?", "fails the run", "12 wagons (1 article)", "a.txt:1:60", "b.txt:1:60",
        "published 1 March 2024", "A title of three words", "they cannot both hold",
        "0.97: almost certain", "Ask the railway.", "1 quote fits more than one of these values",
        'claimcheck waive 0123456789ab a.txt b.txt c.txt --reason "..."', "wagons: Wagons of a train",
    ):  # fmt: skip
        assert part in said, part
    assert [mark.text for mark in article.iter("mark")] == ["12 wagons", "14 wagons", "14 wagons"]


def test_an_accepted_finding_offers_no_command() -> None:
    said = words(parsed(written(report([waived(finding(TOLD[:2]))], TOLD))))
    assert "waived by Ada on 2024-03-05: both trains run (waivers.yaml:3:1)" in said
    assert "claimcheck waive 0" not in said


def test_what_needs_a_script_is_hidden_without_one() -> None:
    root = parsed(written(many(3)))
    (form,) = root.iter("form")
    assert "hidden" in form.attrib
    outside = [button for button in root.iter("button") if button not in set(form.iter("button"))]
    assert outside and all("hidden" in button.attrib for button in outside)


def test_hostile_text_stays_text() -> None:
    root = parsed(written(hostile()))
    said = "".join(root.itertext())
    for attack in ATTACKS:
        assert literal(attack) in said
    assert SHOWN in said and not set(HIDDEN) & set("\u202e\u2066\x1b\x00") & set(said)
    assert len(list(root.iter("script"))) == len(list(root.iter("style"))) == 1
    assert "49" not in said.replace("2149", "")
    heading = next(words(one) for one in root.iter("h3"))
    assert f"Message {ATTACK}" in heading


def test_a_view_that_lets_a_control_character_through_is_covered() -> None:
    told = [Told("a.txt", 1, on(1)), Told("b.txt", 2, on(2))]
    one = finding(told, "id\u202e\x1b")
    assert not {"\u202e", "\x1b"} & set(written(report([one], told)))


def test_half_a_character_is_no_obstacle() -> None:
    told = [Told("x\udcff.txt", 1, on(1), "Half \ud83d"), Told("b.txt", 2, on(2))]
    assert written(report([finding(told)], told)).encode()


def test_the_page_comes_in_chunks() -> None:
    chunks = list(reporter("html").findings(many(60), Surface()))
    assert len(chunks) > 20 and max(map(len, chunks)) < 60_000


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "checker", str(SEEDS), "--show", "note", "--format", "html"]
    pages = {
        subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, cwd=tmp_path, capture_output=True, check=False
        ).stdout
        for seed in ("1", "2")
    }
    (page,) = pages
    assert page.startswith(b"<!DOCTYPE html>") and page.endswith(b"</html>\n")
