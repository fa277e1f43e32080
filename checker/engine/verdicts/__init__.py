"""Which claims a rule reads, and what it says about each pair of them.

`selection` picks the claims, `same_fact` compares their fields, `judge` gives the verdict; `excuses`, `corrected`,
`misconverted` and `stale` explain differences that are no conflict, or not this one.
"""
