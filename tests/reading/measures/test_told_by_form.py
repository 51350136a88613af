"""Sentences whose wording alone says that they offer something."""

import pytest

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.told_by_form import with_told_by_form
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def begun(text, label):
    """The sentences that begin an offer, where the model gave all but the first of them `label`."""
    body = f"一、支持措施\n（一）完善服务。{text}"
    layout = layout_of(body, paragraphs(body))
    labels = [Label.BEGIN if unit.text.startswith("全面") else label for unit in layout.units]
    found = with_told_by_form(layout, labels)
    return [u.text for u, told in zip(layout.units, found, strict=True) if told is Label.BEGIN]


@pytest.mark.parametrize(
    "text",
    [
        "民办技校在实训基地等资格认定方面与公办技校一视同仁。",
        "民营护理院与公立护理院执行相同价格政策。",
        "配建的托育设施建筑面积不计入容积率。",
        "落实中小企业政府采购预留份额制度。",
        "探索推行不动产“带押过户”。",
        "企业的技改补助资金按下列公式计算：上年投入乘以当年系数。",
        "建立用工300人以上企业服务专员制度，解决用工难题。",
        "支持有条件的企业发行公司债券，降低融资成本。",
        "鼓励民营企业在银行间市场发行债务融资工具。",
        "采购人要降低中小企业参与门槛，采取合理预留采购包、分包等形式。",
    ],
)
def test_equal_terms_a_share_kept_back_and_a_floor_not_counted_are_offered(text):
    assert begun(text, Label.OUTSIDE) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "加强行业自律，规范经营行为。",
        "各部门要一视同仁，加强监管。",
        "推行“首席服务员”制度。",
        "支持银行发行小微企业专项金融债。",
        "采购人要加强内部控制，明确岗位职责。",
    ],
)
def test_tasks_of_offices_are_not(text):
    assert begun(text, Label.OUTSIDE) == []


def test_a_step_by_its_name_within_an_offer_is_an_offer_of_its_own():
    text = "全面实行小微企业用水报装“零收费”。推行居民用户“刷脸办电”，压减材料。"
    assert begun(text, Label.INSIDE) == text.replace("。", "。|").strip("|").split("|")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全面入驻的软件企业，办公用房租金前两年全部补贴、第三年补贴50%。", True),
        ("对入驻企业全面落实租金政策，加强宣传。", False),
        ("第一条 企业房租补贴。", False),
    ],
)
def test_rent_that_is_paid_in_whole_or_by_a_share_is_offered(text, found):
    body = f"优惠政策\n{text}"
    layout = layout_of(body, paragraphs(body))
    told = with_told_by_form(layout, [Label.OUTSIDE] * len(layout.units))
    assert (Label.BEGIN in told) is found


def test_a_reward_whose_sum_is_decided_case_by_case_is_offered():
    text = "引进税收突出项目的其他组织，其引荐奖励另行申报，根据实际研究确定。"
    assert begun(text, Label.OUTSIDE) == [text]


def test_a_reward_to_projects_that_is_decided_case_by_case_is_offered():
    text = "对示范作用突出的企业的有关奖励，可视情况研究确定。"
    assert begun(text, Label.OUTSIDE) == [text]
