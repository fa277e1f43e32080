"""Votes, polls and seats that contradict each other."""
