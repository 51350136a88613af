"""A card always offers something."""

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.recognition import with_card_offer
from policymatch.reading.measures.units import layout_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import paragraphs

CARD = """沈阳市示例资助
依据文件
《示例办法》
发文机构
沈阳市示例局
发布日期
2024-05-01
工具分类
资金支持
服务对象
沈阳市软件企业
1．额度以当年通知为准。
服务内容
2．经费用于研发。
联络方式
沈阳市示例局：55551234"""


def test_a_card_in_which_no_sentence_was_found_to_offer_offers_its_whole_cell():
    layout = layout_of(CARD, paragraphs(CARD))
    labels = with_card_offer(layout, [Label.OUTSIDE] * len(layout.units))
    cell = [label for unit, label in zip(layout.units, labels, strict=True) if unit.role is SectionRole.OFFER]
    assert cell == [Label.BEGIN, Label.INSIDE]
    assert labels.count(Label.OUTSIDE) == len(labels) - 2


def test_a_document_that_is_no_card_may_offer_nothing():
    body = "某市工作方案\n一、组织领导\n各部门要加强协作。"
    layout = layout_of(body, paragraphs(body))
    labels = [Label.OUTSIDE] * len(layout.units)
    assert with_card_offer(layout, labels) == labels
