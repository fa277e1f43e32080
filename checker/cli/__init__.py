"""The commands, one per file; they hold no logic of their own.

`main` finds the command and turns what it returns, or an error, into an exit code.
"""
