"""What is said of some, of others or beside a demand, and asks nothing more of the applicant."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


def test_what_some_are_given_more_of_asks_nobody_to_be_one_of_them(asked_fields):
    own = "对企业购买科技保险的，按保费的50%给予补贴，高新技术企业提高至70%。"
    assert "titles" not in asked_fields(own=own)


def test_what_one_receiver_may_have_at_most_is_no_demand(read):
    own = "对中小微企业首次获得银行贷款的，给予1%的贴息，单户不超过10万元。"
    assert not any("单户" in quote for quote in untested(read(own=own)))


def test_counts_told_before_their_sorts_are_alternatives(read):
    (either,) = read(condition="拥有1项以上发明专利，或5项以上实用新型专利、外观设计专利。").all
    counts = {(str(x.field), x.value) for x in leaves_of(either) if isinstance(x, Criterion)}
    assert counts == {("invention_patents", 1.0), ("utility_patents", 5.0)}
    assert untested(either)


def test_trades_that_are_not_among_those_named_are_barred(read):
    condition = read(condition="企业从事新材料、先进制造等领域的研发生产，不含房地产企业、贸易类企业。")
    assert any(isinstance(node, NoneOf) for node in condition.all)


def test_an_office_s_act_beside_what_is_asked_of_anybody_leaves_it_open(read):
    condition = read(own="推广科技保险。", condition="申报单位须在本市注册、具有独立法人资格，信用良好。")
    assert untested(condition)


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("对在国家级高新区内新建的孵化器，给予100万元建设补助。", "titles"),
        ("对投保出口信用保险的外贸企业，按保费的60%给予补助，小微企业全额补助。", "size_class"),
    ],
)
def test_where_one_builds_and_who_has_more_are_no_demand(asked_fields, own, field):
    assert field not in asked_fields(own=own)


def test_a_figure_of_the_acre_is_none_of_the_investment(asked):
    found = asked(own="对完成工业投资5000万元以上、亩均税收不低于15万元的项目，给予奖励。")
    assert {value for field, _, value in found if field == "project_investment_yuan"} == {50_000_000.0}


def test_who_need_not_hand_in_a_paper_is_asked_for_nothing(read):
    own = "对购置设备的企业，给予20万元奖励。"
    assert read(own=own, condition="成立不足一年的新企业，可不提供审计报告。") == read(own=own)


def test_what_is_asked_where_the_applicant_is_a_firm_is_asked_of_no_other(read):
    text = "申报单位为企业的，近两年营业收入年均不低于500万元；为高校院所的，须有成果转化案例。"
    assert all(isinstance(node, AnyOf) for node in read(condition=text).all)


@pytest.mark.parametrize("note", ["山区县为1500万元以上", "软件企业1000万元以上"])
def test_less_for_some_in_brackets_leaves_the_figure_open(read, note):
    (either,) = read(condition=f"上年度销售收入须达到3000万元以上（{note}）。").all
    assert isinstance(either, AnyOf)


def test_an_average_of_research_is_research(asked):
    assert ("rd_ratio", ">=", 0.04) in asked(condition="近三年平均研发强度不低于4%。")


@pytest.mark.parametrize(
    ("text", "barred"),
    [("不支持已上市公司及其控股公司。", "listed"), ("不支持房地产企业。", "industry")],
)
def test_who_is_not_supported_is_barred(read, text, barred):
    (none,) = read(condition=text).all
    assert isinstance(none, NoneOf)
    assert [str(leaf.field) for leaf in none.none] == [barred]


def test_whom_an_applicant_serves_is_not_what_it_is(asked_fields):
    assert "size_class" not in asked_fields(own="面向中小企业开放实验室的高校，按服务收入的10%给予补助。")
    assert "size_class" in asked_fields(own="面向全市小微企业提供免费财税培训。")


def test_some_of_the_staff_are_not_all_of_it(asked_fields):
    assert "employees" not in asked_fields(condition="企业员工中博士不少于3人、硕士不少于10人。")


def test_of_what_a_rate_is_taken_is_no_demand(read):
    condition = read(own="对研发投入强度超过5%的企业，对超出部分按10%给予补助。")
    assert not untested(condition)


@pytest.mark.parametrize("note", ["房地产企业除外", "不含房地产企业"])
def test_a_trade_left_out_in_brackets_stands_in_no_list_with_the_rest(read, note):
    condition = read(target=f"在本市注册的现代服务业企业（{note}）。")
    (barred,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert [leaf.value for leaf in barred.none] == [("房地产",)]


@pytest.mark.parametrize(
    "text",
    ["第一条第二项所列行业的企业，均不享受本细则。", "应主要从事科研与技术研发。"],
)
def test_what_is_listed_elsewhere_and_research_as_such_are_no_trades(asked_fields, text):
    assert "industry" not in asked_fields(condition=text)


def test_the_head_of_a_list_that_says_to_whom_is_heard(read):
    own = "对国家科研机构在本市单独设立的，主要从事科学研究等活动的机构，投入最高1亿元的建设运行费，包括："
    assert untested(read(own=own))
    assert not untested(
        read(
            own="对符合下列条件之一的企业给予10万元补助：（1）年营业收入1000万元以上；（2）拥有发明专利2件以上。"
        )
    )


@pytest.mark.parametrize(
    "own",
    [
        "对企业研发投入按10%给予补助，其中规模以上企业按15%补助，最高50万元。",
        "按研发投入的10%给予补助，其中规模以上企业按15%。",
        "给予每家企业10万元补贴，其中规模以上企业给予15万元补贴。",
    ],
)
def test_whoever_is_given_more_among_them_is_not_all_that_may_apply(asked, own):
    assert "above_scale" not in {field for field, _, _ in asked(own=own)}


def test_to_have_grown_to_scale_is_no_title(asked):
    found = asked(own="对“小升规”企业，给予10万元奖励。")
    assert ("above_scale", "=", True) in found
    assert "titles" not in {field for field, _, _ in found}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("参加“专精特新”系列培训的企业。", "titles"),
        ("企业无拖欠中小企业账款。", "size_class"),
        ("上市公司控股子公司。", "listed"),
    ],
)
def test_what_one_meets_owes_or_belongs_to_is_not_what_one_is(asked_fields, text, field):
    assert field not in asked_fields(condition=text)


@pytest.mark.parametrize(
    "text", ["企业信用良好，不得弄虚作假，已拨付的予以追回。", "近三年无弄虚作假、被列入失信名单的情形。"]
)
def test_a_bad_record_beside_what_follows_from_cheating_is_asked_about(asked_fields, text):
    assert "clean_record" in asked_fields(condition=text)


def test_a_project_that_one_leads_and_carries_out_is_named_by_its_programme(asked):
    found = asked(own="对牵头承担国家重点研发计划项目的企业，给予50万元资助。")
    assert ("projects", "has_any", ("国家重点研发计划项目",)) in found


def test_a_zone_with_what_belongs_to_it_in_brackets_is_that_of_its_document(asked):
    text = "注册地、税务征管关系须在高新区（含托管街道和乡镇）范围内。"
    assert ("region", "in_region", "210112") in asked(region="210112", condition=text)
    assert "region" not in {field for field, _, _ in asked(region="210100", condition=text)}
