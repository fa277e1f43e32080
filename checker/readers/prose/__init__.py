"""Formats of text: the file is the article, or holds one a line."""
