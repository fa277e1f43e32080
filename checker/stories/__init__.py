"""Which articles cover one event, and what that says about their publication times."""
