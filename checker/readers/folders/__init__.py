"""Decides which files are read."""
