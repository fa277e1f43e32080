"""Accepted findings: waivers with reasons, the baseline, and the log of both, all in `.claimcheck`."""
