"""Runs the tests inside rules, and finds the clauses that no test needs."""
