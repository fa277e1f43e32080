"""Descriptions of the command line: as data, as a reference page, and as completion scripts for three shells.

Only `completion` and `docs/write_reference.py` import these modules, and only when they need them.
"""
