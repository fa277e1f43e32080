"""One value changed in a near-copy is found: dates and quantities of the project's own articles, mutated in turn."""

import re
from dataclasses import replace
from pathlib import Path

from checker.claims import extract
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Level
from checker.readers import read
from checker.text.boilerplate import skips

TESTS = Path(__file__).parents[1]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = "January February March April May June July August September October November December".split()
WORDS = dict(zip("one two three four five six seven eight nine ten twelve".split(),
                 "three four five six seven eight nine six seven twelve fifteen".split(), strict=True))  # fmt: skip
STEP = 4
"""Every so many mentions one is mutated; the whole takes four times as long and finds the same share within 0.01."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d(\d)\b")
_DAY = re.compile(r"(?:[A-Z][a-z]+\.? )(\d{1,2})\b(?! ?[a-z]*illion)|\b(\d{1,2})(?= [A-Z])")
_CLOCK = re.compile(r"(\d)(?=(?:[:.]\d\d)? ?[ap]\.?m)")


def put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def mutated(text: str) -> str | None:
    """The words of a value with one digit, weekday, month or number word changed, so that it is still a value."""
    for pattern, change in ((_YEAR, 1), (_DAY, -1), (_CLOCK, -1)):
        match = pattern.search(text)
        if match:
            group = match.lastindex or 1
            number = int(match.group(group))
            changed = (number + change) % 10 if pattern is _YEAR else number - 1 if number > 1 else 2
            return put(text, match.start(group), match.end(group), str(changed))
    digit = re.search(r"\d", text)
    if digit:
        return put(text, digit.start(), digit.end(), str(int(digit.group()) % 9 + 1))
    for names in (DAYS, MONTHS):
        for index, name in enumerate(names):
            if name in text:
                return text.replace(name, names[(index + 1) % len(names)])
    word = re.search(r"\b(" + "|".join(WORDS) + r")\b", text)
    return put(text, word.start(), word.end(), WORDS[word.group()]) if word else None


def articles() -> tuple[Article, ...]:
    return read([str(TESTS / "corpus" / "articles"), str(TESTS.parent / "seeds")], None).articles


def mutants() -> list[tuple[Article, Article, int]]:
    """An article, its copy with one value changed, and where."""
    found = []
    for article in articles():
        for claim in extract(article).claims:
            said = mutated(claim.mention.text)
            if said is not None and said != claim.mention.text:
                text = put(article.text, claim.mention.start, claim.mention.end, said)
                copy = replace(article, id="copy", text=text, skips=skips(text))
                found.append((article, copy, claim.mention.start))
    return found


def test_a_value_changed_in_a_copy_is_found() -> None:
    rules = load_rules()
    sample = mutants()[::STEP]
    hits = 0
    for article, copy, place in sample:
        sides = [side for finding in run([article, copy], rules).findings for side in finding.sides]
        hits += any(claim.mention.start <= place < claim.mention.end for side in sides for claim in side.claims)
    assert len(sample) > 100
    assert hits / len(sample) >= 0.95


def test_a_copy_with_nothing_changed_has_no_finding() -> None:
    rules = load_rules()
    for article in articles():
        assert run([article, replace(article, id="copy")], rules).findings == ()


def test_retellings_have_no_finding() -> None:
    found = run(read([str(TESTS / "corpus" / "articles")], None).articles, load_rules()).findings
    assert [finding for finding in found if finding.level is not Level.NOTE] == []
