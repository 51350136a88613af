"""Fit: how near a recommended measure is to what a firm does, for a choice between measures."""

from policymatch.domain.recommendation import Recommendation
from policymatch.domain.verdict import Finding, State
from policymatch.matching.told import ACTIVITY

_OF_ANOTHER_TRADE = 0.01
"""What a sum counts for where nobody can tell that the firm is of the trade: most often it is of another."""
_LEAST = 1e-6


def fit_of(given: Recommendation) -> float:
    """The relevance of a measure, 0..1; a hundredth of it for every trade asked still to be confirmed."""
    doubts = sum(_is_doubt(finding) for finding in given.findings)
    return max(given.relevance.score, _LEAST) * _OF_ANOTHER_TRADE**doubts


def _is_doubt(finding: Finding) -> bool:
    alone = finding.instead is not State.MET
    return finding.decides and alone and finding.field in ACTIVITY and finding.passed is State.UNKNOWN
