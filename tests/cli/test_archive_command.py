"""`claimcheck archive`: what it says, what it writes out, what it forgets, and what it refuses."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from checker.cli.main import main
from checker.library import extract

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SEEDS, "pub")
    assert main("index pub --archive a.db".split()) == 0
    capsys.readouterr()


def test_info(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("archive info --archive a.db --format json".split()) == 0
    info = json.loads(capsys.readouterr().out)
    claims = sum(len(item.claims) for item in extract(["pub"]).extractions)
    assert (info["articles"], info["claims"], info["outdated"]) == (5, claims, 0)
    assert main("archive info --archive a.db".split()) == 0
    assert f"claims {claims}" in " ".join(capsys.readouterr().out.split())


def test_export_as_json_lines_and_as_parquet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("archive export --archive a.db".split()) == 0
    out = capsys.readouterr().out
    rows = [json.loads(line) for line in out.splitlines()]
    texts = {str(path): path.read_text(encoding="utf-8") for path in Path("pub").glob("*.txt")}
    assert len(rows) == sum(len(item.claims) for item in extract(["pub"]).extractions)
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["text"] for row in rows)
    assert main("archive export --archive a.db --to claims.jsonl".split()) == 0
    assert Path("claims.jsonl").read_text(encoding="utf-8") == out
    assert main("archive export --archive a.db --to claims.parquet".split()) == 0
    table = parquet.read_table("claims.parquet").to_pylist()
    assert [(row["article"], row["start"], row["number"], row["timex"]) for row in table] == [
        (row["article"], row["start"], row.get("number"), row.get("timex")) for row in rows
    ]
    assert [json.loads(row["claim"]) for row in table] == [row["claim"] for row in rows]
    assert sorted(path.name for path in Path().iterdir()) == ["a.db", "claims.jsonl", "claims.parquet", "pub"]


def test_without_pyarrow_parquet_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main("archive export --archive a.db --to claims.parquet".split()) == 2
    assert "pip install '.[parquet]'" in capsys.readouterr().err
    assert not Path("claims.parquet").exists()


def test_forget_takes_out_an_article_or_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    names = sorted(map(str, Path("pub").glob("*.txt")))
    assert main(["archive", "forget", names[0], "--archive", "a.db"]) == 0
    assert main(["archive", "forget", names[0], "--archive", "a.db"]) == 2
    assert "the archive has no article, file or folder named" in capsys.readouterr().err
    assert main("archive verify --archive a.db".split()) == 0
    assert "4 articles" in capsys.readouterr().err
    assert main("archive forget ./pub/ --archive a.db".split()) == 0
    assert main("archive verify --archive a.db".split()) == 0
    assert "0 articles, 0 claims: sound" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("archive", "required"),
        ("archive inform --archive a.db", "did you mean 'info'?"),
        ("archive info", "no archive is named"),
        ("archive info pub --archive a.db", "takes no path"),
        ("archive info --archive a.db --to x.jsonl", "takes no --to"),
        ("archive export --archive a.db --to x.csv", ".jsonl or .parquet"),
        ("archive export --archive a.db --to no/x.jsonl", "there is no folder no"),
        ("archive forget --archive a.db", "no path is named"),
        ("extract pub --against a.db", "there is no option --against"),
    ],
)
def test_wrong_calls_are_refused(call: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(call.split()) == 2
    assert message in capsys.readouterr().err


def test_the_config_can_name_the_archive(capsys: pytest.CaptureFixture[str]) -> None:
    Path("claimcheck.toml").write_text('archive = "a.db"\n', encoding="utf-8")
    assert main("archive verify".split()) == 0
    assert main("index pub".split()) == 0
    assert "5 unchanged" in capsys.readouterr().err


def test_an_export_takes_the_place_of_an_export_alone(capsys: pytest.CaptureFixture[str]) -> None:
    article = Path("pub/paper.jsonl")
    article.write_text('{"id": "1", "text": "The tram opens on 4 March."}\n', encoding="utf-8")
    before = article.read_bytes()
    assert main("archive export --archive a.db --to pub/paper.jsonl".split()) == 2
    assert "not an export of an archive" in capsys.readouterr().err and article.read_bytes() == before
    for _ in range(2):
        assert main("archive export --archive a.db --to claims.jsonl".split()) == 0
        assert main("archive export --archive a.db --to claims.parquet".split()) == 0


def test_the_working_folder_by_its_dot_gives_the_names_of_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    name = sorted(path.name for path in Path("pub").glob("*.txt"))[0]
    shutil.copy(Path("pub", name), name)
    assert main(["index", ".", "--archive", "b.db"]) == 0
    capsys.readouterr()
    assert main(["index", name, "--archive", "b.db"]) == 0
    assert "0 articles stored, 1 unchanged" in capsys.readouterr().err
    assert main(["archive", "forget", f"./{name}", "--archive", "b.db"]) == 0
