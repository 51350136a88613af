"""Offers told in few words: the best of a year, policies that stay in force, and what is given beside them."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.selected import selects


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if not leaf.implied}


def test_how_many_of_the_best_are_chosen_each_year_is_an_offer_to_be_one(measures_of):
    measures = measures_of(
        "浑南区数字贸易若干措施\n一、推进贸易数字化\n对新获评的数字商务企业给予20万元奖励。"
        "2030年起每年遴选6-8个跨境电商优秀案例，并推广应用。"
    )
    assert [measure.kind for measure in measures] == [MeasureKind.AWARD, MeasureKind.TITLE]


@pytest.mark.parametrize(
    "text", ["到2030年培育20家标杆企业。", "每年评选结果报区政府。", "每年遴选3名专家参与评审。"]
)
def test_goals_and_choices_of_judges_are_no_such_offer(text):
    assert not selects(text)


def test_each_relief_that_stays_in_force_is_an_offer(measures_of):
    first, second = measures_of(
        "浑南区降成本若干措施\n一、降低税费成本\n"
        "将免征冷链企业仓储设施房产税政策、减征地方水利建设基金政策，延续实施至2031年底。"
    )
    assert ("industry", "has_any", ("冷链",)) in asked(first)
    assert "industry" not in {field for field, _, _ in asked(second)}


def test_a_green_passage_and_a_raised_rate_are_offers_in_a_list_of_tasks(measures_of):
    raised, passage = measures_of(
        "浑南区降成本若干措施\n一、降低税费成本\n"
        "对重点产业链，出台针对性的减负政策，将符合条件的企业设备投资抵扣比例由40%提高至80%的政策长期实施。\n"
        "严格落实应急物资运输“绿色通道”政策。"
    )
    assert "80%" in raised.condition.model_dump_json()
    assert "绿色通道" in passage.condition.model_dump_json()


def test_what_else_may_not_be_had_is_asked_and_is_no_offer(measures_of):
    (measure,) = measures_of(
        "浑南区棉田保护补贴实施方案\n一、补贴标准\n区级补贴标准为每亩200元。"
        "同一块棉田，每年度只能享受一次区级棉田保护补贴，不可同时再享受区级轮作补贴。\n"
        "二、有以下情况的不予补贴：\n1．棉花发生过质量安全事故的地块；\n2．已改为林地的地块。"
    )
    assert asked(measure) == {("received", "has_none", ("区级轮作补贴",))}


def test_those_whom_a_sentence_wants_to_build_are_given_all_of_it(measures_of):
    measures = measures_of(
        "浑南区促进投资若干措施\n一、鼓励民营企业投建公交充电站、共享换电柜等示范项目，对充电设备给予20%—40%的设备补贴，"
        "对充电站点和企业给予0.1元/千瓦时的度电补贴，落实经营性充电设施免收接电工程费等措施。"
    )
    assert len(measures) == 3
    assert all(("ownership", "in", ("private",)) in asked(measure) for measure in measures)


def test_what_is_built_by_others_is_not_drawn_to_those_before(measures_of):
    measures = measures_of(
        "浑南区促进投资若干措施\n一、鼓励民营企业投建公交充电站等示范项目，对充电设备给予20%的设备补贴，"
        "对科研院所给予每年30万元的房租补助。"
    )
    assert ("ownership", "in", ("private",)) not in asked(measures[-1])


def test_a_park_that_builds_need_hold_no_title_of_the_firms_that_a_document_is_for(measures_of):
    measures = measures_of(
        "浑南区推动瞪羚企业集聚发展\n依据文件\n《浑南区若干措施》\n发文机构\n浑南区工信局\n工具分类\n资金支持\n服务对象\n"
        "瞪羚企业\n服务内容\n1．加快瞪羚集聚发展\n对瞪羚企业建设的自动化产线给予最高100万元补助。"
        "支持特色园区建设检验检测等产业支撑平台，按实际建设投入给予最高200万元资金补助。\n条件要求\n本政策适用于瞪羚企业\n"
        "时间/频度\n从2030年1月起"
    )
    assert ["titles" in {field for field, _, _ in asked(m)} for m in measures] == [True, False]


def test_the_best_of_a_year_are_had_beside_what_is_given_for_others(measures_of):
    funded, best = measures_of(
        "浑南区智能传感若干措施\n（一）支持研制。对牵头研制车规级传感器的企业，给予最高900万元补助。"
        "每年评选不超过6个精度领先的优秀传感方案，按照不超过研制成本20%的标准给予补助，最高200万元。"
    )
    assert [b.cap_yuan for b in funded.benefits] == [9_000_000]
    assert [b.rate for b in best.benefits] == [0.2]


def test_how_many_are_chosen_each_year_goes_on_with_what_named_no_sum(measures_of):
    (measure,) = measures_of(
        "浑南区智能传感若干措施\n（一）奖励方案。对优秀传感方案给予奖励。每年评选不超过6个优秀传感方案，每个奖励20万元。"
    )
    assert [b.amount_yuan for b in measure.benefits] == [200_000]
