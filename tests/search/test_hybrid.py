"""Meaning and exact words together."""

import numpy as np

from policymatch.search.dense import DenseIndex
from policymatch.search.hybrid import HybridIndex
from policymatch.search.lexical import LexicalIndex

TEXTS = ["高新技术企业认定奖励", "企业研发费用补助", "人才公寓租金减免", "首次贷款贴息"]


def test_a_row_that_both_sides_find_comes_first(encoder):
    index = HybridIndex(DenseIndex.build(encoder.encode_passages(TEXTS)), LexicalIndex.build(TEXTS))
    vector = encoder.encode_queries(["研发投入补助"])[0]
    assert index.search(vector, "研发投入补助", 2)[0] == 1


def test_a_mask_holds_on_both_sides(encoder):
    index = HybridIndex(DenseIndex.build(encoder.encode_passages(TEXTS)), LexicalIndex.build(TEXTS))
    vector = encoder.encode_queries(["研发投入补助"])[0]
    rows = index.search(vector, "研发投入补助", 4, np.array([True, False, True, True]))
    assert sorted(rows.tolist()) == [0, 2, 3]
