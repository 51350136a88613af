"""Rank: among what a firm may have, the most applicable first."""
