"""How much is given for each of several things that a list supports is no offer beside them, and theirs."""

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.retold import with_retold
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

CALL = (
    "滨海市绿色仓储项目申报指南\n支持内容及标准\n1．支持内容：\n（1）鼓励企业开展节水改造项目。支持企业开展喷淋、冷却等设备的节水改造。\n"
    "（2）支持企业购置自动分拣设备。\n（3）支持企业开展“智慧仓库”建设活动。\n2．支持标准：\n"
    "（1）资金支持比例不超过项目审定投资额的40%，最高不超过80万元。\n（2）单个“智慧仓库”项目奖励资金不超过20万元。\n"
)
BEGUN = ("鼓励企业开展节水", "支持企业开展喷淋", "购置自动分拣", "建设活动", "资金支持比例", "单个“智慧仓库”")


def test_each_thing_has_the_sums_of_the_standard_and_one_named_there_its_own(measures_of):
    *plain, named = measures_of(CALL)
    assert [(b.rate, b.cap_yuan) for measure in plain for b in measure.benefits] == [(0.4, 8e5)] * len(plain)
    assert [(b.rate, b.cap_yuan) for b in named.benefits] == [(None, 2e5)]
    assert {measure.kind for measure in plain} == {MeasureKind.GRANT}


def test_a_standard_and_a_sentence_that_ends_in_the_words_of_its_headline_begin_no_offer():
    layout = layout_of(CALL, paragraphs(CALL))
    labels = [
        Label.BEGIN if any(words in unit.text for words in BEGUN) else Label.OUTSIDE for unit in layout.units
    ]
    begun = [
        u.text
        for u, label in zip(layout.units, with_retold(layout, labels), strict=True)
        if label is Label.BEGIN
    ]
    assert begun == [
        "（1）鼓励企业开展节水改造项目。",
        "（2）支持企业购置自动分拣设备。",
        "（2）单个“智慧仓库”项目奖励资金不超过20万元。",
    ]


def test_a_sentence_above_directions_that_have_sums_of_their_own_is_no_offer():
    body = (
        "滨海创新资金管理办法\n采取后补助方式给予支持，支持资金用于能力建设。每家企业只能从以下两个支持方向中选择一个。\n"
        "1.种子企业，给予不超过40万元资金支持。\n2.获奖企业，给予不超过50万元资金支持。\n"
    )
    layout = layout_of(body, paragraphs(body))
    labels = [Label.BEGIN if "给予" in unit.text else Label.OUTSIDE for unit in layout.units]
    begun = [
        u.text
        for u, label in zip(layout.units, with_retold(layout, labels), strict=True)
        if label is Label.BEGIN
    ]
    assert begun == ["1.种子企业，给予不超过40万元资金支持。", "2.获奖企业，给予不超过50万元资金支持。"]


def test_what_the_years_of_one_support_give_is_that_support():
    body = "滨海创新资金管理办法\n1.对专利池给予支持，总金额不超过900万元。第一年支持金额不超过400万元。第二、三年根据考核结果给予支持，分别不超过300万元、200万元。\n"
    layout = layout_of(body, paragraphs(body))
    labels = [Label.BEGIN if "支持" in unit.text else Label.OUTSIDE for unit in layout.units]
    assert [label for label in with_retold(layout, labels) if label is not Label.OUTSIDE] == [
        Label.BEGIN,
        Label.INSIDE,
        Label.INSIDE,
    ]


def test_a_standard_behind_one_thing_alone_is_its_own():
    body = (
        "滨海市检测券实施方案\n1．支持内容：\n凡符合条件的企业，均可享受检测合同额一定比例的检测券补贴。\n2．支持标准：\n"
        "（1）企业签订检测合同后申领检测券，单次申领金额最高不超过合同额的30%。\n（2）企业与多家机构签订合同的，可分批申领。\n"
    )
    layout = layout_of(body, paragraphs(body))
    begun = ("凡符合", "（1）", "（2）")
    labels = [
        Label.BEGIN if any(words in unit.text for words in begun) else Label.OUTSIDE for unit in layout.units
    ]
    found = with_retold(layout, labels)
    assert [u.text[:3] for u, label in zip(layout.units, found, strict=True) if label is Label.BEGIN] == [
        "凡符合"
    ]
