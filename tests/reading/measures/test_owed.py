"""What an act of law has offices do for firms, and these may claim, is an offer."""

import pytest

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.owed import is_owed, with_owed
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


@pytest.mark.parametrize(
    "duty",
    [
        "小微企业申请绿色产品认证的，市场监管部门应当给予指导。",
        "第十八条 中小企业牵头制定行业标准的，县级以上人民政府有关部门应当按照规定给予资金支持。",
        "检测机构为小微企业提供计量服务的，应当按照规定减免费用。",
        "使用财政资金购置的大型仪器，应当按照国家有关规定向中小企业开放。",
        "科技部门应当会同有关部门，每年组织高等学校、科研院所等单位，向中小企业推广适用技术。",
        "工业和信息化部门应当将符合条件的中小企业产品纳入创新产品目录。",
        "小微企业参加投标的，除声明函外，采购人不得要求其提供其他证明材料。",
        "联合体各方均为小微企业的，联合体视同小微企业。",
        "县级以上人民政府应当通过组织展销会、支持建设海外仓等方式，帮助中小企业开拓市场。",
        "中小企业发展专项资金主要用于支持中小企业技术改造。",
        "中央财政和地方财政应通过种业发展专项资金等渠道，创新投入方式，支持种业企业发展。",
        "创业投资引导基金，应当引导投资机构重点投资初创期的小微企业。",
    ],
)
def test_what_firms_may_claim_of_offices_is_owed(duty):
    assert is_owed(duty)


@pytest.mark.parametrize(
    "duty",
    [
        "企业排放超标的，生态环境部门应当给予处罚。",
        "企业提出异议的，有关部门应当给予答复。",
        "统计部门应当加强对中小企业的统计监测。",
        "中小企业应当加强财务管理。",
        "其中，联合体各方均为小型企业的，联合体视同小型企业。",
        "县级以上人民政府应当加强对中小企业发展专项资金的监督。",
    ],
)
def test_what_offices_do_to_firms_or_for_themselves_is_not(duty):
    assert not is_owed(duty)


def test_it_begins_an_offer_where_the_models_saw_none():
    body = "甘肃省促进中小企业发展条例\n第十八条 小微企业申请绿色产品认证的，市场监管部门应当给予指导。"
    layout = layout_of(body, paragraphs(body))
    labels = with_owed(layout, [Label.OUTSIDE] * len(layout.units), [0.0] * len(layout.units))
    assert [str(label) for label in labels] == ["O", "B"]


def test_a_training_that_an_office_is_to_give_is_an_offer_where_the_models_waver():
    body = "甘肃省促进就业条例\n第三条 人力资源部门会同有关部门，为有意创业的创业人员提供创业培训。"
    layout = layout_of(body, paragraphs(body))
    outside = [Label.OUTSIDE] * len(layout.units)
    assert with_owed(layout, outside, [0.2] * len(outside))[-1] is Label.BEGIN
    assert with_owed(layout, outside, [0.01] * len(outside))[-1] is Label.OUTSIDE
