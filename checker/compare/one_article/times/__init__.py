"""Dates, clock times and lengths of time that contradict each other."""
