"""What speaks for and against two claims stating one fact."""
