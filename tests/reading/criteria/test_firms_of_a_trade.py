"""Firms of a trade: for whom offices and banks act, and what is said of a firm's name or land and not of the firm."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of
from policymatch.reading.criteria.text.conferred import without_own_title

FIRMS = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "own",
    [
        "各商协会进一步加大对外贸企业参加各类境外展会的支持力度，加强服务保障。",
        "鼓励银行创新跨境人民币产品，更好满足外贸企业汇率避险需求。",
        "进一步便利出口退税办理，更好服务广大外贸企业。",
    ],
)
def test_what_is_done_for_the_firms_of_a_trade_is_for_firms(asked, own):
    assert FIRMS in asked(own=own)


def test_an_offer_to_some_firms_is_for_firms_where_any_unit_may_apply_for_others(asked):
    target = "从事物流业经营、服务、管理的企业、机构、经济组织等单位"
    assert FIRMS in asked(target=target, own="支持家居制造企业、品牌商打造体验店，给予最高50万元补助。")
    assert FIRMS not in asked(target=target, own="支持企业打造体验店，给予最高50万元补助。")


def test_training_for_firms_of_key_trades_leaves_open_which_these_are(read):
    condition = read(own="组织开展重点行业企业培训，增强绿色发展意识。")
    left_open = [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion) and leaf.decides]
    assert [leaf.quote.text for leaf in left_open] == ["组织开展重点行业企业培训"]


def test_the_place_in_the_name_of_a_firm_is_not_asked_for(asked_fields):
    own = "沈阳农垦集团有限公司东陵农场按照省级标准给予每亩100元补贴。"
    assert "region" not in asked_fields(own=own)
    assert "region" in asked_fields(own="在沈阳市注册的有限公司，给予100元补贴。")


def test_an_accident_of_a_plot_is_no_record_of_the_applicant(asked_fields):
    own = "对种粮大户给予补贴。"
    assert "clean_record" not in asked_fields(own=own, exclusion="发生过质量安全事故的耕地；")
    assert "clean_record" in asked_fields(own=own, exclusion="发生过质量安全事故的企业；")


@pytest.mark.parametrize(
    ("named", "held"), [("优秀新工业设计融创工作室认定", False), ("优秀新工业设计中心认定", True)]
)
def test_a_name_that_leaves_out_letters_of_the_title_is_not_held_before(read, terms, named, held):
    condition = read(own="对获评的优秀设计融创工作室，给予扶持。")
    leaves = leaves_of(without_own_title(condition, named, terms))
    assert any(isinstance(leaf, Criterion) and leaf.field == "platforms" for leaf in leaves) is held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市级企业技术中心两年以上", ("市级企业技术中心", "沈阳市企业技术中心")),
        (
            "省级及以上的研发机构",
            (
                *("省级研发机构", "辽宁省研发机构", "省级研发中心", "辽宁省研发中心"),
                *("国家级研发机构", "国家研发机构", "国家级研发中心", "国家研发中心"),
            ),
        ),
        ("已经批准建立省级机器人研发中心", ("省级机器人研发中心",)),
    ],
)
def test_a_platform_that_a_listed_demand_names_alone_is_held(read, text, names):
    leaves = [leaf for leaf in leaves_of(read(condition=text)) if isinstance(leaf, Criterion)]
    assert [(str(leaf.field), leaf.value) for leaf in leaves] == [("platforms", names)]
    assert all(str(leaf.kind) == "testable" for leaf in leaves_of(read(condition=text)))


def test_a_standing_of_a_place_that_a_listed_demand_names_alone_is_held(asked):
    assert asked(condition="沈阳市专利试点企业；") == {("titles", "has_any", ("沈阳市专利试点企业",))}


def test_the_title_of_those_who_set_up_a_centre_is_asked_of_them(read, terms):
    condition = read(condition="已获评国家高新技术企业；")
    held = leaves_of(without_own_title(condition, "市级高新技术企业研究开发中心认定", terms))
    assert any(isinstance(leaf, Criterion) and leaf.field == "titles" for leaf in held)
    own = leaves_of(without_own_title(condition, "高新技术企业认定", terms))
    assert not any(isinstance(leaf, Criterion) and leaf.field == "titles" for leaf in own)


def test_the_standing_of_a_lower_level_is_asked_by_the_higher_one(read, terms):
    condition = read(condition="市级企业技术中心两年以上")
    higher = leaves_of(without_own_title(condition, "省级企业技术中心", terms))
    assert any(isinstance(leaf, Criterion) and leaf.field == "platforms" for leaf in higher)
    own = leaves_of(without_own_title(condition, "市级企业技术中心", terms))
    assert not any(isinstance(leaf, Criterion) and leaf.field == "platforms" for leaf in own)


@pytest.mark.parametrize(
    "own",
    [
        "上年度进口总额3000万美元（含）以上的纺织企业，给予检测费40%的补助。",
        "对参加由市商务局确认，并纳入年度计划的国外展览的企业，给予2万元补助。",
    ],
)
def test_firms_told_by_a_figure_in_foreign_money_or_by_a_plan_are_spoken_to(asked, own):
    assert FIRMS in asked(own=own)


def test_firms_of_foreign_trade_and_cooperation_are_of_foreign_trade(asked):
    assert ("industry", "has_any", ("外经贸",)) in asked(own="对外经贸企业给予2万元奖励。")


@pytest.mark.parametrize("trade", ["印制电路板", "PCB", "线路板"])
def test_makers_of_circuit_boards_are_a_trade(asked, trade):
    assert ("industry", "has_any", (trade,)) in asked(own=f"{trade}企业当年取得资质的，奖励8万元。")


@pytest.mark.parametrize(
    ("target", "trades"),
    [
        ("在本市注册的制造业企业及软件企业", {("制造业",), ("软件",)}),
        ("在本市注册的食品加工业企业、物流企业", {("食品加工",), ("物流",)}),
        ("在本市注册的制造业企业", {("制造业",)}),
    ],
)
def test_a_trade_beside_one_that_was_told_as_a_whole_is_another_way(asked, read, target, trades):
    assert {value for field, _, value in asked(target=target) if field == "industry"} == trades
    assert not [leaf for leaf in leaves_of(read(target=target)) if isinstance(leaf, OpaqueCriterion)]


def test_firms_that_serve_makers_are_of_that_trade(asked):
    found = {value for field, _, value in asked(target="在本市注册的生产性服务企业") if field == "industry"}
    assert found == {("生产性服务企业",)}


@pytest.mark.parametrize(
    ("condition", "trades"),
    [
        (
            "属于国民经济行业分类中F类（批发和零售业）及G54（道路运输业）的企业。",
            ("批发和零售业", "道路运输业"),
        ),
        (
            "行业属于《国民经济行业分类》（GB/T 4754-2017）中采矿业（B）或者仓储业（G59）。",
            ("采矿业", "仓储业"),
        ),
    ],
)
def test_trades_told_by_their_codes_are_asked_by_their_names(asked, condition, trades):
    assert ("industry", "has_any", trades) in asked(condition=condition)


def test_the_whole_economy_is_no_trade(asked_fields):
    assert "industry" not in asked_fields(condition="符合国民经济行业分类的企业。")


@pytest.mark.parametrize(
    ("target", "stays"), [("集成电路", False), ("集成电路产业", True), ("集成电路领域重点企业", True)]
)
def test_a_trade_over_a_chapter_gives_way_to_a_narrower_one_and_what_a_document_says_it_is_for_does_not(
    read, target, stays
):
    condition = read(target=target, own="对半导体材料企业给予10万元奖励。")
    quoted = [leaf.quote.text for leaf in leaves_of(condition) if leaf.quote]
    assert any(target in quote for quote in quoted) is stays
