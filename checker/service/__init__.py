"""The HTTP service for a CMS and for editors: takes an article, returns its findings against the archive.

`app` answers requests and parses nothing; the worker processes of `pool` do.
"""
