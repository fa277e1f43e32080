"""Safe files: always replaced as a whole, by one writer at a time."""
