"""A title that is given for the first time in one of two grades, and trades of services by their whole name."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


@pytest.mark.parametrize(
    "own",
    [
        "对初次认定为国家、省级高新技术企业的，给予企业8万元奖励。",
        "对首次认定为国家级、省级高新技术的企业，分别给予9万元、4万元奖励。",
    ],
)
def test_who_holds_a_title_is_not_known_to_hold_it_newly(read, own):
    nodes = read(own=own).all
    assert not any(isinstance(node, AnyOf) for node in nodes)
    assert ("high_tech",) in [node.value for node in nodes if isinstance(node, Criterion)]
    assert any(isinstance(node, OpaqueCriterion) for node in nodes)


@pytest.mark.parametrize(
    ("trade", "named"),
    [("商贸服务业", ("商贸服务业",)), ("旅游服务业", ("旅游",)), ("旅游、服务业", ("旅游", "服务业"))],
)
def test_a_trade_of_services_is_not_all_services(asked, trade, named):
    industries = [
        value for field, _, value in asked(own=f"对{trade}企业给予6万元奖励。") if field == "industry"
    ]
    assert industries == [named]


def test_trade_and_consumer_services_take_in_shops_and_inns_and_no_laboratories(terms):
    near = terms.fields.related("商贸服务业")
    assert {"批发业", "餐饮业"} <= near
    assert not {"检验检测", "律师事务所"} & near


def test_a_title_of_a_firm_or_of_its_product_is_one(read):
    condition = read(own="对市级制造业单项冠军企业（产品）奖励40万元。")
    assert not any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(condition))


def test_an_honour_of_a_firm_or_of_a_project_is_open(read):
    condition = read(own="对获市级电子商务重点企业（项目）荣誉的奖励4万元。")
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(condition))
