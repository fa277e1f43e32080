"""The commands, one per file; they hold no logic of their own."""
