"""Ids tell articles apart: what becomes of a second one with the same id in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped, Skipping
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.record import Record
from checker.readers.web.json_items import Held


class Distinct:
    """The articles of a file, as far as it is read."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[int | None, int]] = {}

    def one(self, result: Result, place: str) -> Result:
        """The same, unless it is an article with the id of an earlier one. `place` is that of the article."""
        if not isinstance(result, Record):
            return result
        text = hash(result.text)
        if result.id not in self._seen:
            self._seen[result.id] = result.line, text
            return result
        line, first = self._seen[result.id]
        of = f"line {line}" if line else "another item"
        if text == first:
            return Skipped(
                result.id, Skipping.ITEM, f"the same item as on {of}" if line else "an item that is twice here"
            )
        return Problem(
            place, f"the id {result.id.partition('#')[2]!r} is already that of {of}", "ids tell articles apart"
        )


def each(path: str, held: Iterable[Held], result: Callable[[str, int, object], Result]) -> Iterator[Result]:
    """What each value of a file makes: `result` of its place, its line and itself. A bug costs only its item."""
    distinct, mishaps = Distinct(), Mishaps(ContentError)
    for line, column, values in held:
        place = f"{path}:{line}:{column}"
        found = mishaps.attempt(place, UNREAD, result, place, line, values)
        if found is not None:
            yield distinct.one(found, place)
    yield from mishaps.problems
