"""Rules: loading, selection, blocks, verdicts, findings."""
