"""A sentence that gives two things of different form is cut between them."""

import pytest

from policymatch.reading.measures.apart import with_parts
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def parts_of(text):
    body = f"一、支持企业\n{text}"
    layout = layout_of(body, paragraphs(body))
    labels = [Label.BEGIN if u.text[:4] == text[:4] else Label.OUTSIDE for u in layout.units]
    layout, labels, told = with_parts(layout, labels, Labelled(labels, [0.9] * len(labels)))
    offers = offers_of(layout, labels, told.begins)
    return ["".join(u.text for u in layout.units[o.first : o.last + 1]) for o in offers]


@pytest.mark.parametrize(
    "text",
    [
        "将海洋新材料优先列入首批次应用目录，|对于目录内产品的应用，按合同额的10%给予奖励。",
        "组织企业与产业园区对接，|对实际落地的项目予以一定的资金扶持。",
        "支持小微企业吸纳青年就业，按规定给予社会保险补贴，|对招用人数超过职工总数两成的，在安排专项资金时予以倾斜。",
        "今年基金继续按照0.8%收取担保费，|鼓励区级担保机构减半收取。",
        "对符合条件的旅行社继续按照100%比例暂退质量保证金，|鼓励企业购买保险替代。",
        "全面落实小规模纳税人减免增值税，|软件业、物流业等行业企业继续按月全额退还留抵税额。",
        "落实海归人才个人所得税优惠政策，|企业为引进人才支付的安家补助符合规定的，及时予以税前扣除。",
        "对充电站给予0.2元/千瓦时的补贴，|落实公共充电设施免收接电工程费等措施。",
        "免征符合条件的农机合作社作业服务增值税，|对其自用的库房、场地免征房产税。",
        "鼓励物流企业申请国际冷链示范枢纽，|对新增保税仓的企业给予支持。",
    ],
)
def test_a_gift_of_another_form_is_an_offer_of_its_own(text):
    assert parts_of(text.replace("|", "")) == text.split("|")


def test_what_is_given_for_another_thing_won_by_the_same_deed_is_an_offer_of_its_own():
    text = "对成功创建国家级、省级工程研究中心的，分别给予60万元、30万元奖励，|对成功创建国家级绿色工厂的，给予50万元奖励。"
    assert parts_of(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "对成功创建国家级示范园区的，给予60万元奖励，对成功创建省级试点园区的，给予30万元奖励。",
        "支持机构建设上市服务平台，对服务效果较好的给予资金支持。",
        "支持企业申报总部，对获得认定的企业给予最高500万元奖励。",
        "鼓励农民返乡创业，支持人才到合作社工作，按规定落实补贴。",
        "组织企业参展，对其展位费给予补贴。",
        "鼓励企业申请绿色仓库，对通过评价的企业给予奖励。",
    ],
)
def test_a_gift_for_what_was_encouraged_stays_with_it(text):
    assert parts_of(text) == [text]
