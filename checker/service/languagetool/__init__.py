"""LanguageTool's HTTP API, version 2, so that editors with a client for it show findings.

`routes` answers requests; in a worker process, `parameters` reads a request and `matches` turns the report into its
answer.
The API is described at https://languagetool.org/http-api/; `forms` has the part of it that claimcheck answers.
"""
