"""Text without meaning: scanning, sentences, boilerplate, words.

It also reads the word lists and thresholds in the `data` folders of all packages.
"""
