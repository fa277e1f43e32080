"""Amounts that an article states twice, with two values."""
