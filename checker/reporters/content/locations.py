"""Locations of claims in files, for other programs: relative path, first and last line and column."""

from __future__ import annotations

import os.path
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from checker.model.claim import Claim
from checker.model.finding import Problem
from checker.reporters.content.places import Places

_PLACE = re.compile(r"(?P<path>.*?)(?::(?P<line>\d+):(?P<column>\d+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Location:
    """A span in a file. Lines and columns count from 1, columns count characters, `end_column` is after the last one.

    Columns are None for a whole line; lines are None, too, for a whole file.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    article: str = ""
    """The id of an article that is only a part of the file; `line` is then its whole record."""
    part: str = ""
    """The part of a source that is no plain text: "page 2, paragraph 3"."""


def location(claim: Claim, places: Places) -> Location:
    """The location of a claim's words: of a JSON Lines record its line, of a title beside the text the first.

    In a source that is no plain text, it is the part; its line is None if the source has no lines.
    """
    article = places.articles[claim.article]
    part = places.part(claim.article, claim.mention.start)
    if part is not None:
        line = part.line or article.line
        name = article.id if article.file else ""
        return Location(article.file or article.id, line, end_line=line, article=name, part=part.words)
    if article.file is not None:
        line = article.line or 1
        return Location(article.file, line, end_line=line, article=article.id)
    line, column = places.line_column(claim.article, claim.mention.start)
    end_line, end_column = places.line_column(claim.article, claim.mention.end)
    return Location(claim.article, line, column, end_line, end_column)


def problem_location(problem: Problem) -> Location:
    """The location of a problem: a file or a point in it."""
    return place_location(problem.place)


def place_location(place: str) -> Location:
    """The location in the form `path` or `path:line:column`."""
    found = _PLACE.fullmatch(place)
    if found is None or found["line"] is None:
        return Location(place)
    line, column = int(found["line"]), int(found["column"])
    return Location(found["path"], line, column, line, column + 1)


def from_folder(path: str, folder: str) -> str:
    """The path relative to `folder`, with `/`, if it is inside, else the full path."""
    if not folder:
        return path.removeprefix("./")
    full = os.path.normpath(os.path.join(folder, path))  # noqa: PTH118 - resolves `..` without reading the disk
    inside = os.path.relpath(full, folder) if _within(full, folder) else full
    return inside.replace(os.sep, "/")


def uri(path: str, folder: str) -> str:
    """The path as a URI: relative to `folder` if it is inside, else `file:///...` (RFC 3986, RFC 8089)."""
    found = from_folder(path, folder)
    if Path(found).is_absolute():
        return Path(found).as_uri()
    return quote(found.encode("utf-8", "surrogatepass"), safe="/~!$&'()*+,;=@")


def _within(path: str, folder: str) -> bool:
    try:
        return os.path.commonpath([path, folder]) == os.path.normpath(folder)
    except ValueError:
        return False
