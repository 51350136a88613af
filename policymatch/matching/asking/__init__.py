"""What to ask next: the questions that settle most, and the fields that bar most."""
