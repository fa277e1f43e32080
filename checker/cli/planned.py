"""What the command line will have and does not have yet. An entry goes when its file comes."""

from __future__ import annotations

FORMATS = {
    "sarif": "SARIF output",
    "github": "output as GitHub annotations",
    "junit": "output as JUnit XML",
}


def not_yet(name: str, what: str) -> str:
    """The message for a thing of the plan that is not there."""
    return f"{name} is not there yet ({what} comes in a later version)"
