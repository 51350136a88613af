"""One criterion held against one firm: a file for each shape of field.

`leaf_truth` is the plain, explaining judge of a criterion; `policymatch.matching.columns` holds
the same rules as vector passes over thousands of criteria.
"""

from policymatch.matching.leaf.judge import leaf_truth

__all__ = ["leaf_truth"]
