"""Checks inside one article, one room for each subject."""
