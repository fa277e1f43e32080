"""`claimcheck find`: formats, exit codes, and what is said on stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main
from tests.asking.sample import archive_in

ASKED = "bus crash San Isidro deaths"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("find")
    archive_in(found)
    return found


@pytest.fixture(autouse=True)
def inside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


def ran(capsys: pytest.CaptureFixture[str], *call: str) -> tuple[int, str, str]:
    code = main(["find", *call])
    return code, *capsys.readouterr()


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "a.db", ASKED)
    assert code == 0
    assert "Deaths  [death-toll]\n    12 people  2 articles\n      2026-03-05  " in out
    assert "[[Twelve people]] died when a bus crashed" in out and "11 people  1 article\n" in out
    assert err == "3 claims in 1 story\ndeaths: what the rule death-toll reads\n"


def test_rich_has_the_same_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "a.db", ASKED, "--format", "rich")[1].split() == ran(capsys, "a.db", ASKED)[1].split()


def test_json_and_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(ran(capsys, "a.db", ASKED, "--format", "json")[1])
    (fact,) = whole["stories"][0]["facts"]
    assert [(value["said"], value["articles"]) for value in fact["values"]] == [("12 people", 2), ("11 people", 1)]
    assert (whole["claims"], whole["left_off"], whole["question"]["unknown"]) == (3, 0, [])
    rows = [json.loads(line) for line in ran(capsys, "a.db", ASKED, "--format", "jsonl")[1].splitlines()]
    nested = [claim for value in fact["values"] for claim in value["claims"]]
    added = {"story": 1, "fact": "Deaths", "rule": "death-toll"}
    assert [{key: row[key] for key in row.keys() - {*added, "said"}} for row in rows] == nested
    assert all(row.items() >= added.items() for row in rows)
    assert {row["sentence"][:6] for row in rows} == {"Twelve", "The ac", "A bus "}


def test_nothing_found_is_exit_code_1_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "a.db", "Isidor Quandry deaths")
    assert (code, out) == (1, "")
    assert err.startswith("no article has these words\n")
    assert "the archive has no word Isidor; did you mean isidro?" in err and "has no word Quandry\n" in err
    code, _, err = ran(capsys, "a.db", "Norvale tram deaths 12")
    assert code == 1 and err.startswith(
        "1 article with these words, but none of them states what was asked for: deaths"
    )
    assert "not looked for: 12 (figures" in err
    assert json.loads(ran(capsys, "a.db", "Quandry", "--format", "json")[1])["stories"] == []


def test_limit_and_days(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = ran(capsys, "a.db", ASKED, "--limit", "1")
    assert "11 people  1 article\n" in out and err.startswith("1 claim of 3 in 1 story (--limit lists more)")
    assert "12 people" not in ran(capsys, "a.db", ASKED, "--until", "2026-03-02")[1]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ((), "no archive is named"),
        (("a.db",), "nothing is asked for"),
        (("deaths in Norvale",), "no archive is named"),
        (("b.db", "deaths"), "b.db: there is no such archive"),
        (("p/bus1.md", "deaths"), "p/bus1.md"),
        (("a.db", "of", "the"), "no word of 'of the'"),
        (("a.db", "deaths", "--limit", "0"), "--limit 0"),
        (("a.db", "deaths", "--limit", "many"), "--limit many"),
        (("a.db", "deaths", "--since", "March"), "--since March"),
        (("a.db", "deaths", "--since", "2026-03-03", "--until", "2026-03-02"), "--until 2026-03-02 is before"),
        (("a.db", "deaths", "--format", "sarif"), "--format sarif"),
        (("a.db", "deaths", "--format", "short"), "--format short"),
        (("a.db", "deaths", "--output", "json=x.json"), "--output"),
    ],
)
def test_calls_that_cannot_be(call: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, *call)
    assert (code, out) == (2, "") and message in err and "hint: " in err


def test_the_archive_of_the_config(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claimcheck.toml").write_text(f'archive = "{(folder / "a.db").as_posix()}"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ran(capsys, ASKED)[0] == 0
    (tmp_path / "claimcheck.toml").write_text("archiv = 1\n", encoding="utf-8")
    code, _, err = ran(capsys, ASKED)
    assert code == 2 and "claimcheck.toml:1:1" in err
