"""A firm's profile as it is handed in: names, places and free text, with every fault found at once."""
