"""People, places and owners that are named beside the applicant: whose they are, and what is asked of it."""

import pytest

PEOPLE = ("entity_type", "in", ("individual",))
HERE = ("region", "in_region", "210100")


@pytest.mark.parametrize(
    "text",
    [
        "后备企业实施股权激励计划的，员工个人行权后产生经济贡献的，按80%奖励。",
        "对上年度贡献增长10%以上的金融机构，按50%奖励，其高管薪酬形成的贡献，按80%奖励给个人。",
        "基金管理企业享受人才服务，包括高端人才落户、子女教育。",
        "两个以上的个人或者单位为共同申请人的，减缴70%。",
        "遴选支持一批双创项目，为现代化建设提供坚实人才支撑。",
    ],
)
def test_a_person_named_in_an_offer_to_firms_is_not_asked_for(asked, text):
    assert PEOPLE not in asked(own=text)


def test_a_person_to_whom_alone_it_is_given_is(asked):
    assert PEOPLE in asked(own="对获奖的个人，给予2万元奖励。")


@pytest.mark.parametrize(
    "text",
    [
        "对利用资本市场融资发展的企业给予奖励20万元。",
        "鼓励骨干企业将设备优惠销售给本市企业，给予补助20万元。",
        "对总部企业按照其上一年度在本市的纳税总额给予奖励，最高20万元。",
    ],
)
def test_a_place_that_is_none_or_of_others_says_not_where_the_firm_is(asked, text):
    assert HERE not in asked(own=text)


def test_whose_deeds_another_is_paid_for_need_not_be_elsewhere(asked):
    own = "对注册地不在本市的企业开通航线的，对港口公司按照每次5万元给予补贴。"
    assert not [one for one in asked(own=own) if one[0] == "region"]


def test_a_firm_registered_anywhere_in_china_is_in_the_whole_country(asked):
    assert ("region", "in_region", "000000") in asked(
        condition="在中国境内（不含港澳台地区）注册的居民企业。"
    )


@pytest.mark.parametrize(
    ("text", "anywhere"),
    [
        ("申报单位应为全国范围内（不含港澳台地区）具有法人资格的企业。", True),
        ("申报单位应在全国范围内依法注册。", True),
        ("产品在全国范围内处于领先地位的企业。", False),
        ("在全国范围内设立3家以上分支机构的企业。", False),
    ],
)
def test_who_may_be_anywhere_in_the_country_need_not_be_where_the_issuer_is(asked, text, anywhere):
    assert (("region", "in_region", "000000") in asked(condition=text)) is anywhere


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("对新落户的内资总部型企业，给予50万元奖励。", [("ownership", "not_in", ("foreign",))]),
        ("对内资和外资企业给予50万元奖励。", []),
    ],
)
def test_a_domestic_firm_is_none_of_foreign_owners(asked, text, told):
    assert [one for one in asked(own=text) if one[0] == "ownership" and one[1] == "not_in"] == told


def test_what_branches_may_have_asks_for_no_legal_person(asked_fields):
    whom = "企业须在本市注册，具有独立法人资格。"
    assert "independent_legal_person" in asked_fields(own="企业入驻园区，给予5万元补贴。", target=whom)
    own = "企业（含分支机构）入驻园区，给予5万元补贴。"
    assert "independent_legal_person" not in asked_fields(own=own, target=whom)


def test_an_award_that_must_not_have_been_had_is_support(asked):
    found = asked(own="对未享受落户奖的融资租赁企业，给予20万元奖励。")
    assert ("received", "has_none", ("落户奖",)) in found


def test_funds_that_were_recognised_hold_no_title(asked_fields):
    whom = "经认定的股权投资基金管理企业、合伙制股权投资基金企业。"
    assert "titles" not in asked_fields(target=whom)


def test_an_association_is_no_firm_whatever_an_act_says_of_firms(asked):
    found = asked(
        own="对服务业行业协会给予每年10万元补助。", target="享受本办法的企业须是工商注册地在本市范围内。"
    )
    assert ("entity_type", "in", ("enterprise",)) not in found


def test_who_puts_money_into_some_applicants_need_not_be_what_they_are(asked_fields):
    text = "对实缴资本达到3000万元（仅限世界500强企业投资）、1亿元以上的企业，分别给予100万元、300万元奖励。"
    assert "titles" not in asked_fields(own=text)


def test_who_runs_a_platform_that_was_newly_built_need_not_be_one(asked):
    text = "对新建成并投入使用的检测平台、技术转移服务平台等，按服务收入的5%给予奖励。"
    assert ("entity_type", "in", ("platform",)) not in asked(own=text)
