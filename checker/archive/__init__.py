"""The store of published claims.

`store` is the public face: an `Archive` over one SQLite file. `indexing` fills it, `lookup` finds the articles of a
story in it, `verifying` checks it. docs/archive.md says what is stored and what survives a crash.
"""
