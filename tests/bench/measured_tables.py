"""What the scorers print, as tables of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

LEAST = ("0.95", "0.90", "0.70", "0.50", "0.30")
"""The confidences of which the page has a row."""
PARTS = ("events", "news", "corrections", "controls", "made", "scenarios")
"""The sets in the output of `identity/fit.py` that the page has a column for."""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def verbatim(*printed: str) -> str:
    """The output as it is."""
    return "```text\n" + "\n".join(text.strip("\n") for text in printed) + "\n```"


def conflicts(printed: str) -> str:
    """A row for each set and level of `measure.py conflicts`."""
    names = {"conflicts": "events", "conflicts-more": "more events", "conflicts-news": "news", "pooled": "all"}
    read = json.loads(printed)["conflicts"]
    rows = [
        (
            names[name],
            level,
            f"{of['found']} of {of['conflict_facts']}",
            of["false_alarm_units"],
            of["unlabelled_units"],
        )
        for name in names
        if name in read
        for level, of in read[name].items()
    ]
    return table(("set", "shown from", "conflicts found", "false alarms", "not in the labels"), rows)


def reports(corrections: str, pairs: str, bugs: str) -> str:
    """One line for each of the three sets."""
    return table(
        ("set", "result"),
        (
            ("corrections", _counted_corrections(corrections)),
            ("desk pairs", pairs.strip().splitlines()[-1]),
            ("bug reports", bugs.strip().splitlines()[-1].partition(";")[0]),
        ),
    )


def _counted_corrections(printed: str) -> str:
    found, missed = (len(_after(printed, word).split()) for word in ("found:", "missed:"))
    alarms = _after(printed, "false alarms on controls:").split()[0]
    return f"found {found} of {found + missed}, false alarms on the controls {alarms}"


def _after(printed: str, label: str) -> str:
    """What stands behind a label on its line."""
    (line,) = [line for line in printed.splitlines() if line.startswith(label)]
    return line.removeprefix(label)


def confidence(printed: str) -> str:
    """What `identity/fit.py` finds from each confidence on, and how many flags at a confidence are right."""
    found = {
        least: dict(re.findall(r"(\w+) (\d+/\d+/\d+) P", line))
        for least, line in re.findall(r"^  (\d\.\d\d): (.*)$", printed, re.MULTILINE)
    }
    rows = [(least, *(found[least][part].replace("/", " / ") for part in PARTS)) for least in LEAST]
    bins = re.findall(r"^  (\d\.\d-\d\.\d) +(\d+) (\d\.\d\d)$", printed, re.MULTILINE)
    return "\n\n".join(
        (table(("confidence from", *PARTS), rows), table(("confidence", "flags", "share that is right"), bins))
    )


def dates(printed: str) -> str:
    """The scores of `measure.py dates`."""
    names = {"timebank": "TimeBank", "aquaint": "AQUAINT", "wikiwars": "WikiWars", "pooled": "all"}
    read = json.loads(printed)["dates"]
    keys = ("timexes", "strict", "relaxed", "value", "calendar value")
    return table(("set", *keys), [(names[name], *(read[name][key] for key in keys)) for name in names if name in read])


def cues(printed: str) -> str:
    """The counts of `cue_worth.py`: a row for each cue, a column for each form."""
    forms: dict[str, dict[str, str]] = {}
    form = ""
    for line in printed.splitlines():
        if counts := re.fullmatch(r"  (\S.*?) +past +(\d+)  same +(\d+)  future +(\d+)", line):
            forms[form][counts[1]] = f"{counts[2]} / {counts[3]} / {counts[4]}"
        else:
            form = line
            forms[form] = {}
    names = list(dict.fromkeys(name for counts in forms.values() for name in counts))
    return table(("cue", *forms), [(name, *(forms[form].get(name, "-") for form in forms)) for name in names])


def quantities(printed: str) -> str:
    """The scores of `measure.py quantities`, and what is right by class."""
    names = {"newsquant": "NewsQuant", "rtext": "R-Text"}
    read: dict[str, Any] = json.loads(printed)["quantities"]
    keys = ("value", "value+unit", "value+change")
    scores = table(
        ("set", "quantities", *(f"{key}, F1" for key in keys), "ranges right", "found where there is none"),
        [
            (
                name,
                read[key]["gold"],
                *(read[key][score]["F1"] for score in keys),
                read[key]["ranges right"],
                read[key]["predictions in sentences that hold none"],
            )
            for key, name in names.items()
        ],
    )
    classes = read["newsquant"]["by class: gold, value right, value+unit right"]
    rows = [(name, *counts) for name, counts in sorted(classes.items(), key=lambda item: -item[1][0])]
    return f"{scores}\n\n{table(('class (NewsQuant)', 'quantities', 'value right', 'value and unit right'), rows)}"
