"""What is told of each condition: what was asked, what the firm said, what is missing, and why."""
