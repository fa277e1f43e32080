"""What is read inside a folder: patterns, `.gitignore` files as git reads them, and folders that hold no articles."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers import named_files, sources
from checker.readers.folders.exclusion import ExclusionsOf, excluding, no_patterns
from checker.readers.folders.gitignore import IgnoreList, is_pattern
from checker.readers.folders.unsaved import Unsaved

TEXT = "The council met on Monday.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(*names: str, **contents: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TEXT, "utf-8")


def ignore(folder: str, *lines: str, file: str = ".gitignore") -> None:
    place = Path(folder, file)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("\n".join(lines) + "\n", "utf-8")


def read(*paths: str, by: ExclusionsOf = no_patterns) -> list[str]:
    return [name for name, _ in named_files(paths or ["."], exclusions=by)]


def skipped(*paths: str, by: ExclusionsOf = no_patterns) -> dict[str, str]:
    found = sources(paths or ["."], exclusions=by)
    return {item.path: item.reason for item in found if isinstance(item, Skipped)}


def test_patterns_exclude_files_and_folders_and_say_so() -> None:
    write("a.txt", "a.draft.txt", "incoming/b.txt", "sub/incoming/c.txt", "sub/d.draft.txt")
    by = excluding(["*.draft.txt", "/incoming/"], said_by="the test")
    assert read(by=by) == ["a.txt", "sub/incoming/c.txt"]
    assert skipped(by=by) == dict.fromkeys(["a.draft.txt", "incoming/", "sub/d.draft.txt"], "excluded by the test")


def test_a_later_pattern_includes_again() -> None:
    write("a.txt", "keep.txt", "sub/b.txt")
    assert read(by=excluding(["*.txt", "!keep.txt"])) == ["keep.txt"]
    assert read(by=excluding(["!keep.txt", "*.txt"])) == []


def test_a_named_file_is_always_read() -> None:
    write("node_modules/a.txt", "a.draft.txt")
    ignore(".", "*.draft.txt")
    assert read("node_modules/a.txt", "a.draft.txt", by=excluding(["*"])) == ["node_modules/a.txt", "a.draft.txt"]


@pytest.mark.parametrize("named", ["incoming", "./incoming/", "incoming/wire"])
def test_a_named_folder_is_read_although_a_pattern_excludes_it(named: str) -> None:
    write("incoming/wire/a.txt", "incoming/wire/b.draft.txt", "other/c.txt")
    ignore(".", "incoming/")
    Path(".git").mkdir()
    assert [Path(name).name for name in read(named)] == ["a.txt", "b.draft.txt"]
    assert [Path(name).name for name in read(named, by=excluding(["incoming", "*.draft.txt"]))] == ["a.txt"]
    assert read() == ["other/c.txt"]


def test_ignore_files_above_count_up_to_the_repository() -> None:
    write(
        "outer/repo/desk/a.txt", "outer/repo/desk/b.tmp.txt", "outer/repo/desk/c.old.txt", "outer/repo/desk/d.raw.txt"
    )
    ignore("outer", "a.txt")
    ignore("outer/repo", "*.tmp.txt")
    ignore("outer/repo", "*.raw.txt", file=".git/info/exclude")
    assert read("outer/repo/desk") == ["outer/repo/desk/a.txt", "outer/repo/desk/c.old.txt"]
    assert skipped("outer/repo/desk")["outer/repo/desk/b.tmp.txt"] == "ignored by outer/repo/.gitignore"


def test_without_a_repository_only_ignore_files_inside_the_folder_count() -> None:
    write("desk/a.txt", "desk/b.tmp.txt")
    ignore(".", "a.txt")
    ignore("desk", "*.tmp.txt")
    assert read("desk") == ["desk/a.txt"]


def test_ignore_files_do_not_count_if_they_are_turned_off() -> None:
    write("a.txt", "b.tmp.txt", "node_modules/c.txt")
    ignore(".", "*.tmp.txt")
    assert read(by=excluding([], gitignore=False)) == ["a.txt", "b.tmp.txt"]


def test_patterns_of_the_settings_count_before_ignore_files_and_before_the_names_of_folders() -> None:
    write("a.kept.txt", "a.tmp.txt", "node_modules/notes.txt")
    ignore(".", "a.*.txt", "node_modules")
    assert read(by=excluding(["!*.kept.txt", "!node_modules/"])) == ["a.kept.txt", "node_modules/notes.txt"]


def test_outside_the_working_directory_patterns_start_at_the_named_folder(tmp_path: Path) -> None:
    write("far/a.txt", "far/sub/a.txt", "near/x.txt")
    near = tmp_path / "near"
    by = excluding(["/a.txt"])
    assert read("far", by=by) == ["far/a.txt", "far/sub/a.txt"]
    moved = pytest.MonkeyPatch()
    moved.chdir(near)
    assert read("../far", by=excluding(["/a.txt"])) == ["../far/sub/a.txt"]
    moved.undo()


@pytest.mark.parametrize(
    ("folder", "beside", "inside"),
    [
        ("node_modules", (), ()),
        ("lib/site-packages", (), ()),
        ("__pycache__", (), ()),
        ("env", (), ("env/pyvenv.cfg",)),
        ("store", (), ("store/CACHEDIR.TAG",)),
        ("build", ("package.json",), ()),
        ("target", ("Cargo.toml",), ()),
    ],
)
def test_folders_of_packages_and_build_output_are_never_read(
    folder: str, beside: tuple[str, ...], inside: tuple[str, ...]
) -> None:
    write("a.txt", f"{folder}/deep/b.txt", *beside, *inside)
    assert read() == ["a.txt"]
    assert f"{folder}/" in skipped()
    assert read(folder) == [f"{folder}/deep/b.txt"]


@pytest.mark.parametrize("folder", ["build", "target", "out", "vendor", "coverage", "dist", "bin", "env"])
def test_a_common_word_without_its_build_tool_is_a_folder_of_articles(folder: str) -> None:
    write(f"{folder}/a.txt")
    assert read() == [f"{folder}/a.txt"]


def test_what_is_skipped_is_named_with_its_reason() -> None:
    write("a.txt", "README.md", ".hidden.txt", "b.doc", "c.html", "d.png", "e.json", "claimcheck.toml", ".git/config")
    Path("link").symlink_to("/")
    found = {item.path: item for item in sources(["."]) if isinstance(item, Skipped)}
    assert {path: item.why for path, item in found.items()} == {
        ".git/": Skipping.HIDDEN,
        ".hidden.txt": Skipping.HIDDEN,
        "README.md": Skipping.ABOUT,
        "b.doc": Skipping.DOCUMENT,
        "c.html": Skipping.OTHER,
        "d.png": Skipping.OTHER,
        "e.json": Skipping.OTHER,
        "link/": Skipping.LINK,
    }
    assert found["b.doc"].reason == "a Word document, which claimcheck does not read"


def test_a_link_to_itself_ends_no_run() -> None:
    write("a.txt")
    for name in ("round", "round.txt"):
        Path(name).symlink_to(name)
    found = list(sources(["."]))
    assert [item.path for item in found if isinstance(item, Skipped)] == ["round"]
    assert [item.place for item in found if isinstance(item, Problem)] == ["round.txt"]
    assert read() == ["a.txt"]


def test_nothing_inside_an_excluded_folder_is_looked_at() -> None:
    write("a.txt", "incoming/b.txt")
    Path("incoming/gone.txt").symlink_to("nowhere")
    assert [item for item in sources(["."], exclusions=excluding(["incoming"])) if isinstance(item, Problem)] == []


def test_a_text_that_is_not_saved_yet_is_excluded_like_a_file() -> None:
    write("desk/a.txt", "desk/node_modules/x.txt")
    texts = Unsaved({name: TEXT.encode() for name in UNSAVED})
    found = named_files(["desk"], texts, excluding(["*.draft.txt", "incoming/"]))
    assert [name for name, _ in found] == ["desk/a.txt", "desk/new.txt", "desk/new/b.txt"]


UNSAVED = (
    "desk/new.txt",
    "desk/new/b.txt",
    "desk/c.draft.txt",
    "desk/incoming/d.txt",
    "desk/node_modules/e.txt",
    "desk/README.txt",
    "elsewhere/f.txt",
)


@pytest.mark.parametrize(
    ("line", "valid"), [("*.txt", True), ("!a", True), ("\\!a", True), ("!", False), ("#a", False), ("a\\", False)]
)
def test_what_is_a_pattern(line: str, valid: bool) -> None:
    assert is_pattern(line) is valid


def test_a_list_can_have_very_many_patterns() -> None:
    many = IgnoreList(f"/folder{number}/**/draft{number}*.tx?" for number in range(20_000))
    assert many.excludes("folder7/a/b/draft7b.txt")
    assert many.excludes("folder7/a/b/draft8b.txt") is None


def test_a_faulty_line_of_an_ignore_file_is_passed_over() -> None:
    write("a.txt", "b.txt")
    ignore(".", "!", "a.txt", "x\\", "# b.txt")
    assert read() == ["b.txt"]


TREE = (
    "a.txt", "b.txt", "keep.txt", "deep/a.txt", "deep/keep.txt", "deep/er/a.txt", "deep/er/b.txt", "deep/er/keep.txt",
    "logs/a.txt", "logs/keep/a.txt", "logs/keep/b.txt", "x y/a.txt", "#a.txt", "!b.txt", "wire/2024/a.txt",
)  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed, so its reading cannot be compared")
@pytest.mark.parametrize(
    "ignoring",
    [
        {".": ["*.txt", "!keep.txt"]},
        {".": ["/a.txt", "deep/"]},
        {".": ["deep/*", "!deep/er/"]},
        {".": ["**/er", "logs/**/b.txt"]},
        {".": ["a.txt"], "deep": ["!a.txt", "keep.txt"], "deep/er": ["b.txt", "!keep.txt"]},
        {".": ["deep/", "!deep/keep.txt"]},
        {".": ["*", "!*/", "!keep.txt"]},
        {".": ["logs/*", "!logs/keep", "logs/keep/b.txt"]},
        {".": ["\\#a.txt", "\\!b.txt", "x\\ y/"]},
        {".": ["# a.txt", "", "  ", "b.txt   "]},
        {".": ["wire/20[0-9][0-9]/", "?.txt"]},
        {".": ["/*", "!/deep", "/deep/*", "!/deep/er", "a.txt"]},
        {".": ["deep/**", "!deep/er/", "!keep.txt"]},
        {".": ["/**", "!/deep/"]},
        {".": ["deep/**/keep.txt", "**/logs/**/[a-b].txt"]},
        {".": ["[!a-c]*.txt", "[[:upper:]]*", "[", "x\\", "[z-a].txt", "a[].txt", "!"]},
        {".": ["logs/**/**", "!logs/**/keep/", "*.tx[t]"], "logs/keep": ["!a.txt"]},
        {"deep": ["/er"], "logs": ["*", "!keep/", "!.gitignore"]},
    ],
)
def test_ignore_files_are_read_as_git_reads_them(ignoring: dict[str, list[str]]) -> None:
    write(*TREE)
    for folder, lines in ignoring.items():
        ignore(folder, *lines)
    subprocess.run(["git", "init", "-q"], check=True)
    call = ["git", "-c", "core.excludesFile=", "ls-files", "-z", "--others", "--exclude-standard"]
    listed = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split("\0")
    assert read() == sorted(name for name in listed if name.endswith(".txt"))
