"""Wordings of other bureaus: exceptions, titles that no table knows, trades of firms, holdings and persons."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms


def criteria(node):
    return [leaf for leaf in leaves_of(node) if isinstance(leaf, Criterion)]


@pytest.mark.parametrize(
    "text",
    [
        "在本市注册的企业（不含房地产企业）",
        "在本市注册的企业（房地产企业除外）",
    ],
)
def test_who_is_left_out_in_brackets_bars_and_the_rest_may_apply(read, text):
    condition = read(target=text)
    (barred,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert [(leaf.field, leaf.value) for leaf in barred.none] == [(Field.INDUSTRY, ("房地产",))]
    asked = [(leaf.field, leaf.value) for leaf in condition.all if isinstance(leaf, Criterion)]
    assert (Field.ENTITY_TYPE, ("enterprise",)) in asked


def test_what_is_waived_for_firms_abroad_leaves_no_firm_out(read):
    condition = read(own="免除外贸企业境外参展费用。")
    assert not any(isinstance(node, NoneOf) for node in condition.all)


def test_a_bracket_that_leaves_out_firms_beside_others_bars_no_firm(read):
    text = "对来本市投资建设的社会组织（不含事业单位、国有企业及其他财政供养人员），给予奖励。"
    barred = [leaf for node in read(own=text).all if isinstance(node, NoneOf) for leaf in node.none]
    assert [leaf.field for leaf in barred] == [Field.OWNERSHIP]


@pytest.mark.parametrize(
    ("text", "field", "names"),
    [
        (
            "对新评定为三星级、四星级的酒店，给予奖励。",
            "titles",
            ("三星级酒店", "四星级酒店"),
        ),
        (
            "对新认定为四川省文化旅游产业优秀龙头企业的，给予50万元奖励。",
            "titles",
            ("四川省文化旅游产业优秀龙头企业",),
        ),
        (
            "对首次被授予国家级、省级“守合同，重信用”称号的企业，给予奖励。",
            "titles",
            ("国家级“守合同，重信用”", "省级“守合同，重信用”"),
        ),
        (
            "对新获批的国家、省级知识产权培训基地的单位，给予奖励。",
            "platforms",
            ("国家级知识产权培训基地", "省级知识产权培训基地"),
        ),
    ],
)
def test_a_title_that_no_table_knows_is_told_by_what_gave_it(asked, text, field, names):
    assert (field, "has_any", names) in asked(own=text)


def test_what_firms_are_moved_to_strive_for_is_not_held(asked):
    asked_of = asked(own="支持企业创建国家级绿色工厂，给予指导服务。")
    assert not any(field in ("titles", "platforms") for field, _, _ in asked_of)


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        ("target", "北京市动漫行业", ("industry", "has_any", ("动漫",))),
        ("own", "为跨境电子商务零售出口企业办理退税。", ("industry", "has_any", ("跨境电子商务", "零售"))),
        ("own", "对符合财政金融互动政策的金融机构予以支持。", ("industry", "has_any", ("金融机构",))),
        ("own", "对现代服务业类新建项目，给予500万元补助。", ("industry", "has_any", ("现代服务业",))),
        ("condition", "建有市级以上企业技术中心。", ("platforms", "has_any", ("企业技术中心",))),
        ("condition", "近3年收入均不低于2亿元。", ("revenue_yuan", ">=", 2e8)),
        ("condition", "近3年复合增长率不低于10%。", ("revenue_growth", ">=", 0.1)),
        ("own", "对牵头制定国家标准的企业，给予20万元奖励。", ("standards", ">=", 1.0)),
        ("own", "对地方标准主导制定的企业，给予10万元补助。", ("standards", ">=", 1.0)),
        ("own", "对购置智能化设备30万元以上的企业，给予5万元奖励。", ("equipment_yuan", ">=", 3e5)),
        ("own", "对年度研发投入超过1000万元且同比增长20%以上的企业，给予奖励。", ("rd_growth", ">=", 0.2)),
        ("target", "全市范围内从事集成电路设计、制造的企业", ("industry", "has_any", ("集成电路",))),
        ("own", "对首次获得发明专利的企业，给予奖励。", ("invention_patents", ">=", 1.0)),
        ("own", "30人（含）以下的参保企业，按60%返还失业保险费。", ("employees", "<=", 30.0)),
        ("own", "自主就业退役士兵从事个体经营的，免征增值税。", ("entity_type", "in", ("individual",))),
        ("own", "对民营市场主体，给予登记便利。", ("ownership", "in", ("private",))),
        ("own", "首次成功在科创板、创业板上市融资的，补助500万元。", ("listed", "=", True)),
    ],
)
def test_it_is_read_as_asked(asked, role, text, expected):
    assert expected in asked(**{role: text})


def test_a_province_that_is_named_is_not_the_documents_own(asked):
    asked_of = asked(condition="在辽宁省内注册的企业。", region="110000")
    assert {value for field, _, value in asked_of if field == "region"} == {"210000"}


def test_those_whom_a_firm_commissions_do_not_apply(asked):
    kinds = [v for f, _, v in asked(own="对企业委托高校开展研发的，给予补助。") if f == "entity_type"]
    assert kinds == [("enterprise",)]


@pytest.mark.parametrize("firm", ["总部企业", "龙头企业", "初创企业"])
def test_a_sort_of_firm_that_no_field_tests_stays_open(read, firm):
    condition = read(own=f"对年纳税额500万元以上的{firm}，给予补贴。")
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(condition))


def test_those_with_whom_a_firm_signs_are_not_those_who_apply(asked):
    text = "对见习期未满与见习人员签订劳动合同的，给予剩余期限见习补贴。"
    assert not any(field == "entity_type" for field, _, _ in asked(own=text))


def test_those_whom_a_firm_takes_on_are_not_its_staff(asked):
    assert not any(field == "employees" for field, _, _ in asked(own="对新招用50人以上的企业，给予补贴。"))


def test_what_an_applicant_runs_is_not_what_it_is(asked):
    assert not any(field == "entity_type" for field, _, _ in asked(condition="拥有省级以上研发机构。"))


def test_a_sum_explained_in_brackets_keeps_its_name(asked):
    text = "近2年新增股权融资总额（合格机构投资者的实缴额）达到2000万元以上。"
    assert ("equity_raised_yuan", ">=", 2e7) in asked(condition=text)


def test_each_part_that_speaks_of_the_record_is_of_the_record(read):
    condition = read(condition="企业近三年内未发生重大安全事故，未列入严重失信主体名单。")
    assert [leaf.field for leaf in criteria(condition)] == [Field.CLEAN_RECORD]
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(condition))


def test_a_place_or_an_admission_by_an_office_is_enough(read):
    condition = read(condition="在沈阳市注册登记或经监管部门批准在沈阳设立。")
    (either,) = condition.all
    assert {type(child) for child in either.any} == {Criterion, OpaqueCriterion}
    assert all(leaf.decides for leaf in leaves_of(condition))


def test_an_offer_of_which_only_steps_are_told_entitles_nobody(read):
    condition = read(own="鼓励出口商品通过公共服务平台向管理部门进行一次性申报。")
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(condition))


def test_the_district_inside_another_word_is_no_place(asked):
    inside = "对综试区内符合条件的外贸企业，给予便利。"
    assert not any(field == "region" for field, _, _ in asked(own=inside))


def test_a_title_named_in_quotes_is_one(asked):
    text = "对营业收入首次突破100亿元的市级“贡嘎培优”企业，给予奖励。"
    assert ("titles", "has_any", ("市级“贡嘎培优”企业",)) in asked(own=text)


def test_once_in_so_many_years_bars_those_who_had_it(asked):
    received = asked(condition="每家企业连续三年只能获得一次该项政策支持。")
    assert {(field, op) for field, op, _ in received} == {("received", "has_none")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("对首次进入省级“培优”名单的企业，给予奖励。", ("省级“培优”",)),
        ("对首次通过“名品”认证的企业，给予奖励。", ("名品",)),
        ("对初次被认（评）定为本省名牌产品的企业，给予奖励。", ("本省名牌产品",)),
        ("对取得国家高新技术认定的外贸企业，给予奖励。", ("high_tech",)),
    ],
)
def test_being_on_a_list_or_certified_is_a_title(asked, text, names):
    assert ("titles", "has_any", names) in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对符合条件的二手车经销企业，给予奖补。",
        "为创业企业发展提供资金支持。",
        "帮助指导生产经营困难企业开展在岗培训。",
    ],
)
def test_firms_of_a_sort_that_no_field_names_leave_it_open_who_is_one(read, text):
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(read(own=text)))


def test_firms_of_another_title_in_a_list_make_no_firm_at_all_entitled(read):
    text = "对新获批的知识产权示范企业、商业秘密保护创新试点企业（单位），给予奖励。"
    leaves = list(leaves_of(read(own=text)))
    assert not any(leaf.field is Field.ENTITY_TYPE for leaf in leaves if isinstance(leaf, Criterion))
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves)


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("在我县注册纳税的企业，给予奖励。", "220500", False),
        ("在我县注册纳税的企业，给予奖励。", "220524", True),
        ("对本地注册企业，给予奖励。", "610600", True),
        ("对本地科技型企业，给予奖励。", "610600", True),
        ("在武汉股权托管交易中心挂牌的企业，给予奖励。", "420800", False),
        ("引导银行湖北省分行设立专项额度，支持企业。", "420000", False),
    ],
)
def test_a_place_is_asked_only_where_the_firm_is_meant_and_the_document_tells_which(
    read, text, region, expected
):
    leaves = leaves_of(read(own=text, region=region))
    assert any(leaf.field is Field.REGION for leaf in leaves if isinstance(leaf, Criterion)) is expected


def test_private_money_in_a_project_asks_for_a_private_owner_and_a_title_that_wants_more_does_not(asked):
    private = ("ownership", "in", ("private",))
    assert private in asked(own="符合条件的民间投资项目，给予贴息。")
    assert private not in asked(own="扩大民间投资。提供最高1.5个百分点的利息补贴，支持企业融资。")


def test_papers_about_records_ask_for_no_clean_record(asked):
    assert not any(field == "clean_record" for field, _, _ in asked(own="推动信用报告代替无违法违规证明。"))


def test_whom_a_firm_employs_under_contract_is_a_fact_and_no_step(read):
    text = "招用就业困难人员签订1年以上劳动合同并为其缴纳社会保险费的，给予补贴。"
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(read(own=text)))


@pytest.mark.parametrize(
    "text",
    [
        "对在沈阳市和大连市注册的企业，给予奖励。",
        "对在沈阳、大连注册的企业，给予奖励。",
    ],
)
def test_of_places_in_one_list_one_is_enough_and_one_is_needed(read, text):
    (either,) = (node for node in read(own=text, region="210000").all if isinstance(node, AnyOf))
    assert [(leaf.field, leaf.value, leaf.decides) for leaf in either.any] == [
        (Field.REGION, "210100", True),
        (Field.REGION, "210200", True),
    ]


@pytest.mark.parametrize(
    "text", ["支持沈阳、大连等地企业开拓市场。", "对沈阳、大连市和辽西北地区担保机构，给予补助。"]
)
def test_places_named_beside_others_that_no_table_knows_shut_nobody_out(read, text):
    places = [x for x in criteria(read(own=text, region="210000")) if x.field is Field.REGION]
    assert not any(leaf.decides for leaf in places)


def test_what_applicants_must_be_is_asked_wherever_it_stands_and_what_follows_from_it_is_not(read):
    body = "对新建民宿，给予10万元奖励。\n申报企业必须诚实守信、依法纳税，若存在违规申报的，一经核实，取消奖励。\n"
    condition = read_condition_of(body, own=body.index("\n"))
    (record,) = [leaf for leaf in criteria(condition) if leaf.field is Field.CLEAN_RECORD]
    assert "申报企业必须诚实守信" in record.quote.text


def read_condition_of(body, *, own):
    passage = Passage(role=PassageRole.OWN, start=0, end=own)
    return read_condition(body, [passage], load_terms(), "210100")
