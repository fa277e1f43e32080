"""The store of published claims."""
