"""Which claims a rule reads, and what it says about each pair of them."""
