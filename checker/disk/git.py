"""Asks git which files differ from a revision."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.disk.changed_files import changed_files
from checker.disk.there import exists
from checker.model.changes import Changes, Lines
from checker.model.errors import CallError

BY_LINE = ".jsonl"
"""The suffix of files that hold one article a line; of these the changed lines are asked for."""
_WITHOUT = "name the changed files by --changed"
_SHALLOW = "the clone is shallow: fetch its history by git fetch --unshallow (fetch-depth: 0 in actions/checkout)"
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules=none")
"""The output that we read, whatever the user's settings say."""
_SETTINGS = ("-c", "core.fileMode=false", "-c", "core.fsmonitor=false")
_INHERITED = frozenset(
    {
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"),
        *("GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_DIFF_OPTS"),
    }
)
"""What git sets for its hooks, which points to the repository of the hook, whatever repository the articles are in; and
settings of users that contradict ours or count before our options."""


def changes_since(revision: str, paths: Iterable[str]) -> Changes:
    """The files in the repositories of these paths that differ from the revision, committed or not, untracked included.

    They are compared with the commit at which the current branch left `revision`, so what was committed there since is
    no change. A file that was only moved is changed if it comes from outside `paths`. Of a JSON Lines file, the changed
    lines are known. A changed submodule is changed as a whole. Raises CallError.
    """
    named = [os.path.realpath(path) for path in paths if os.path.lexists(path)]
    found = Changes()
    for root in dict.fromkeys(map(_root, named)):
        _output(root, "rev-parse", "--git-dir")  # fails with git's own words where it refuses the repository
        base = _base(root, revision)
        found |= _differing(root, base, named) | _untracked(root)
    return found


def moves(paths: Iterable[str]) -> Iterator[Path]:
    """The files that git writes when a commit, a checkout or a reset moves HEAD in the repositories of these paths."""
    for root in dict.fromkeys(filter(None, (_repository(os.path.realpath(path)) for path in paths))):
        folder = Path(root, ".git")
        if folder.is_file():
            # a worktree or a submodule: "gitdir: PATH"
            folder = Path(root, folder.read_text(encoding="utf-8", errors="surrogateescape")[len("gitdir: ") :].strip())
        yield from (folder / "HEAD", folder / "logs" / "HEAD")


def _root(path: str) -> str:
    root = _repository(path)
    if root is None:
        raise CallError(f"{os.path.relpath(path)} is in no git repository", _WITHOUT)
    return root


def _repository(path: str) -> str | None:
    """The top of the working tree that holds a path, found as git finds it."""
    place = Path(path)
    return next((str(above) for above in (place, *place.parents) if exists(above / ".git")), None)


def _base(root: str, revision: str) -> str:
    """The commit at which HEAD and the revision parted; before the first commit, an empty tree for HEAD."""
    if revision == "HEAD" and not _knows(root, "HEAD"):
        return _output(root, "hash-object", "-t", "tree", os.devnull).decode().strip()
    commit = _asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit.returncode:
        raise CallError(f"git knows no revision {revision!r} in {root}", _unknown(root, revision))
    base = _asked(root, "merge-base", commit.stdout.decode().strip(), "HEAD")
    if base.returncode:
        hint = _SHALLOW if _is_shallow(root) else f"name a revision from which this branch comes, or {_WITHOUT}"
        raise CallError(f"{revision!r} and the current branch have no commit in common in {root}", hint)
    return base.stdout.decode().strip()


def _unknown(root: str, revision: str) -> str:
    """What to do about a revision that git does not know."""
    if not _knows(root, "HEAD"):
        return "the repository has no commit yet"
    if ".." in revision:
        return "name one revision, not a range"
    if revision and _knows(root, f"origin/{revision}"):
        return f"did you mean 'origin/{revision}'?"
    return _SHALLOW if _is_shallow(root) else "name a branch, a tag or a commit; git branch --all lists the branches"


def _knows(root: str, revision: str) -> bool:
    found = _asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return not found.returncode


def _is_shallow(root: str) -> bool:
    return _asked(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _differing(root: str, base: str, named: Sequence[str]) -> Changes:
    """The tracked files that differ from a commit."""
    words = _output(root, "diff", *_PLAIN, "--name-status", "-z", "-M100%", "--diff-filter=d", base, "--").split(b"\0")
    moved = list(_moved(iter(words)))
    by_line = {path for old, path in moved if old is None and path.endswith(BY_LINE)}
    whole = [
        path
        for old, path in moved
        if path not in by_line and (old is None or not _within(os.path.realpath(Path(root, old)), named))
    ]
    lines = {os.path.realpath(Path(root, path)): _changed_lines(root, base, path) for path in sorted(by_line)}
    return Changes(lines) | changed_files(Path(root, path) for path in whole)


def _moved(words: Iterator[bytes]) -> Iterator[tuple[str | None, str]]:
    """Each path with the one that it had before, None if it was not moved; from the output of `--name-status -z`."""
    for status in filter(None, words):
        old = os.fsdecode(next(words)) if status.startswith(b"R") else None
        yield old, os.fsdecode(next(words))


def _within(path: str, named: Sequence[str]) -> bool:
    return any(path == place or path.startswith(f"{place.rstrip('/')}/") for place in named)


def _changed_lines(root: str, base: str, path: str) -> Lines | None:
    """The lines of a file that differ from a commit; None if git sees no lines in it."""
    text = _output(root, "diff", *_PLAIN, "--unified=0", "--inter-hunk-context=0", base, "--", path)
    hunks = [(int(found[1]), int(found[2] or 1)) for found in _HUNK.finditer(text)]
    return tuple((first, first + count - 1) for first, count in hunks if count) if hunks else None


def _untracked(root: str) -> Changes:
    """The files that git does not track, ignored ones too: the revision does not have them."""
    words = _output(root, "ls-files", "--others", "--directory", "--no-empty-directory", "-z").split(b"\0")
    return changed_files(Path(root, os.fsdecode(word)) for word in words if word)


def _output(root: str, *words: str) -> bytes:
    """What git prints. Raises CallError with its own words if it fails."""
    done = _asked(root, *words)
    if done.returncode:
        said = "; ".join(filter(None, map(str.strip, done.stderr.decode("utf-8", "replace").splitlines())))
        raise CallError(
            f"git cannot be asked about {root}: {said.removeprefix('fatal: ')}", f"mend that, or {_WITHOUT}"
        )
    return done.stdout


def _asked(root: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Runs git at the top of a repository, in English, without locks and questions."""
    inherited = {name: value for name, value in os.environ.items() if name not in _INHERITED}
    ours = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        return subprocess.run(
            ["git", *_SETTINGS, *words], cwd=root, env=inherited | ours, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise CallError("git is not installed, or not in the search path", f"install it, or {_WITHOUT}") from None
