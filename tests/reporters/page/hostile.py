"""A report in which every text that a stranger can write is hostile."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Meeting, Problem, Report

from .made import Told, finding, on, report, waived

ATTACKS = (
    "<script>alert(1)</script>",
    "\"><img src='https://evil.test/x' onerror='alert(2)'>",
    "</style></title><svg onload=alert(3)>",
    "{{ 7 * 7 }} {% raw %}",
    "-->]]></blockquote></article><base href='https://evil.test/'>",
    "javascript:alert(4) &lt;b&gt; &#x3c;i>",
)
ATTACK = " ".join(ATTACKS)
HIDDEN = "\u202eevil\u2066\x1b[2J\x00"
SHOWN = r"\u202eevil\u2066\x1b[2J\x00"


def hostile() -> Report:
    """The report, with an open finding and a waived one."""
    told = [
        Told(f"a/{ATTACK}{HIDDEN}.txt", 12, on(1), f"Title {ATTACK}", f"Outlet {ATTACK}", f"Over {ATTACK}.", ATTACK),
        Told("b.txt", 14, on(2), f"{HIDDEN} title", HIDDEN, f"Over {HIDDEN}.", HIDDEN, f"at {ATTACK}{HIDDEN}"),
    ]
    found = replace(finding(told), message=f"Message {ATTACK}{HIDDEN}", reason=ATTACK, advice=ATTACK)
    side = replace(found.sides[0], value=f"value {ATTACK}{HIDDEN}")
    found = replace(found, sides=(side, found.sides[1]))
    return replace(
        report([found, waived(replace(found, id="ffff"), f"because {ATTACK}{HIDDEN}")], told),
        problems=(Problem(f"{ATTACK}:3:1", f"bad {ATTACK}{HIDDEN}", f"try {ATTACK}"),),
        notes=(f"note {ATTACK}{HIDDEN}",),
        meetings=(Meeting(told[0].id, told[1].id, False, ATTACK),),
    )
