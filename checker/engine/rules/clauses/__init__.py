"""The clauses of a rule: each is declared once, with its form, meaning, default, checks, evaluation and how it drops.

| clause | where it is declared |
| --- | --- |
| a key of the rule itself | a field of `Rule` (`checker/engine/rules/rule.py`) |
| what `select` asks | a field of `Select` (`select.py`) |
| a test on a field | a row of `FIELD_TESTS` (`field_tests.py`) |
| a field of a claim | a row of `FIELDS` (`checker/engine/rules/fields.py`) |
| what `same` asks | a field of `Same` (`same.py`) |
| a threshold of `confidence` | a field of `Least` (`confidence.py`) |
| an option of `compare` | a field of `Options` (`checker/compare/values/relation.py`) |
| an excuse under `unless` | a file in `excuses` |
| what a test of the rule says | a field of `Case` or `CaseArticle` (`cases.py`) |
| what was measured | a field of `Measure` (`measured.py`) |
"""
