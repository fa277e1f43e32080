"""Safe files: always replaced as a whole, by one writer at a time.

Caches, ledgers and archives write through it. `packed_records` is the form in which caches keep records.
"""
