"""Sizes that an offer names for several things, and firms that only give, or are served by what is built."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, Hardness, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import NOBODY, misses


def _sizes(condition):
    return [set(value) for _, value in told(condition, "size_class")]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("对本市中小企业贷款应贷尽贷，加大对中小微企业的支持力度。", {"micro", "small", "medium"}),
        (
            "支持银行根据小微企业特点，提供差异化信贷服务，支持正常经营的中小微企业办理续贷。",
            {"micro", "small", "medium"},
        ),
        (
            "实施大中小企业融通“领航行动”，引导大企业向中小企业开放应用场景。",
            {"small", "medium", "large"},
        ),
    ],
)
def test_sizes_of_a_sentence_that_pays_nothing_are_one(read, text, sizes):
    assert _sizes(read(own=text)) == [sizes]


def test_who_publishes_for_small_firms_is_no_applicant(read):
    condition = read(own="鼓励大型企业和平台机构发布面向中小微企业的采购清单。")
    assert _sizes(condition) == [{"micro", "small", "medium"}]


def test_a_large_firm_that_is_paid_for_what_it_opens_may_apply(read):
    condition = read(own="支持大型企业为中小企业开放实验室，给予每家20万元奖励。")
    assert not misses(condition, {**NOBODY, "size_class": "large"})


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("鼓励政府性融资担保机构为符合条件的小微外贸企业提供融资增信支持。", {"micro", "small"}),
        ("积极满足中小微企业外贸融资需求。", {"micro", "small", "medium"}),
        ("深入推进“益企同行”中小企业服务行动，提供咨询、培训等服务。", {"small", "medium"}),
        ("深化落实中小企业服务专员制度，深化组团服务。", {"small", "medium"}),
        ("进一步扩大中小微企业信用贷款覆盖面。", {"micro", "small", "medium"}),
        ("搭建平台引导大企业向中小企业开放创新资源。", {"small", "medium"}),
    ],
)
def test_what_is_carried_out_for_a_size_is_for_it(read, text, sizes):
    assert _sizes(read(own=text)) == [sizes]


@pytest.mark.parametrize("especially", ["特别是", "尤其是"])
def test_who_comes_first_among_those_named_shuts_nobody_out(read, especially):
    condition = read(own=f"加大对外贸企业{especially}中小微外贸企业开拓市场的支持力度。")
    first = [
        leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == "size_class"
    ]
    assert Hardness.MUST not in [leaf.hardness for leaf in first]
    assert not misses(condition, {**NOBODY, "industry": ["外贸"], "size_class": "large"})


@pytest.mark.parametrize(
    "text",
    [
        "支持证券机构在沈阳建设资本市场服务平台，为民营企业提供挂牌、上市等服务。",
        "支持建设机器人中试验证平台，快速响应需求，为机器人企业和科研单位提供试制服务。",
        "支持外卖信息服务平台建设，主要为外卖企业提供人车匹配服务。",
        "鼓励网络直播平台加强信息化建设，助力传统商贸企业触网直播。",
    ],
)
def test_those_whom_a_platform_is_to_serve_are_not_those_who_build_it(asked, text):
    assert {field for field, _, value in asked(own=text) if value != ("platform",)} <= {"region", "platforms"}


def test_what_offices_build_for_small_firms_is_for_them(read):
    assert _sizes(read(own="搭建公共服务平台，为中小企业提供融资对接服务。")) == [{"small", "medium"}]


def test_a_platform_named_after_a_size_serves_firms_of_it(read):
    built = "搭建赣州市中小企业人力资源服务平台，畅通供需信息，为企业提供技能培训等服务。"
    assert _sizes(read(own=built)) == [{"small", "medium"}]
    assert _sizes(read(own="支持机构搭建中小企业服务平台，为企业提供培训服务。")) == []


def test_whoever_is_paid_as_a_private_firm_is_a_firm(asked):
    firm = ("entity_type", "in", ("enterprise",))
    assert firm in asked(own="对参与制定行业标准的民营企业，每项给予8万元补助。")
    assert firm not in asked(own="为民营企业提供专利检索工具。")


def test_mechanisms_and_effects_name_no_applicant(asked_fields):
    text = "完善央企总部对接、外资企业座谈会、重点民企联系等机制，帮助各类企业解决困难。"
    assert "ownership" not in asked_fields(own=text)
    text = "发挥外资研发中心带动效应，为跨国公司地区总部提供便利服务。"
    assert asked_fields(own=text) == {"titles"}


def test_to_be_served_first_is_what_is_given(read):
    condition = read(own="对诚信企业实行优先办理、优先查验。")
    assert untested(condition) == ["对诚信企业实行优先办理、优先查验"]


def test_a_firm_that_words_tell_of_is_no_firm_of_any_sort(read):
    condition = read(own="以接近上市标准的企业、规模以下高新技术企业为培育对象，加强指导服务。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert any(isinstance(way, OpaqueCriterion) for way in either.any)
    assert told(either, "entity_type") == []
    assert told(either, "above_scale") == [("=", False)]


def test_firms_above_scale_that_are_sought_out_are_not_those_brought_up(read):
    text = "充分挖掘规模以上企业新增量，对规模以下高新技术企业给予培育奖励2万元。"
    assert told(read(own=text), "above_scale") == [("=", False)]


def test_small_firms_named_again_in_a_bracket_are_one_way_of_it(read):
    text = "对暂时遇困的到期小微企业贷款（含个体工商户和小微企业主经营性贷款），延期还本付息。"
    condition = read(own=text)
    assert not misses(condition, {"region": "210102", "entity_type": "individual"})
    assert misses(condition, {**NOBODY, "size_class": "large"})


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("采购人要规范资格设置，降低中小企业参与门槛，确保中小企业合同份额。", {"small", "medium"}),
        ("放宽小微企业准入限制，提高小微企业中标比例。", {"micro", "small"}),
    ],
)
def test_firms_of_a_size_for_whom_buyers_make_room_are_asked_nothing_else(read, text, sizes):
    condition = read(own=text)
    assert _sizes(condition) == [sizes]
    assert not any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(condition))
