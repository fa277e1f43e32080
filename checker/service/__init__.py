"""The HTTP service for a CMS: takes an article, returns its findings against the archive."""
