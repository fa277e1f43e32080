"""The forms of time expressions."""
