"""What two values say of each other: one comparator a file."""
