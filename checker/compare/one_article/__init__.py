"""Checks inside one article, one room for each subject.

The rooms do not import each other; what they share about a sentence is in `sentence`. Each module that declares a
`OneArticle` is a comparator, which a rule names in `compare.by`.
"""
