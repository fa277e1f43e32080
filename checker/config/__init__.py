"""What holds for which article: `claimcheck.toml` or `[tool.claimcheck]`, found from each article's folder upward.

`search` finds and reads the files, `settings` says what one of them holds for one path, `governance` puts together what
all of them and the command line say of the articles of one run.
"""
