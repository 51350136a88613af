"""Positions and counts of verdicts are taken from their bytes at once; here each verdict is looked at."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from policymatch.domain.verdict import Verdict
from policymatch.matching.columns.judge import VERDICTS, Judged

NONE = np.zeros(0, np.uint16)


@given(
    codes=st.lists(st.integers(0, len(VERDICTS) - 1), max_size=60),
    wanted=st.frozensets(st.sampled_from(Verdict)),
)
def test_positions_and_counts_are_those_of_each_verdict(codes, wanted):
    judged = Judged(np.array(codes, np.uint8), NONE, NONE, NONE, NONE)
    told = [VERDICTS[code] for code in codes]
    assert judged.where(*wanted).tolist() == [row for row, verdict in enumerate(told) if verdict in wanted]
    assert judged.counts() == {"judged": len(codes)} | {v.value: told.count(v) for v in VERDICTS}
