"""What offices and buyers put in, keep for some or work by asks nothing; what an applicant puts in of its own does."""

import pytest

from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms
from tests.reading.criteria.leaves import untested

DUE = "帮助企业解决临时资金困难"


@pytest.mark.parametrize(
    "words",
    [
        "分级设立外贸应急资金",
        "各区县出资不少于200万元",
        "运用仓单质押等模式",
    ],
)
def test_what_offices_put_in_or_work_by_is_no_demand(read, words):
    assert untested(read(own=f"{words}，{DUE}。")) == []


def test_what_its_owners_put_in_stays_a_demand(read):
    assert untested(read(own=f"各股东出资不少于200万元，{DUE}。"))


def test_what_a_buyer_keeps_for_some_is_no_demand(read):
    offer = "货物采购适宜由小微企业提供的，预留预算总额的20%以上面向小微企业采购，其中预留给微型企业的比例不低于50%。"
    assert untested(read(own=offer)) == ["货物采购适宜由小微企业提供的"]


def test_land_of_its_own_is_asked_of_whoever_builds(read):
    offer = "支持符合规划的企业按照规定，利用自有闲置厂房建设职工公寓。"
    assert any("自有闲置厂房" in words for words in untested(read(own=offer)))


def test_a_share_that_must_be_reached_is_no_judgement_where_prices_are_compared(read):
    offer = "分包协议约定残疾人企业份额达到20%的，应当对报价给予4%的扣除，用扣除后的价格参加评审。"
    assert any("20%" in words for words in untested(read(own=offer)))


def condition(body, own):
    start = body.index(own)
    passage = Passage(role=PassageRole.OWN, start=start, end=start + len(own))
    return read_condition(body, [passage], load_terms(), "210100")


OFFER = "对购置检测设备的企业，给予10万元补助。"


@pytest.mark.parametrize(
    "other",
    [
        "采购单位未达到本办法规定的公示时限的，应当书面说明。",
        "现就进一步促进内河航运行业健康发展有关事项通知如下。",
    ],
)
def test_what_an_act_asks_of_others_or_is_for_is_asked_by_no_offer(other):
    assert untested(condition(f"{other}\n{OFFER}", OFFER)) == ["对购置检测设备的企业"]


@pytest.mark.parametrize(
    "other",
    [
        "本办法规定的受补单位，须依法纳税。",
        "现就进一步促进农民合作社规范发展有关事项通知如下。",
    ],
)
def test_what_an_act_asks_of_its_receivers_or_whom_it_is_for_is_heard(other):
    assert len(untested(condition(f"{other}\n{OFFER}", OFFER))) > 1


def test_sorts_of_firm_fixed_by_the_standard_are_the_size_as_an_act_takes_it():
    own = "对中小企业购置设备给予补助。"
    meaning = "本办法所称中小企业，是指依据国家中小企业划分标准确定的中型企业、小型企业和微型企业。"
    leaves = [
        x for x in condition(f"{meaning}\n{own}", own).all if str(getattr(x, "field", "")) == "size_class"
    ]
    assert [leaf.value for leaf in leaves] == [("micro", "small", "medium")]
