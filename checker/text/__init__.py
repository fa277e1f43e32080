"""Text without meaning: scanning, sentences, boilerplate, words."""
