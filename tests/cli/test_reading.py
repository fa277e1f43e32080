"""What a run reads in folders, and what it says of the rest: options, config, summary, explanations and counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli.check import COMMAND
from checker.cli.main import main, parser_of
from checker.cli.watched import WatchedState, state

TRAM = "Published: 2024-05-06\n\n{} people were injured when a tram left the rails in Harbourton on Monday.\n"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs claimcheck in a folder with two articles that disagree, and one of each kind that is left out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name, number in (("a.txt", "Four"), ("b.txt", "Six"), ("c.draft.txt", "Nine"), ("wire/d.txt", "Ten")):
        Path("desk", name).parent.mkdir(parents=True, exist_ok=True)
        Path("desk", name).write_text(TRAM.format(number), "utf-8")

    def run(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        return code, *capsys.readouterr()

    return run


def config(text: str, folder: str = ".") -> None:
    Path(folder, "claimcheck.toml").write_text(text, "utf-8")


def read(call: Call, *words: str) -> list[str]:
    _, out, _ = call("extract", "desk", "--format", "json", *words)
    return [article["article"] for article in json.loads(out)["articles"]]


def test_the_config_excludes(call: Call) -> None:
    config('exclude = ["*.draft.txt", "/desk/wire/"]')
    assert read(call) == ["desk/a.txt", "desk/b.txt"]
    assert read(call, "--no-config") == ["desk/a.txt", "desk/b.txt", "desk/c.draft.txt", "desk/wire/d.txt"]


def test_the_patterns_of_a_config_start_at_its_folder(call: Call) -> None:
    config('exclude = ["/a.txt"]')
    assert "desk/a.txt" in read(call)
    config('exclude = "/a.txt"', "desk")
    assert "desk/a.txt" not in read(call)


def test_the_nearest_config_decides_in_each_folder(call: Call) -> None:
    config('exclude = ["*.txt", "!d.txt"]', "desk")
    config("", "desk/wire")
    Path("desk/wire/e.txt").write_text(TRAM.format("Two"), "utf-8")
    assert read(call) == ["desk/wire/d.txt", "desk/wire/e.txt"]


def test_the_option_counts_before_the_config(call: Call) -> None:
    config('exclude = ["*.draft.txt"]')
    assert read(call, "--exclude", "wire", "--exclude=!c.draft.txt") == ["desk/a.txt", "desk/b.txt", "desk/c.draft.txt"]


def test_gitignore_can_be_turned_off(call: Call) -> None:
    Path("desk/.gitignore").write_text("wire/\n*.draft.txt\n", "utf-8")
    assert read(call) == ["desk/a.txt", "desk/b.txt"]
    assert len(read(call, "--no-gitignore")) == 4
    config("gitignore = false")
    assert len(read(call)) == 4


def test_config_shows_the_patterns_and_where_they_are_set(call: Call) -> None:
    config('\nexclude = ["*.draft.txt"]\ngitignore = false\n')
    _, out, _ = call("config", "--for", "desk/a.txt", "--exclude", "wire")
    assert 'exclude = ["wire", "*.draft.txt"]  # --exclude; claimcheck.toml:2' in out
    assert "gitignore = false  # claimcheck.toml:3" in out
    _, out, _ = call("config", "--for", "desk/a.txt", "--no-config", "--no-gitignore")
    assert "exclude = []  # default" in out
    assert "gitignore = false  # --no-gitignore" in out


@pytest.mark.parametrize("pattern", ["../x", "a/../b", "!", "#x", "x\\\\"])
def test_an_impossible_pattern_is_a_fault_of_the_config(call: Call, pattern: str) -> None:
    config(f'exclude = ["*.md", "{pattern}"]')
    code, _, err = call("desk")
    assert code == 2
    assert err.startswith("claimcheck.toml:1:20: ")


def test_a_faulty_config_counts_only_where_it_has_an_article(call: Call) -> None:
    Path("desk/other").mkdir()
    config("exclude = 7", "desk/other")
    assert call("desk")[0] == 0
    Path("desk/other/a.txt").write_text(TRAM.format("Five"), "utf-8")
    assert call("desk")[2].startswith("desk/other/claimcheck.toml:1:11: ")


def test_an_impossible_pattern_of_the_option_is_refused(call: Call) -> None:
    assert call("desk", "--exclude", "!")[::2] == (
        2,
        "--exclude !: this is not a pattern as in .gitignore\n  hint: write --exclude '*.draft.txt'\n",
    )


def test_every_command_leaves_out_the_same(call: Call) -> None:
    config('exclude = ["wire", "*.draft.txt"]')
    _, out, _ = call("desk", "--format", "json", "--fail-on", "warning")
    found = json.loads(out)
    assert [article["article"] for article in found["articles"]] == ["desk/a.txt", "desk/b.txt"]
    (finding,) = found["findings"]
    assert call("index", "desk", "--archive", "a.db")[2].startswith(
        "2 articles stored, 0 unchanged\n1 file and 1 folder not read: "
    )
    assert call("baseline", "create", "desk", "--by", "Ana")[2].endswith(": 1 added, 0 dropped\n")
    assert call("waive", finding["id"], "desk", "--reason", "Two trams.", "--by", "Ana")[0] == 0


def test_articles_of_excluded_files_stay_in_the_archive(call: Call) -> None:
    call("index", "desk", "--archive", "a.db")
    Path("desk/b.txt").unlink()
    _, _, err = call("index", "desk", "--archive", "a.db", "--drop-removed", "--exclude", "wire", "--exclude", "c.*")
    assert err.startswith("0 articles stored, 1 unchanged, 1 dropped\n")


def watched(*words: str) -> WatchedState:
    return state(parser_of(COMMAND, "claimcheck").parse_args(list(words)))


def test_a_watch_looks_at_ignore_files_and_not_into_excluded_folders(call: Call) -> None:
    Path("desk/.gitignore").write_text("wire/\n", "utf-8")
    seen = watched("desk")
    assert "desk/wire/d.txt" not in seen.files
    assert str(Path("desk/wire").absolute()) not in seen.folders
    Path("desk/.gitignore").write_text("*.draft.txt\n", "utf-8")
    later = watched("desk")
    assert seen.changes(later) == [str(Path("desk/.gitignore").absolute()), "desk/c.draft.txt", "desk/wire/d.txt"]


def test_the_summary_says_what_was_read_what_was_not_and_what_was_found(call: Call) -> None:
    config('exclude = ["*.draft.txt"]')
    for name in ("z.xls", "x.shtml", "y.doc", "v.rtf", "p.png", "q.png", "README.md", ".notes.txt", ".DS_Store"):
        Path("desk", name).write_bytes(b"x")
    Path("desk/node_modules").mkdir()
    _, _, err = call("desk", "--exclude", "wire/")
    assert err.splitlines() == [
        "2 articles in 2 files, 4 claims",
        "9 files and 2 folders not read: desk/v.rtf, desk/x.shtml, desk/y.doc and 1 more",
        "  (claimcheck does not read .doc, .rtf, .shtml and 1 more); desk/c.draft.txt",
        "  (excluded by claimcheck.toml); desk/wire/ (excluded by --exclude);",
        "  desk/node_modules/ (installed packages); desk/README.md (describes its",
        "  folder); desk/.notes.txt (hidden); 2 of other kinds (.png)",
        "5 facts compared, 1 finding (1 warning)",
    ]


def test_if_nothing_is_left_out_the_summary_is_short(call: Call) -> None:
    _, _, err = call("desk/a.txt", "desk/b.txt")
    assert err == "2 articles in 2 files, 4 claims\n5 facts compared, 1 finding (1 warning)\n"


def test_explain_and_json_list_everything_that_was_not_read(call: Call) -> None:
    config('exclude = ["*.draft.txt"]')
    Path("desk/minutes.doc").write_bytes(b"x")
    Path("desk/.git").mkdir()
    _, out, _ = call("desk", "--explain")
    listed = out.partition("Files and folders not read\n")[2].partition("\n\n")[0]
    assert listed.splitlines() == [
        "  desk/.git/: hidden",
        "  desk/c.draft.txt: excluded by claimcheck.toml",
        "  desk/minutes.doc: a Word document, which claimcheck does not read",
    ]
    _, out, _ = call("desk", "--format", "json")
    assert json.loads(out)["skipped"] == [
        {"path": "desk/.git/", "reason": "hidden"},
        {"path": "desk/c.draft.txt", "reason": "excluded by claimcheck.toml"},
        {"path": "desk/minutes.doc", "reason": "a Word document, which claimcheck does not read"},
    ]


def test_a_folder_in_which_everything_is_left_out_is_a_problem(call: Call) -> None:
    code, _, err = call("desk", "--exclude", "*.txt")
    assert code == 2
    assert err.splitlines()[:2] == [
        "desk: nothing in this folder is read",
        "  hint: not read: desk/a.txt (excluded by --exclude) and 3 more",
    ]


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        (
            "https://harbourton.example/tram",
            "claimcheck reads files, and opens no address",
            "save the page in a browser",
        ),
        ("www.harbourton.example", "claimcheck reads files, and opens no address", "save the page in a browser"),
        ("x.doc", "this is a Word document, which claimcheck does not read", "save it as .docx, or its words"),
        ("x.msg", "this is a message, which claimcheck does not read", "save it as .eml, or its words"),
        ("x.shtml", "this is a web page, which claimcheck does not read", "save the page as HTML"),
        ("x.7z", "this is an archive, which claimcheck does not read", "unpack it, and name the folder"),
        ("x.jpg", "this is an image, which claimcheck does not read", "type or scan its words"),
        ("x.xyz", "claimcheck does not read this kind of file", "it reads ."),
    ],
)
def test_what_cannot_be_read_gets_advice(call: Call, path: str, message: str, hint: str) -> None:
    if "harbourton" not in path:
        Path(path).write_bytes(b"x")
    code, _, err = call(path)
    assert code == 2
    first, second, *_ = err.splitlines()
    assert first == f"{path}: {message}"
    assert hint in second


def test_a_text_in_another_language_is_named(call: Call) -> None:
    german = Path(__file__).parents[1] / "corpus/languages/German.txt"
    Path("desk/e.txt").write_bytes(german.read_bytes())
    for command in ("check", "extract"):
        code, _, err = call(command, "desk")
        assert code == 0
        assert "desk/e.txt: German? claimcheck reads English only" in err.splitlines()
    assert "English" not in call("desk", "--exclude", "e.txt")[2]


def test_statistics_count_by_rule(call: Call) -> None:
    _, out, _ = call("desk", "--statistics", "--no-gitignore")
    assert out.splitlines()[-3:] == [
        "findings  accepted  hidden  level    verdict   rule",
        "       1         -       -  warning  conflict  injured",
        "1 finding in all",
    ]
    _, out, _ = call("desk", "--statistics", "--format", "json")
    row = {"rule": "injured", "level": "warning", "verdict": "conflict", "findings": 1, "accepted": 0, "hidden": 0}
    assert json.loads(out)["statistics"] == [row]
    assert "statistics" not in json.loads(call("desk", "--format", "json")[1])


def test_statistics_of_nothing(call: Call) -> None:
    assert call("desk/a.txt", "--statistics")[1] == "no findings\n"


def test_statistics_are_refused_where_no_format_shows_them(call: Call) -> None:
    code, _, err = call("desk", "--statistics", "--format", "sarif")
    assert (code, err.splitlines()[0]) == (2, "--statistics: sarif cannot show them")
    assert call("desk", "--statistics", "--format", "sarif", "--output", "json=x.json")[0] == 0
