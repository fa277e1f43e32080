"""Measures and amounts that are converted wrongly."""
