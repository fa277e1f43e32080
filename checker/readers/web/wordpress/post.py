"""What the two forms of a WordPress post share: its body, its time of publication, and why it holds no copy."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from checker.model.skipped import Skipped, Skipping
from checker.readers.dates import iso
from checker.readers.record import Record, whole
from checker.readers.stated import chosen
from checker.readers.web.fragment import fragment, has_copy
from checker.readers.web.members import address, name, plain
from checker.text.word_lists import alternations, word_lists

_KINDS = {"attachment": "a picture or file", "revision": "an older version of a post"}
_OF_SITE = word_lists("readers/web/wordpress")["parts of the site"]
_READ = frozenset({"", "publish", "future"})
_STATES = {
    "draft": "a draft",
    "auto-draft": "a draft",
    "pending": "a draft that waits for review",
    "private": "a private post",
    "trash": "a post in the trash",
    "inherit": "an older version of a post",
}
_SHORTCODES = alternations("readers/web/fragment")["shortcodes"]
_CAPTION = re.compile(r"\[(?:wp_)?caption\b[^\]]{0,2000}\](.{0,20000}?)\[/(?:wp_)?caption\]", re.DOTALL)
_SHORTCODE = re.compile(
    rf"\[/?(?:{_SHORTCODES})(?=[\s\]/])[^\]]{{0,2000}}\]"
    r"|\[/?[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|[^\s\]\"']{1,200})){1,30}\s*/?\]"
    r"|\[/[a-z][\w-]{1,40}\]"
)
_EMBEDDED = re.compile(r"^[ \t]*https?://\S{1,1000}[ \t]*$", re.MULTILINE)
"""An address on a line of its own, which WordPress shows as what it leads to."""
_BLANK = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_FARTHEST = dt.timedelta(hours=15)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as WordPress stores it. Dates are "2019-02-15 10:00:00" in the zone of the site, or in UTC (`_utc`)."""

    id: str | None
    kind: str
    state: str
    title: str | None
    markup: str
    link: str | None
    days: dict[str, str | None]
    """The dates by their names, the one that counts first."""
    utc: str | None
    """The first of these in UTC."""
    hidden: bool
    """Whether a password is needed to read it."""


def record(post: Post, path: str, line: int | None, site: str | None, language: str | None) -> Record | Skipped:
    """The article of a post, or why it holds none. `line` is None if the file is the post. Raises BadValueError."""
    title = plain(post.title)
    found = fragment(post.markup)
    key = path if line is None else f"{path}#{whole('id', name(post.id, post.link, title, copy=found.text))}"
    if why := _left_out(post, has_copy(found)):
        return Skipped(key, Skipping.ITEM, why)
    day = chosen(post.days, iso)
    return Record(
        key,
        whole("content", found.text),
        title=title,
        published=f"{day.moment}{_offset(day.moment, post.utc)}" if day else None,
        published_by=day.words if day else None,
        source=site,
        url=address(post.link),
        skips=found.skips,
        file=path if line else None,
        line=line,
        language=language,
        places=found.places,
    )


def _left_out(post: Post, has_words: bool) -> str | None:
    if post.kind in _KINDS or post.kind in _OF_SITE:
        return _KINDS.get(post.kind, "a part of the site")
    if post.state not in _READ:
        return _STATES.get(post.state, f"a post with the status {post.state[:40]!r}")
    if has_words:
        return None
    return "a post behind a password" if post.hidden else "a post without a text"


def _offset(local: str, utc: str | None) -> str:
    """The offset of a site's zone, from one moment in both; "" if it is not known."""
    other = iso(utc) if utc else None
    if other is None or len(local) != 19 or len(other) < 19:
        return ""
    apart = dt.datetime.fromisoformat(local) - dt.datetime.fromisoformat(other[:19])
    minutes, seconds = divmod(int(apart.total_seconds()), 60)
    if seconds or minutes % 15 or abs(apart) > _FARTHEST:
        return ""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def stated(date: str | None) -> str | None:
    """A date as WordPress writes it; None for its zero, which stands for a date that is not known."""
    return date if date and not date.startswith("0000") else None


def rendered(content: str) -> str:
    """The HTML of a post as it is stored: shortcodes out, captions marked, and blank lines between paragraphs."""
    markup = _CAPTION.sub(lambda found: f"\n\n<figcaption>{found.group(1)}</figcaption>\n\n", content)
    markup = _EMBEDDED.sub("", _SHORTCODE.sub("", markup))
    if "<!-- wp:" in markup or "<p" in markup:
        return _BLANK.sub("<p>", markup)
    return _BLANK.sub("<p>", markup).replace("\n", "<br>")
