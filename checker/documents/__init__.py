"""YAML and TOML files whose faults have a place.

`yaml_source` and `toml_source` read a file with the position of every value. `declaration` declares its keys, once
each, on the fields of a record; `model` and `validation` check a file against them, and `json_schema` writes the
schema for editors.
"""
