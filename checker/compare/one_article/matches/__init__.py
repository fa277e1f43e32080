"""Scores and results of matches that contradict each other."""
