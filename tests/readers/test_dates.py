"""Times of publication in the forms of feeds, content systems and static sites; the zone stays the one stated."""

from __future__ import annotations

import pytest

from checker.readers.dates import iso


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2018-11-20", "2018-11-20"),
        ("2018-11", "2018-11"),
        ("2018-11-20 16:33:00 -5", "2018-11-20T16:33:00-05:00"),
        ("2018-11-20 16:33:00 -0500", "2018-11-20T16:33:00-05:00"),
        ("2018-11-20 16:33:00 UTC-05:00", "2018-11-20T16:33:00-05:00"),
        ("2018-11-20 16:33:00 UTC", "2018-11-20T16:33:00+00:00"),
        ("2018-11-20T16:33:00.25Z", "2018-11-20T16:33:00+00:00"),
        ("2018-11-20T16:33:00+05:30", "2018-11-20T16:33:00+05:30"),
        ("2018-11-20T16:33:00+01:00[Europe/Paris]", "2018-11-20T16:33:00+01:00"),
        ("20181120T163300Z", "2018-11-20T16:33:00+00:00"),
        ("2018/11/20 16:33", "2018-11-20T16:33:00"),
        ("Tue, 20 Nov 2018 16:33:00 GMT", "2018-11-20T16:33:00+00:00"),
        ("Tue, 20 Nov 2018 23:33:00 -0800", "2018-11-20T23:33:00-08:00"),
        ("Tue, 20 Nov 2018 16:33 EST", "2018-11-20T16:33:00-05:00"),
        ("20 Nov 18 16:33 PDT", "2018-11-20T16:33:00-07:00"),
        ("Tuesday, 20 November 2018 16:33:00 +0100", "2018-11-20T16:33:00+01:00"),
        ("Tue, 20 Nov 2018 16:33:00 -0000", "2018-11-20T16:33:00"),
        ("Tue, 20 Nov 2018 16:33:00 CEST", "2018-11-20T16:33:00"),
        ("Sat, 30 Jun 2012 23:59:60 GMT", "2012-06-30T23:59:59+00:00"),
        ("Tue Nov 20 16:33:00 2018", "2018-11-20T16:33:00"),
        ("November 20, 2018", "2018-11-20"),
        ("Nov. 20, 2018 4:33 p.m.", "2018-11-20T16:33:00"),
        ("2018-11-20 12:10 am", "2018-11-20T00:10:00"),
    ],
)
def test_a_time_keeps_its_day_clock_and_zone(written: str, meant: str) -> None:
    assert iso(f" {written} ") == meant


@pytest.mark.parametrize(
    "written",
    [
        "2018-02-30",
        "Thu, 31 Feb 2019 10:00:00 GMT",
        "04/05/2018",
        "2018",
        "yesterday",
        "Last Modified",
        "2018-11-20 25:00",
        "2018-11-20 13:00 pm",
        "2018-11-20 16:33:00 -99",
        "--11-20",
        "",
    ],
)
def test_what_does_not_exist_or_is_not_certain_is_no_time(written: str) -> None:
    assert iso(written) is None
