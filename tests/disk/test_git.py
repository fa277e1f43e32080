"""What git says has changed, asked of real repositories."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path

import pytest

from checker.disk.changed_files import changed_files
from checker.disk.git import changes_since, moves
from checker.model.changes import Changes
from checker.model.errors import CallError

RECORD = '{{"id": "{0}", "text": "{1}"}}\n'


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def commit(folder: Path, message: str = "work") -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD")


def changed(since: str, folder: Path, *paths: Path) -> set[str]:
    """The names of all files of a folder that are changed."""
    found = changes_since(since, [str(path) for path in paths or (folder,)])
    files = (file for file in folder.rglob("*") if file.is_file() and ".git" not in file.parts)
    return {file.relative_to(folder).as_posix() for file in files if found.touches(os.path.realpath(file))}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit on `main`, and settings of nobody."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for name, value in {"NAME": "Ana", "EMAIL": "ana@example.org"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    write(folder, a="one\n", b="two\n", c="three\n")
    commit(folder)
    return folder


def test_committed_staged_unstaged_and_untracked_files(desk: Path) -> None:
    git(desk, "checkout", "-qb", "work")
    write(desk, a="1\n")
    commit(desk)
    write(desk, b="2\n", staged="new\n")
    git(desk, "add", "staged.txt")
    write(desk, untracked="new\n")
    assert changed("main", desk) == {"a.txt", "b.txt", "staged.txt", "untracked.txt"}
    assert changed("HEAD", desk) == {"b.txt", "staged.txt", "untracked.txt"}


def test_nothing_changed(desk: Path) -> None:
    assert changed("HEAD", desk) == set()
    os.utime(desk / "a.txt", (1, 1))
    (desk / "b.txt").chmod(0o755)
    (desk / "c.txt").unlink()
    assert changed("HEAD", desk) == set()


def test_what_the_main_branch_got_since_is_no_change(desk: Path) -> None:
    git(desk, "checkout", "-qb", "work")
    write(desk, a="1\n")
    commit(desk)
    git(desk, "checkout", "-q", "main")
    write(desk, b="2\n")
    commit(desk)
    git(desk, "checkout", "-q", "work")
    assert changed("main", desk) == {"a.txt"}
    git(desk, "merge", "-q", "--no-edit", "main")
    assert changed("main", desk) == {"a.txt"}


def test_a_new_folder_and_an_ignored_file(desk: Path) -> None:
    (desk / ".gitignore").write_text("secret.txt\nbuild/\n", encoding="utf-8")
    commit(desk)
    (desk / "new" / "deep").mkdir(parents=True)
    (desk / "build").mkdir()
    write(desk / "new" / "deep", d="x\n")
    write(desk / "build", e="x\n")
    write(desk, secret="x\n")
    assert changed("HEAD", desk) == {"new/deep/d.txt", "build/e.txt", "secret.txt"}


def test_a_file_that_was_only_moved(desk: Path) -> None:
    """Inside the folder that is checked a move brings nothing; from outside it brings an article."""
    (desk / "published").mkdir()
    (desk / "drafts").mkdir()
    write(desk / "published", old="an old article\n", edited="line\n" * 20)
    write(desk / "drafts", draft="a draft\n")
    commit(desk)
    git(desk, "mv", "published/old.txt", "published/renamed.txt")
    git(desk, "mv", "published/edited.txt", "published/moved.txt")
    git(desk, "mv", "drafts/draft.txt", "published/draft.txt")
    with (desk / "published" / "moved.txt").open("a", encoding="utf-8") as file:
        file.write("one more line\n")
    commit(desk)
    assert changed("HEAD~1", desk, desk / "published") == {"published/draft.txt", "published/moved.txt"}
    assert changed("HEAD~1", desk) == {"published/moved.txt"}


def test_from_a_subfolder_and_by_relative_paths(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "deep").mkdir()
    write(desk / "deep", d="x\n")
    monkeypatch.chdir(desk / "deep")
    found = changes_since("HEAD", [".", "../a.txt"])
    assert found.touches(os.path.realpath("d.txt")) and not found.touches(os.path.realpath("../a.txt"))


@pytest.mark.parametrize("name", ["with space", 'quo"te', "ümläut", "-dash", "new\nline", "[a]*?"])
def test_odd_names(desk: Path, name: str) -> None:
    (desk / f"{name}.jsonl").write_text(RECORD.format(1, "x") + RECORD.format(2, "y"), encoding="utf-8")
    commit(desk)
    (desk / f"{name}.jsonl").write_text(RECORD.format(1, "x") + RECORD.format(2, "z"), encoding="utf-8")
    found = changes_since("HEAD", [str(desk)])
    file = os.path.realpath(desk / f"{name}.jsonl")
    assert (found.touches(file, 1), found.touches(file, 2)) == (False, True)


def test_the_lines_of_records(desk: Path) -> None:
    file = desk / "wire.jsonl"
    file.write_text("".join(RECORD.format(number, "x") for number in range(1, 21)), encoding="utf-8")
    commit(desk)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[4:6] = [RECORD.format(5, "y"), RECORD.format("5a", "new"), RECORD.format(6, "y")]
    del lines[1]
    lines.append(RECORD.format(21, "x"))
    file.write_text("".join(lines), encoding="utf-8")
    found = changes_since("HEAD", [str(desk)])
    path = os.path.realpath(file)
    assert [line for line in range(1, 30) if found.touches(path, line)] == [4, 5, 6, 21]
    assert found.touches(path)


def test_a_file_of_records_that_git_sees_as_one(desk: Path) -> None:
    """A new file is changed in every line; one in UTF-16 has no lines for git."""
    (desk / "utf16.jsonl").write_text(RECORD.format(1, "x"), encoding="utf-16")
    commit(desk)
    (desk / "utf16.jsonl").write_text(RECORD.format(1, "y"), encoding="utf-16")
    (desk / "new.jsonl").write_text(RECORD.format(1, "x"), encoding="utf-8")
    found = changes_since("HEAD", [str(desk)])
    assert all(found.touches(os.path.realpath(desk / name), 7) for name in ("utf16.jsonl", "new.jsonl"))


def test_records_that_were_only_taken_out(desk: Path) -> None:
    file = desk / "wire.jsonl"
    file.write_text(RECORD.format(1, "x") + RECORD.format(2, "x"), encoding="utf-8")
    commit(desk)
    file.write_text(RECORD.format(2, "x"), encoding="utf-8")
    assert not changes_since("HEAD", [str(desk)]).touches(os.path.realpath(file), 1)


def test_links(desk: Path, tmp_path: Path) -> None:
    """A link is what it leads to: a file of the same repository, or one that replaced another."""
    (desk / "link.txt").symlink_to("a.txt")
    (desk / "turned.txt").symlink_to("b.txt")
    commit(desk)
    (desk / "turned.txt").unlink()
    (desk / "turned.txt").symlink_to("c.txt")
    write(desk, a="1\n")
    (tmp_path / "elsewhere").symlink_to(desk)
    assert changed("HEAD", desk) == {"a.txt", "link.txt", "turned.txt", "c.txt"}
    assert changes_since("HEAD", [str(tmp_path / "elsewhere")]).touches(os.path.realpath(desk / "a.txt"))


def test_the_settings_of_a_user_change_nothing(desk: Path) -> None:
    settings = {
        "color.ui": "always",
        "color.diff": "always",
        "diff.external": "false",
        "diff.noprefix": "true",
        "diff.relative": "true",
        "diff.interHunkContext": "9",
        "diff.renames": "copies",
        "core.quotePath": "true",
        "status.showUntrackedFiles": "no",
    }
    for name, value in settings.items():
        git(desk, "config", name, value)
    file = desk / "wire.jsonl"
    file.write_text("".join(RECORD.format(number, "x") for number in range(1, 6)), encoding="utf-8")
    commit(desk)
    file.write_text(file.read_text("utf-8").replace('"1", "text": "x"', '"1", "text": "y"') + "{}\n", encoding="utf-8")
    write(desk, ümlaut="new\n")
    found = changes_since("HEAD", [str(desk)])
    assert [line for line in range(1, 9) if found.touches(os.path.realpath(file), line)] == [1, 6]
    assert changed("HEAD", desk) == {"wire.jsonl", "ümlaut.txt"}


def test_inside_a_hook_of_another_repository(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    write(desk, a="1\n")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert changed("HEAD", desk) == {"a.txt"}


@pytest.mark.parametrize(
    ("name", "value"), [("GIT_DIFF_OPTS", "--unified=3"), ("GIT_GLOB_PATHSPECS", "1"), ("GIT_ICASE_PATHSPECS", "1")]
)
def test_the_environment_of_a_user_changes_nothing(
    desk: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    file = desk / "wire.jsonl"
    file.write_text("".join(RECORD.format(number, "x") for number in range(1, 9)), encoding="utf-8")
    commit(desk)
    file.write_text(file.read_text("utf-8").replace('"4", "text": "x"', '"4", "text": "y"'), encoding="utf-8")
    found = changes_since("HEAD", [str(desk)])
    assert [line for line in range(1, 9) if found.touches(os.path.realpath(file), line)] == [4]


def test_articles_of_two_repositories(desk: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q", "-b", "main")
    write(other, x="x\n", y="y\n")
    commit(other)
    write(other, x="changed\n")
    write(desk, a="1\n")
    found = changes_since("main", [str(desk), str(other / "x.txt")])
    named = [desk / "a.txt", desk / "b.txt", other / "x.txt", other / "y.txt"]
    assert [found.touches(os.path.realpath(file)) for file in named] == [True, False, True, False]


def test_a_submodule_is_changed_as_a_whole(desk: Path, tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    git(part, "init", "-q", "-b", "main")
    write(part, x="x\n", y="y\n")
    commit(part)
    git(desk, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(part), "part")
    commit(desk)
    assert changed("HEAD", desk) == set()
    write(desk / "part", x="changed\n")
    assert changed("HEAD", desk) == {"part/x.txt", "part/y.txt"}
    assert changed("main", desk, desk / "part") == {"part/x.txt"}


def test_before_the_first_commit_everything_is_new(tmp_path: Path, desk: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    git(fresh, "init", "-q")
    write(fresh, a="x\n", b="y\n")
    git(fresh, "add", "a.txt")
    assert changed("HEAD", fresh) == {"a.txt", "b.txt"}
    with pytest.raises(CallError, match=r"no revision 'main'.*\n.*no commit yet"):
        changes_since("main", [str(fresh)])


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        ("mian", "name a branch, a tag or a commit"),
        ("", "name a branch, a tag or a commit"),
        ("--all", "name a branch, a tag or a commit"),
        ("HEAD:a.txt", "name a branch, a tag or a commit"),
        ("main..HEAD", "name one revision, not a range"),
        ("release", "did you mean 'origin/release'"),
    ],
)
def test_a_revision_that_git_does_not_know(desk: Path, revision: str, hint: str) -> None:
    git(desk, "update-ref", "refs/remotes/origin/release", "HEAD")
    with pytest.raises(CallError) as raised:
        changes_since(revision, [str(desk)])
    assert raised.value.message.startswith(f"git knows no revision {revision!r} in ")
    assert hint in raised.value.hint


@pytest.mark.parametrize("revision", ["--output=written", "-1", "--help", "", ":/work", "HEAD --output=written"])
def test_a_revision_is_never_an_option(desk: Path, revision: str) -> None:
    with contextlib.suppress(CallError):
        changes_since(revision, [str(desk)])
    assert sorted(file.name for file in desk.iterdir()) == [".git", "a.txt", "b.txt", "c.txt"]


def test_a_shallow_clone(desk: Path, tmp_path: Path) -> None:
    first = git(desk, "rev-parse", "HEAD")
    write(desk, a="1\n")
    commit(desk)
    git(desk, "checkout", "-q", "--orphan", "island")
    commit(desk)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", "--no-single-branch", desk.as_uri(), str(shallow))
    with pytest.raises(CallError, match=r"no revision .*\n.*git fetch --unshallow"):
        changes_since(first, [str(shallow)])
    with pytest.raises(CallError, match=r"no commit in common .*\n.*git fetch --unshallow"):
        changes_since("origin/main", [str(shallow)])
    with pytest.raises(CallError, match=r"no commit in common .*\n.*name a revision from which this branch comes"):
        changes_since("main", [str(desk)])


def test_outside_of_a_repository(tmp_path: Path, desk: Path) -> None:
    (tmp_path / "loose.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CallError, match=r"loose.txt is in no git repository\n.*--changed"):
        changes_since("HEAD", [str(desk), str(tmp_path / "loose.txt")])
    assert changes_since("HEAD", [str(tmp_path / "not there")]) == Changes()


def test_without_git(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CallError, match=r"git is not installed.*\n.*--changed"):
        changes_since("HEAD", [str(desk)])


def test_a_repository_of_another_account(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Containers of build servers often have one. git's own words say what to do."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(CallError, match=r"dubious ownership.*safe.directory"):
        changes_since("HEAD", [str(desk)])


def test_what_a_commit_moves(desk: Path, tmp_path: Path) -> None:
    """In a working tree beside the repository, too, whose `.git` is a file."""
    beside = tmp_path / "beside"
    git(desk, "worktree", "add", "-q", "-b", "work", str(beside))
    for folder in (desk, beside):
        before = [file.read_bytes() for file in moves([str(folder)])]
        write(folder, a="new\n")
        assert changed("HEAD", folder) == {"a.txt"}
        commit(folder)
        assert changed("HEAD", folder) == set()
        assert [file.read_bytes() for file in moves([str(folder)])] != before
    assert list(moves([str(tmp_path)])) == []


def test_named_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "folder" / "deep").mkdir(parents=True)
    found = changed_files([tmp_path / "folder", tmp_path / "a.txt"])
    real = Path(os.path.realpath(tmp_path))
    touched = [real / "folder" / "deep" / "x.txt", real / "folder", real / "a.txt"]
    assert all(found.touches(str(path), 3) for path in touched)
    assert not any(found.touches(str(path)) for path in (real / "folder2" / "x.txt", real / "b.txt", real))


def test_either_of_two_changes() -> None:
    left, right = Changes({"/a": ((1, 2),), "/b": ((1, 1),)}), Changes({"/a": ((5, 5),), "/b": None}, frozenset({"/d"}))
    both = left | right
    assert [line for line in range(1, 7) if both.touches("/a", line)] == [1, 2, 5]
    assert both.touches("/b", 99) and both.touches("/d/x/y") and not both.touches("/dx")
