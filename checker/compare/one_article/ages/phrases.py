"""What the checks on ages and births read alike."""

from __future__ import annotations

import re

AGE_UNITS = ("year", "year of age", "")
"""The units of a number that can be an age."""
PLACE = r"(?:(?:in|at|near)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*,?\s+){1,4})?"
"""A pattern for the place of a birth: "in New Wick, "."""
CLOSES = re.compile(r"\s*[,)]")
"""What ends an age in an apposition: "Dane Orr, 44,"."""
