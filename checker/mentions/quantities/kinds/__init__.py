"""Reads what a number measures: one module for each kind of value."""
