"""What ordinary policies of more offices taught: who gives, who is brought in, whose people are meant, where a firm is."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, OpaqueCriterion, leaves_of

PEOPLE = ("entity_type", "in", ("individual",))
FIRMS = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "text",
    [
        "急需紧缺高技能人才，到岗后给予一次性奖励。",
        "5年内评选资助100名技能骨干、300名优秀教师。",
        "三年内培养资助博士后研究人员不少于50名。",
        "重点引进、培养和扶持60名杰出青年人才。",
        "对企业现有的紧缺人才，三年内发放薪酬补贴。",
        "对新落户的企业,经区政府认定,对企业高级管理人员(每家不超过5人),按其贡献给予奖励。",
        "外来投资企业职工子女就学，与本地居民子女同等对待。",
        "对外资企业的高管、投资人，其子女入学由区教育局统筹安排。",
    ],
)
def test_people_who_are_given_something_are_told_from_their_firms(asked, text):
    found = asked(own=text)
    assert PEOPLE in found
    assert FIRMS not in found
    assert all(field != "ownership" for field, _, _ in found)


def test_graduates_of_universities_are_no_universities(asked):
    assert asked(target="高校毕业生") == {PEOPLE}
    assert asked(target="本市高等院校在校学生") == {PEOPLE}


@pytest.mark.parametrize(
    "text",
    [
        "安排就业资金帮扶毕业生、农民工就业，对省级创业型城市给予200万元奖补。",
        "对招用就业困难人员的单位，按其为就业困难人员缴纳的养老保险费给予补贴。",
    ],
)
def test_people_whom_others_help_receive_nothing(asked, text):
    assert PEOPLE not in asked(own=text)


def test_those_whom_a_word_for_all_takes_in_are_not_alone(asked_fields):
    text = "对新招用毕业生的各类用人单位（含社会组织），按其为毕业生缴纳的保险费给予补贴。"
    assert "entity_type" not in asked_fields(own=text)


def test_for_whom_a_term_is_longer_is_not_left_out(read):
    found = read(own="对就业困难人员给予岗位补贴。补贴期限除距法定退休年龄不足5年的人员可延长外，最长3年。")
    assert not any(isinstance(node, NoneOf) for node in found.all)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("国有企业和事业单位阶段性减免市场主体房屋租金。", "ownership"),
        (
            "国有企业法人性质的检测机构，今年按不低于上年的幅度为企业减免检测费用。",
            "independent_legal_person",
        ),
        ("国有企业法人性质的检测机构，今年按不低于上年的幅度为企业减免检测费用。", "ownership"),
    ],
)
def test_who_forgoes_a_fee_is_not_who_applies(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_state_firms_that_are_paid_for_what_they_forgo_apply(asked):
    assert ("ownership", "in", ("state",)) in asked(own="对国有企业减免租金的，给予一定补助。")


def test_what_is_said_of_firms_brought_in_is_not_asked_of_who_houses_them(asked_fields, read):
    text = "对新引进世界500强企业设立的区域总部，且年营业收入达到5000万元以上的，给予楼宇运营管理企业30万元一次性奖励。"
    assert asked_fields(own=text).isdisjoint({"titles", "revenue_yuan"})
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(read(own=text)))


@pytest.mark.parametrize(
    "text",
    [
        "对新引进世界500强企业设立的区域总部，给予30万元一次性奖励。",
        "对世界500强企业，给予园区运营补助，用于其研发。",
    ],
)
def test_firms_that_are_given_something_themselves_are_asked(asked_fields, text):
    assert "titles" in asked_fields(own=text)


def test_what_a_document_means_by_a_firm_is_not_asked_of_intermediaries(asked):
    told = "文中所指企业为注册地在本区的具有独立法人资格的企业。"
    assert not asked(own="引进境外项目的中介机构、中介人，按到资额的3‰给予奖励。", condition=told)
    assert ("independent_legal_person", "=", True) in asked(own="对企业给予5万元奖励。", condition=told)


def test_a_trade_beside_what_an_office_decides_bars_nobody_by_itself(read):
    found = read(
        own="对企业给予10万元奖励。", exclusion="单独签订投资协议、享受“一事一议”的服务业企业，不适用本办法。"
    )
    (bar,) = [node for node in found.all if isinstance(node, NoneOf)]
    leaves = list(leaves_of(bar))
    assert any(isinstance(leaf, Criterion) for leaf in leaves)
    assert all(leaf.decides for leaf in leaves)


@pytest.mark.parametrize(
    "text", ["对新进入商贸业、服务业规模以上企业，给予5万元奖励。", "对新进入工业规模以上企业给予8万元。"]
)
def test_to_come_above_scale_is_no_title(asked, text):
    found = asked(own=text)
    assert ("above_scale", "=", True) in found
    assert all(field != "titles" for field, _, _ in found)


def test_who_recognised_a_title_and_the_place_in_its_name_are_no_place_to_be(asked, asked_fields):
    assert "region" not in asked_fields(own="对江苏省科技主管部门认定的服务机构每家奖励10万元。")
    found = asked(own="对已认定的辽宁省工业软件骨干企业销售软件给予奖补。")
    assert ("titles", "has_any", ("辽宁省工业软件骨干企业",)) in found
    assert all(field != "region" for field, _, _ in found)


@pytest.mark.parametrize(
    ("region", "text", "code"),
    [
        ("440100", "对在穗企业给予奖励。", "440100"),
        ("500112", "对在渝注册的企业给予奖励。", "500000"),
        ("510100", "扶持200家以上在蓉初创企业。", "510100"),
        ("310104", "对在沪纳税的企业给予奖励。", "310000"),
    ],
)
def test_one_letter_may_stand_for_the_documents_place(read, region, text, code):
    places = [
        x.value
        for x in leaves_of(read(region=region, own=text))
        if isinstance(x, Criterion) and x.field == "region"
    ]
    assert places == [code]


def test_where_a_company_is_to_be_set_up_is_no_place_to_be(read):
    found = leaves_of(read(region="310000", own="支持民营企业在沪设立资产管理公司。"))
    assert not any(isinstance(x, Criterion) and x.field == "region" for x in found)


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("对北京证券交易所首发上市企业分阶段给予300万元补助。", ("listed", "=", True)),
        ("普惠小微企业贷款延期还本最长可至明年6月。", ("size_class", "in", ("micro", "small"))),
        ("对外贸企业的银行贷款给予贴息支持。", FIRMS),
    ],
)
def test_whom_listing_loans_and_interest_are_for(asked, text, criterion):
    assert criterion in asked(own=text)


def test_staff_that_fits_the_work_is_counted(asked):
    assert ("employees", ">=", 15.0) in asked(condition="有与业务相适应的人员不少于15名。")
    assert ("independent_legal_person", "=", True) in asked(condition="在本市登记、独立经营的法人。")


def test_firms_told_by_where_they_are_registered_are_spoken_to(asked):
    assert FIRMS in asked(own="在浑南区注册并纳税的软件企业，三年内房租全免。")


@pytest.mark.parametrize("text", ["对限上商贸企业给予2万元。", "新纳入限额以上的餐饮企业给予3万元。"])
def test_above_the_limit_is_the_scale_of_trade(asked, text):
    assert ("above_scale", "=", True) in asked(own=text)


def test_growth_behind_a_comma_is_of_what_was_named_before(asked):
    found = asked(
        own="服务业企业上一年度营业收入首次达到5000万元、1亿元，且增速20%以上的，分别奖励5万元、10万元。"
    )
    assert ("revenue_growth", ">=", 0.2) in found
