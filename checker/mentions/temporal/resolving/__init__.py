"""Gives time expressions their values.

`resolve` tries the modules for each form in turn; `anchor` is the day that they count from.
"""
