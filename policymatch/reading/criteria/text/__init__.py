"""Text: passages, sentences and their parts, and what each is there for."""
