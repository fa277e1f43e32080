"""What was not read in the named folders and files, in words: grouped by reason, with counts and the first names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.model.skipped import Skipped, Skipping
from checker.reporters.content.styled import with_number
from checker.text.enumeration import first_of, listed


def not_read(skipped: Sequence[Skipped]) -> Iterator[str]:
    """One line: how many files and folders were not read, and why; none if nothing worth a word was passed over.

    A hidden file counts only if it has the suffix of an article.
    """
    counted = [item for item in skipped if item.why is not Skipping.HIDDEN or _is_like_an_article(item)]
    if counted:
        yield f"{_amount(counted)} not read: {'; '.join(_groups(counted))}"


def _is_like_an_article(item: Skipped) -> bool:
    from checker.readers.opening import by_suffix

    return not item.folder and Path(item.path).suffix.lower() in by_suffix()


def _amount(items: Sequence[Skipped]) -> str:
    kinds: Counter[str] = Counter()
    for item in items:
        kinds[_kind(item)] += item.count
    return listed([with_number(kinds[kind], kind) for kind in ("item", "file", "folder") if kinds[kind]])


def _kind(item: Skipped) -> str:
    if item.why is Skipping.ITEM:
        return "item"
    return "folder" if item.folder else "file"


def _groups(items: Sequence[Skipped]) -> Iterator[str]:
    for why in Skipping:
        of_reason = [item for item in items if item.why is why]
        if of_reason:
            yield from _TOLD[why](of_reason)


def _by_reason(items: Sequence[Skipped]) -> Iterator[str]:
    """ "a.txt and b.txt (excluded by claimcheck.toml)" by reason; "a.warc (requests: 312; errors: 2)" of a crawl."""
    reasons: dict[str, list[str]] = {}
    for reason in dict.fromkeys(item.reason for item in items):
        of_reason = [item for item in items if item.reason == reason]
        count = sum(item.count for item in of_reason)
        amount = f": {count:,}" if count > len(of_reason) else ""
        reasons.setdefault(first_of([item.path for item in of_reason]), []).append(f"{reason}{amount}")
    for paths, told in reasons.items():
        yield f"{paths} ({'; '.join(told)})"


def _documents(items: Sequence[Skipped]) -> Iterator[str]:
    kinds = sorted({Path(item.path).suffix.lower() for item in items})
    yield f"{first_of([item.path for item in items])} (claimcheck does not read {first_of(kinds)})"


def _others(items: Sequence[Skipped]) -> Iterator[str]:
    """ "312 of other kinds (.py, .js and .png)", the most frequent first."""
    count = Counter(Path(item.path).suffix.lower() or "no suffix" for item in items)
    kinds = sorted(count, key=lambda suffix: (-count[suffix], suffix))
    yield f"{len(items):,} of other kinds ({first_of(kinds)})"


_TOLD: dict[Skipping, Callable[[Sequence[Skipped]], Iterator[str]]] = {
    **dict.fromkeys(Skipping, _by_reason),
    Skipping.DOCUMENT: _documents,
    Skipping.OTHER: _others,
}
