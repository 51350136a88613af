"""Those for whom banks and offices do something, and what is done."""

import pytest

from policymatch.domain.condition import leaves_of
from tests.reading.criteria.leaves import told


@pytest.mark.parametrize(
    ("own", "sizes"),
    [
        ("继续增加小微企业的首贷、信用贷。", [("in", ("micro", "small"))]),
        ("持续扩大中小企业信贷投放。", [("in", ("small", "medium"))]),
        ("稳步提高小微企业首贷率。", []),
        ("对小微企业贷款占比超过四成的银行，给予奖励。", []),
    ],
)
def test_firms_of_a_size_that_are_to_have_more_loans_are_who_it_is_for(read, own, sizes):
    assert told(read(own=own), "size_class") == sizes


@pytest.mark.parametrize(
    "own",
    [
        "在产品试制、渠道拓展等方面为民营企业提供贴心周到的服务。",
        "组团为民营企业提供上门体检、云端问诊、车间走访等形式的辅导服务。",
        "继续增加小微企业的首贷、信用贷。",
        "畅通民营企业产品销路，打通县内物流配送链条。",
    ],
)
def test_how_something_is_done_for_firms_is_no_demand_of_them(read, own):
    leaves = [leaf for leaf in leaves_of(read(own=own)) if leaf.decides]
    assert [str(leaf.field) for leaf in leaves if hasattr(leaf, "field")] != []
    assert all(hasattr(leaf, "field") for leaf in leaves)


@pytest.mark.parametrize("own", ["为初创期的民营企业提供辅导。", "对继续增加投资的民营企业，给予奖励。"])
def test_what_more_the_firms_must_have_done_stays_open(read, own):
    assert any(leaf.decides and not hasattr(leaf, "field") for leaf in leaves_of(read(own=own)))
