"""Grades and kinds of project of one support, of each of which a document asks something of its own."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.measures.asked_apart import kinds_asked_apart
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

GRADES = "一、支持内容\n1.按照实际支出的30%，港口知识产权领军企业每家不超过80万元，港口知识产权示范企业每家不超过30万元。\n"
OF_GRADES = (
    "二、申报条件\n1.在浑南区注册。\n"
    "（1）港口知识产权领军企业，应设有专门机构，营业收入不低于9000万元。上年研发人员不少于40人。\n"
    "（2）港口知识产权示范企业，应设有专职人员，营业收入不低于900万元。\n"
)
PROJECTS = (
    "一、支持内容\n1．资助额度：巡回义诊项目的资助额度不超过40万元，"
    "乡村培训项目、对外交流项目的资助额度一般不超过20万元。\n"
)
OF_PROJECTS = (
    "二、申报条件\n1.在浑南区注册。\n2.巡回义诊申报项目应由职工总数不少于60人的单位实施。\n"
    "3.乡村培训申报项目应不以营利为目的。每期培训的天数不少于9天。\n"
)


def kinds_of(body):
    layout = layout_of(body, paragraphs(body))
    sums = next(unit.text for unit in layout.units if "不超过" in unit.text)
    return [(one.called, sums[one.named : one.named_end]) for one in kinds_asked_apart(layout, sums)]


def fields_of(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def told_by(measure):
    return " ".join(leaf.quote.text for leaf in leaves_of(measure.condition))


def test_grades_of_which_a_document_asks_each_its_own_are_told_apart():
    assert kinds_of(GRADES + OF_GRADES) == [
        ("港口知识产权领军企业", "港口知识产权领军企业"),
        ("港口知识产权示范企业", "港口知识产权示范企业"),
    ]


def test_kinds_of_project_are_told_apart_and_those_of_one_sum_too():
    names = ["巡回义诊项目", "乡村培训项目", "对外交流项目"]
    assert kinds_of(PROJECTS + OF_PROJECTS) == [(name, name) for name in names]


@pytest.mark.parametrize(
    "body",
    [
        GRADES + "二、申报条件\n1.在浑南区注册。\n2.港口知识产权领军企业，应设有专门机构。\n",
        GRADES + "二、申报条件\n1.在浑南区注册，营业收入不低于900万元。\n",
        PROJECTS + "二、申报条件\n1.在浑南区注册。\n2.巡回义诊申报项目应由医院实施。\n",
        PROJECTS + "二、申报条件\n1.巡回义诊项目、乡村培训项目的申报单位在浑南区注册。\n",
    ],
)
def test_grades_of_which_nothing_is_asked_apart_are_those_of_one_support(body):
    assert kinds_of(body) == []


def test_each_grade_is_asked_what_the_document_asks_of_it_in_all_sentences_of_its_item(measures_of):
    title = "沈阳市浑南区港口扶持办法\n"
    leading, showing = measures_of(title + GRADES + OF_GRADES)
    assert [b.cap_yuan for b in leading.benefits] == [8e5]
    assert [b.cap_yuan for b in showing.benefits] == [3e5]
    assert {"titles", "revenue_yuan", "rd_staff", "region"} <= fields_of(leading)
    assert {"titles", "revenue_yuan", "region"} <= fields_of(showing)
    assert "rd_staff" not in fields_of(showing)


def test_a_kind_of_project_is_asked_for_by_its_demands_and_not_by_its_name(measures_of):
    tour, training, exchange = measures_of("沈阳市浑南区健康扶持办法\n" + PROJECTS + OF_PROJECTS)
    assert "巡回义诊项目" in tour.title
    assert "employees" in fields_of(tour)
    assert "天数" in told_by(training)
    assert "天数" not in told_by(tour) + told_by(exchange)
    assert "employees" not in fields_of(training) | fields_of(exchange)
    assert [[b.cap_yuan for b in m.benefits] for m in (tour, training, exchange)] == [[4e5], [2e5], [2e5]]
