"""Whether words bar or let in: what a bar reaches, and where it ends."""

from policymatch.domain.condition import CriterionKind, NoneOf, leaves_of
from tests.reading.criteria.leaves import told, untested


def _barred(condition):
    return [leaf.quote.text for node in condition.all if isinstance(node, NoneOf) for leaf in leaves_of(node)]


def test_whatever_a_list_calls_those_who_have_nothing_they_are_barred(read):
    condition = read(
        own="种植水稻的，每亩补贴60元。",
        condition="以下地块不享受水稻种植补贴：\n1．已列入退耕还林的；\n2．抛荒一年以上的；\n3．权属有纠纷的。",
    )
    assert _barred(condition) == ["已列入退耕还林的", "抛荒一年以上的", "权属有纠纷的"]


def test_of_two_bars_joined_by_or_neither_may_be(read):
    condition = read(
        own="种植水稻的，每亩补贴60元。",
        condition="以下地块不享受水稻种植补贴：\n1．已列入退耕还林的，或已领取轮作补贴的；\n2．抛荒一年以上的。",
    )
    assert _barred(condition)[:2] == ["已列入退耕还林的", "或已领取轮作补贴的"]


def test_an_arrow_ends_a_bar_and_parts_steps(read):
    condition = read(
        own="给予30万元资助。",
        exclusion="不符合规定的，不予受理并通知申报主体→申报材料送基金中心按规定管理，并根据工作需要使用。",
    )
    assert _barred(condition) == []


def test_who_left_a_project_unfinished_is_barred_and_who_had_one_is_not(read):
    condition = read(
        own="给予30万元资助。",
        condition="已获得本基金立项资助的项目，未能按期提交结项验收的，其项目主体不能再获得同一类型的资助。",
    )
    (bar,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert [leaf.kind for leaf in leaves_of(bar)] == [CriterionKind.TESTABLE]
    assert told(condition, "received") == []


def test_what_is_not_counted_against_them_spares_firms(read):
    condition = read(own="对收购停工旅游项目的并购贷款暂不纳入旅游业贷款集中度管理。")
    assert _barred(condition) == []
    assert untested(condition) == ["对收购停工旅游项目的并购贷款暂不纳入旅游业贷款集中度管理"]


def test_turns_that_a_public_notice_takes_ask_nothing(read):
    condition = read(
        own="给予10万元奖励，公示期间有异议的，由认定小组核实处理→公示期满无异议的，由小组发布结果。"
    )
    assert not any(quote[-3:] == "异议的" for quote in untested(condition))
