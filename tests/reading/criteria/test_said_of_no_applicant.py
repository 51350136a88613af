"""Listed conditions that only invite, permit or bind later, and those of one case alone."""

import pytest

from policymatch.domain.condition import Hardness, leaves_of
from tests.reading.criteria.leaves import told, untested

_OFFER = "给予10万元资助。"


@pytest.mark.parametrize("text", ["鼓励创作单位与教学单位合作开展项目。", "鼓励对带动作用强的成果开展验证。"])
def test_what_is_only_encouraged_among_conditions_ranks(read, text):
    condition = read(own=_OFFER, condition=f"1．申报单位应制度健全。2．{text}")
    (invited,) = [leaf for leaf in leaves_of(condition) if leaf.quote.text.startswith("鼓励")]
    assert invited.hardness is Hardness.PREFER


def test_support_of_two_purses_is_told_as_two(read):
    condition = read(own=_OFFER, condition="项目未获得过中央财政资金支持或其他市级财政资金支持。")
    assert told(condition, "received") == [("has_none", ("中央财政资金", "其他市级财政资金支持"))]


def test_support_of_two_purses_that_bars_is_told_as_two(read):
    condition = read(own=_OFFER, condition="项目获得中央财政资金支持或其他市级财政资金支持的不得重复申报。")
    assert told(condition, "received") == [("has_none", ("中央财政资金支持", "其他市级财政资金支持"))]


def test_how_many_forms_may_be_applied_for_rules_nobody_out(read):
    condition = read(
        own=_OFFER,
        condition="1．申报单位应制度健全。2．同一影片同一年度同一批次原则上仅限申报一种补贴或奖励形式。",
    )
    assert untested(condition) == ["申报单位应制度健全"]


def test_what_those_who_were_given_something_must_not_take_is_no_bar_before(read):
    condition = read(own=_OFFER, condition="已获得本资金资助的项目不得接受其他市级财政性资金支持。")
    assert told(condition, "received") == []


def test_who_acted_together_with_others_is_bound_in_one_breath(read):
    text = "由本省与外省单位联合创作的申报项目，本省单位应处于主导地位，并拥有项目的出品权"
    condition = read(own=_OFFER, condition=f"{text}。")
    assert text in untested(condition)
    assert told(condition, "region") == []


def test_what_may_be_counted_together_is_a_permission(read):
    condition = read(
        own=_OFFER,
        condition="1．申报单位应制度健全。2．因机构改革重新登记、注册的，登记、注册时间可与改革前连续计算。",
    )
    assert untested(condition) == ["申报单位应制度健全"]


def test_whom_offices_recommend_holds_the_title_and_sits_where_he_likes(read):
    condition = read(
        own="对新纳入升规培育清单的企业，一次性给予20万元资金支持。",
        condition="由各区、浑南区遴选推荐纳入培育清单的国家高新技术企业，应符合以下条件：1．属于新材料领域。2．无不良信用记录。",
    )
    assert told(condition, "titles") == [("has_any", ("high_tech",))]
    assert told(condition, "region") == []
    assert "应符合以下条件" not in untested(condition)


def test_what_offices_are_to_set_up_is_asked_of_nobody(read):
    condition = read(own="鼓励各区、各部门建立项目台账，总投资达到2000万元以上的，纳入重点项目库，给予贴息。")
    assert not any("台账" in leaf.quote.text for leaf in leaves_of(condition))
    assert told(condition, "project_investment_yuan") == [(">=", 20000000.0)]


def test_how_long_an_act_holds_is_asked_of_nobody(read):
    condition = read(
        own=_OFFER, target="上述政策适用于所有种业企业，执行期限为2021年1月1日至2025年12月31日。"
    )
    assert not any("执行期限" in leaf.quote.text for leaf in leaves_of(condition))
