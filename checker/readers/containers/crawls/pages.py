"""The pages of a crawl: which records are read, and what each of them gives."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from checker.model.finding import Problem
from checker.model.mishap import HINT
from checker.model.skipped import Skipped, Skipping
from checker.readers.containers.archives.members import cleaned_words, inside
from checker.readers.containers.crawls.answers import Answer, answer, media_type
from checker.readers.containers.crawls.entries import Entry, Fault, entries
from checker.readers.content import Content, suffix_of
from checker.readers.limits import NAME, EndedError
from checker.readers.opening import Missing, by_suffix
from checker.readers.reader import Result
from checker.readers.record import Record
from checker.text.word_lists import meanings, words_by_name

_KEPT = frozenset({"response", "resource"})
_NOTES = "requests and notes of the crawler"
_AGAIN = "pages captured before without a change"
_STATUS = "redirects and errors"
_CUT = "pages that the crawler has cut off"
_LONG = "answers that are too long for a page"
_PROGRAMS = "files for programs, such as robots.txt"
_OTHER = "images, styles and other types"
_NO_ARTICLE = "pages without an article"
_UNNAMED = "answers without an address, or with one that is too long"
_REASONS = 20
"""Different reasons for which pages are left out that are named."""
_FURTHER = "pages that cannot be read for other reasons"


class Pages:
    """Reads a crawl once. What is left out is counted by its reason, so that a large crawl costs no memory for it."""

    def __init__(self, crawl: Content) -> None:
        self._crawl = crawl
        self._left_out: Counter[str] = Counter()
        self._seen: dict[str, set[bytes]] = {}
        self._ids: set[str] = set()
        self._missing: set[str] = set()

    def results(self) -> Iterator[Result]:
        """What the pages give in the order of the file, the damaged records, and what was left out."""
        ended = None
        try:
            for entry in entries(self._crawl, _KEPT):
                if isinstance(entry, Fault):
                    yield self._problem(entry)
                elif page := self._page(entry):
                    yield from self._read(entry, page)
        except EndedError as error:
            ended = error
        for reason, count in self._left_out.items():
            yield Skipped(self._crawl.name, Skipping.ITEM, reason, count=count)
        if ended is not None:
            raise ended

    def _problem(self, fault: Fault) -> Problem:
        hint = "what follows is not read; fetch the crawl again" if fault.is_last else "the records after it are read"
        return Problem(self._crawl.name, fault.words, hint)

    def _page(self, entry: Entry) -> Answer | None:
        """The answer of a record that may hold an article; else None, counted."""
        found = _answer(entry)
        if isinstance(found, str):
            self._left_out[found] += 1
            return None
        body = hashlib.blake2b(found.body, digest_size=12).digest()
        versions = self._seen.setdefault(_address(entry), set())
        if body in versions:
            self._left_out[_AGAIN] += 1
            return None
        versions.add(body)
        return found

    def _read(self, entry: Entry, page: Answer) -> Iterator[Result]:
        name = self._name(entry)
        place = f"{self._crawl.name}#{name}"
        for item in inside(self._crawl, name, page.body, _suffix(_address(entry), page.kind)):
            if isinstance(item, Record):
                yield _dated(item, entry, item.id == place)
            elif isinstance(item, Skipped):
                self._leave_out(_NO_ARTICLE if item.why is Skipping.OTHER else item.reason, item.count)
            elif isinstance(item, Missing):
                yield from () if item.message in self._missing else (item,)
                self._missing.add(item.message)
            elif item.hint == HINT:  # a bug
                yield item
            else:
                self._leave_out(item.message, 1)

    def _leave_out(self, reason: str, count: int) -> None:
        is_new = reason not in self._left_out and len(self._left_out) >= _REASONS
        self._left_out[_FURTHER if is_new else reason] += count

    def _name(self, entry: Entry) -> str:
        """The address; with the time of capture, and if need be its place in the file, if it has been read before."""
        address = _address(entry)
        date = entry.headers.get("warc-date", "")
        names = (address, f"{address} {date}", f"{address} {date} at byte {entry.position}")
        name = next(name for name in names if name not in self._ids or name == names[-1])
        self._ids.add(name)
        return name


def _answer(entry: Entry) -> Answer | str:
    """The answer of a record that may hold an article, or why it is left out."""
    kind, address = entry.headers["warc-type"], _address(entry)
    if kind == "revisit":
        return _AGAIN
    if kind not in _KEPT or address.startswith("dns:"):
        return _NOTES
    if entry.block is None:
        return _LONG
    if not address or len(address) > NAME:
        return _UNNAMED
    if "warc-truncated" in entry.headers:
        return _CUT
    stated = media_type(entry.headers.get("content-type", ""))
    if kind == "response" and stated == "application/http":
        found = answer(entry.block)
        if found.status != "200":
            return _STATUS
    else:
        found = Answer("200", stated, entry.block)
    if _is_for_programs(address):
        return _PROGRAMS
    return found if found.body and _suffix(address, found.kind) is not None else _OTHER


def _address(entry: Entry) -> str:
    return cleaned_words(entry.headers.get("warc-target-uri", "").strip().strip("<>"))


def _is_for_programs(address: str) -> bool:
    path = _path(address)
    return any(path == place or (place[-1] == "/" and path.startswith(place)) for place in _for_programs())


def _for_programs() -> tuple[str, ...]:
    return words_by_name("readers/web/web_types")["for programs"]


def _suffix(address: str, kind: str) -> str | None:
    """The suffix of the format that reads such an answer; "" if its content must tell, None if no format does."""
    if kind in ("", "application/octet-stream", "binary/octet-stream"):
        own = suffix_of(_path(address))
        return own if own in by_suffix() else ""
    suffix = meanings("readers/web/web_types")["types"].get(kind)
    return suffix if suffix in by_suffix() else None


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _dated(record: Record, entry: Entry, is_page: bool) -> Record:
    """The record with its address and what the day of capture says of its date: it was published by then, not when."""
    url = _address(entry) if is_page else record.url or _address(entry)
    day = _day(entry.headers.get("warc-date", ""))
    if day is None:
        return replace(record, url=url)
    if record.published is None:
        return replace(record, url=url, published_by=f"captured on {day}, so published by then")
    stated = _day(record.published if len(record.published) > 7 else f"{record.published}-01")
    if stated is None or stated <= day + dt.timedelta(days=1):
        return replace(record, url=url)
    said = f"captured on {day}, so not published on {record.published}, as it states"
    return replace(record, url=url, published=None, published_by=said)


def _day(moment: str) -> dt.date | None:
    try:
        return dt.datetime.fromisoformat(moment[:10]).date()
    except ValueError:
        return None
