"""What time does to a measure: windows, yearly seasons, the life of its document, how it ended."""
