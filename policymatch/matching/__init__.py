"""Measures held against firms: verdicts, findings, benefits, questions, plans.

What no field of a record holds is read in its quotes: which and why, says
`docs/adr/matching-reads-quotes.md`.
"""
