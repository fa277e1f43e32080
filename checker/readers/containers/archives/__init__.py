"""Archives: each file in them is read in place, as the files of a folder are; nothing is written to disk."""
