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
