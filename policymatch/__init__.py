"""policymatch: which supporting policies a firm may have, condition by condition."""
