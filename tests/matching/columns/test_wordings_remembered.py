"""Which wordings match a held word is remembered of names, not of texts of any length."""

import tracemalloc

from policymatch.matching.columns.wordings import Wordings


def test_long_words_are_answered_and_not_kept() -> None:
    wordings = Wordings(["研发补贴", "新材料"])
    tracemalloc.start()
    for number in range(50):
        held = f"{number}" + "术" * 100_000 + "新材料"
        assert wordings.matching(held).tolist() == [1]
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 2_000_000
    assert wordings.matching("省级新材料企业") is wordings.matching("省级新材料企业")
