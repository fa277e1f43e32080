"""The placeholders of a rule's `message`: one row each."""

from __future__ import annotations

PLACEHOLDERS = {
    "about": "the rule's `title`, and after a comma the name that all sides give: Deadline, Norvik",
    "choice": "the values as the copy prints them, or as read if that says more: 58 or 56? "
    "For an update, in the order of publication: 12, then 14 people",
    "subject": "the name that all sides give: Pell",
    "whose": "whose age, money or part it is, as a possessive: Pell's; not Norvale if the copy has `in Norvale`",
    "words": "the words around one of the values, with … in its place",
    "all": "the values of all sides as read: 33 years old and born 1984",
    "fact": "the rule's `title`, with the words that name the fact",
    "left": "the value of the first side as read",
    "right": "the value of the last side as read",
    "values": "the values of all sides as read, with a slash between them",
    "count": "the number of sides",
}
"""The names that `message` can have in braces, and the text that replaces each."""
