"""Measures: which sentences of a document give something, and where each offer begins and ends."""
