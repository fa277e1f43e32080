"""What two values say about each other.

Each module that declares a `TwoClaims` is a comparator of two claims, which a rule names in `compare.by`; `any_value`
picks the one for a kind of value. `relation` has their results and options.
"""
