"""Files that are never half: whole-file replacement, and one writer at a time."""
