"""One measure held against one firm in plain Python, the path that can be explained step by step."""
