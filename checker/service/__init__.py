"""The HTTP service for a CMS: an article in, its findings against the archive out."""
