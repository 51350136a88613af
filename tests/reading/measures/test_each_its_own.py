"""Clauses of one sentence that pay for another right, for rooms had in another way, or another side of a project."""

import numpy as np
import pytest

from policymatch.reading.measures.apart import with_parts
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

BEGIN, INSIDE = Label.BEGIN, Label.INSIDE


def begun(text, labels, chance=0.03):
    """The first words of each offer of a clause, whose sentences a labeller held for `labels`."""
    layout = layout_of(text, paragraphs(text))
    found = offers_of(layout, labels, [chance] * len(labels))
    return [layout.units[offer.first].text[:6] for offer in found]


def test_each_kind_of_patent_is_paid_for_by_an_offer_of_its_own():
    text = "发明专利获得授权后资助9000元/件；外观设计专利授权后资助300元/件；提交PCT专利申请后资助8000元/件。"
    assert begun(text, [BEGIN, INSIDE, INSIDE]) == ["发明专利获得", "外观设计专利", "提交PCT专"]


@pytest.mark.parametrize(
    "text",
    [
        "获得日本、欧洲发明专利授权的，每件资助4万元；获得其他国家专利授权的，每件资助2万元。",
        "国内发明专利申请后每件资助500元；发明专利授权后每件再资助2000元。",
        "发明专利授权后每件资助5000元；单个企业每年最高30万元。",
    ],
)
def test_one_kind_of_patent_is_one_offer_wherever_it_is_granted_and_however_far_it_has_come(text):
    assert len(begun(text, [BEGIN, INSIDE])) == 1


def test_rooms_that_are_bought_are_paid_for_apart_from_rooms_that_are_rented():
    text = "总部在本区租用办公用房的，按每平方米30元给予补贴；总部在本区购置办公用房的，按每平方米900元给予补贴。"
    assert len(begun(text, [BEGIN, INSIDE])) == 2


def test_rooms_of_two_sorts_that_are_rented_are_grades_of_one_offer():
    text = "租用办公用房的，按每平方米30元给予补贴；租用办公场地的，按每平方米20元给予补贴。"
    assert len(begun(text, [BEGIN, INSIDE])) == 1


def test_either_side_of_a_deal_is_paid_by_an_offer_of_its_own():
    text = "鼓励合作，合同额200万元以上的，按合同额的3%给予买方企业奖励；按合同额的2%给予卖方企业奖励。"
    assert len(begun(text, [BEGIN, BEGIN])) == 2


def test_those_who_made_a_thing_and_those_who_take_it_over_are_paid_by_offers_of_their_own():
    text = "技术成交的，按成交额的3%给予作出贡献的研发人员奖励，每人最高9万元；按成交额的2%给予承接该技术的企业奖励。"
    assert len(begun(text, [BEGIN, BEGIN])) == 2


def test_another_share_for_the_same_firms_goes_on_with_the_offer():
    text = "合同额200万元以上的，按合同额的3%给予企业奖励；按合同额的4%给予企业奖励。"
    assert len(begun(text, [BEGIN, BEGIN])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "具有施工特级资质的企业，奖励900万元；具有施工一级资质的企业，奖励300万元。",
        "对获得国家发改部门立项的服务平台项目给予100%配套；对获得省级发改部门立项的服务平台项目给予60%配套。",
        "对专利大户，奖励2万元。对曾经获得上述奖励的单位，只就新增部分按上述标准给予奖励。",
    ],
)
def test_another_grade_level_or_year_of_it_goes_on_with_the_offer(text):
    assert len(begun(text, [BEGIN, BEGIN])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "对创投基金按投资额的5%给予奖励，对同一项目给予的奖励最高80万元，对一家基金每年的奖励最高200万元。",
        "对租用场地的企业按每平方米30元给予补贴，实际租金低于补贴标准的，按照实际租金给予补贴，每年最高50万元。",
    ],
)
def test_caps_and_the_least_of_a_gift_are_no_units_of_their_own(text):
    layout = layout_of(text, paragraphs(text))
    begins = [BEGIN] * len(layout.units)
    cut, _, _ = with_parts(layout, begins, Labelled(begins, np.ones(len(begins))))
    assert len(cut.units) == 1


def test_the_parts_that_a_sum_is_made_up_of_belong_to_it():
    body = """第一条 对新设立的研究院，分期投入最高5000万元的建设运行费，经费构成包括：
（一）最高1000万元落户奖励；
（二）最高2000万元设备补助。"""
    assert begun(body, [BEGIN, BEGIN, BEGIN]) == ["第一条对新设"]


def parts(text):
    """The parts into which the sentence of one offer is cut, each held for an offer or not."""
    layout = layout_of(text, paragraphs(text))
    begins = [BEGIN] * len(layout.units)
    cut, labels, told = with_parts(layout, begins, Labelled(begins, np.ones(len(begins))))
    return [cut.units[offer.first].text for offer in offers_of(cut, labels, told.begins)]


def test_a_sum_for_one_sort_of_holder_and_a_sum_for_another_are_two_offers():
    bases, studios = (
        "给予市级公共实训基地80万元奖励，",
        "分别给予省级、市级名师工作室30万元、10万元一次性资助。",
    )
    assert parts(bases + studios) == [bases, studios]


@pytest.mark.parametrize(
    "text",
    [
        "给予省级公共实训基地80万元奖励，给予市级公共实训基地30万元奖励。",
        "给予公共实训基地80万元奖励，给予每年不超过10万元运营补贴。",
    ],
)
def test_grades_of_one_holder_and_more_for_it_are_one(text):
    assert parts(text) == [text]


def test_steps_told_below_a_gift_by_so_many_grades_are_one_offer():
    body = """（一）服务奖励。对检测机构按照两个等级给予奖励。
1.服务客户90家以上的检测机构，给予30万元奖励；
2.服务客户60家以上的检测机构，给予15万元奖励。"""
    assert begun(body, [Label.OUTSIDE, BEGIN, BEGIN, BEGIN]) == ["对检测机构按"]
