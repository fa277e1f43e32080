"""Reads the figures of a sentence and what is next to them."""
