"""Decides which spans are times.

`expressions` finds what fits the grammar; the `context` modules reject names, scores, prices and the modal "may";
`ranges` completes lists and ranges.
"""
