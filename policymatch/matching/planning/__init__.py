"""What to do about the verdicts: the best set, the year ahead, the smallest changes, another place."""
