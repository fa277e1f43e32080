"""Goes through findings one by one in a terminal: `walk` is the conversation, `progress` what became of each finding.

`terminal` reads keys and lines, `editors` opens the places of a finding.
"""
