"""The engine: loads rules, selects and compares claims, and reports findings."""
