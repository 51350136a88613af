"""Each field is read out of the words that documents ask for it with."""

import pytest


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("在本市注册并依法纳税", ("region", "in_region", "210100")),
        ("注册地在浑南区的企业", ("region", "in_region", "210112")),
        ("在本省行政区域内登记的单位", ("region", "in_region", "210000")),
        ("具有独立法人资格", ("independent_legal_person", "=", True)),
        ("申报主体应为企业", ("entity_type", "in", ("enterprise",))),
        ("“海燕计划”的申报主体应为企业", ("entity_type", "in", ("enterprise",))),
        ("设备奖补的申报单位应为企业", ("entity_type", "in", ("enterprise",))),
        ("申报主体应为高等学校或科研院所", ("entity_type", "in", ("institute", "university"))),
        ("须为民营企业", ("ownership", "in", ("private",))),
        ("须为外商投资企业", ("ownership", "in", ("foreign",))),
        ("须为中小微企业", ("size_class", "in", ("micro", "small", "medium"))),
        ("须为中小企业", ("size_class", "in", ("small", "medium"))),
        ("须为规模以上工业企业", ("above_scale", "=", True)),
        ("须为境内外上市公司", ("listed", "=", True)),
        ("须为非上市企业", ("listed", "=", False)),
        ("已取得高新技术企业证书", ("titles", "has_any", ("high_tech",))),
        ("近三年未发生重大安全事故", ("clean_record", "=", True)),
        ("未被列入严重失信名单", ("clean_record", "=", True)),
    ],
)
def test_a_listed_condition_is_read_into_its_field(asked, text, criterion):
    assert criterion in asked(condition=text)


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("注册成立满1年", ("age_months", ">=", 12.0)),
        ("成立时间不超过5年", ("age_months", "<=", 60.0)),
        ("成立不满3年", ("age_months", "<", 36.0)),
        ("上年度营业收入不低于2000万元", ("revenue_yuan", ">=", 20_000_000.0)),
        ("上年度营业收入超过2000万元", ("revenue_yuan", ">", 20_000_000.0)),
        ("上年度营业收入2000万元以下", ("revenue_yuan", "<=", 20_000_000.0)),
        ("上年度营业收入不满2000万元", ("revenue_yuan", "<", 20_000_000.0)),
        ("主营业务收入增长20%以上", ("revenue_growth", ">=", 0.2)),
        ("研发费用占营业收入的比例不低于5%", ("rd_ratio", ">=", 0.05)),
        ("研发费用总额不低于100万元", ("rd_expense_yuan", ">=", 1_000_000.0)),
        ("科技人员占职工总数的比例在10%以上", ("rd_staff_ratio", ">=", 0.1)),
        ("职工总数不超过300人", ("employees", "<=", 300.0)),
        ("拥有发明专利2项以上", ("invention_patents", ">=", 2.0)),
        ("拥有软件著作权不少于5项", ("software_copyrights", ">=", 5.0)),
        ("资产总额不超过2亿元", ("total_assets_yuan", "<=", 200_000_000.0)),
        ("年纳税额100万元以上", ("tax_paid_yuan", ">=", 1_000_000.0)),
        ("获得股权融资500万元以上", ("equity_raised_yuan", ">=", 5_000_000.0)),
        ("技术合同成交额达到300万元", ("tech_contract_yuan", ">=", 3_000_000.0)),
        ("项目总投资1000万元以上", ("project_investment_yuan", ">=", 10_000_000.0)),
        ("设备投资额不低于200万元", ("equipment_yuan", ">=", 2_000_000.0)),
    ],
)
def test_a_threshold_is_read_with_its_bound_and_unit(asked, text, criterion):
    assert criterion in asked(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "园区年营业收入不低于100亿元",
        "在孵企业平均营业收入超过200万元",
        "给予营业收入2%、最高100万元的奖励",
        "被投企业成立不超过5年",
    ],
)
def test_a_figure_of_somebody_else_or_of_the_support_is_no_threshold(asked, text):
    assert not {c for c in asked(condition=text) if isinstance(c[2], float)}


def test_growth_told_after_the_revenue_is_growth_of_the_revenue(asked):
    found = asked(condition="上年度营业收入不少于500万元且同比增长不少于10%")
    assert {("revenue_yuan", ">=", 5_000_000.0), ("revenue_growth", ">=", 0.1)} <= found


def test_what_must_be_held_once_needs_no_number(asked):
    assert ("standards", ">=", 1.0) in asked(own="对主导制定国家标准、行业标准的，给予50万元奖励。")


def test_the_field_that_a_firm_works_in_is_read(asked):
    (words,) = (c[2] for c in asked(condition="从事集成电路研发的企业") if c[0] == "industry")
    assert "集成电路" in words


def test_support_already_had_bars_the_applicant(asked):
    (criterion,) = (c for c in asked(condition="同一项目未获得其他市级财政资金支持") if c[0] == "received")
    assert criterion[1] == "has_none"


@pytest.mark.parametrize(
    "text",
    ["由本市科技局组织评审", "向浑南区人民政府提出申请", "举办中国沈阳制造业博览会"],
)
def test_the_place_of_an_office_or_of_a_name_is_no_demand(asked, text):
    assert not {c for c in asked(condition=text) if c[0] == "region"}


@pytest.mark.parametrize(
    "text", ["申请高新技术企业应当符合以下规定", "其中高新技术企业不少于10家", "培育一批高新技术企业"]
)
def test_a_title_that_is_applied_for_or_counted_is_not_held(asked, text):
    assert not {c for c in asked(condition=text) if c[0] == "titles"}


def test_this_city_needs_a_document_that_tells_its_region(read):
    assert not {c for c in read(condition="在本市注册", region=None).all if hasattr(c, "field")}


@pytest.mark.parametrize(
    "text",
    [
        "未取得相应城市公共客运许可的处罚额度下调",
        "在沈北新区实施的成果转化项目给予支持",
    ],
)
def test_a_place_inside_a_word_or_where_work_is_done_is_no_demand(asked, text):
    assert not {c for c in asked(own=text) if c[0] == "region"}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("对在我市设立地区总部的外商投资企业给予支持。", ("enterprise",)),
        ("高层次人才（团队）在我市落地的项目，给予30万元支持。", ("individual", "team")),
        ("评选标杆机动车维修企业100家，给予奖励。", ("enterprise",)),
        ("支持企业等创新主体开展研发，给予奖励。", None),
        ("引导博士到开发区内科技企业开展攻关。", None),
        ("支持大学生创业大赛。", None),
        ("支持科研人员离岗创办企业。", ("individual",)),
    ],
)
def test_who_an_offer_is_made_to_is_told_from_whom_it_speaks_of(asked, text, types):
    found = {c[2] for c in asked(own=text) if c[0] == "entity_type"}
    assert found == ({types} if types else set())


def test_those_whom_an_applicant_takes_on_are_not_the_applicants(asked):
    found = asked(own="对招用登记失业人员的企业，给予社会保险补贴。")
    assert {c[2] for c in found if c[0] == "entity_type"} == {("enterprise",)}
    assert not {c for c in asked(own="对吸纳高校毕业生就业的，给予补贴。") if c[0] == "entity_type"}


def test_an_insurer_that_is_encouraged_is_no_applicant(asked):
    assert not {c for c in asked(own="鼓励保险公司按照保费合理的原则设计专属方案。") if c[0] == "entity_type"}


@pytest.mark.parametrize(
    "text",
    [
        "对兼并本市以外公司的，给予奖励。",
        "按照《沈阳市中小企业发展资金管理办法》给予支持。",
        "对认定为辽宁省名牌产品的企业，给予奖励。",
    ],
)
def test_a_place_in_a_name_or_outside_is_no_demand(asked, text):
    assert not {c for c in asked(own=text) if c[0] in ("region", "size_class")}


@pytest.mark.parametrize(
    "text",
    [
        "企业向市级部门提交申报材料（央企所属企业向中央企业集团提交）。",
        "智能工厂应用人工智能的场景比例不低于30%（中央企业从集团申报）。",
    ],
)
def test_how_firms_of_a_group_hand_in_asks_for_no_owner(asked, text):
    assert not {c for c in asked(condition=text) if c[0] == "ownership"}


def test_those_who_give_are_not_those_who_receive(asked):
    found = asked(own="市内国有企业和孵化机构，对承租其房屋的小微企业，实行租金减免。")
    assert {c[0] for c in found} == {"size_class"}


@pytest.mark.parametrize("text", ["对工业园区内基础设施改造项目给予支持。", "在各级开发区实施改革。"])
def test_a_park_is_no_trade(asked, text):
    assert not {c for c in asked(own=text) if c[0] == "industry"}


def test_what_is_sold_in_a_month_is_no_yearly_revenue(asked):
    found = asked(own="对月销售额10万元以下的小规模纳税人免征增值税。")
    assert not {c for c in found if c[0] == "revenue_yuan"}


def test_whose_fees_are_cut_is_the_applicant(asked):
    found = asked(own="检验机构，对住宿餐饮业小微企业的电梯检验费用按80%收取。")
    assert ("size_class", "in", ("micro", "small")) in found


def test_a_note_on_the_office_in_charge_is_no_part_of_the_offer(asked):
    own = "（责任单位：省科技厅）对新认定的高新技术企业，给予20万元奖励。"
    assert ("titles", "has_any", ("high_tech",)) in asked(own=own)


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("成立3年以上5年以下", {("age_months", ">=", 36.0), ("age_months", "<=", 60.0)}),
        ("营业收入1亿元以上、5亿元以下", {("revenue_yuan", ">=", 1e8), ("revenue_yuan", "<=", 5e8)}),
        (
            "研发费用占营业收入的比重不低于3%，且不少于100万元",
            {("rd_ratio", ">=", 0.03), ("rd_expense_yuan", ">=", 1e6)},
        ),
        (
            "拥有不少于2项发明专利或10项软件著作权",
            {("invention_patents", ">=", 2.0), ("software_copyrights", ">=", 10.0)},
        ),
        ("拥有1项以上有效发明专利", {("invention_patents", ">=", 1.0)}),
        ("至补贴起始日，注册满1年", {("age_months", ">=", 12.0)}),
        ("近三年研发投入年均增长10%以上", {("rd_growth", ">=", 0.1)}),
        (
            "项目投资：百货店在2000万元以上，专卖店在100万元以上",
            {("project_investment_yuan", ">=", 2e7), ("project_investment_yuan", ">=", 1e6)},
        ),
    ],
)
def test_every_bound_that_a_condition_states_is_read(asked, text, criteria):
    assert {c for c in asked(condition=text) if isinstance(c[2], float)} == criteria
