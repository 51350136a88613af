"""Titles without givers: banks and offices that are urged to give, and how, when and where they do, are no part of a title."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.acts import says_what_is_done
from policymatch.reading.titles.edges import is_cut
from policymatch.reading.titles.frames import smooth
from policymatch.reading.titles.givers import without_giver
from policymatch.reading.titles.giving import given
from policymatch.reading.titles.offices import without_office
from policymatch.reading.titles.phrases import cut_down
from policymatch.reading.titles.scraps import is_scrap
from policymatch.reading.titles.twice import told_once
from policymatch.reading.titles.unnaming import naming_words

AWARD, GRANT, LOAN, SERVICE = MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.LOAN, MeasureKind.SERVICE
OTHER, TALENT, TAX, PURCHASE = MeasureKind.OTHER, MeasureKind.TALENT, MeasureKind.TAX, MeasureKind.PROCUREMENT
SURETY = MeasureKind.GUARANTEE


def title_of(own, kind, **rest):
    return titles_of([Told(own, kind, **rest)], packaged_titles())[0]


@pytest.mark.parametrize(
    ("name", "own", "kind", "better"),
    [
        ("银行机构加大对远洋渔企信贷投放力度", "", LOAN, "远洋渔企信贷支持"),
        ("检测机构为小微渔企提供渔获检测服务", "", OTHER, "小微渔企渔获检测服务"),
        ("沿海渔业企业提供仓单融资", "为沿海渔业企业提供仓单融资。", LOAN, "沿海渔业企业仓单融资"),
        ("渔业重点企业优先借用应急周转资金", "", LOAN, "渔业重点企业应急周转资金"),
        ("地区和单位对捕捞能手单独评审职称", "", TALENT, "捕捞能手单独评审职称"),
    ],
)
def test_whoever_is_urged_to_give_is_no_part_of_a_title(name, own, kind, better):
    assert without_giver(name, own, kind) == better


@pytest.mark.parametrize(
    ("name", "own", "kind"),
    [
        ("担保机构为渔户提供渔船担保", "", GRANT),
        ("渔业平台企业提供仓单融资", "鼓励渔业平台企业提供仓单融资。", LOAN),
    ],
)
def test_whoever_is_paid_to_give_stays(name, own, kind):
    assert without_giver(name, own, kind) == name


@pytest.mark.parametrize(
    ("name", "kind", "better"),
    [
        ("协同推进渔港证照跨区互认工作", SERVICE, "渔港证照跨区互认"),
        ("绘制渔港服务“热力图”", SERVICE, "渔港服务“热力图”"),
        ("加强渔工宿舍建设", OTHER, "渔工宿舍建设"),
        ("分级设立渔业应急转贷专项资金", LOAN, "渔业应急转贷专项资金"),
    ],
)
def test_what_an_office_brings_about_is_told_as_the_thing(name, kind, better):
    assert without_office(name, kind) == better


def test_where_money_is_given_the_verb_of_a_deed_stays():
    assert without_office("加强渔工宿舍建设", GRANT) == "加强渔工宿舍建设"
    assert without_office("完善对渔工的关爱机制", SERVICE) == "完善对渔工的关爱机制"


@pytest.mark.parametrize(
    "words",
    [
        "在渔船检验、渔港备案等领域",
        "以渔港开放试点为契机",
        "在实行渔船合并登记基础上",
        "要纳入渔港统一管理",
        "聚焦主要渔港",
    ],
)
def test_where_when_and_how_is_no_title(words):
    assert is_scrap(words)


def test_a_thing_that_begins_alike_is_no_scrap():
    assert not any(map(is_scrap, ("在线渔获检测", "在岗渔工培训", "要素保障")))


@pytest.mark.parametrize("words", ["渔企、渔业园区按照国家规定", "每获得金牌1枚"])
def test_half_a_clause_is_cut(words):
    assert is_cut(words)


def test_a_rule_that_somebody_follows_is_not_cut():
    assert not is_cut("按照国家规定享受渔船优惠")


@pytest.mark.parametrize(
    ("name", "gift", "kind"),
    [
        ("民营渔医院纳入医保定点单位", "保障", OTHER),
        ("放开民办渔校的收费标准", "支持", OTHER),
        ("渔校教师指标实行单列", "支持", TALENT),
        ("探索多元化渔船担保模式", "保证保险", SURETY),
        ("渔业应急转贷专项资金", "贷款", LOAN),
        ("渔港检测结果互认", "服务", SERVICE),
    ],
)
def test_nothing_stands_behind_what_is_told_whole(name, gift, kind):
    assert given(name, gift, kind) == name


def test_a_gift_still_stands_behind_a_thing():
    assert given("渔船担保", "保证保险", SURETY) == "渔船担保"
    assert given("渔港班轮", "服务", SERVICE) == "渔港班轮服务"
    assert not says_what_is_done("放开式渔港")


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("渔港透明度加强渔港透明度建设支持", "渔港透明度建设支持"),
        ("渔企研发费用加计扣除等政策税收优惠", "渔企研发费用加计扣除等税收优惠"),
        ("渔船保费奖补等支持政策奖补", "渔船保费奖补等支持政策"),
    ],
)
def test_what_a_heading_and_its_run_in_heading_share_is_told_once(title, better):
    assert told_once(title) == better


def test_what_only_begins_alike_is_told_twice():
    assert told_once("渔港建设和渔港管理支持") == "渔港建设和渔港管理支持"


def test_the_offices_whose_policy_is_carried_out_are_no_part_of_a_name():
    own = "财政部、农业部和省政府关于对渔业担保公司降费奖补、资本补充等支持政策"
    assert cut_down(own) == "渔业担保公司降费奖补、资本补充等支持政策"
    assert cut_down("关于对渔民的补贴") == "关于对渔民的补贴"


def test_a_chapters_name_before_its_first_article_is_no_word_of_the_offer():
    assert naming_words("第四章船长的奖励第十三条对远航船长给予奖励。") == "第十三条对远航船长给予奖励。"
    assert naming_words("第四章的船长给予奖励。") == "第四章的船长给予奖励。"


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("渔具认证工作服务", "渔具认证服务"),
        ("渔业科研设备免税品类和范围税收优惠", "渔业科研设备免税"),
        ("渔业免税店税收优惠", "渔业免税店税收优惠"),
    ],
)
def test_a_work_and_a_range_of_what_is_free_of_tax_is_no_part_of_a_title(title, better):
    assert told_once(title) == better


def test_a_way_that_a_bank_opens_is_the_thing_and_half_a_list_does_not_open_a_title():
    assert without_giver("金融机构建立渔贷审批绿色通道", "", LOAN) == "渔贷审批绿色通道"
    assert given("渔贷审批绿色通道", "贷款", LOAN) == "渔贷审批绿色通道"
    assert smooth("和“渔港窗口”平台认证服务") == "“渔港窗口”平台认证服务"
    assert smooth("和田渔业服务") == "和田渔业服务"


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("表扬一批优秀护渔员评选", "优秀护渔员评选"),
        ("市级渔业孵化基地3家认定", "市级渔业孵化基地认定"),
        ("也可参加渔药集中采购活动", "渔药集中采购活动"),
        ("渔业孵化基地3家渔港支持", "渔业孵化基地3家渔港支持"),
    ],
)
def test_a_plan_and_a_second_choice_are_no_part_of_a_title(title, better):
    assert smooth(title).removeprefix("参加") == better


def test_who_spends_and_who_ought_to_is_no_part_of_a_title():
    assert without_office("安排一定经费对护渔员实施奖励", AWARD) == "护渔员奖励"
    assert without_office("安排一定经费对护渔员", AWARD) == "安排一定经费对护渔员"
    assert without_giver("渔业等部门应当组织特定渔工培训", "", TALENT) == "特定渔工培训"
    assert without_giver("渔业机构应急渔工培训", "", TALENT) == "渔业机构应急渔工培训"


def test_what_each_gets_and_who_leads_is_no_title():
    assert is_cut("每名渔手奖励90元")
    assert is_scrap("市渔业局等部门牵头")
    assert is_scrap("渔业部门在安排用海指标")
    assert not is_scrap("渔业部门在线服务")
