"""The command line described: as data, as a reference page, and as completion scripts for three shells.

Nothing here is imported by a command that runs; `completion` and `docs/write_reference.py` import it when they need it.
"""
