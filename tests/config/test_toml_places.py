"""TOML with the place of every key and value."""

import pytest

from checker.documents.toml_source import parse
from checker.documents.yaml_source import Document, Location, UnreadableError

TEXT = '''# what holds for the desk
select = ["a", 'b', # the rest
  """c "quoted\\""""""]
[levels]
"a.b" = "error"
x.y = 3
[paths."drafts/**"]
ignore = "q # no comment"
levels = {k = "e", l.m = [1, {z=2}]}
[[array]]
a=1
[[array]]
b=1979-05-27 07:32:00
[array.sub]
c=1
'''


def parsed(text: str, table: tuple[str, ...] = ()) -> Document:
    document = parse(text, "x.toml", table)
    assert document
    return document


@pytest.mark.parametrize(
    ("location", "key", "value"),
    [
        (("select",), (2, 1), (2, 10)),
        (("levels", "a.b"), (5, 1), (5, 9)),
        (("levels", "x", "y"), (6, 1), (6, 7)),
        (("paths", "drafts/**"), (7, 1), (7, 1)),
        (("paths", "drafts/**", "ignore"), (8, 1), (8, 10)),
        (("paths", "drafts/**", "levels", "k"), (9, 11), (9, 15)),
        (("paths", "drafts/**", "levels", "l", "m", 1, "z"), (9, 31), (9, 33)),
        (("array", 1, "b"), (13, 1), (13, 3)),
        (("array", 1, "sub", "c"), (15, 1), (15, 3)),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_places_of_keys_and_values(
    location: Location, key: tuple[int, int], value: tuple[int, int], newline: str
) -> None:
    document = parsed(TEXT.replace("\n", newline))
    at_key, at_value = document.fault(location, "", key=True), document.fault(location, "")
    assert (at_key.line, at_key.column) == key
    assert (at_value.line, at_value.column) == value


@pytest.mark.parametrize(("index", "place"), [(0, (2, 11)), (1, (2, 16)), (2, (3, 3))])
def test_places_of_the_items_of_a_list(index: int, place: tuple[int, int]) -> None:
    fault = parsed(TEXT).fault(("select", index), "")
    assert (fault.line, fault.column) == place


def test_one_table_of_a_file_is_a_document_of_its_own() -> None:
    document = parsed('[tool.other]\na = 1\n[tool.claimcheck]\nselect = ["x"]\n', ("tool", "claimcheck"))
    assert document.data == {"select": ["x"]}
    assert str(document.fault(("select",), "here", key=True)) == "x.toml:4:1: here"
    assert document.whole == "[tool.claimcheck]"


def test_a_table_that_is_not_there() -> None:
    assert parse("[tool.other]\nclaimcheck = 1\n", "x.toml", ("tool", "claimcheck")) is None


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a = 1\na = 2\n", "x.toml:2:6", "broken TOML: Cannot overwrite a value"),
        ('a = "open', "x.toml:1:10", "broken TOML: Unterminated string"),
        ("a = " + "[" * 5000, "x.toml", "this file is nested too deeply"),
    ],
)
def test_what_is_no_toml(text: str, place: str, message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        parse(text, "x.toml")
    assert (raised.value.fault.place, raised.value.fault.message) == (place, message)
