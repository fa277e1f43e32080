"""What two values say about each other."""
