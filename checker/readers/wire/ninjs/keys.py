"""The keys of an item of ninjs, whatever its version.

Versions 1 and 2 write them in lower case (`versioncreated`), version 3 in camel case (`versionCreated`).
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.readers.record import BadValueError, whole

Values = Mapping[str, object]


class Item:
    """An item, or a part of one, with its keys in lower case. Errors name a key as it is written."""

    def __init__(self, values: Values, within: str = "") -> None:
        """`within` is the path of the part in the item: "bodies/0/"."""
        self.values: dict[str, object] = {}
        self._written: dict[str, str] = {}
        for key, value in values.items():
            if self.values.get(key.lower()) in (None, ""):
                self.values[key.lower()] = value
                self._written[key.lower()] = f"{within}{key}"

    def written(self, key: str) -> str:
        """The key as it is written in the item, as a path."""
        return self._written.get(key, key)

    def text(self, key: str) -> str | None:
        """The value as text, None if there is none. Raises BadValueError."""
        value, name = self.values.get(key), self.written(key)
        if value is None:
            return None
        if isinstance(value, str):
            return whole(name, value)
        raise BadValueError(name, f"{name!r} is not text", "write it as text in quotation marks")

    def code(self, key: str) -> str:
        """The value of a vocabulary, without its prefix ("stat:usable") and in lower case; "" if there is none."""
        return (self.text(key) or "").rpartition(":")[2].strip().lower()

    def parts(self, key: str) -> list[Item]:
        """The objects of a list. Raises BadValueError."""
        items, name = self.values.get(key), self.written(key)
        if items is None:
            return []
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise BadValueError(name, f"{name!r} is no list of objects", f'write "{name}": [{{"value": "..."}}]')
        return [Item(item, f"{name}/{index}/") for index, item in enumerate(items)]

    @property
    def bodies(self) -> list[str]:
        """The keys of its bodies, readable or not."""
        return sorted(key for key, value in self.values.items() if is_body(key) and value not in (None, "", []))


def is_body(key: str) -> bool:
    """Whether this key, in lower case, holds a body or the bodies."""
    return key == "bodies" or key.startswith("body_")
