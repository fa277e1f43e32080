"""The formats that are read, one a file; their modules are loaded when the first such file is met."""
