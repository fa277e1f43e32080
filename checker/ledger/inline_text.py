"""Writes an inline waiver into an article, above the paragraph that it is about."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

from checker.disk.atomic import replace_files
from checker.ledger.binding import articles_of
from checker.ledger.file_faults import not_written
from checker.ledger.inline import InlineWaiver, inline_waivers
from checker.model.article import Article, Comment
from checker.model.claim import Claim
from checker.model.errors import CallError
from checker.model.finding import Finding, Report
from checker.readers.opening import form_of
from checker.text.comments import CLOSE, paragraphs

_ITEM = re.compile(r"[^\S\n]*(?:[-*+]|\d{1,9}[.)])[^\S\n]")


def write_inline(report: Report, finding: Finding, reason: str, until: dt.date | None = None, by: str = "") -> str:
    """Writes a comment that accepts the finding into the first of its articles that can hold one.

    Returns its place. Raises CallError if none can, if the reason cannot stand in a comment, or if the file is not as
    it was read; LedgerFaults if it cannot be written.
    """
    articles = articles_of(report)
    fitting = ((claim, articles[claim.article]) for side in finding.sides for claim in side.claims)
    claim, article, form = _first(fitting)
    words = _words(finding, reason, until, by)
    path = Path(article.id)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise not_written(error) from error
    mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
    text = data.decode("utf-8", "replace").removeprefix(mark)
    at, comment = _placed(article.text, claim, form.format(words), "\r\n" if "\r\n" in text else "\n")
    if not _same(text, article):
        raise CallError(f"{article.id}: this file is not as it was read, or is not UTF-8", "check again")
    written = f"{text[:at]}{comment}{text[at:]}"
    try:
        replace_files({path: mark + written})
    except OSError as error:
        raise not_written(error) from error
    start = at + len(comment) - len(comment.lstrip())
    line, column = written.count("\n", 0, start) + 1, start - written.rfind("\n", 0, start)
    return f"{article.id}:{line}:{column}"


def _first(fitting: Iterable[tuple[Claim, Article]]) -> tuple[Claim, Article, str]:
    """The first claim in an article of a file whose format has comments, with the form of a comment."""
    for claim, article in fitting:
        reader = form_of(article.id) if article.file is None else None
        if reader is not None and reader.comment is not None and Path(article.id).is_file():
            return claim, article, reader.comment
    hint = "leave out --inline: the waiver is then written to .claimcheck/waivers.yaml"
    raise CallError("no article of this finding can hold a comment: Markdown, AsciiDoc and reStructuredText can", hint)


def _words(finding: Finding, reason: str, until: dt.date | None, by: str) -> str:
    """The words of the comment. Raises CallError if they would be read otherwise than they are meant."""
    options = [f"until {until.isoformat()}"] if until else []
    options += [f"by {by}"] if by else []
    words = " ".join(["claimcheck: accept", finding.id, *options, "because", reason])
    read = list(inline_waivers(Article("", "", comments=(Comment(0, 0, words, 1, 1),)), ()))
    meant = [(item.reason, item.by, item.until) for item in read if isinstance(item, InlineWaiver)]
    if "-->" in words or meant != [(reason, by, until)]:
        raise CallError("this reason or name cannot stand in a comment", "leave out --> and, in the name, because")
    return words


def _placed(text: str, claim: Claim, comment: str, end: str) -> tuple[int, str]:
    """Where the comment goes, and its text: on a line above the paragraph, but inside the line of a list item.

    A line between two items would part the list. Of a title in front matter, it goes above the first paragraph.
    """
    start, stop = next((span for span in paragraphs(text) if claim.mention.start < span[1]), (len(text), len(text)))
    first = text[start:stop].split("\n", 1)[0].rstrip()
    if comment.endswith(CLOSE) and _ITEM.match(first):
        return start + len(first), f" {comment}"
    opened = end if start and text[start - 1] != "\n" else ""
    return start, f"{opened}{comment}{end}"


def _same(text: str, article: Article) -> bool:
    """Whether the text of a file is still that of the article, but for the comments."""
    if len(text) != len(article.text):
        return False
    ends = [0, *(place for comment in article.comments for place in (comment.start, comment.end)), len(text)]
    parts = ((text[a:b], article.text[a:b]) for a, b in zip(ends[::2], ends[1::2], strict=True))
    return all(file == read or _blanked(file, read) for file, read in parts)


def _blanked(file: str, read: str) -> bool:
    """Whether a part was read as it is in the file, with blanks for markup."""
    return all(mark in (shown, " ") for shown, mark in zip(file, read, strict=True))
