"""What acts of development zones ask: who has just come, who is elsewhere, and whose figure a figure is."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import untested

HERE = ("region", "in_region", "210100")
PEOPLE = ("entity_type", "in", ("individual",))
FIRMS = ("entity_type", "in", ("enterprise",))


def test_those_let_in_for_some_offers_bar_nobody_from_the_others(read):
    condition = read(
        own="对新增航线的货运公司给予20万元奖励。",
        condition="工商注册地在本市的货运企业。注册地不在本市的货运企业，可以享受本办法特定条款规定的奖励。",
    )
    assert not any(isinstance(node, NoneOf) for node in condition.all)


def test_who_must_be_elsewhere_need_not_be_here(asked):
    found = asked(
        own="对注册地不在本市的货运公司，给予10万元奖励。", condition="申报企业工商注册地在本市范围内。"
    )
    told_here = [one for one in found if one == HERE]
    assert told_here == [HERE]
    condition = "对新增航线的货运公司，给予10万元奖励。"
    assert HERE in asked(own=condition, condition="申报企业工商注册地在本市范围内。")


def test_a_district_with_its_city_is_the_district(asked):
    found = asked(condition="工商注册地、税务征管关系在沈阳市浑南区范围内。")
    assert {one for one in found if one[0] == "region"} == {("region", "in_region", "210112")}


def test_what_is_newly_built_lies_in_no_district_of_that_name(asked_fields):
    assert "region" not in asked_fields(own="对新建区级科技产业园，给予运营机构50万元补贴。")


@pytest.mark.parametrize(
    "text",
    [
        "对新落户本市的国家高新技术企业，每家给予40万元奖励。",
        "对新引进的上市公司，给予60万元奖励。",
        "对新迁入的规模以上企业，给予30万元奖励。",
    ],
)
def test_that_a_firm_has_just_come_no_field_tells(read, text):
    assert untested(read(own=text))


@pytest.mark.parametrize(
    "text",
    [
        "享受本办法的企业须是独立核算或经认定的现代服务业企业或机构。",
        "经认定的会计、律师、监理等专业服务企业。",
    ],
)
def test_a_trade_is_no_title_whoever_recognises_it(asked_fields, text):
    assert "titles" not in asked_fields(condition=text)


def test_who_is_left_out_behind_the_name_is_left_out(read):
    condition = read(condition="在本市注册的企业（房地产企业除外）。")
    barred = [leaf for node in condition.all if isinstance(node, NoneOf) for leaf in leaves_of(node)]
    assert [leaf.value for leaf in barred if isinstance(leaf, Criterion)] == [("房地产",)]


def test_wages_that_are_taxed_are_no_tax_of_a_firm(asked):
    found = asked(own="对年度应纳税工资薪金40万元以上（研究院所25万元以上）的骨干人才，给予奖励。")
    assert PEOPLE in found
    assert {field for field, _, _ in found} == {"entity_type"}


def test_imports_and_exports_together_are_no_exports(asked_fields):
    assert "export_yuan" not in asked_fields(own="对年度进出口额超过3亿元的企业，给予10万元奖励。")
    assert "export_yuan" in asked_fields(own="对年度出口额超过3亿元的企业，给予10万元奖励。")


def test_the_growth_of_exports_is_none_of_revenue(asked_fields):
    text = "对上年度出口额超过1亿元的企业，同比增幅超过15%的，给予20万元奖励。"
    found = asked_fields(own=text)
    assert "export_yuan" in found
    assert "revenue_growth" not in found


def test_retail_sales_grow_as_revenue_does(asked):
    found = asked(own="对年度零售额同比增长达到12%以上的零售企业，给予20万元奖励。")
    assert ("revenue_growth", ">=", 0.12) in found


@pytest.mark.parametrize(
    "text",
    [
        "每成功推荐1家创业企业在园区注册，且该创业企业后续经营满1年的，给予1万元奖励。",
        "每开设一家门店并正常运营满一年后，给予2万元补贴。",
        "对园区的运营机构，每引进一家年营业收入2000万元以上的企业，给予2万元奖励。",
    ],
)
def test_what_is_said_of_each_that_is_brought_in_is_not_asked_of_who_brings_it(asked_fields, text):
    assert not asked_fields(own=text) & {"age_months", "revenue_yuan", "entity_type"}


def test_firms_that_prepare_to_be_listed_are_not_listed_yet(asked_fields):
    assert "listed" not in asked_fields(own="后备上市企业实施股权激励计划的，给予20万元奖励。")
    assert "listed" in asked_fields(own="企业于国内主板、创业板、科创板、境外等上市的，给予300万元奖励。")


def test_whoever_does_something_and_is_given_something_is_asked_for_it(read):
    text = "对利用资本市场的企业给予支持。后备上市企业于区域股权市场挂牌给予25万元奖励。"
    assert any("区域股权市场" in words for words in untested(read(own=text)))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("对高校、科研机构接收企业、个人捐赠的研究资金，免征企业所得税。", ("institute", "university")),
        ("企业资助科研机构、高校开展研究的支出，按照100%加计扣除。", ("enterprise",)),
    ],
)
def test_who_gives_and_who_is_given_it_are_told_apart(asked, text, who):
    assert {value for field, _, value in asked(own=text) if field == "entity_type"} == {who}


def test_how_many_people_someone_has_makes_no_offer_to_them(asked):
    assert PEOPLE not in asked(own="根据上一年度末在岗科研人员情况，给予研究院经费补贴。")
    assert PEOPLE not in asked(own="支持院士、博士后工作平台建设，对新设立的工作站给予80万元资助。")
    assert PEOPLE in asked(own="外籍人才可选择按照超过部分的差额给予奖励。")


def test_what_people_pay_themselves_bars_none_of_them(asked_fields):
    text = "对招用毕业生的小微企业，给予社会保险补贴，不包括毕业生个人应缴纳的部分。"
    assert "entity_type" not in asked_fields(own=text)


def test_a_bar_behind_a_gift_told_by_its_standard_is_of_that_gift(terms):
    own = "对招用毕业生的企业，按1000元/人给予补贴。"
    other = "取得证书的职工，可按照不超过1500元的标准申请技能补贴，已享受高级别证书补贴的，不再享受低级别证书补贴。"
    body = f"{own}\n{other}\n"
    condition = read_condition(body, [Passage(role=PassageRole.OWN, start=0, end=len(own))], terms, "210100")
    assert not any(leaf.quote and "低级别" in leaf.quote.text for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("从事货物运输（水路、快递），货运代理，仓储等业务的企业。", "industry"),
        ("批发业：上一年度营业收入4亿元以上。", "industry"),
    ],
)
def test_trades_told_in_a_list_or_by_a_label_are_asked(asked_fields, text, field):
    assert field in asked_fields(condition=text)


def test_the_trades_below_are_no_trade(asked_fields):
    assert "industry" not in asked_fields(condition="符合下列行业收入条件。")


def test_each_trade_of_a_list_has_its_own_figures(read):
    text = "满足下列行业收入条件。1.批发业：年营业收入4亿元以上。2.零售业：年营业收入2亿元以上。"
    (either,) = [node for node in read(condition=text).all if isinstance(node, AnyOf)]
    told = [{str(leaf.field): leaf.value for leaf in leaves_of(child)} for child in either.any]
    assert told == [
        {"industry": ("批发业",), "revenue_yuan": 4e8},
        {"industry": ("零售业",), "revenue_yuan": 2e8},
    ]


def test_titles_beside_others_of_no_table_are_one_way_of_several(read):
    text = "世界1000强、中央大型企业、中国企业500强、中国民营企业500强等在本市设立的总部。"
    either = next(node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert any(isinstance(child, OpaqueCriterion) for child in either.any)
    assert "size_class" not in {str(getattr(leaf, "field", "")) for leaf in leaves_of(either)}


@pytest.mark.parametrize(
    "text",
    [
        "对新设立的博士后流动站、博士后创新实践基地，给予20万元资助。",
        "对国际海员进行专业培训并使其取得证书的，按每人次200元奖励。",
        "鼓励具有海员外派资质的机构入驻，对开展海员外派业务的，按每人次300元奖励。",
    ],
)
def test_what_is_named_after_people_or_done_for_them_is_no_offer_to_them(asked, text):
    assert PEOPLE not in asked(own=text)


def test_a_sum_for_each_person_is_for_people_where_nobody_employs_them(asked):
    assert PEOPLE in asked(own="对取得职称的，给予每人最高4000元补贴。")
    assert PEOPLE not in asked(own="对招用毕业生的企业，给予每人2000元补贴。")


def test_what_people_have_won_is_not_asked_of_who_brings_them_in(asked_fields):
    text = "对引进诺贝尔奖获得者、国家最高科学技术奖获得者的，给予200万元奖励。"
    assert not asked_fields(own=text) & {"awards", "projects"}


def test_a_place_in_the_name_of_a_prize_asks_for_no_place(asked_fields):
    assert "region" not in asked_fields(own="设立“浑南工匠奖”，给予每人2万元奖励。")


def test_what_results_earn_is_no_revenue_of_a_firm(asked_fields):
    assert "revenue_yuan" not in asked_fields(own="对相关成果形成的年销售收入在3000万元以上的，奖励80万元。")


def test_firms_that_are_listed_and_firms_that_are_not_are_alternatives(read):
    text = "支持未上市民营企业到科创板上市，已在境外上市的民营企业回归科创板上市。"
    either = next(node for node in read(own=text).all if isinstance(node, AnyOf))
    assert {leaf.value for leaf in leaves_of(either) if getattr(leaf, "field", "") == "listed"} == {
        False,
        True,
    }


def test_no_headquarters_of_a_trade_are_in_that_trade(read):
    condition = read(own="非总部型建筑业企业年度总产值达到2亿元以上的，给予0.1%的奖励。")
    assert not any(isinstance(node, NoneOf) for node in condition.all)
    assert any(isinstance(node, NoneOf) for node in read(own="对非金融企业给予10万元奖励。").all)


def test_sales_that_grow_at_all_are_told_without_a_number(asked):
    assert ("revenue_growth", ">", 0.0) in asked(own="对年度营业收入同比正增长的，给予10万元奖励。")


def test_a_place_in_brackets_beside_another_is_no_place_to_be(asked):
    found = asked(target="在沈阳市行政区域内（含沈抚示范区沈阳片区）注册的企业。")
    assert {one for one in found if one[0] == "region"} == {HERE}
    text = "应为在本市注册（大连市企业按照大连市有关规定执行）的独立法人。"
    assert {one for one in asked(condition=text) if one[0] == "region"} == {HERE}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("天使投资机构投资于成立五年以内的本市企业，给予奖励。", "age_months"),
        ("企业从本市高校（含其资产经营公司）受让专利并在一年内投产的，给予奖励。", "age_months"),
        ("小微企业50%、大中型企业30%给予补助。", "size_class"),
        ("对拟在境外上市的企业，给予辅导。", "listed"),
    ],
)
def test_figures_and_sizes_of_others_are_not_asked(asked_fields, text, field):
    assert field not in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("供给方为纳入共享服务平台的仪器管理单位。", "platform"),
        ("应为本区医药企业提供专业服务。", "enterprise"),
    ],
)
def test_those_whose_unit_serves_or_belongs_to_are_not_who_applies(asked, text, who):
    assert ("entity_type", "in", (who,)) not in asked(condition=text)


def test_uses_of_a_standard_are_no_standards(asked_fields):
    assert "standards" not in asked_fields(condition="团体标准应已公布、被3家以上单位采用。")


def test_what_a_note_leaves_to_other_articles_is_asked_all_the_same(asked_fields):
    text = "具有独立法人资格（本办法第十五条另有规定的除外）。"
    assert "independent_legal_person" in asked_fields(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "按时报送科技统计报表和高新技术企业年报。",
        "每个国家高新区推荐不超过两项。",
        "采用首购、订购等方式采购创新产品。",
    ],
)
def test_a_title_in_the_name_of_a_paper_or_a_quota_need_not_be_held(asked_fields, text):
    assert "titles" not in asked_fields(condition=text)


def test_firms_that_mean_to_be_listed_are_not_listed_yet(asked_fields):
    assert "listed" not in asked_fields(own="对拟在境内主板、科创板上市的企业，给予100万元补助。")


def test_firms_that_must_do_something_to_apply_are_firms(asked):
    assert FIRMS in asked(condition="申报本政策的企业应当在本市注册并依法纳税。")


def test_what_is_passed_on_to_people_is_given_to_who_passes_it_on(asked):
    assert PEOPLE not in asked(own="给予高校30万元补助，高校可将不低于30%的补助用于奖励科研人员。")


def test_a_list_of_the_largest_beside_titles_is_one_of_them(asked):
    own = "世界500强、中国软件百强、独角兽企业在本市设立区域总部的，给予奖励100万元。"
    assert ("titles", "has_any", ("世界500强", "中国软件百强", "unicorn")) in asked(own=own)


def test_a_city_in_which_an_office_chooses_some_asks_no_place_of_them(asked):
    chosen = "全市从民营企业、高新技术企业中，共遴选出80家试点企业。"
    assert not {one for one in asked(own=chosen) if one[0] == "region"}
    assert HERE in asked(own=chosen, condition="企业在沈注册、纳税。")
    assert HERE in asked(own="对全市从事软件业的企业，给予10万元奖励。")
