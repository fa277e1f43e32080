"""Which articles cover one event, and what that says about their publication times.

`grouping` links the articles of a story; `inference` gives an undated article a window of days.
"""
