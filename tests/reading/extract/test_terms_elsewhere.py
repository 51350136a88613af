"""A call that leaves what it asks to another paper calls nobody eligible by what it tells itself."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of

CALL = """关于组织申报2031年度海洋装备示范项目的通知
各有关单位：
现组织开展示范项目申报工作。对高新技术企业，给予60万元补助。
{elsewhere}
"""


def left_open(measures):
    leaves = [leaf for measure in measures for leaf in leaves_of(measure.condition)]
    return [
        leaf.quote.text
        for leaf in leaves
        if isinstance(leaf, OpaqueCriterion) and leaf.decides and leaf.quote
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "申报指南、申报书模板请登录省海洋局官方网站下载。",
        "具体申报条件详见附件2。",
        "请登录省海洋科技平台查看项目申报要求。",
        "请各单位按照《海洋装备示范管理办法》要求组织申报。",
    ],
)
def test_what_a_guide_elsewhere_asks_stays_open(measures_of, elsewhere):
    assert any(quote in elsewhere for quote in left_open(measures_of(CALL.format(elsewhere=elsewhere))))


@pytest.mark.parametrize("beside", ["联系电话：0411-2220001。", "申报时间为2031年3月1日至4月30日。"])
def test_what_else_a_call_says_leaves_nothing_open(measures_of, beside):
    assert not any(quote in beside for quote in left_open(measures_of(CALL.format(elsewhere=beside))))


def test_a_call_that_tells_its_conditions_itself_is_not_left_open(measures_of):
    told = "申报条件：申报单位应在大连市注册，成立满3年。\n申报书模板和申报要求详见附件2。"
    assert not any("详见附件" in quote for quote in left_open(measures_of(CALL.format(elsewhere=told))))
