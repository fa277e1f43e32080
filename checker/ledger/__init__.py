"""What somebody has accepted: waivers with their reasons, the baseline, and the log of both; all in `.claimcheck`."""
