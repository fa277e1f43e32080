"""Versions of one item in several files: the newest counts, as in one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.article import Article, file_and_name
from checker.model.skipped import Skipped, Skipping
from checker.readers.record import Version


@dataclass(frozen=True, slots=True)
class LeftOut(Skipped):
    """A version of an item that holds no copy or is withdrawn; older ones do not count either."""

    version: Version


def left_out(path: str, reason: str, version: Version | None) -> Skipped:
    """An item that is left out, and its version if it is known."""
    return LeftOut(path, Skipping.ITEM, reason, version) if version else Skipped(path, Skipping.ITEM, reason)


def plainly(skipped: Skipped) -> Skipped:
    """What was not read, without the version."""
    return Skipped(skipped.path, skipped.why, skipped.reason) if isinstance(skipped, LeftOut) else skipped


class Versioned(NamedTuple):
    """An article, and the version of an item that it is, if its format says."""

    article: Article
    version: Version | None


def newest(found: Iterable[Versioned], left_out: Iterable[LeftOut]) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles without older versions of an item, and these. Both of the same version are kept."""
    articles = list(found)
    files: dict[str, tuple[Version, str]] = {}
    versions = [(each.version, each.article.id) for each in articles if each.version]
    for version, path in (*versions, *((each.version, each.path) for each in left_out)):
        if version.item not in files or version > files[version.item][0]:
            files[version.item] = version, file_and_name(path)[0]
    older = {
        each.article.id: files[each.version.item][1]
        for each in articles
        if each.version and each.version < files[each.version.item][0]
    }
    kept = tuple(each.article for each in articles if each.article.id not in older)
    left = (Skipped(path, Skipping.ITEM, f"an older version of the item in {file}") for path, file in older.items())
    return kept, tuple(left)
