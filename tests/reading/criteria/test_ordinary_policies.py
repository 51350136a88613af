"""Sentences as districts' policies say them that were misread once, each with what it does or does not ask."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of


@pytest.mark.parametrize(
    "text",
    [
        "对通过金融机构借款建设厂房的项目，给予30%的贴息。",
        "对获得私募股权投资、创业投资机构投资的园区内企业，给予奖励10万元。",
        "对特许经营项目在发行公司债券、非金融企业债券等方面，给予优先支持。",
        "推进云计算技术的创新应用，云服务商年度服务企业达500家以上的，给予奖励2万元。",
        "对获评市级数字经济产业示范项目的，给予奖励30万元。",
        "农业类项目和社会类项目，给予资助20万元。",
        "对在本区从事基础教育、医疗卫生、公共服务等人员，每月给予津贴。",
    ],
)
def test_a_trade_named_by_the_way_is_not_asked(asked_fields, text):
    assert "industry" not in asked_fields(own=text)


def test_what_the_staff_does_is_no_trade_of_the_firm(asked):
    text = "企业从事研发和相关技术创新活动的科技人员占企业当年职工总数的比例不低于10%。"
    assert asked(condition=text) == {("rd_staff_ratio", ">=", 0.1)}


def test_the_share_of_research_done_at_home_is_no_share_of_revenue(asked):
    text = "研究开发费用总额占同期销售收入总额的比例不低于3%，其中在中国境内发生的研究开发费用总额占全部研究开发费用总额的比例不低于60%。"
    ratios = {value for field, _, value in asked(condition=text) if field == "rd_ratio"}
    assert ratios == {0.03}


def test_a_sum_in_another_currency_behind_a_note_is_no_sum_in_yuan(asked_fields):
    assert "project_investment_yuan" not in asked_fields(
        own="按中方当年投资额50万-100万（不含）美元奖励10万元。"
    )


def test_years_in_which_something_is_paid_are_no_age(asked_fields):
    assert "age_months" not in asked_fields(
        own="从注册（迁入）当年起3年内，年出口额每增加100万美元奖励3万元。"
    )


def test_equity_named_behind_its_sum_is_equity_raised(asked):
    assert ("equity_raised_yuan", ">=", 70_000_000.0) in asked(
        condition="近三年累计获得7000万元以上（含）股权类现金融资；"
    )


def test_a_positive_profit_is_a_profit_above_nothing(asked):
    assert ("profit_yuan", ">", 0.0) in asked(condition="上年度利润总额为正数；")


def test_positive_net_assets_are_net_assets_above_nothing(asked):
    assert asked(condition="企业上年度末净资产为正值，且净利润为正值") == {
        ("net_assets_yuan", ">", 0.0),
        ("profit_yuan", ">", 0.0),
    }


def test_a_year_may_be_told_as_its_calendar_days(asked):
    assert asked(condition="企业须注册成立365个日历天数以上") == {("age_months", ">=", 12.0)}


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("对获得国家级、省级外贸荣誉的，分别给予组织实施的行业商协会10万元、5万元奖励。", ("association",)),
        ("对上年度入选的创新创业人才及团队，给予一定的奖励。", ("individual", "team")),
        ("对新评定的首席技师，给予奖励2万元。", ("individual",)),
    ],
)
def test_who_is_given_something_is_told_by_their_name(asked, text, criterion):
    assert ("entity_type", "in", criterion) in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对新建成的技能人才自主评价示范企业，给予奖励10万元。",
        "对获得农民田间学校称号的，给予奖励2万元。",
        "对企业向高层次人才支付的安家费、住房补贴，可按规定在计算企业所得税前扣除。",
    ],
)
def test_people_in_a_name_or_paid_by_a_firm_are_not_who_applies(asked, text):
    assert ("entity_type", "in", ("individual",)) not in asked(own=text)


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        (
            "对通过省重点技术创新专项验收的，给予补助10万元。",
            ("projects", "has_any", ("省重点技术创新专项",)),
        ),
        (
            "对于被认定为市级工业互联网服务商的，给予5万元奖励。",
            ("titles", "has_any", ("市级工业互联网服务商",)),
        ),
        (
            "对通过两化融合管理体系贯标认定的企业，给予15万元奖励。",
            ("titles", "has_any", ("两化融合管理体系贯标",)),
        ),
        ("对中外合作经营的培训机构，给予补助10万元。", None),
        ("对新引进的外资先进制造业企业，给予奖励200万元。", ("ownership", "in", ("foreign",))),
        ("对新增软件著作权的企业，每件奖励1000元。", ("software_copyrights", ">=", 1.0)),
    ],
)
def test_what_must_have_been_won_is_asked(asked, text, criterion):
    found = asked(own=text)
    assert criterion is None or criterion in found


def test_a_list_of_titles_and_scale_is_met_by_any_of_it_and_by_those_no_table_knows(read):
    condition = read(own="对省级“三名”企业、“两型”企业、功勋企业、新增规上企业，给予补助10万元。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {str(getattr(leaf, "field", "opaque")) for leaf in leaves_of(either)} == {
        "titles",
        "above_scale",
        "opaque",
    }


def test_sorts_of_firms_side_by_side_are_alternatives(read):
    condition = read(condition="申报企业应为制造业企业和生产性服务业企业；")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert [leaf.value for leaf in leaves_of(either)] == [("制造业",), ("生产性服务业",)]


def test_whoever_has_won_one_of_several_things_is_given_something(read):
    condition = read(
        own="对首次获得发明专利授权的，每件给予资助1万元；首次获得实用新型专利授权的，每件给予资助2000元。"
    )
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert len(either.any) == 2


def test_a_figure_that_is_eased_for_some_shuts_nobody_out_alone(read):
    condition = read(condition="上年度营业收入不低于2000万元（新设企业，可适当放宽）；")
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert len(either.any) == 2


def test_support_that_must_not_have_been_had_asks_nothing_by_its_name(asked):
    text = "对软件企业未享受市级数字经济产业园区房租补助的，给予房租补助20万元。"
    found = asked(own=text)
    assert ("received", "has_none", ("市级数字经济产业园区房租补助",)) in found
    assert ("industry", "has_any", ("数字经济",)) not in found


def test_a_place_may_be_called_by_one_letter_of_its_name(asked):
    assert ("region", "in_region", "210100") in asked(condition="企业在沈注册、纳税；")


def test_where_people_come_from_is_not_where_a_firm_must_be(asked_fields):
    assert "region" not in asked_fields(
        own="对吸纳对口帮扶地区（贵州省六盘水市）劳动力就业的单位，给予补贴1万元。"
    )


def test_so_many_people_are_who_an_offer_is_for_and_not_those_whom_firms_train(asked):
    assert ("entity_type", "in", ("individual",)) in asked(
        own="五年内选拔不少于200名优秀青年人才到国外深造，给予资助。"
    )
    assert ("entity_type", "in", ("individual",)) not in asked(own="支持企业培养500名技能人才。")


@pytest.mark.parametrize(
    ("own", "of_people"),
    [
        ("为创业者搭建交流平台，提供咨询服务。", False),
        ("对返乡创业者流转土地六十亩以上的给予奖补。", False),
        ("为创业者提供免费培训。", True),
        ("将创业者纳入住房保障范围。", True),
    ],
)
def test_what_founders_get_a_firm_may_have_unless_only_people_can(asked, own, of_people):
    assert (("entity_type", "in", ("individual",)) in asked(own=own)) is of_people


def test_those_treated_alike_are_not_asked_for(asked):
    found = asked(target="本政策适用于在本区注册的企业，台资、外资企业享受同等待遇。")
    assert all(field != "ownership" for field, _, _ in found)


def test_firms_bodies_and_institutions_are_anybody_but_persons(asked):
    text = "文中所指企业、社会组织、机构为注册地在浑南区范围内具有独立法人资格的企业、社会组织和机构。"
    found = asked(target=text)
    assert all(field != "entity_type" for field, _, _ in found)
    assert ("independent_legal_person", "=", True) in found


def test_who_hires_the_unemployed_is_not_unemployed(asked):
    found = asked(own="投资者当年新招用持失业登记证的大中专毕业生的，给予补贴1万元。")
    assert ("entity_type", "in", ("individual",)) not in found


def test_a_proviso_and_the_years_of_a_document_ask_nothing(read):
    text = "本政策适用于2019年1月1日至2021年12月31日的奖补对象。申报企业应为在浑南区注册的独立法人，特别表述除外。"
    quotes = [leaf.quote.text for leaf in leaves_of(read(target=text))]
    assert not any("特别表述" in quote or "2019年" in quote for quote in quotes)
    assert any("独立法人" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("社会力量承租政府和国有企业事业单位所有的房产用于养老服务，租赁期可延长至20年。", "ownership"),
        ("在粤港澳大湾区（广东）创新创业孵化基地就业满1年的，给予补贴1万元。", "region"),
        ("申请时未被市场监管部门列入“经营异常名录”的，给予补贴1万元。", "titles"),
        ("就业见习人员见习期满留用率达到60%以上的，给予补贴1万元。", "entity_type"),
        ("参加免费创业培训并取得证书的，可对培训机构给予创业培训补贴300元。", "industry"),
    ],
)
def test_what_is_named_in_passing_is_not_asked(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_not_to_stand_on_the_list_of_irregular_firms_is_a_clean_record(asked):
    assert ("clean_record", "=", True) in asked(
        own="申请时未被市场监管部门列入“经营异常名录”的，给予补贴1万元。"
    )


def test_whom_a_training_is_for_is_not_who_is_paid_for_it(asked):
    found = asked(own="在校大学生参加免费创业培训并取得证书的，可对培训机构给予创业培训补贴300元。")
    assert ("entity_type", "in", ("individual",)) not in found


def test_young_people_of_a_sort_may_apply_and_firms_that_they_found_do(asked):
    person = ("entity_type", "in", ("individual",))
    assert person in asked(own="对在基地连续就业满1年的港澳青年，给予5万元的就业补贴。")
    assert person not in asked(own="在校大学生在本省创办小微企业的，按其吸纳就业人数给予补贴1万元。")


def test_where_services_are_given_that_an_act_speaks_of_is_where_firms_are(asked):
    assert ("region", "in_region", "210100") in asked(target="在本市行政区域内开展养老服务的，适用本办法。")


@pytest.mark.parametrize(
    "text",
    [
        "其他营利性服务业企业上一年度营业收入首次达到5000万元的，奖励5万元。",
        "现代服务业企业（含分支机构）年地方综合贡献超过40万元的，按新增部分的50%奖励。",
        "纯餐饮企业年度营业收入在1000万元以上的，奖励3万元。",
    ],
)
def test_a_kind_of_firm_of_which_something_is_said_is_who_an_offer_is_for(asked, text):
    assert ("entity_type", "in", ("enterprise",)) in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "供水供气企业投资建设的接入工程，给予补助。",
        "带动企业新增营业收入2000万元以上的，给予补助10万元。",
        "减轻企业年度负担，给予补贴。",
    ],
)
def test_firms_that_something_is_done_to_or_asked_of_are_not_who_an_offer_is_for(asked, text):
    assert ("entity_type", "in", ("enterprise",)) not in asked(own=text)


def test_those_whom_a_note_takes_in_and_teams_at_the_end_of_a_demand_may_apply(asked):
    both = ("entity_type", "in", ("enterprise", "association"))
    assert both in asked(target="企业（含社会组织）")
    teams = ("entity_type", "in", ("enterprise", "team"))
    assert teams in asked(condition="符合园区产业发展规划的新办企业、初创型科技企业、创业团队；")


def test_whom_a_part_is_for_by_its_heading_is_asked_under_that_heading_alone(asked):
    said = "文中“鼓励发展现代服务业”奖励对象为软件和信息技术服务业、体育产业。"
    under = asked(own="1.鼓励发展现代服务业。对年营业收入超过100万元的企业，奖励5万元。", target=said)
    beside = asked(own="2.培育重点企业。对年营业收入超过100万元的企业，奖励5万元。", target=said)
    assert ("industry", "has_any", ("软件和信息技术服务业", "体育产业")) in under
    assert all(field != "industry" for field, _, _ in beside)


def test_the_size_of_what_people_found_is_not_asked_of_them(asked):
    found = asked(own="对创办小微企业或从事个体经营的就业困难人员和高校毕业生，给予一次性创业补贴5000元。")
    assert ("entity_type", "in", ("individual",)) in found
    assert all(field != "size_class" for field, _, _ in found)
