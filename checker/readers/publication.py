"""Decides when an article was published, and records how that is known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from checker.model.article import Published, PublishedFrom
from checker.text.calendar import possible_day
from checker.text.header import HeaderLine, dateline, header_lines
from checker.text.header_dates import MONTHS


def publication(
    text: str, *, metadata: str | None = None, url: str | None = None, option: dt.date | None = None
) -> Published:
    """The publication time of `text` from the surest source that states it.

    The order is: `metadata` (ISO 8601), a header line, a dateline, the URL (given or alone on one of the first lines),
    `option` (`--published`). If an article has two times, the later one counts, because its updates
    were written then. A dateline has no year: the one nearest to the URL's or the option's day is used, else
    `year_known` is False.

    `checker.text.boilerplate.skips` skips the header lines and the dateline read here, so their dates make no claims.
    Raises ValueError if `metadata` is not an ISO date or time.
    """
    if metadata and metadata.strip():
        return _from_metadata(metadata.strip())
    address = _from_url(url or _url_line(text))
    return (
        _from_header(text)
        or _from_dateline(text, (address.first if address else None) or option)
        or address
        or (Published(option, option, PublishedFrom.OPTION, f"--published {option}") if option else Published())
    )


def _from_metadata(value: str) -> Published:
    """An ISO date, time, or month (`2019-02`)."""
    month = re.fullmatch(r"(\d{4})-(\d\d)", value)
    if month and 1 <= int(month[2]) <= 12 and int(month[1]):
        return _month(int(month[1]), int(month[2]), PublishedFrom.METADATA, f"metadata {value}")
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"no ISO date or time: {value!r} (write 2019-02-15 or 2019-02-15T14:30)") from None
    clock = moment.time() if ":" in value else None
    return Published(moment.date(), moment.date(), PublishedFrom.METADATA, f"metadata {value}", clock=clock)


def _month(year: int, month: int, source: PublishedFrom, reason: str) -> Published:
    last = calendar.monthrange(year, month)[1]
    return Published(dt.date(year, month, 1), dt.date(year, month, last), source, reason)


def _from_header(text: str) -> Published | None:
    """The latest of the labelled lines, else the first unlabelled one."""
    lines = [line for line in header_lines(text) if line.day]
    labelled = [line for line in lines if line.labelled]
    if not lines:
        return None
    line = max(labelled, key=_moment) if labelled else lines[0]
    reason = f"header line {_quoted(text, line)}"
    return Published(line.day, line.day, PublishedFrom.HEADER, reason, line.year_known, line.clock)


def _moment(line: HeaderLine) -> tuple[bool, dt.date, dt.time]:
    assert line.day is not None
    return line.year_known, line.day, line.clock or dt.time.min


def _from_dateline(text: str, near: dt.date | None) -> Published | None:
    line = dateline(text)
    if line is None or line.day is None:
        return None
    reason = f"dateline {_quoted(text, line)}"
    if line.year_known or near is None:
        return Published(line.day, line.day, PublishedFrom.DATELINE, reason, line.year_known)
    years = [possible_day(near.year + step, line.day.month, line.day.day) for step in (0, -1, 1)]
    day = min((day for day in years if day), key=lambda day: abs(day - near), default=None)
    reason += f", the year nearest to {near}"
    return Published(day, day, PublishedFrom.DATELINE, reason) if day else None


def _quoted(text: str, line: HeaderLine) -> str:
    return f'"{text[line.start : line.end].strip()}"'


def _url_line(text: str) -> str | None:
    """A web address on one of the first lines, as in saved pages."""
    match = _ADDRESS.search(text, 0, 2000)
    return match.group(1) if match else None


_ADDRESS = re.compile(r"^[ \t]*(https?://\S{5,500})[ \t\r]*$", re.MULTILINE)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DASHED = rf"(?<!\d){_YEAR}[-_](?P<month>\d\d)[-_](?P<day>\d\d)(?!\d)"
_TOLD_BEFORE = "".join(rf"(?<!\b{word}[-_])" for word in ("on", "by", "from", "until", "since", "before", "after"))
"""Words in a slug that precede a day the article is about."""
_URL_DAYS = (
    re.compile(rf"/{_YEAR}[/_-](?P<month>\d{{1,2}}|[a-z]{{3,9}})[/_-](?P<day>\d{{1,2}})(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<=[/=]){_DASHED}"),
    re.compile(rf"{_TOLD_BEFORE}{_DASHED}(?=[./?#&]|$)"),
    re.compile(rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
)
_URL_MONTH = re.compile(rf"/{_YEAR}/(?P<month>\d{{1,2}}|[a-z]{{3,9}})(?=/|$)", re.IGNORECASE)


def _from_url(url: str | None) -> Published | None:
    if not url:
        return None
    day = next(_url_days(url), None)
    if day:
        return Published(day, day, PublishedFrom.URL, f"date {day} in the URL")
    for match in _URL_MONTH.finditer(url):
        month = _month_number(match["month"])
        if 1 <= month <= 12:
            return _month(int(match["year"]), month, PublishedFrom.URL, f"{match.group().strip('/')} in the URL")
    return None


def _url_days(url: str) -> Iterator[dt.date]:
    for pattern in _URL_DAYS:
        for match in pattern.finditer(url):
            day = possible_day(int(match["year"]), _month_number(match["month"]), int(match["day"]))
            if day:
                yield day


def _month_number(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS.get(word.lower(), 0)
