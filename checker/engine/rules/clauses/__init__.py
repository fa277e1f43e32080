"""The clauses of a rule. Each is declared once, with its form, meaning, default, checks, evaluation and how to drop it.

| clause | where it is declared |
| --- | --- |
| a key of the rule itself | a field of `Rule` (`checker/engine/rules/rule.py`) |
| a condition of `select` | a field of `Select` (`select.py`) |
| a test on a field | a row of `FIELD_TESTS` (`field_tests.py`) |
| a field of a claim | a row of `FIELDS` (`checker/engine/rules/fields.py`) |
| a condition of `same` | a field of `Same` (`same.py`) |
| a threshold of `confidence` | a field of `Least` (`confidence.py`) |
| an option of `compare` | a field of `Options` (`checker/compare/values/relation.py`) |
| an excuse under `unless` | a file in `excuses` |
| a key of a test | a field of `Case` or `CaseArticle` (`cases.py`) |
| a key of a measurement | a field of `Measure` (`measured.py`) |
"""
