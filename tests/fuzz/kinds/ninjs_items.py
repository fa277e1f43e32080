"""Items in ninjs, the IPTC's JSON for news."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.fuzz.kinds.files import checked
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts

NAME = "ninjs"
WINDOWED = False
WORDS = words("ninjs")


def items(texts: Sequence[str]) -> list[Parts]:
    """Items of several forms, plain and in HTML."""
    made: list[Parts] = []
    for index, text in enumerate(text[:300] for text in texts):
        markup = "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())
        common = {"uri": f"http://a.example/{index}", "type": "text", "versioncreated": "2018-05-04T14:30:00Z"}
        bodies = [
            {"role": "main", "contentType": "text/html", "value": markup},
            {"contentType": "text/plain", "value": text},
        ]
        body = (
            {"body_text": text},
            {"body_html": markup},
            {"bodies": bodies},
            {"body_text": text, "body_html": markup},
        )
        item = common | body[index % 4] | {"headline": text[:25].strip(), "headlines": [{"value": text[:25].strip()}]}
        made.append((json.dumps(item, ensure_ascii=index % 3 == 0),))
    return made


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Items in files of their own, and several in a file: a list, lines, an envelope."""
    alone = items(texts)
    one, two, three = (text for (text,) in (*alone, *alone, *alone)[:3])
    third = one.replace("versioncreated", "versionCreated").replace('"text"', '"picture"', 1)
    return [*alone, (f"[{one}, {third}, {two}]",), (f"{two}\n{one}\n{third}",), (f'{{"hits": [{three}, {one}]}}',)]


def check(parts: Parts) -> str:
    """What is extracted, and the problems."""
    return checked("a.ninjs", parts[0])
