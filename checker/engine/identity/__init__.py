"""Decides whether claims state one fact: weighs the evidence on a pair of claims and on all claims of a story."""
