"""Which articles tell of one event, and what that says of their publication times."""
