"""Sentences that give one thing to some and another to others, and those that grade one support."""

import time

import pytest

from policymatch.reading.measures.gifts import gifts_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def cut(text):
    return [text[a:b] for a, b in gifts_of(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "对省级示范项目按设备购置额给予500万元补助，|对获得智能工厂称号的企业奖补300万元。",
        "支持机构为小微企业提供信贷等金融服务，|对扩大担保规模的担保公司进行奖励。",
        "鼓励各区给予服务平台房租减免等支持，|对迁入的小巨人企业给予一次性奖励。",
        "对研发费用损失给予赔偿，|对保费给予一定补助，为创业免去后顾之忧。",
        "对获得驰名商标的单位给予50万元奖励、|对集体商标协会给予10万元奖励。",
        "按完成情况，给予需求方最高80万元支持，|给予研发方最高300万元支持。",
    ],
)
def test_what_is_given_to_others_is_a_sentence_of_its_own(text):
    assert cut(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "对首次认定的市级企业给予10万元奖励，对首次认定的国家级企业给予50万元奖励。",
        "对低效楼宇改造项目给予10%补助，对老旧厂房改造项目给予30%补助。",
        "支持企业参展，对符合条件的给予展位费补贴。",
        "支持企业参加行动，对其展位费给予补贴。",
        "采取后补助方式，对已投保的企业给予保费补贴。",
        "对企业给予20万元奖励，每年最高不超过100万元。",
        "分别给予牵头单位、参与单位30万元、10万元奖励。",
        "对高校、对院所给予补助。",
    ],
)
def test_grades_and_what_goes_on_with_a_gift_stay_with_it(text):
    assert cut(text) == [text]


def test_each_gift_is_a_unit_of_the_layout_at_its_place_in_the_body():
    body = "一、支持企业\n对项目给予500万元补助，对获得称号的企业奖补300万元。各部门要配合。"
    layout = layout_of(body, paragraphs(body))
    assert [unit.text for unit in layout.units][-3:] == [
        "对项目给予500万元补助，",
        "对获得称号的企业奖补300万元。",
        "各部门要配合。",
    ]
    assert [unit.place for unit in layout.units][-3:] == [0, 1, 2]


def test_a_long_row_of_gifts_is_cut_in_proportion_to_its_length():
    def seconds(count):
        text = "对甲类企业给予补助，对乙类机构给予奖励，" * count
        started = time.perf_counter()
        list(gifts_of(text, 0, len(text)))
        return time.perf_counter() - started

    seconds(50)
    few, many = min(seconds(200) for _ in range(3)), min(seconds(1600) for _ in range(3))
    assert many < 8 * 3 * few
