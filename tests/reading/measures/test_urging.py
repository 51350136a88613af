"""What offices urge, invite to, hold or spread gives nobody anything."""

import pytest

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

GIFT = "对认定的企业给予10万元奖励。"


def texts_of_offers(body):
    """The texts of the offers when every sentence was held for the beginning of one."""
    layout = layout_of(body, paragraphs(body))
    begins = [0.9] * len(layout.units)
    labels = without_asides(layout, [Label.OUTSIDE, *[Label.BEGIN] * (len(layout.units) - 1)], begins)
    offers = offers_of(layout, labels, begins)
    return ["".join(u.text for u in layout.units[one.first : one.last + 1]) for one in offers]


@pytest.mark.parametrize(
    "urged",
    [
        "区商务局要组织、督促销售企业加快增加充电网点，提高服务水平。",
        "加强校地合作，邀请知名院校到园区走访。",
        "鼓励青年科学家及团队创新创业。",
        "组织开展包装设计大赛，推动产品创新。",
        "实施“物流提升行动”，推动配送体系向各乡镇延伸。",
        "组织开展能源管理贯标试点，推广管理标准，指导经营主体加强管理。",
        "依托项目库建立对接平台，共享项目信息，建立联动机制。",
        "鼓励滨江等东部新城实施用地标准化改革，推出一批工业用地。",
        "聚焦感知控制等基础技术，助力创新主体开展研发攻关。",
        "发布场景建设需求，面向社会征集方案。",
        "鼓励符合条件的种业企业进入创业板、新三板、科创板等融资。",
        "鼓励已上市种业企业通过公开增发等再融资方式进行并购和重组。",
        "完成股份制改造的种业企业，符合条件的可申请上市。",
        "各区可根据本区财力给予适当补贴。",
        "山区乡镇的奖补对象范围放宽到规模经营户。",
    ],
)
def test_what_is_only_urged_is_no_offer(urged):
    assert texts_of_offers(f"滨海市若干措施\n{urged}{GIFT}") == [GIFT]


@pytest.mark.parametrize(
    "given",
    [
        "区商务局要指导企业申报，给予5万元补助。",
        "举办创意大赛，推动获奖项目落地，奖励10万元。",
        "各区可对入驻企业给予最高20万元补贴。",
    ],
)
def test_what_gives_something_stays(given):
    assert given in "".join(texts_of_offers(f"滨海市若干措施\n{GIFT}\n{given}"))


def test_how_many_are_paid_each_year_goes_on_with_the_offer():
    paid = "国内参展每次资助1万元，境外参展每次资助3万元。"
    often = "国内参展每年按先后顺序资助不超过90次，境外参展每年资助不超过20项。"
    (offer,) = texts_of_offers(f"滨海市若干措施\n{paid}{often.replace('次', '项')}")
    assert offer.startswith(paid)
