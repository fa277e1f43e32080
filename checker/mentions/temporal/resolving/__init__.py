"""Gives time expressions their values."""
