"""Waivers in comments of the articles themselves.

    <!-- claimcheck: accept afaf35be206e because the talks have two deadlines -->
    <!-- claimcheck: accept death-toll until 2026-04-01 by Ana because the police count differs from the hospital's -->

An id accepts that finding. The id of a rule accepts its findings on the paragraph below a comment that stands on a line
of its own, or around one that does not.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from operator import itemgetter

from checker.documents.faults import suggestion
from checker.ledger.binding import is_reason
from checker.model.article import TITLE, Article, Comment
from checker.model.claim import Claim
from checker.model.finding import Finding, Problem, Suppression, SuppressionKind
from checker.text.comments import paragraphs

_MARK = re.compile(r"claimcheck:\s*", re.IGNORECASE)
_ACCEPT = re.compile(r"accept(?!\S)\s*", re.IGNORECASE)
_BECAUSE = re.compile(r"(?<!\S)because(?!\S)\s*", re.IGNORECASE)
_KEYS = re.compile(r"(?<!\S)(until|by)(?!\S)\s*", re.IGNORECASE)
_ID = re.compile(r"[0-9a-f]{12}")
_ALMOST_ID = re.compile(r"(?=[a-z]*\d)[0-9a-f]{4,}", re.IGNORECASE)
_FORM = "write <!-- claimcheck: accept {} because WHY -->, and say why it is not a mistake"


@dataclass(frozen=True, slots=True)
class InlineWaiver:
    """A waiver in a comment: what it accepts, and on which paragraph."""

    article: str
    place: str
    """`path:line:column` of the comment."""
    names: tuple[str, ...]
    """Ids of findings and of rules."""
    reason: str
    by: str
    until: dt.date | None
    paragraph: tuple[int, int]
    """The span on which a rule is waived; empty if no paragraph follows."""

    def holds(self, today: dt.date) -> bool:
        """Whether it has not expired."""
        return self.until is None or today <= self.until

    def touches(self, finding: Finding) -> bool:
        """Whether the finding has a claim in this article."""
        return any(claim.article in (self.article, self.article + TITLE) for claim in _claims(finding))

    def accepts(self, name: str, finding: Finding) -> bool:
        """Whether one of `names` accepts the finding."""
        if is_id(name):
            return finding.id == name and self.touches(finding)
        return finding.rule == name and self.on_paragraph(finding)

    def on_paragraph(self, finding: Finding) -> bool:
        """Whether a claim of one of its sides is in the paragraph."""
        start, end = self.paragraph
        return any(claim.article == self.article and start <= claim.mention.start < end for claim in _claims(finding))

    @property
    def suppression(self) -> Suppression:
        """How it is reported."""
        until = self.until.isoformat() if self.until else None
        return Suppression(self.reason, self.by, "", until, self.place, SuppressionKind.IN_SOURCE)


def is_id(name: str) -> bool:
    """Whether a name is the id of a finding, else that of a rule."""
    return _ID.fullmatch(name) is not None


def inline_waivers(article: Article, known: Collection[str]) -> Iterator[InlineWaiver | Problem]:
    """The waivers in the comments of an article, and what is wrong with others; `known` are the ids of all rules."""
    meant = [comment for comment in article.comments if _MARK.match(comment.words)]
    blocks = paragraphs(article.text) if meant else []
    for comment in meant:
        place = f"{article.file or article.id}:{comment.line}:{comment.column}"
        try:
            yield _waiver(article.id, place, comment, _paragraph(comment, blocks), known)
        except _BadCommentError as bad:
            yield Problem(place, bad.message, bad.hint)


class _BadCommentError(Exception):
    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


def _waiver(
    article: str, place: str, comment: Comment, paragraph: tuple[int, int], known: Collection[str]
) -> InlineWaiver:
    words = _MARK.sub("", " ".join(comment.words.split()), count=1)
    if not comment.closed:
        raise _BadCommentError("nothing ends this comment, so it hides the rest of the article", "write --> after it")
    verb = _ACCEPT.match(words)
    if verb is None:
        raise _BadCommentError("a comment for claimcheck begins with accept", _FORM.format("afaf35be206e"))
    because = _BECAUSE.search(words, verb.end())
    head = words[verb.end() : because.start() if because else len(words)]
    what, *rest = _KEYS.split(head)
    names = tuple(dict.fromkeys(re.split(r"[,\s]+", what.strip(" ,")))) if what.strip(" ,") else ()
    if not names:
        raise _BadCommentError("this comment names no finding and no rule", _FORM.format("afaf35be206e"))
    for name in names:
        _refuse_name(name, known)
    reason = words[because.end() :] if because else ""
    if not is_reason(reason):
        raise _BadCommentError("a finding is not waived without a reason", _FORM.format(", ".join(names)))
    options = _options(rest)
    return InlineWaiver(article, place, names, reason, options.get("by", ""), _day(options.get("until")), paragraph)


def _refuse_name(name: str, known: Collection[str]) -> None:
    """Raises _BadCommentError for a name that is neither the id of a finding nor that of a rule."""
    if is_id(name) or name in known:
        return
    if _ALMOST_ID.fullmatch(name):
        raise _BadCommentError(f"'{name}' is not the id of a finding", "an id has 12 characters of 0-9 and a-f")
    hint = suggestion(name, known) or "name the id of a finding, or of a rule: claimcheck rules list"
    raise _BadCommentError(f"no rule has the id '{name}'", hint)


def _options(parts: list[str]) -> dict[str, str]:
    """The values of `until` and `by`, from keys and values in turn."""
    found: dict[str, str] = {}
    for key, value in zip(parts[::2], parts[1::2], strict=True):
        name, said = key.lower(), value.strip(" ,")
        if name in found:
            raise _BadCommentError(f"'{name}' is given twice", "keep one of them; the reason comes last")
        if not said:
            raise _BadCommentError(f"nothing follows '{name}'", "write until 2999-12-31, or by and a name")
        found[name] = said
    return found


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass  # of the right form, but not in the calendar: the same message
    raise _BadCommentError(f"'{text}' is not a date", "write year-month-day: until 2019-02-15")


def _paragraph(comment: Comment, blocks: list[tuple[int, int]]) -> tuple[int, int]:
    """The paragraph around a comment, else the next one, else an empty span."""
    after = bisect_right(blocks, comment.start, key=itemgetter(0))
    around = blocks[after - 1] if after else (0, 0)
    if around[0] <= comment.start < around[1]:
        return around
    below = max(after, bisect_left(blocks, comment.end, key=itemgetter(0)))
    return blocks[below] if below < len(blocks) else (comment.end, comment.end)


def _claims(finding: Finding) -> Iterator[Claim]:
    return (claim for side in finding.sides for claim in side.claims)
