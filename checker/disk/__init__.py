"""Files that are never half written: replaced as a whole, by one writer at a time."""
