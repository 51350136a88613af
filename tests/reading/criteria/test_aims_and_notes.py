"""Aims of an offer ask nothing; notes in brackets bar some; a need or a wish of firms stays to be confirmed."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    "text",
    [
        "以体现医务人员劳务价值为导向，核定绩效工资总量。",
        "充分调动科研人员积极性，内部分配可设立岗位津贴。",
        "引进高层次人才的特殊报酬，不纳入绩效工资管理。",
    ],
)
def test_what_an_offer_is_for_or_spares_says_nothing_of_who_applies(read, text):
    condition = read(own=text)
    assert not any(isinstance(leaf, Criterion) for leaf in leaves_of(condition))
    assert not any(isinstance(node, NoneOf) for node in condition.all)


@pytest.mark.parametrize(
    "beside",
    [
        "为贯彻落实省委关于海洋经济的部署",
        "为加快推进海洋装备产业集群发展",
        "按照《海洋装备补助资金管理办法》和《关于做好补助工作的通知》的有关规定",
        "根据省委经济工作会议精神",
        "我局拟聚焦海洋装备集群布局",
        "各市县海洋局按照《关于做好补助工作的通知》要求",
    ],
)
def test_why_and_on_what_ground_something_is_offered_asks_nothing(read, beside):
    condition = read(own=f"{beside}，对海洋装备企业给予20万元补助。")
    assert not any(beside[:12] in leaf.quote.text for leaf in leaves_of(condition))
    assert any("海洋装备企业" in leaf.quote.text for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    "asked",
    [
        "为推动海洋经济发展作出突出贡献的企业",
        "按照《海洋企业划型办法》属于小型企业的",
        "根据合同为我局提供服务的企业",
    ],
)
def test_words_that_open_like_a_purpose_and_name_a_sort_of_firm_are_asked(read, asked):
    condition = read(own=f"对{asked}，给予20万元补助。")
    assert any(asked[4:] in leaf.quote.text for leaf in leaves_of(condition) if leaf.decides)


def test_what_an_offer_is_to_improve_in_a_place_asks_for_no_place(read):
    condition = read(own="逐步实现合作社登记“集群注册”，进一步提升全市合作社登记便利化水平。")
    assert [leaf.decides for leaf in leaves_of(condition)] == [True]
    assert not any(isinstance(leaf, Criterion) for leaf in leaves_of(condition))


def test_those_whom_a_note_in_brackets_bars_are_barred_and_what_stands_before_it_is_offered(read):
    condition = read(
        own="资金用于民办院校学科建设补助，以及所承担任务等补助（营利性院校的设备购置不予补助）。"
    )
    barred = [node for node in condition.all if isinstance(node, NoneOf)]
    assert [leaf.quote.text for node in barred for leaf in leaves_of(node)] == [
        "营利性院校的设备购置不予补助"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("引导有用工需求的企业开展员工共享。", "有用工需求的企业"),
        ("为缺乏启动资金的企业破产程序提供资金支持。", "缺乏启动资金的企业"),
    ],
)
def test_firms_with_a_need_or_a_lack_stay_to_be_confirmed(read, text, who):
    assert any(who in quote for quote in untested(read(own=text)))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("对列入《减免港口费船舶名录》的内河船舶，减免港口费。", "对列入《减免港口费船舶名录》的内河船舶"),
        ("对承运粮食的小微企业最高按上一年度运费的5%给予补助。", "对承运粮食的小微企业"),
        ("闲置码头可按不低于底价的10%确定保证金。", "闲置码头"),
    ],
)
def test_a_quote_ends_where_the_gift_begins_and_not_within_what_a_paper_is_called(read, text, whole):
    assert whole in {leaf.quote.text for leaf in leaves_of(read(own=text)) if leaf.quote}
