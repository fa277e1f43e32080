"""Joins neighbouring readings: ranges, changes, shared units."""
