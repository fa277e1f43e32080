"""Rejects numbers that are not quantities."""
