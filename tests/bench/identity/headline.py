"""Fits the points by which a headline is set against its body, and says what they find.

usage: headline.py PATH... [--write]     folders of articles, or files of lines {"doc", "dct", "text"}

Real headlines are taken to be right. Each is asked as it is; without what fits it in the body, as a headline that tells
what the body does not; and with its value changed, where the value that fitted it should be found: to any other, by
a slip (two digits swapped, million for billion), and to what the body tells of something else. Ten folds, a story's
articles in one; `--write` puts the points into `checker/engine/identity/data/headline.json`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from fit import fit, rounded
from inside import articles

from checker.claims import extract
from checker.compare.values import any_value
from checker.compare.values.relation import Options, Relation
from checker.engine.identity.evidence.frame_likeness import comparable
from checker.engine.identity.headline_conflicts import headline_rows
from checker.engine.identity.points import HEADLINE
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Extraction

FOLDS = 10
PENALTY = 0.3
WORTH = {"as it is": 1.0, "untold": 0.1, "changed": 0.3, "by a slip": 0.3, "borrowed": 0.3}
"""What one headline counts: headlines that tell what the body doesn't are rarer than these."""
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True)
class Asked:
    """One value of a headline, the evidence on each value below that contradicts it, and which is the right one."""

    part: str
    topic: str
    told: list[list[tuple[str, float]]]
    right: list[bool]


def changed(text: str, chance: random.Random) -> str | None:
    """The words of a value with another value that a reader would see; None where there is no figure in them."""
    figure = _FIGURE.search(text)
    if figure:
        return text[: figure.start()] + _other(figure.group(), chance) + text[figure.end() :]
    for names in (DAYS, NUMBERS):
        for place, name in enumerate(names):
            found = re.search(rf"\b{name}\b", text, re.IGNORECASE)
            if found:
                new = names[(place + chance.choice((1, 2, 3))) % len(names)]
                return (
                    text[: found.start()] + (new if found.group()[0].isupper() else new.lower()) + text[found.end() :]
                )
    return None


def slipped(text: str, chance: random.Random) -> str | None:
    """The words of a value with two digits swapped, one changed, or another magnitude; None where that can't be."""
    magnitude = re.search(r"[mb](?=illion|n\b)", text, re.IGNORECASE)
    if magnitude:
        other = {"m": "b", "b": "m", "M": "B", "B": "M"}[magnitude.group()]
        return text[: magnitude.start()] + other + text[magnitude.end() :]
    figure = _FIGURE.search(text)
    places = [place for place in range(*figure.span()) if text[place].isdigit()] if figure else []
    if len(places) < 2:
        return None
    first = chance.randrange(len(places) - 1)
    a, b = places[first], places[first + 1]
    if text[a] != text[b] and (first or text[b] != "0"):
        return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
    return text[:b] + str((int(text[b]) + 3) % 10) + text[b + 1 :]


def borrowed(claim: Claim, body: Sequence[Claim], chance: random.Random) -> str | None:
    """The words of a value with the figure of another value of the body that is of the same kind."""
    mine = _FIGURE.search(claim.mention.text)
    theirs = [_FIGURE.search(other.mention.text) for other in body if _of_one_unit(claim, other)]
    figures = sorted({found.group() for found in theirs if found and mine and found.group() != mine.group()})
    if not mine or not figures:
        return None
    return claim.mention.text[: mine.start()] + chance.choice(figures) + claim.mention.text[mine.end() :]


def _of_one_unit(claim: Claim, other: Claim) -> bool:
    first, second = claim.mention.value, other.mention.value
    return claim.mention.kind is other.mention.kind and getattr(first, "unit", "") == getattr(second, "unit", "")


def _other(figure: str, chance: random.Random) -> str:
    number = float(figure.replace(",", ""))
    if 1900 <= number <= 2100 and "," not in figure:
        return f"{number + chance.choice((-2, -1, 1, 2)):.0f}"
    if "." in figure:
        return f"{number * chance.choice((1.3, 0.7, 1.6)):.{len(figure.partition('.')[2])}f}"
    return (
        f"{number + chance.choice((-1, 1, 2, 3, 5)):.0f}"
        if number < 100
        else f"{number * chance.choice((1.3, 0.7, 1.1)):,.0f}"
    )


def fits(claim: Claim, body: Sequence[Claim]) -> list[Claim]:
    """The values of the body that fit one of the headline."""
    apart = (Relation.DISJOINT, Relation.UNKNOWN)
    pairs = [other for other in body if comparable(claim, other)]
    return [other for other in pairs if any_value.compare_claims(claim, other, Options()).relation not in apart]


def asked(article: Article, topic: str, chance: random.Random) -> Iterator[Asked]:
    """All that is asked of one article."""
    read = extract(article)
    body = [claim for claim in read.claims if not claim.sentence.headline]
    for claim, told, _ in headline_rows(read):
        fitting = fits(claim, body)
        yield Asked("as it is", topic, told, [False] * len(told))
        rest = tuple(other for other in read.claims if other not in fitting)
        yield from _untold(replace(read, claims=rest), claim, topic)
        if not fitting:
            continue
        text, meant = claim.mention.text, {other.mention.value for other in fitting}
        news = (
            ("changed", changed(text, chance)),
            ("changed", changed(text, chance)),
            ("by a slip", slipped(text, chance)),
        )
        for part, new in (*news, ("borrowed", borrowed(claim, body, chance))):
            if new is not None:
                yield _changed(article, claim, part, new, meant, topic)


def _untold(read: Extraction, claim: Claim, topic: str) -> Iterator[Asked]:
    for other, told, _ in headline_rows(read):
        if other == claim:
            yield Asked("untold", topic, told, [False] * len(told))


def _changed(article: Article, claim: Claim, part: str, new: str, meant: set[object], topic: str) -> Asked:
    start = claim.mention.start
    text = article.text[:start] + new + article.text[claim.mention.end :]
    for other, told, weighed in headline_rows(extract(replace(article, text=text, title=None))):
        if other.mention.start < start + len(new) and start < other.mention.end:
            return Asked(part, topic, told, [item.right.mention.value in meant for item in weighed])
    return Asked(part, topic, [], [])


def main(paths: Sequence[str], write: bool) -> None:
    """Fits, prints what is found at each confidence, and writes the points if asked to."""
    chance = random.Random(5)
    found = [
        item
        for path in paths
        for article in articles(Path(path))
        for item in asked(article, article.id.rpartition("/")[0] or article.id, chance)
    ]
    names = sorted({name for item in found for told in item.told for name, _ in told})
    place = {name: index for index, name in enumerate(names)}
    pairs = [
        (number, told, right)
        for number, item in enumerate(found)
        for told, right in zip(item.told, item.right, strict=True)
    ]
    evidence = np.zeros((len(pairs), len(names)))
    for row, (_, told, _) in enumerate(pairs):
        for name, amount in told:
            evidence[row, place[name]] += amount
    target = np.array([float(right) for _, _, right in pairs])
    weight = np.array([WORTH[found[number].part] for number, _, _ in pairs])
    topics = sorted({item.topic for item in found})
    random.Random(1).shuffle(topics)
    fold_of = {topic: index % FOLDS for index, topic in enumerate(topics)}
    fold = np.array([fold_of[found[number].topic] for number, _, _ in pairs])
    odds = np.zeros(len(pairs))
    for index in range(FOLDS):
        learned = fold != index
        base, points = fit(evidence[learned], target[learned], weight[learned], PENALTY, names)
        odds[fold == index] = base + evidence[fold == index] @ points
    report(found, [number for number, _, _ in pairs], target, 1 / (1 + np.exp(-odds)))
    base, points = fit(evidence, target, weight, PENALTY, names)
    written = json.dumps({"base": round(base, 3), "points": rounded(points, names)}, indent=1) + "\n"
    print(written)
    if write:
        HEADLINE.write_text(written, "utf-8")


def report(found: Sequence[Asked], number: Sequence[int], target: np.ndarray, confidence: np.ndarray) -> None:
    """Prints how many headlines are flagged at each confidence, of each part; of those changed, how many rightly."""
    best: dict[int, int] = {}
    for row, index in enumerate(number):
        if index not in best or confidence[row] > confidence[best[index]]:
            best[index] = row
    parts = list(WORTH)
    print(
        "from   "
        + "".join(f"{part:>12} of {sum(item.part == part for item in found):4}" for part in parts)
        + "   rightly"
    )
    for least in (0.95, 0.9, 0.8, 0.73, 0.6, 0.5, 0.4, 0.3):
        flagged = [row for row in best.values() if confidence[row] >= least]
        counts = [sum(found[number[row]].part == part for row in flagged) for part in parts]
        right = sum(target[row] for row in flagged)
        print(f"{least:5.2f}  " + "".join(f"{count:12}        " for count in counts) + f"  {right:.0f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    main(given.paths, given.write)
