"""reStructuredText: the file is the text, its fields metadata, and what is no prose makes no claims."""

from __future__ import annotations

import pytest
from reading import problems, records, unread

from checker.claims import extract
from checker.ledger.inline import inline_waivers
from checker.readers import read_text

TEXT = """\
==========================
Ferry strike ends on May 3
==========================

:date: 2018-11-20 16:33
:modified: 2019-01-01
:tags: ferries,
   trams

The vote is `due on Friday <https://x.example/2018-06-02>`_, see :ref:`the May 2 part`
and `plain`_. It cost |amount| 5 dollars [1]_.

.. claimcheck: accept date-differs because both days are right

What follows on May 4
---------------------

.. figure:: boat.png
   :alt: June 5

   A boat on June 6

.. code-block:: python

   x = "June 7"

   y = 1

See this::

   literal June 8

+-----+--------+
| a   | June 9 |
+-----+--------+

=====  ======
a      June 1
=====  ======
1      June 2

3      June 2
=====  ======

.. note:: The talks end on May 10.
   They begin May 9.

.. warning::
   :class: x

   Warned on May 11.

* item May 12

.. [1] Footnote of May 13.
.. _target: https://z.example/2019/06/14/
.. A comment
   goes on June 15.

>>> code June 16

Last https://z.example/2019/06/15/ ends May 17.
"""


def test_offsets_are_those_of_the_file() -> None:
    (record,) = records("a.rst", TEXT)
    assert len(record.text) == len(TEXT)
    (article,) = read_text("a.rst", TEXT).articles
    for claim in extract(article).claims:
        assert TEXT[claim.mention.start : claim.mention.end] == claim.mention.text


def test_prose_makes_claims_and_nothing_else_does() -> None:
    (article,) = read_text("a.rst", TEXT).articles
    said = " ".join(claim.mention.text for claim in extract(article).claims)
    assert said == "May 3 Friday May 2 5 dollars May 4 May 10 May 9 May 11 May 12 May 13 May 17"
    (record,) = records("a.rst", TEXT)
    assert [why for _, why in unread(record)] == ["caption", "code", "code", "table", "table", "code"]


def test_fields_are_metadata_and_the_title_the_headline() -> None:
    (record,) = records("a.rst", TEXT)
    assert record.title == "Ferry strike ends on May 3"
    assert (record.published, record.published_by) == ("2018-11-20 16:33", "date, not modified 2019-01-01")
    (article,) = read_text("a.rst", TEXT).articles
    assert extract(article).title is None


def test_metadata_of_nikola() -> None:
    head = ".. title: Ferry ends\n.. slug: x\n.. date: 2018-11-20 16:33:00 UTC-05:00\n.. tags: \n\nTalks end.\n"
    (record,) = records("a.rst", head)
    assert (record.title, record.published) == ("Ferry ends", "2018-11-20T16:33:00-05:00")


def test_a_date_that_does_not_exist_is_a_problem_with_its_line() -> None:
    (problem,) = problems("a.rst", "Title\n=====\n\n:date: 2018-13-13\n\nBody.")
    assert (problem.place, problem.message) == ("a.rst:4:1", "'date' is no date: '2018-13-13'")


def test_the_name_of_a_file_can_state_the_day() -> None:
    (record,) = records("2018-11-20-ferry.rst", "Title\n=====\n\nBody.")
    assert (record.title, record.published, record.published_by) == ("Title", "2018-11-20", "the name of the file")


def test_comments_carry_waivers() -> None:
    (article,) = read_text("a.rst", TEXT).articles
    assert [(comment.line, comment.column) for comment in article.comments] == [(13, 1), (57, 1)]
    waivers = list(inline_waivers(article, ("date-differs",)))
    assert [getattr(waiver, "reason", None) for waiver in waivers] == ["both days are right"]


@pytest.mark.parametrize(
    "text", ["x::\n\n", "..", "..\n", "::", "====", "2019\n----\n", ":date:", "`", "|", ".. note::", "=\n"]
)
def test_odd_files_are_read(text: str) -> None:
    (record,) = records("a.rst", text)
    assert len(record.text) == len(text)


def test_a_waiver_above_or_below_the_title_is_no_metadata() -> None:
    words = "claimcheck: accept date-differs because both days are right"
    for head in (f".. {words}\n\nTitle\n=====\n\n", f"Title\n=====\n\n.. {words}\n\n"):
        (record,) = records("a.rst", f"{head}Talks end on May 5.\n")
        assert [comment.words for comment in record.comments] == [words]
        assert record.title == "Title"
