"""Lenders who are paid and firms that they serve; what all projects must be and which of them are barred."""

from policymatch.domain.condition import NoneOf
from tests.reading.criteria.leaves import told, untested

PAYS = "支持担保机构扩大首贷规模，按照不超过代偿额的30%对合作担保机构进行风险补偿。"
SERVED = "企业应符合中小企业划型标准中的小型企业或微型企业。"


def test_what_firms_served_must_be_is_not_asked_of_the_lender_who_is_paid(read):
    found = read(own=PAYS, condition=SERVED)
    assert told(found, "size_class") == []
    assert any("小型企业" in text for text in untested(found))


def test_the_same_is_asked_of_firms_where_they_are_paid(read):
    found = read(own="按照贷款额的1%给予企业贴息支持。", condition=SERVED)
    assert told(found, "size_class")


def test_what_projects_must_be_is_not_barred_with_those_that_may_not_apply(read):
    found = read(condition="项目为已开工在建项目，处于规划阶段的项目不可申报，已完工项目不可申报。")
    assert "项目为已开工在建项目" in untested(found)
    (barred,) = [node for node in found.all if isinstance(node, NoneOf)]
    assert not any("在建" in leaf.quote.text for leaf in barred.none)
