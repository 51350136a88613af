"""Who applies where an offer gives to people, and where a document is for firms."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria import Passage, PassageRole, read_condition

PERSON = ("entity_type", "in", ("individual",))
FIRM = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "text",
    [
        "领军人才在园区购买首套自住商品住房的，给予一次性购房补贴，最高200万元。",
        "全日制硕士（35周岁以下）、博士（40周岁以下），与园区企业签订三年以上劳动合同的，给予生活补助3万元。",
        "出站后留在本市企业工作并签订5年以上劳动合同的，给予个人40万元安家补助，分5年发放。",
        "新引进到我市企业工作的博士研究生，未购房的，按每月2500元给予租房补贴。",
    ],
)
def test_money_for_a_home_or_to_live_on_is_for_people(asked, text):
    assert PERSON in asked(own=text)
    assert FIRM not in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对引进博士的企业，按每人5万元给予企业安家补贴。",
        "企业为引进人才提供住房补贴的，按50%给予补助。",
        "企业为引进人才所支付的安家补助，准予税前扣除。",
        "用人单位为博士发放生活补贴的，按其发放额的50%给予补助。",
    ],
)
def test_what_an_employer_receives_for_it_is_for_the_employer(asked, text):
    assert PERSON not in asked(own=text)


def test_an_offer_to_people_in_a_document_for_firms_is_for_people(read):
    condition = read(
        target="本政策适用于在本市注册、具有独立法人资格的企业。",
        own="对年工资薪金收入40万元以上的高级管理人员和核心技术人员，给予等额奖励。",
    )
    kinds = [
        leaf.value
        for leaf in leaves_of(condition)
        if isinstance(leaf, Criterion) and leaf.field is Field.ENTITY_TYPE
    ]
    assert kinds == [("individual",)]


@pytest.mark.parametrize(
    "text",
    [
        "对企业的科技人才开展境外培训，给予不超过50万元的资金支持。",
        "将该项工作纳入企业负责人年度经营业绩考核范围。",
        "支持以企业博士后工作为重点，加强合作。",
        "支持大学生创业项目报名参赛，给予奖励。",
    ],
)
def test_people_who_are_trained_or_only_part_of_a_name_do_not_apply(asked, text):
    assert PERSON not in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "企业引进的核心研发人员，按其年度工资薪金的5%给予个人奖励，每人每年不超过15万元。",
        "B类、C类人才子女义务教育阶段入学，按意愿统筹安排。",
    ],
)
def test_what_persons_receive_is_for_them_whoever_brought_them_in(asked, text):
    found = asked(own=text)
    assert PERSON in found
    assert FIRM not in found


def test_of_two_targets_the_nearer_one_says_who_applies(terms):
    texts = ("本政策适用于在本市注册的企业。", "来区创业的海内外高层次人才", "经评审入选的，给予50万元资助。")
    body = "\n".join(texts)
    roles = (PassageRole.TARGET, PassageRole.TARGET, PassageRole.OWN)
    passages = [
        Passage(role=role, start=body.index(text), end=body.index(text) + len(text))
        for role, text in zip(roles, texts, strict=True)
    ]
    leaves = leaves_of(read_condition(body, passages, terms, "210100"))
    assert [leaf.value for leaf in leaves if getattr(leaf, "field", "") == "entity_type"] == [("individual",)]


def test_a_gift_to_people_in_a_list_of_gifts_to_firms_is_for_the_firm(asked):
    text = "视经营情况，设立经济贡献奖励、管理人员奖励、办公用房补贴、购房补贴和成长奖励等。"
    assert PERSON not in asked(own=text)


def test_who_goes_to_a_fair_goes_for_a_firm(asked):
    assert PERSON not in asked(own="对每个展会不超过3名参展人员发生的交通费，按经济舱标准给予60%补贴。")
