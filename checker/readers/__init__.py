"""Reads one input format a file into articles."""
