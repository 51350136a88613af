"""The conditions of a snapshot as columns: leaves evaluated once a firm, trees reduced in vector passes."""
