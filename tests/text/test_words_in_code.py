"""Word lists stand in data files, and only grammar stands in code.

A word list is a collection, a mapping, a call, a split text or one group of a pattern with more than eight plain words
or phrases. Grammar is what is left: templates of patterns with a few closed words beside their logic. A list that
belongs in code is named below, with the reason.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from text.words_in_code import Found, word_lists

PACKAGE = Path(checker.__file__).parent
NAMES_OF_OURS = "names that our own code gives, no words of a language"
PATTERNS = "a table of patterns, one form a line, which reads as a whole"
ALLOWED = {
    "__init__.py:_NAMES": NAMES_OF_OURS,
    "archive/parquet.py:_COLUMNS": NAMES_OF_OURS,
    "cli/archive.py:_FIGURES": NAMES_OF_OURS,
    "model/article.py:HOLDS_SEVERAL": "suffixes of files, which tests/readers compares with the formats",
    "engine/rules/placeholders.py:PLACEHOLDERS": NAMES_OF_OURS,
    "engine/rules/reference.py:_TITLES": NAMES_OF_OURS,
    "engine/rules/rule.py:__all__": NAMES_OF_OURS,
    "service/languagetool/parameters.py:PARAMETERS": "the parameters of LanguageTool's API",
    "mentions/temporal/finding/clock_context.py:_CERTAIN": NAMES_OF_OURS,
    "mentions/temporal/finding/expressions.py:_LONG": NAMES_OF_OURS,
    "mentions/temporal/resolving/unanchored.py:_KEPT": NAMES_OF_OURS,
    "mentions/temporal/grammar/pieces.py:PIECES": NAMES_OF_OURS,
    "mentions/temporal/resolving/anchor.py:_LENGTHS": "designators of TIMEX3",
    "mentions/temporal/grammar/forms.py:FORMS": PATTERNS,
    "text/notices.py:_FORMS": PATTERNS,
    "text/page_forms.py:FORMS": PATTERNS,
}


def test_no_module_holds_a_word_list() -> None:
    found = {
        f"{path.relative_to(PACKAGE).as_posix()}:{held.owner}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for held in word_lists(path.read_text("utf-8"))
    }
    assert found - ALLOWED.keys() == set(), "put these words into a file in the folder `data` of the package"
    assert ALLOWED.keys() - found == set(), "these lists are gone: take them off"


NINE = "one two three four five six seven eight nine"
LISTED = ", ".join(f'"{word}"' for word in NINE.split())
BARRED = NINE.replace(" ", "|")


@pytest.mark.parametrize(
    "code",
    [
        f'WORDS = frozenset("{NINE}".split())',
        f"WORDS = [{LISTED}]",
        f"WORDS = {{{LISTED}}}",
        f"WORDS = any_of({LISTED})",
        "WORDS = {" + ", ".join(f'"{word}": {len(word)}' for word in NINE.split()) + "}",
        "WORDS = {" + ", ".join(f'"{word}": Kind.DATE' for word in NINE.split()) + "}",
        "WORDS = (" + ", ".join(f'("{word}", 1)' for word in NINE.split()) + ")",
        f'WORDS = r"{BARRED}"',
        f'WORDS = re.compile(r"\\b(?:in|at)\\s+(?:{BARRED})\\b")',
        f'WORDS = rf"{{_HEDGE}}(?:x+|{BARRED}|[a-z]+)"',
        'WORDS = (r"(?:one|two|three|four|"\n    r"five|six|seven|eight|at\\s+nine)")',
    ],
)
def test_a_list_of_nine_words_is_found(code: str) -> None:
    assert [(found.owner, found.words) for found in word_lists(code)] == [("WORDS", 9)]


@pytest.mark.parametrize(
    "code",
    [
        'WORDS = frozenset("one two three four five six seven eight".split())',
        'PATTERN = r"(?:ones?|two|three|four|five)(?:six|seven|eight|nine)"',
        'PATTERN = rf"{_ONE}|{_TWO}|{_THREE}|{_FOUR}|{_FIVE}|{_SIX}|{_SEVEN}|{_EIGHT}|{_NINE}"',
        'MESSAGE = "one of the two values stands in the sentence beside it"',
        f'def words() -> None:\n    """{BARRED}"""',
        "READERS = {" + ", ".join(f'"{word}": read' for word in NINE.split()) + "}",
        "SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9)",
    ],
)
def test_shorter_lists_grammar_and_messages_are_not(code: str) -> None:
    assert list(word_lists(code)) == []


def test_a_list_inside_a_function_is_found_by_the_function() -> None:
    assert list(word_lists(f"def read():\n    return word in ({LISTED})")) == [Found("read", 2, 9)]
