"""What a measure is worth to a firm: sums, rates of what it told, caps, grades, and all of it in words."""
