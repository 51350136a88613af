"""Measures that bar one another: by a rule that they share, or as one tells them class by class."""
