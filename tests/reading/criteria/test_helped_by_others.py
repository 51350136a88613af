"""Those for whom banks and offices do something, and what is done."""

import pytest

from policymatch.domain.condition import leaves_of
from tests.reading.criteria.leaves import told


@pytest.mark.parametrize(
    ("own", "sizes"),
    [
        ("继续增加小微企业的首贷、信用贷。", [("in", ("micro", "small"))]),
        ("持续扩大中小企业信贷投放。", [("in", ("small", "medium"))]),
        ("继续推进中小企业绿色改造试点。", [("in", ("small", "medium"))]),
        ("对入选中小企业数字化转型试点的县，给予奖励。", []),
        ("稳步提高小微企业首贷率。", []),
        ("对小微企业贷款占比超过四成的银行，给予奖励。", []),
    ],
)
def test_firms_of_a_size_whose_loans_or_trials_go_on_are_who_it_is_for(read, own, sizes):
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


@pytest.mark.parametrize(
    "own",
    ["为初创期的民营企业提供辅导。", "对继续增加投资的民营企业，给予奖励。", "允许“个转企”企业沿用原招牌。"],
)
def test_what_more_the_firms_must_have_done_stays_open(read, own):
    assert any(leaf.decides and not hasattr(leaf, "field") for leaf in leaves_of(read(own=own)))


@pytest.mark.parametrize(
    ("own", "people"),
    [
        ("对随船人员开展测绘所必需的专业仪器，免征关税。", False),
        ("对随船人员免征个人所得税。", True),
    ],
)
def test_what_people_need_for_their_work_may_be_anybodys(read, own, people):
    assert (("in", ("individual",)) in told(read(own=own), "entity_type")) is people


@pytest.mark.parametrize(
    ("own", "owners"),
    [
        ("允许外资银行开展托管业务。", [("in", ("foreign",))]),
        ("对外资保险公司给予落户奖励。", [("in", ("foreign",))]),
        ("对中外资银行给予落户奖励。", []),
    ],
)
def test_lenders_and_insurers_of_foreign_owners_are_asked_to_be_so(read, own, owners):
    assert told(read(own=own), "ownership") == owners
