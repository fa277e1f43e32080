"""Rule files: their clauses, reading, checking and caching."""
