"""The settings of each article, from `claimcheck.toml` or `[tool.claimcheck]` in its folder or a folder above.

`search` finds and reads the files, `settings` selects the settings of a file for one path, and `governance` combines
all files and the command line for the articles of one run.
"""
