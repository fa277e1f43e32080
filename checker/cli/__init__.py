"""One command a file; no logic of its own."""
