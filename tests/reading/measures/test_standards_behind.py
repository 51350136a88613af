"""A standard behind the list of what an offer pays for, and a bare name over who has it, make one offer with it."""

from policymatch.reading.measures.heads import without_heads
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.retold import with_retold
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

PAID_FOR = """海州市外贸支持指南
服务内容
1．对海外参展费用的补助
对我市企业参展发生的费用进行补助，包括：
（1）展位租赁所发生的支出。
（2）展品运输所发生的支出。
补助标准：支持比例不超过40%，一个项目最高不超过30万元。
2．贷款贴息
补助标准：不超过实际支付利息的40%。
条件要求
在我市依法注册。"""
NAMED = """服务内容
（1）资助新建村镇书店
2024年完成新建并正式营业的村镇书店。
（2）奖励举办阅读活动优秀书店
2024年举办阅读活动不少于20场的书店。"""


def laid_out(body):
    return layout_of(body, paragraphs(body))


def labels_of(layout, begun):
    return [
        Label.BEGIN if any(words in unit.text for words in begun) else Label.OUTSIDE for unit in layout.units
    ]


def texts(layout, labels):
    offers = offers_of(layout, labels)
    return ["".join(u.text for u in layout.units[offer.first : offer.last + 1]) for offer in offers]


def test_a_standard_behind_a_list_of_what_is_paid_for_is_of_the_same_offer():
    layout = laid_out(PAID_FOR)
    labels = labels_of(layout, ("进行补助", "补助标准"))
    first, second = texts(layout, with_retold(layout, labels))
    assert first.startswith("对我市企业参展")
    assert "40%，一个项目最高不超过30万元" in first
    assert second.startswith("补助标准：不超过实际")


def test_a_bare_name_of_a_gift_over_who_has_it_is_no_offer_beside_it():
    layout = laid_out(NAMED)
    labels = labels_of(layout, ("资助新建", "完成新建", "奖励举办", "不少于20场"))
    told = texts(layout, without_heads(layout, labels))
    assert told == ["2024年完成新建并正式营业的村镇书店。", "2024年举办阅读活动不少于20场的书店。"]
