"""Builds the frame around a mention: what the sentence says of the value."""
