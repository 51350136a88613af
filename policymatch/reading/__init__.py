"""Reading: a document file becomes clauses and measures, each beside the words it came from."""
