"""Reads numbers in digits and words."""
