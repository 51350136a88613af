"""Extraction: a document becomes a policy, its measures beside the words they came from."""

from policymatch.reading.extract.policy import extract_policy

__all__ = ["extract_policy"]
