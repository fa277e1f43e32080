"""Decides which spans are times."""
