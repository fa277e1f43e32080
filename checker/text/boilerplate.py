"""Finds the spans of a page that are not reporting: headers, captions, links, paywalls, forms, template remnants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import re2

from checker.model.article import Skip
from checker.text.header import dateline, header_lines
from checker.text.page_forms import FORMS, LineForm, PageText
from checker.text.scan import compiled, single_bytes
from checker.text.word_lists import alternations, word_lists
from checker.text.words import verb_table

_ANY = alternations("text/boilerplate")

_HEADING = re.compile(
    r"(?:related|see also|recommended|you m|most[ ]|trending|top stories|editor|more from)", re.IGNORECASE
)
_PRICE = re.compile(
    r"(?:(?:from|just|only|save)\s+)?[$£€¥₹]\s?\d[\d,.]{0,12}(?:\s?(?:/|per|a|every|for)\s?\w{1,10}(?:\s\w{1,10})?)?|\d{1,3}\s(?:days?|weeks?|months?|years?)"
    r"|(?:save\s)?\d{1,3}\s?%(?:\soff)?|(?:monthly|annual|yearly|quarterly|weekly)(?:\s(?:plan|pass))?",
    re.IGNORECASE,
)
_AGENCIES = _ANY["agencies"]
_NAMES = r"[A-Z][\w.’'-]{0,20}(?: [A-Zdv][\w.’'-]{0,20}){0,4}"
_CREDIT = re.compile(
    rf"[(\[](?:(?:Photo|Image|Picture|Photograph|Credit)s?(?: by|:|,)? ?[^()\[\]\n]{{2,60}}"
    rf"|(?:{_NAMES}, ?)?{_NAMES}(?: via)? ?/ ?{_NAMES}(?:[ /,]{{1,2}}{_NAMES})?(?: via [^()\[\]\n]{{2,30}})?"
    rf"|(?:{_AGENCIES})(?: (?:Photo|file photo|Images|Pictures|Archive))?(?: ?/ ?[^()\[\]\n]{{2,50}})?)[)\]]"
)
_UNBRACKETED = re.compile(rf"[\w ]{{2,14}} ?/ ?{_NAMES}(?:/ ?{_NAMES}){{0,2}}")
_BARE_CREDIT = r"(?-i:REUTERS|AP Photo|AFP|EPA|Getty Images) ?/ ?(?-i:[A-Z])[^\n.!?]{1,60}\.?[ \t\r]*\n"
_CREDIT_TRIGGER = r"[(\[][^()\[\]\n]{2,90}[)\]]"
_TEMPLATE = (
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|<%[^<>\n]{0,80}%>|\[an error occurred while processing[^\]\n]{0,60}\]"
)
_LONGEST = 300
"""Characters; a longer line is a paragraph, even if its first words fit a form."""
_CAPTION = 450
_REPEATED = 20


class PageLine(NamedTuple):
    """A line without the white space around it."""

    start: int
    end: int
    text: str


def skips(text: str) -> tuple[Skip, ...]:
    """The spans of `text` that are not reporting, in order and without overlaps.

    A line of prose (a verb, at least eight words and a full stop) is kept unless it addresses the reader of the page in
    one of the `sure` forms. Lines that state the publication time are skipped as `header` and `dateline`. Takes time
    linear in the length of the text.
    """
    lines = _lines(text)
    data = single_bytes(text)
    formed = _formed(lines, data)
    found = [*_remnants(text, data), *_captions(text, data, lines), *_repeated(lines), *_blocks(lines, formed)]
    found += [Skip(lines[index].start, lines[index].end, form.holds.value) for index, form in formed.items()]
    found += [Skip(line.start, line.end, PageText.HEADER.value) for line in header_lines(text)]
    opening = dateline(text)
    found += [Skip(opening.start, opening.end, PageText.DATELINE.value)] if opening else []
    return _disjoint(found)


def _lines(text: str) -> list[PageLine]:
    """The lines that are not blank."""
    lines, start = [], 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            left = start + len(raw) - len(raw.lstrip())
            lines.append(PageLine(left, left + len(stripped), stripped))
        start += len(raw) + 1
    return lines


def is_prose(line: str) -> bool:
    """Whether a line reads like a sentence of an article: at least eight words, a verb, and a full stop at the end."""
    if line.rstrip("\"'”’)]")[-1:] not in (".", "!", "?"):
        return False
    words = line.split()
    return len(words) >= 8 and any(word.strip(",.;:!?\"'“”‘’()") in verb_table() or word in _BE for word in words[1:])


_BE = word_lists("text/boilerplate")["be"]


@cache
def _forms() -> tuple[tuple[LineForm, re2.Pattern[bytes]], ...]:
    return tuple((form, compiled(rf"(?:{form.pattern})")) for form in FORMS)


_TRIGGER = "(?m)^[ \t\xa0]*(?:" + "|".join(f"(?:{form.pattern})" for form in FORMS) + ")"


def _formed(lines: list[PageLine], data: bytes) -> dict[int, LineForm]:
    """The form of each line that has one, keyed by the line's index."""
    hits = [match.end() for match in compiled(_TRIGGER).finditer(data)]
    formed: dict[int, LineForm] = {}
    index = 0
    for hit in hits:
        while index < len(lines) and lines[index].end < hit:
            index += 1
        if index < len(lines) and lines[index].start < hit:
            form = _form_of(lines[index])
            if form is not None:
                formed[index] = form
    return formed


def _form_of(line: PageLine) -> LineForm | None:
    """The first form that fits the line; a paragraph has none."""
    if line.end - line.start > _LONGEST:
        return None
    data = single_bytes(line.text)
    matching = (form for form, pattern in _forms() if pattern.match(data))
    return next((form for form in matching if form.sure or not is_prose(line.text)), None)


def _blocks(lines: list[PageLine], formed: dict[int, LineForm]) -> Iterator[Skip]:
    """Lines that belong to the form before them: the rest of a page's tail, plan cards, linked headlines."""
    tail = _tail(lines, formed)
    why = ""
    for index in range(tail, len(lines)):
        why = formed[index].holds.value if index in formed else why
        if index not in formed:
            yield Skip(lines[index].start, lines[index].end, why)
    for index, form in formed.items():
        for after in range(index + 1, min(tail, _block_end(lines, formed, index))):
            yield Skip(lines[after].start, lines[after].end, form.holds.value)


def _tail(lines: list[PageLine], formed: dict[int, LineForm]) -> int:
    """Index of the line that opens the boilerplate at the end of the page; the number of lines if there is none.

    A page without prose before it (a table, a list of results) has no such boilerplate.
    """
    opened = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        form = formed.get(index)
        if form is None and is_prose(lines[index].text) and not _ADVERTISES.match(lines[index].text):
            return opened
        if form is not None and form.tail:
            opened = index
    return len(lines)


_ADVERTISES = re.compile(r"(?=[^\d\"“”]*$).*\b(?:you|your|our)\b", re.IGNORECASE)
"""A line that addresses the reader, without figures or quotes, does not end the boilerplate before it."""


def _block_end(lines: list[PageLine], formed: dict[int, LineForm], index: int) -> int:
    """Index after the last line that depends on the form at `index`: prices after a plan, headlines after a heading."""
    holds, line = formed[index].holds, lines[index]
    after = index + 1
    if holds is PageText.SUBSCRIPTION:
        while after < len(lines) and after not in formed and _PRICE.fullmatch(lines[after].text):
            after += 1
    elif holds is PageText.LINK and _HEADING.match(line.text) and line.end - line.start < 40:
        while after < min(len(lines), index + 8) and after not in formed and _headline(lines[after].text):
            after += 1
    return after


def _headline(line: str) -> bool:
    return len(line) <= 120 and line[-1] not in '.!?,;:"”' and len(line.split()) > 2


def _captions(text: str, data: bytes, lines: list[PageLine]) -> Iterator[Skip]:
    """A line that ends in a picture credit is a caption; of any other line only the credit is skipped."""
    index = 0
    for start, end in _credits(text, data):
        while index < len(lines) and lines[index].end < end:
            index += 1
        if index >= len(lines):
            return
        line = lines[index]
        ends_line = not text[end : line.end].strip(" .")
        whole = ends_line and line.end - line.start <= _CAPTION and start > line.start
        if whole or ends_line or "/" in text[start:end]:
            yield Skip(line.start if whole else start, end, PageText.CAPTION.value)


def _credits(text: str, data: bytes) -> list[tuple[int, int]]:
    """The credits in brackets, and the bare ones at the end of a line."""
    bracketed = (match.span() for match in compiled(_CREDIT_TRIGGER).finditer(data))
    bare = ((match.start(), match.end() - 1) for match in compiled(_BARE_CREDIT).finditer(data + b"\n"))
    trimmed = [(start, start + len(text[start:end].rstrip())) for start, end in bare]
    return sorted(
        [span for span in bracketed if _CREDIT.fullmatch(text, *span)]
        + [span for span in trimmed if _UNBRACKETED.fullmatch(text, *span)]
    )


def _remnants(text: str, data: bytes) -> Iterator[Skip]:
    for match in compiled(_TEMPLATE).finditer(data):
        held = PageText.SERVER_ERROR if text[match.start()] == "[" else PageText.TEMPLATE
        yield Skip(match.start(), match.end(), held.value)


def _repeated(lines: list[PageLine]) -> Iterator[Skip]:
    seen: set[str] = set()
    for line in lines:
        if line.end - line.start < _REPEATED:
            continue
        if line.text in seen:
            yield Skip(line.start, line.end, PageText.REPEATED_LINE.value)
        seen.add(line.text)


def _disjoint(found: list[Skip]) -> tuple[Skip, ...]:
    """The spans in order; of overlapping ones the longer is kept."""
    kept: list[Skip] = []
    for skip in sorted(set(found), key=lambda skip: (skip.start, -skip.end, skip.why)):
        if not kept or skip.start >= kept[-1].end:
            kept.append(skip)
    return tuple(kept)
