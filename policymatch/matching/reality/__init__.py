"""Whether a measure can really be used, as facts of its own text."""
