"""Files as they come, one format a file: each gives plain text and what the file says about it."""
