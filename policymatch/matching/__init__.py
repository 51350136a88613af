"""Measures held against firms: verdicts, findings, benefits, questions, plans."""
