"""What of a message's text is not its own: answers quoted in it, signatures, notices to the recipient.

A message that is forwarded in it is its copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Skip
from checker.text.word_lists import alternations

_LISTS = alternations("readers/mail")
_NOTICE = re.compile(_LISTS["notices"], re.IGNORECASE)
_ENDING = re.compile(rf"(?:{_LISTS['endings']})[^\n]{{0,60}}", re.IGNORECASE)
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_MARKER = re.compile(
    r"[ \t>]*(?:Begin forwarded message:|-{2,}[ \t]*(?:Forwarded|Original)[ \t](?:message|mail)[ \t]*-{2,})[ \t]*",
    re.IGNORECASE,
)
_FIELD = re.compile(rf"[ \t>]*\*?({_LISTS['fields']})\*?:\*?[ \t]*+(.*)", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"(?:On|Le|Am)\b.{0,300}?(?:\d{1,2}:\d\d|@|\d{4}).{0,300}?\b(?:wrote|writes)[ \t]*:", re.DOTALL
)
_OPENINGS = ("On ", "Le ", "Am ")
_CERTAIN = re.compile(r"\d{1,2}:\d\d|<[^<>\s]+@[^<>\s]+>")
_RULE = re.compile(r"[ \t]*_{5,}[ \t]*")
_SIGNATURE = re.compile(r"--[ \t]*")
_LONGEST_SIGNATURE = 20
"""Lines below the mark of a signature; more are copy."""
_NEAR = 5
"""Lines, most of them blank, between who wrote a message and the message."""
_FEWEST_FIELDS, _MOST_FIELDS = 3, 60
"""Headers that a message has at least where another one forwards it, and their lines at most."""
_PGP = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+:[^\n]*\n)*\n(.*?)\n-----BEGIN PGP SIGNATURE-----.*", re.DOTALL
)


class Body(NamedTuple):
    """The text of a message, and spans of it that are not reporting."""

    text: str
    skips: tuple[Skip, ...] = ()


class Forwarded(NamedTuple):
    """A message that another one forwards: its headers by their names in lower case, and its text."""

    fields: dict[str, str]
    body: Body


class _Line(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _lines(text: str) -> list[_Line]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(_Line(start, line))
        start += len(line) + 1
    return found


def unsigned(text: str) -> str:
    """A text without the armour of a signature (RFC 9580, section 7)."""
    found = _PGP.search(text)
    return re.sub(r"^- ", "", found[1], flags=re.MULTILINE) if found else text


def forwarded(body: Body, may_be_answer: bool) -> Forwarded | None:
    """The message that a text forwards; None if it forwards none.

    Outlook marks what it answers and what it forwards alike. `may_be_answer` is False if the subject tells.
    """
    lines = _lines(body.text)
    for index, line in enumerate(lines):
        marker = _MARKER.fullmatch(line.text)
        if marker is None and not (_FIELD.match(line.text) and not may_be_answer):
            continue
        if marker and may_be_answer and "original" in line.text.lower():
            return None
        fields, after = _fields(lines, index + 1 if marker else index)
        if len(fields) >= _FEWEST_FIELDS and "from" in fields:
            quoted = line.text.lstrip().startswith(">") or _is_quoted(lines[after:])
            rest = body.text[lines[after].start :] if after < len(lines) else ""
            start = len(body.text) - len(rest)
            kept = tuple(
                Skip(skip.start - start, skip.end - start, skip.why) for skip in body.skips if skip.start >= start
            )
            return Forwarded(fields, Body(_unquoted(rest)) if quoted else Body(rest, kept))
    return None


def _fields(lines: list[_Line], index: int) -> tuple[dict[str, str], int]:
    """The headers that begin near a line, and the index of the line after them."""
    written = (number for number in range(index, min(len(lines), index + 5)) if lines[number].text.strip(" \t>"))
    index = next(written, index)
    fields: dict[str, str] = {}
    name = ""
    for number in range(index, min(len(lines), index + _MOST_FIELDS)):
        text = lines[number].text
        match = _FIELD.match(text)
        if match:
            name = match[1].lower()
            fields[name] = match[2].strip()
        elif not text.strip(" \t>"):
            following = _FIELD.match(lines[number + 1].text) if number + 1 < len(lines) else None
            if not following or following[1].lower() in fields:
                return fields, number
        elif name in ("to", "cc", "bcc", "subject") and text[:1] in " \t>":
            fields[name] = f"{fields[name]} {text.strip(' >')}"
        else:
            return fields, number
    return fields, min(len(lines), index + _MOST_FIELDS)


def _is_quoted(lines: list[_Line]) -> bool:
    full = [line for line in lines if line.text.strip()]
    return bool(full) and sum(line.text.startswith(">") for line in full) > len(full) / 2


def _unquoted(text: str) -> str:
    return "\n".join(re.sub(r"^> ?", "", line) for line in text.split("\n"))


def own(body: Body) -> Body:
    """A text without what it answers, its signature, and notices to its recipient."""
    lines = _lines(body.text)
    kept = [line for line in lines[: _answered(lines)] if not _QUOTE.match(line.text)]
    kept = [line for line, goes in zip(kept, _attributions(kept, lines), strict=True) if not goes]
    kept = kept[: _signed(kept)]
    return _joined(body, [line for paragraph in _paragraphs(kept) for line in paragraph])


def _answered(lines: list[_Line]) -> int:
    """The index of the line from which on the message that is answered follows, which is quoted without marks."""
    last_marked = max((index for index, line in enumerate(lines) if line.text.startswith(">")), default=-1)
    for index, line in enumerate(lines):
        marked = _MARKER.fullmatch(line.text) or _RULE.fullmatch(line.text)
        if not marked and not _FIELD.match(line.text):
            if index > last_marked and _is_attribution(lines[index : index + 2]):
                return index
            continue
        fields, _ = _fields(lines, index + 1 if marked else index)
        if len(fields) >= _FEWEST_FIELDS and "from" in fields and ("sent" in fields or "date" in fields):
            return index
    return len(lines)


def _is_attribution(lines: list[_Line]) -> bool:
    """Whether the first of two lines, or both, say "On ... wrote:" with a time or an address."""
    if not lines[0].text.startswith(_OPENINGS):
        return False
    texts = (lines[0].text.strip(), "\n".join(line.text for line in lines).strip())
    said = next((text for text in texts if _ATTRIBUTION.fullmatch(text)), "")
    return _CERTAIN.search(said) is not None


def _attributions(kept: list[_Line], lines: list[_Line]) -> Iterator[bool]:
    """For each line that is kept, whether it only says who wrote the marked lines below it."""
    marked = {line.start for line in lines if _QUOTE.match(line.text)}
    starts = [line.start for line in lines]
    position = {start: index for index, start in enumerate(starts)}
    goes: set[int] = set()
    for line in kept:
        if not line.text.startswith(_OPENINGS):
            continue
        index = position[line.start]
        for count in (1, 2):
            said = "\n".join(item.text for item in lines[index : index + count]).strip()
            behind = lines[index + count : index + count + _NEAR]
            following = next((item for item in behind if item.text.strip()), None)
            if _ATTRIBUTION.fullmatch(said) and following is not None and following.start in marked:
                goes.update(item.start for item in lines[index : index + count])
    return iter([line.start in goes for line in kept])


def _signed(lines: list[_Line]) -> int:
    """The index of the line at which the signature begins."""
    for index, line in enumerate(lines):
        if _SIGNATURE.fullmatch(line.text) and len(lines) - index - 1 <= _LONGEST_SIGNATURE:
            return index
        if _ENDING.fullmatch(line.text.strip()):
            return index
    return len(lines)


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """The paragraphs, with the blank line after each, except notices."""
    paragraph: list[_Line] = []
    for index, line in enumerate(lines):
        paragraph.append(line)
        if not line.text.strip() or index + 1 == len(lines):
            if not _NOTICE.search(" ".join(item.text for item in paragraph)):
                yield paragraph
            paragraph = []


def _joined(body: Body, lines: list[_Line]) -> Body:
    """The lines as a text, with the skips that are left in it."""
    while lines and not lines[-1].text.strip():
        lines.pop()
    while lines and not lines[0].text.strip():
        lines.pop(0)
    text: list[str] = []
    skips: list[Skip] = []
    start = ahead = 0
    for line in lines:
        words = line.text.rstrip()
        while ahead < len(body.skips) and body.skips[ahead].end <= line.start:
            ahead += 1
        for index in range(ahead, len(body.skips)):
            skip = body.skips[index]
            if skip.start >= line.start + len(words):
                break
            begin, end = max(skip.start - line.start, 0), min(skip.end - line.start, len(words))
            skips.append(Skip(start + begin, start + end, skip.why))
        text.append(words)
        start += len(words) + 1
    return Body("\n".join(text), tuple(skip for skip in skips if skip.start < skip.end))
