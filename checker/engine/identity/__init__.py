"""Decides whether claims state one fact: weighs the evidence on a pair of claims and on all claims of a story.

`story` is the entrance. docs/alignment.md describes the rounds and where the points come from.
"""
