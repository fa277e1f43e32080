"""Caches loaded rules for the user until a rule file or claimcheck changes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from checker.disk.cache import keep, recall
from checker.disk.records import decoded, encoded
from checker.engine.rules.rule import Rule
from checker.engine.rules.rule_files import rule_files

_KIND = "rules"
Kept = tuple[Rule, ...]


def cached_rules(folders: Sequence[Path]) -> tuple[Rule, ...]:
    """Like `checker.engine.rules.loading.load_rules`, but cached if nothing has changed. Faults are not cached."""
    key = rules_digest(_contents(folders))
    kept = recall(_KIND, key) if key else None
    if kept is not None:
        try:
            return decoded(kept, Kept)
        except ValueError:  # not in this version's format: treat it as missing
            pass
    from checker.engine.rules.loading import load_rules as load

    rules = load(folders)
    if key and key == rules_digest(_contents(folders)):  # otherwise a file changed while it was read
        with contextlib.suppress(UnicodeEncodeError):  # a path that is not UTF-8: load again each time
            keep(_KIND, key, encoded(rules))
    return rules


def rules_digest(contents: Iterable[bytes]) -> str:
    """A fingerprint of the contents, of this claimcheck and of this Python; empty if they cannot be read."""
    whole = hashlib.sha256()
    try:
        for content in (_program(), *contents):
            whole.update(len(content).to_bytes(8, "big") + content)
    except OSError:
        return ""
    return whole.hexdigest()


def _contents(folders: Sequence[Path]) -> Iterator[bytes]:
    """The names and bytes of all rule and vocabulary files, with their folders."""
    seen: dict[tuple[int, int], int] = {}
    for folder in folders:
        files = rule_files(folder)
        yield f"{folder.as_posix()} {len(files)}".encode("utf-8", "surrogateescape")
        for path in files:
            with path.open("rb") as stream:
                status = os.fstat(stream.fileno())
                first = seen.setdefault((status.st_dev, status.st_ino), len(seen))  # shows which links lead to one file
                yield f"{path.as_posix()} {first}".encode("utf-8", "surrogateescape")
                yield stream.read()


@cache
def _program() -> bytes:
    """What loading depends on besides the rule files: this claimcheck, down to an edit of its code."""
    package = Path(__file__).parents[2]
    files = sorted((path, path.stat()) for path in package.rglob("*") if path.suffix in (".py", ".txt", ".json"))
    states = (f"{path.relative_to(package)} {status.st_size} {status.st_mtime_ns}" for path, status in files)
    version = (package / "__init__.py").read_text("utf-8")  # importing it would import everything
    return "\n".join([version, sys.version, *states]).encode("utf-8", "surrogateescape")
