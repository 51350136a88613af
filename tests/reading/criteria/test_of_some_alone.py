"""What is said of some of those who may have an offer is not asked of the others."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    "text",
    [
        "每家企业最高补助10万元，专精特新企业最高补助20万元。",
        "补助比例为合同金额的40%；属于人工智能、生物医药产业的，补助比例为50%。",
        "按研发费用的10%给予补助，其中规模以上企业补助比例提高到15%。",
    ],
)
def test_a_class_that_gets_more_than_all_the_others_is_not_asked(asked, text):
    names = {name for name, _, _ in asked(own=text)}
    assert not names & {"titles", "industry", "above_scale"}


def test_those_whom_an_applicant_serves_are_not_what_it_must_be(asked):
    text = "对为区内5家以上规上工业企业提供诊断服务的机构，按照每家1万元给予补贴。"
    assert not {"industry", "above_scale", "entity_type"} & {name for name, _, _ in asked(own=text)}


def test_where_those_are_whom_an_applicant_serves_in_number_is_not_where_it_must_be(asked_fields):
    text = "服务我市企业300家以上，营业收入达到900万元的检测机构，给予20万元奖励。"
    assert asked_fields(own=text) == {"revenue_yuan"}


def test_what_is_asked_where_a_firm_applies_is_asked_of_firms(read):
    condition = read(condition="企业牵头申报的，上年度研发投入占营业收入比重不低于3%。")
    firms, share = condition.all[0].any
    assert isinstance(firms, NoneOf)
    assert firms.none[0].value == ("enterprise",)
    assert (share.field, share.value) == ("rd_ratio", 0.03)


def test_a_share_for_all_and_a_higher_one_for_the_small_are_tiers(read):
    text = "上年度研发投入占营业收入比重不低于3%；销售收入5000万元以下的，不低于5%。"
    (leaf,) = read(condition=text).all
    assert (leaf.field, leaf.value) == ("rd_ratio", ((50_000_000.0, 0.05), (None, 0.03)))


@pytest.mark.parametrize("text", ["律师事务所参照中小微企业实施。", "高新区企业由所在区参照执行。"])
def test_those_treated_alike_are_no_demand(read, text):
    assert not untested(read(condition=text))


def test_a_heading_for_applicants_asks_nothing(read):
    assert not untested(read(condition="申报主体"))


def test_a_grade_told_in_brackets_is_not_asked(asked_fields):
    text = "每家3万元（大型企业，即2021年销售收入4亿元以上的，每家5万元）。"
    assert not {"revenue_yuan", "size_class"} & asked_fields(own=text)


def test_firms_counted_as_served_are_not_what_the_applicant_is(asked):
    text = "服务制造业企业50家以上的工业互联网平台企业，给予100万元资助。"
    assert {value for name, _, value in asked(own=text) if name == "industry"} == {("工业互联网",)}


def test_a_zone_with_no_code_of_its_own_that_is_left_out_bars_nobody_of_its_district(read):
    condition = read(target="本办法适用于南山区（前海除外）注册的企业。", region="440300")
    assert not any(isinstance(node, NoneOf) for node in condition.all)


def test_a_zone_in_several_districts_that_is_left_out_is_told_by_its_own_code(read):
    condition = read(target="本办法适用于浦东新区（临港新片区除外）注册的企业。")
    (barred,) = [node.none for node in condition.all if isinstance(node, NoneOf)]
    assert [leaf.value for leaf in barred] == ["310172"]


def test_a_place_left_out_of_a_larger_one_is_barred(read):
    condition = read(target="本办法适用于上海市（崇明区除外）注册的企业。")
    assert any(isinstance(node, NoneOf) for node in condition.all)


@pytest.mark.parametrize(
    "text",
    [
        "三年内在本市公共信用信息服务平台上无严重失信记录。",
        "公共服务平台建设主体按照服务成效获得运营经费。",
    ],
)
def test_a_platform_that_is_only_spoken_of_is_no_applicant(asked_fields, text):
    assert "entity_type" not in asked_fields(target=text)


def test_a_gift_to_whoever_built_a_platform_asks_nobody_to_be_one(asked_fields):
    text = "对经认定为省级公共服务平台的，给予建设单位一次性50万元。"
    assert "entity_type" not in asked_fields(own=text)


def test_a_list_of_the_dishonest_is_no_support_received(asked_fields):
    text = "未列入严重失信主体名单的企业、机构（个人奖励除外）。"
    assert "received" not in asked_fields(condition=text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "评为江苏省五星级、四星级上云企业的，分别奖励10万元、5万元。",
            ("江苏省五星级上云企业", "江苏省四星级上云企业"),
        ),
        ("成功创建国家绿色商场的企业，给予20万元。", ("国家绿色商场",)),
        (
            "对获得浙江省农民田间学校或农业教育实训基地称号，给予2万元。",
            ("浙江省农民田间学校", "农业教育实训基地"),
        ),
        ("对当年度获得鹿城区龙头骨干荣誉称号的企业，给予15万元奖励。", ("鹿城区龙头骨干",)),
    ],
)
def test_titles_of_a_place_are_called_by_their_whole_names(asked, text, names):
    assert [value for name, _, value in asked(own=text) if name == "titles"] == [names]


def test_trades_that_documents_leave_out_are_barred_and_spare_nothing(read):
    condition = read(condition="正常经营一年以上，无不良信用记录。房地产、“两高一剩”企业除外。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
    assert any(isinstance(node, NoneOf) for node in condition.all)


def test_a_sentence_of_nothing_but_trades_left_out_bars_them(read):
    condition = read(condition="实行查账征收的居民企业。住宿和餐饮业、批发和零售业、房地产业除外。")
    (bar,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert "industry" in {str(leaf.field) for leaf in leaves_of(bar) if isinstance(leaf, Criterion)}


def test_what_a_project_is_to_bring_is_not_asked_of_applicants(asked_fields):
    text = "项目执行期不超过3年，完成时须形成样机，申请发明专利2件以上。"
    assert "invention_patents" not in asked_fields(condition=text)


def test_a_project_led_by_a_firm_is_for_firms(asked):
    assert ("entity_type", "in", ("enterprise",)) in asked(condition="由企业牵头申报，合作单位不超过3家。")


def test_trades_that_are_not_forbidden_name_no_trade(asked_fields):
    assert "industry" not in asked_fields(condition="从事国家非限制和禁止行业。")


def test_those_who_are_given_nothing_are_barred(read):
    text = "对企业按增量的10%给予补助。规模以上企业研发费用占营业收入比重低于1%的不予补助。"
    condition = read(own=text)
    assert "rd_ratio" in {str(x.field) for n in condition.all if isinstance(n, NoneOf) for x in leaves_of(n)}
    assert not any(isinstance(n, Criterion) and n.field == "rd_ratio" for n in condition.all)


def test_those_of_whom_another_figure_is_asked_are_not_what_all_must_be(asked):
    text = "研发费用占销售收入比例在5%以上（软件、生物医药等服务业企业为10%以上）。"
    assert asked(condition=text) == {("rd_ratio", ">=", 0.05)}


def test_a_sum_spent_on_research_grades_no_share(asked):
    text = "研发费用占销售收入比例在5%以上，或研发费用总额超过5000万元，其中境内研发费用占比不低于60%。"
    assert not {op for name, op, _ in asked(condition=text) if name == "rd_ratio"} & {"tiered"}


def test_support_that_may_not_be_had_twice_must_not_have_been_received(asked_fields):
    assert "received" in asked_fields(condition="与一次性扩岗补助不可重复享受。")


def test_years_since_the_business_licence_are_the_age_of_a_firm(asked):
    assert ("age_months", "<=", 36.0) in asked(condition="首次领取营业执照3年内的小微企业。")


def test_what_a_district_keeps_of_taxes_is_no_revenue(asked):
    text = "上年度营业收入不低于5亿元，地方财力不低于1000万元。"
    assert asked(condition=text) == {("revenue_yuan", ">=", 5e8)}


def test_what_a_gift_may_be_spent_on_is_not_asked(read):
    assert not untested(read(own="对年营业收入1亿元以上的企业奖励50万元，奖励资金可用于企业高管团队。"))


def test_who_may_apply_must_be_here_wherever_the_work_is_wanted(asked):
    target, own = "本政策适用于在我市依法设立的企业。", "对在本市开展临床试验的创新药，给予最高500万元补助。"
    assert ("region", "in_region", "210100") in asked(target=target, own=own)


@pytest.mark.parametrize(
    "text",
    [
        "对担保机构为小微企业提供担保的，按年担保额的0.5%给予奖励。",
        "对开展诊断服务的机构，每诊断一家规上企业补助5000元。",
        "人力资源服务机构为小微企业提供招聘服务的，按每人300元给予补助。",
        "人力资源服务机构介绍登记失业人员就业的，按每人400元给予补贴。",
    ],
)
def test_what_those_served_are_is_not_asked_of_who_serves_them(asked_fields, text):
    assert not {"size_class", "above_scale", "entity_type"} & asked_fields(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "奖励对象：本市范围内的企业、高校、知识产权服务机构及个人。",
        "本政策适用于在本市注册的规模以上工业企业和第三方评价机构。",
    ],
)
def test_a_sort_among_others_in_a_list_of_applicants_refuses_nobody(read, text):
    plain = [n for n in read(target=text).all if isinstance(n, Criterion)]
    assert not {str(n.field) for n in plain} & {"industry", "above_scale"}


@pytest.mark.parametrize(
    ("role", "text", "field"),
    [
        ("own", "对获得FDA批准在境外上市销售的药品，每个品种给予300万元奖励。", "listed"),
        ("own", "对国家级小微企业园，给予50万元奖励。", "size_class"),
        ("own", "对首批次新材料产品销售额达到500万元的企业，给予奖励10万元。", "revenue_yuan"),
        ("condition", "合作单位应为高校、科研机构，注册成立3年以上。", "entity_type"),
        ("target", "支持企业购买检验检测、科技查新服务。", "industry"),
    ],
)
def test_words_that_only_look_like_a_demand_are_none(asked_fields, role, text, field):
    assert field not in asked_fields(**{role: text})


def test_firms_elsewhere_that_may_apply_too_need_not_be_here(read):
    text = "申报单位应为在本市注册的企业，或其产品在本市应用的区外企业。"
    (either,) = read(condition=text).all
    here = [
        any(x.field == "region" for x in leaves_of(node) if isinstance(x, Criterion)) for node in either.any
    ]
    assert here == [True, False]


def test_whom_a_condition_only_invites_is_a_preference(read):
    hard = [x for x in leaves_of(read(condition="鼓励高新技术企业牵头申报。")) if x.hardness == "must"]
    assert not hard


def test_all_that_a_sentence_asks_of_firms_is_asked_of_firms(read):
    text = "依托单位为企业的，应为高新技术企业，上年度研发投入占销售收入比例不低于3%。"
    (either,) = read(condition=text).all
    assert {str(x.field) for x in leaves_of(either.any[1]) if isinstance(x, Criterion)} == {
        "titles",
        "rd_ratio",
    }


def test_a_rate_for_the_small_in_brackets_and_one_for_the_large_refuse_neither(asked_fields):
    text = "可按上年度实际缴纳失业保险费的60%返还（中小微企业），大型企业按30%返还。"
    assert "size_class" not in asked_fields(own=text)


def test_a_firm_or_one_who_trades_alone_need_not_be_a_legal_person(read):
    plain = [n for n in read(target="在本市登记的法人企业或个体工商户。").all if isinstance(n, Criterion)]
    assert "independent_legal_person" not in {str(n.field) for n in plain}


def test_what_is_asked_where_firms_apply_does_not_ask_to_be_one(asked_fields):
    assert "entity_type" not in asked_fields(own="每项资助20万元，企业申报的，配套资金不少于资助额的2倍。")
