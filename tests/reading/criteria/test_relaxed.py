"""Another figure that is enough of some, and steps of one figure."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.reading.criteria.asked.declared import declared_in


def _ways(condition):
    """The alternatives of a condition that stand beside one figure."""
    return [node for node in condition.all if isinstance(node, AnyOf)]


def _told(node):
    return {(str(x.field), str(x.op), x.value) for x in leaves_of(node) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    ("text", "figure", "sort", "eased"),
    [
        (
            "上年度营业收入不低于5亿元，其中现代服务业企业不低于2亿元。",
            ("revenue_yuan", ">=", 5e8),
            ("industry", "has_any", ("现代服务业",)),
            ("revenue_yuan", ">=", 2e8),
        ),
        (
            "上一年度在本区纳税总额不低于500万元，其中专业服务业上一年度在本区纳税总额不低于300万元。",
            ("tax_paid_yuan", ">=", 5e6),
            ("industry", "has_any", ("专业服务业",)),
            ("tax_paid_yuan", ">=", 3e6),
        ),
        (
            "上年度营业收入不低于5亿元，其中制造业企业营业收入不低于2亿元。",
            ("revenue_yuan", ">=", 5e8),
            ("industry", "has_any", ("制造业",)),
            ("revenue_yuan", ">=", 2e8),
        ),
        (
            "设备投资2000万元以上（“专精特新”企业放宽至1000万元）。",
            ("equipment_yuan", ">=", 2e7),
            ("titles", "has_any", ("specialised_sme",)),
            ("equipment_yuan", ">=", 1e7),
        ),
        (
            "成立时间不超过5年；从事生物医药领域的，可放宽至10年。",
            ("age_months", "<=", 60.0),
            ("industry", "has_any", ("生物医药",)),
            ("age_months", "<=", 120.0),
        ),
        (
            "有效发明专利不少于10件，中小企业可放宽至上述标准的60%。",
            ("invention_patents", ">=", 10.0),
            ("size_class", "in", ("small", "medium")),
            ("invention_patents", ">=", 6.0),
        ),
    ],
)
def test_who_may_do_with_less_has_a_way_of_his_own_and_nobody_else_need_be_of_his_sort(
    read, text, figure, sort, eased
):
    (either,) = _ways(read(condition=text))
    plain, own = either.any
    assert _told(plain) == {figure}
    assert _told(own) == {sort, eased}


def test_of_several_sorts_of_which_not_all_are_known_the_others_are_left_open(read):
    (either,) = _ways(read(condition="研发费用占比不低于5%（制造、装备材料类企业不低于3%）。"))
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either.any[1]))


@pytest.mark.parametrize("text", ["从业人员不少于50人，其中研发机构人员不少于10人。"])
def test_a_part_of_what_was_counted_eases_nothing(read, text):
    assert not _ways(read(condition=text))


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        (
            "参保企业裁员率不高于5.5%，30人（含）以下的参保企业裁员率不高于20%的，给予稳岗返还。",
            ("employees", "<=", 30.0),
        ),
        (
            "小微企业新招用人员达到现有职工人数25%（超过100人的企业达到15%）的，可申请创业担保贷款。",
            ("employees", ">", 100.0),
        ),
    ],
)
def test_what_no_field_tells_may_be_eased_for_firms_of_a_size_and_nobody_need_be_of_it(read, text, sort):
    (either,) = [way for way in _ways(read(own=text)) if sort in _told(way)]
    untested, own = either.any
    assert isinstance(untested, OpaqueCriterion)
    assert isinstance(own, AllOf)
    assert _told(own) == {sort}


def test_of_the_steps_of_one_figure_the_first_is_asked(asked):
    steps = asked(condition="年度营业收入首次突破1亿元、5亿元、10亿元。")
    assert {told for told in steps if told[0] == "revenue_yuan"} == {("revenue_yuan", ">", 1e8)}


def test_two_ways_of_one_figure_both_stay(asked):
    ways = asked(condition="近三年收入均不低于5亿元或近三年收入均不低于2亿元且复合增长率不低于10%。")
    assert {("revenue_yuan", ">=", 5e8), ("revenue_yuan", ">=", 2e8)} <= ways


def test_who_is_spared_a_limit_on_two_counts_meets_both(read):
    text = "上年度营业收入不低于1000万元；成立未满两年且获得机构股权投资500万元以上的，不受上述限制。"
    (either,) = _ways(read(condition=text))
    assert _told(either.any[1]) == {("age_months", "<", 24.0), ("equity_raised_yuan", ">=", 5e6)}


def test_who_is_excepted_from_a_bar_is_not_barred_himself(read):
    (either,) = _ways(read(condition="研发费用占比低于3%的，不予贴息，但成立不满两年的除外。"))
    bar, spared = either.any
    assert isinstance(bar, NoneOf)
    assert _told(spared) == {("age_months", "<", 24.0)}


@pytest.mark.parametrize(
    "text",
    [
        "近三年研究开发费用总额占同期销售收入总额的比例符合如下要求：\n1.最近一年销售收入小于5000万元（含）的企业，比例不低于5%；\n"
        "2.最近一年销售收入在5000万元至2亿元（含）的企业，比例不低于4%；\n3.最近一年销售收入在2亿元以上的企业，比例不低于3%。",
        "研发费用占营业收入的比重符合下列要求之一：（1）营业收入5000万元以下的，不低于5%；（2）营业收入5000万元（含）至2亿元的，不低于4%；"
        "（3）营业收入2亿元（含）以上的，不低于3%。",
    ],
)
def test_shares_listed_by_revenue_are_one_criterion_with_the_whole_list_for_quote(read, text):
    (tiered,) = read(condition=text).all
    assert tiered.op == "tiered"
    assert tiered.value == ((5e7, 0.05), (2e8, 0.04), (None, 0.03))
    assert "2亿元" in tiered.quote.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("研发费用同比负增长的，不享受。", ("rd_growth", "<", 0.0)),
        ("当年发生亏损的，不享受本项政策。", ("profit_yuan", "<", 0.0)),
    ],
)
def test_who_shrinks_or_loses_money_is_barred(read, text, told):
    (bar,) = read(condition=text).all
    assert isinstance(bar, NoneOf)
    assert _told(bar) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("近三年内获得合格机构投资者实缴股权融资额累计500万元以上。", ("equity_raised_yuan", ">=", 5e6)),
        ("获得私募股权投资机构投资，单轮实际到账5000万元以上。", ("equity_raised_yuan", ">=", 5e7)),
        ("贷款本金单笔不超过1000万元。", ("loan_yuan", "<=", 1e7)),
        ("创业担保贷款在20万元以内。", ("loan_yuan", "<=", 2e5)),
        ("注册成立满365日。", ("age_months", ">=", 12.0)),
        ("实际用工100人以上。", ("employees", ">=", 100.0)),
        ("至少拥有1件与产品核心技术相关的有效发明专利。", ("invention_patents", ">=", 1.0)),
        ("拥有Ⅰ类知识产权2项以上。", ("invention_patents", ">=", 2.0)),
        (
            "在本市（不含市外分支机构）注册、正常生产经营一年以上。",
            ("age_months", ">=", 12.0),
        ),
    ],
)
def test_figures_are_known_by_what_stands_around_them(asked, text, told):
    assert told in asked(condition=text)


@pytest.mark.parametrize(
    "text",
    [
        "对引进连锁店经营满两年以上的，给予10万元奖励。",
        "对正常经营1年以上的返乡创业农民工，给予5000元补贴。",
        "对运营满一年的孵化器，给予20万元补助。",
    ],
)
def test_how_long_a_shop_or_a_house_of_others_has_run_is_no_age_of_the_firm(asked_fields, text):
    assert "age_months" not in asked_fields(own=text)


def test_a_name_for_short_is_told_in_full(terms):
    body = "为规范“跃升计划”试点企业（以下简称“试点企业”）的认定，制定本办法。"
    (standing,) = declared_in(body, terms)
    assert standing == ("“跃升计划”试点企业", "试点企业")


def test_of_provincial_rank_or_above_takes_in_the_national_one(asked):
    assert ("titles", "has_any", ("specialised_sme", "little_giant")) in asked(
        condition="须为省级以上专精特新中小企业。"
    )


def test_each_of_several_who_may_do_with_less_has_a_way(read):
    text = (
        "上年度主营业务收入5000万元以上。软件企业放宽至1500万元，注册地在开化县、常山县的企业放宽至3000万元；"
    )
    (either,) = _ways(read(condition=text))
    assert [{told for told in _told(way) if told[0] == "revenue_yuan"} for way in either.any] == [
        {("revenue_yuan", ">=", 5e7)},
        {("revenue_yuan", ">=", 1.5e7)},
        {("revenue_yuan", ">=", 3e7)},
    ]


def test_whoever_brackets_let_off_has_a_way(read):
    (either,) = _ways(read(condition="近两年营业收入平均增长率15%以上（成立未满两年的不作要求）。"))
    assert _told(either.any[1]) == {("age_months", "<", 24.0)}


def test_a_figure_told_before_the_last_one_is_eased_where_it_is_named(read):
    text = "上年度营业收入不低于1亿元，研发投入强度3%以上；高新技术企业的营业收入要求可放宽到5000万元。"
    (either,) = _ways(read(condition=text))
    assert _told(either.any[1]) == {("titles", "has_any", ("high_tech",)), ("revenue_yuan", ">=", 5e7)}


@pytest.mark.parametrize("role", ["exclusion", "condition"])
def test_whom_a_bar_lets_pass_is_neither_barred_nor_asked_for(asked_fields, role):
    text = "近12个月裁员率高于5.5%的企业不予奖励；参保职工30人（含）以下的企业，裁员率放宽至20%。"
    assert "employees" not in asked_fields(**{role: text})


def test_whoever_founds_a_firm_or_trades_alone_is_a_person(asked):
    own = "毕业5年内高校毕业生、返乡农民工首次创办企业或从事个体经营，正常经营12个月以上的，给予1万元。"
    assert ("entity_type", "in", ("individual",)) in asked(own=own)


@pytest.mark.parametrize(
    ("own", "applicants"),
    [
        ("企业与非关联高校院所签订技术转让合同的，按实际支付额的10%给予补助。", {"enterprise"}),
        ("由企业牵头揭榜，须联合至少1家高校院所共同申报，每项给予200万元支持。", set()),
    ],
)
def test_partners_of_a_contract_or_an_application_do_not_apply(asked, own, applicants):
    kinds = {kind for field, _, value in asked(own=own) if field == "entity_type" for kind in value}
    assert kinds == applicants


def test_a_sentence_that_eases_another_article_binds_nobody_and_spares_some_its_figures(read):
    text = "研发人员不少于20人，且占职工总数的30%以上。上年度研发经费支出不低于300万元。"
    eases = "设在大东区、沈河区的机构，前条第2、3项中研发经费支出可放宽至150万元，研发人员可放宽至10人，其余比例要求不变。"
    condition = read(condition=text, target=eases)
    assert not any(field == "region" for field, _, _ in _told(condition))
    assert {str(node.any[0].field) for node in _ways(condition)} == {"rd_staff", "rd_expense_yuan"}
    assert ("rd_staff_ratio", ">=", 0.3) in _told(condition)
