"""Rule files: their clauses, reading, checking and caching.

`loading` reads folders of rules, through `rule_cache` where nothing has changed. `rule` is the record that the engine
works with; every clause is declared in `clauses`.
"""
