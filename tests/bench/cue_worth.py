"""What each direction cue of `checker.mentions.temporal.finding.cues` is worth on annotated text.

usage: cue_worth.py GOLD.jsonl...   lines {"dct", "text", "timexes": [{"start", "value"}]}, as TempEval-3 gold

For each weekday, day of a month and month without a year of its own: the cue that governs it, and whether the annotated
value lies before, on or after the day of publication.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from checker.mentions.temporal.finding.cues import governing_cue
from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.finding.expressions import find_expressions
from checker.text.scan import single_bytes

FORMS = ("weekday", "calendar day", "calendar month")
DECIDED = {"year", "which", "spelled"}
"""Words that leave nothing for a cue to decide."""


def offset(form: str, value: str, published: dt.date) -> int | None:
    """Days, or months for a month, from the publication day to the value; None where it is no such value."""
    try:
        if form == "calendar month":
            first = dt.date.fromisoformat(value[:7] + "-01")
            return (first.year - published.year) * 12 + first.month - published.month
        return (dt.date.fromisoformat(value[:10]) - published).days
    except ValueError:
        return None


def side(text: str, found: Expression, value: str, published: dt.date) -> tuple[str, str] | None:
    """The name of the governing cue, and `past`, `same` or `future`."""
    if found.form not in FORMS or found.words.keys() & DECIDED:
        return None
    if found.form == "calendar day" and "weekday" in found.words:
        return None
    distance = offset(found.form, value, published)
    if distance is None or (found.form == "weekday" and abs(distance) > 7):
        return None
    cue = governing_cue(text, found.start, found.end, found.form == "weekday")
    return cue.name if cue else "none", "same" if not distance else "past" if distance < 0 else "future"


def main() -> None:
    """Prints a table of counts for each form."""
    counts: dict[str, dict[str, Counter[str]]] = {form: defaultdict(Counter) for form in FORMS}
    for line in [line for name in sys.argv[1:] for line in Path(name).read_text("utf-8").splitlines()]:
        document = json.loads(line)
        text, published = document["text"], dt.date.fromisoformat(document["dct"][:10])
        gold = {timex["start"]: timex["value"] for timex in document["timexes"]}
        for found in find_expressions(text, single_bytes(text)):
            judged = side(text, found, gold.get(found.start, ""), published)
            if judged:
                counts[found.form][judged[0]][judged[1]] += 1
    for form, cues in counts.items():
        print(form)
        for name, seen in sorted(cues.items(), key=lambda item: -item[1].total()):
            print(f"  {name:22s} past {seen['past']:4d}  same {seen['same']:4d}  future {seen['future']:4d}")


if __name__ == "__main__":
    main()
