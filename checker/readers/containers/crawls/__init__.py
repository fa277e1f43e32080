"""Web crawls in WARC (ISO 28500): the pages in them are read in place, one record at a time."""
