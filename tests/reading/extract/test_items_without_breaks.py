"""Items whose line breaks were lost, who is responsible for them, and item numbers that touch a figure."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "沈阳市浑南区企业发展若干措施\n"


def clauses(measures):
    return [measure.clause for measure in measures]


def anchors(body, measures):
    return [body[measure.start : measure.end] for measure in measures]


def test_an_item_begins_behind_the_bracket_of_who_is_responsible_for_the_one_before(measures_of):
    body = HEAD + (
        "一、支持企业发展\n（一）支持研发投入。对研发费用500万元以上的企业，给予20万元奖励。（责任单位：区科技局，配合单位：区财政局）"
        "（二）支持企业上规。对首次上规的工业企业，给予10万元奖励。〔牵头单位：区工信局；责任单位：区财政局〕"
        "（三）支持设备更新。对购置设备的企业，按设备投资额的5%给予补助。（责任单位：区工信局）"
    )
    measures = measures_of(body)
    assert clauses(measures) == ["（一）", "（二）", "（三）"]
    assert not any("单位：" in anchor for anchor in anchors(body, measures))


def test_a_bracket_of_who_is_responsible_that_was_broken_over_lines_is_of_no_measure(measures_of):
    body = HEAD + (
        "4.优化用水报装\n实施零跑腿办理\n。\n（责任单位：\n区水务局，配合单位：区住建局、\n区财政局）"
        "日用水量50吨以下的小微企业，给予接入费50%的补助，最高3万元。（责任单位：区水务局）"
        "对规模以上企业给予10万元补助。（责任单位：区工信局，\n配合单位：区财政局）"
    )
    measures = measures_of(body)
    assert len(measures) == 2
    assert not any("单位" in anchor or "局" in anchor for anchor in anchors(body, measures))
    asked = {str(x.field) for x in leaves_of(measures[0].condition) if isinstance(x, Criterion)}
    assert "size_class" in asked


def test_a_list_whose_numbers_go_on_from_the_heading_before_ends_its_heading_too(measures_of):
    body = HEAD + (
        "一、加大研发投入支持1.对研发费用300万元以上的企业，给予10万元奖励。2.对新建重点实验室的企业，给予50万元补助。"
        "二、加大企业培育扶持3.对首次上规的工业企业，给予8万元奖励。4.对新认定的瞪羚企业，给予30万元奖励。"
        "5.对新认定的独角兽企业，按其上一年度研发费用的10%给予最高200万元补助。"
    )
    measures = measures_of(body)
    assert clauses(measures) == ["1.", "2.", "3.", "4.", "5."]
    assert not any("扶持3" in measure.title for measure in measures)


def test_a_heading_ends_where_the_first_item_of_its_list_begins(measures_of):
    body = HEAD + (
        "一、加大创新平台建设支持1.对获批省级技术创新中心的企业，给予50万元奖励。2.对举办创新大赛的企业，给予20万元补助。"
        "3.对新建院士工作站的企业，给予100万元补助。二、加大人才支持力度（一）对引进博士的企业，每人给予3万元补助。"
        "（二）对引进技师的企业，每人给予1万元补助。"
    )
    measures = measures_of(body)
    assert clauses(measures) == ["1.", "2.", "3.", "（一）", "（二）"]
    assert not any("支持1" in measure.title or "力度" in measure.title for measure in measures)


@pytest.mark.parametrize(
    ("line", "clause", "field", "least"),
    [
        ("4.50人以上的小微企业，给予5万元奖励。", "4.", "employees", 50),
        ("2.营业收入500万元以上的企业，给予5万元奖励。", "2.", "revenue_yuan", 5_000_000),
    ],
)
def test_an_item_number_that_touches_its_figure_is_no_part_of_it(measures_of, line, clause, field, least):
    (measure,) = measures_of(f"{HEAD}第一条 支持企业发展\n{line}")
    asked = {str(x.field): x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion)}
    assert (measure.clause, asked[field]) == (clause, least)


def test_items_that_open_with_a_year_or_a_sum_are_items_of_their_own(measures_of):
    measures = measures_of(
        HEAD + "第一条 支持企业发展\n1.1000万元以上的技术改造项目，按投资额的8%给予补助，最高200万元。\n"
        "2.2025年首次上规的工业企业，给予10万元奖励。"
    )
    assert clauses(measures) == ["1.", "2."]
