"""YAML and TOML files whose faults have a place."""
