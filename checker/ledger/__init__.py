"""Accepted findings: waivers with reasons, the baseline, and the log of both, all in `.claimcheck`.

`apply` marks the findings of a report, `accept` writes waivers and the baseline, and `verify` checks that the log is
intact.
"""
