"""Purposes: how documents say what a gift is to bring, as expressions."""

EASES_MINDS = r"(?:为|让|使)[^,，。；;]{2,24}(?:免去|解除|消除)(?:后顾之忧|顾虑)"
"""That somebody need not worry (为青年创业免去后顾之忧); it does not say who has the gift."""
