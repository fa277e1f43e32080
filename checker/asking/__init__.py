"""What an archive says of a fact: `question` reads its words, `answer` finds claims, `shown` and `records` write them.

The words of a fact are those of the rules: "deaths" asks for the claims that the rule titled "Deaths" reads.
"""
