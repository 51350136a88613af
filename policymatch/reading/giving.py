"""Giving: the words by which documents give something to firms."""

GIVES = "给予|予以|奖励|奖补|补助|补贴|资助"
"""The verbs of a gift, as alternatives of an expression."""
