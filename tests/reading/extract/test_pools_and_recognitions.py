"""Calls for pools and recognitions that also tell what those chosen have: the title is offered, and what only frames it is not."""

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract import extract_policy
from policymatch.reading.measures.announced_kinds import announced_kinds
from policymatch.reading.measures.calls import title_by_opening
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.said_beside import said_beside
from policymatch.reading.measures.scopes_beside import without_scopes
from policymatch.reading.measures.sought import with_sought
from policymatch.reading.measures.units import layout_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import paragraphs
from policymatch.reading.standings import standings_of
from policymatch.terms import load_terms

CUT = "某市蚕桑局 某市供销合作..."
OPENING = "各镇：\n为壮大蚕桑产业，现组织开展2032年某市缫丝示范基地认定工作，有关事项通知如下：\n"
SCOPE = "一、申报认定范围\n从注册地在本市的缫丝企业中遴选。\n"
ASKED = "二、认定条件\n1.缫丝设备不少于30台。\n2.研发费用占营业收入4%以上。\n"
GIVEN = "三、扶持方式\n对认定的某市缫丝示范基地，给予8万元奖励。\n"


def layout(body: str):
    return layout_of(body, paragraphs(body))


def measures(body: str, title: str):
    return extract_policy(Document(id="d", title=title, body=body, region="350700"), load_terms()).measures


def fields(condition) -> set[str]:
    return {str(node.field) for node in condition.all if hasattr(node, "field")}


def test_a_title_cut_before_it_says_what_it_is_about_goes_by_the_opening():
    told = title_by_opening(layout(f"{CUT}\n{OPENING}{SCOPE}{ASKED}"), CUT)
    assert told == "关于组织开展2032年某市缫丝示范基地认定的通知"


def test_a_cut_title_over_nothing_that_is_called_for_stays():
    body = f"{CUT}\n各镇：\n现将缫丝规程印发给你们，请遵照执行。\n{ASKED}"
    assert title_by_opening(layout(body), CUT) == CUT


def test_a_recognition_that_a_cut_title_hides_is_offered_beside_what_its_holders_are_paid():
    found = measures(f"{CUT}\n{OPENING}{SCOPE}{ASKED}{GIVEN}", CUT)
    assert [measure.kind for measure in found] == [MeasureKind.TITLE, MeasureKind.AWARD]


def test_the_scope_of_a_recognition_is_asked_of_its_holders_too_and_what_it_takes_is_not():
    title, award = measures(f"{CUT}\n{OPENING}{SCOPE}{ASKED}{GIVEN}", CUT)
    assert {"region", "rd_ratio"} <= fields(title.condition)
    assert "region" in fields(award.condition)
    assert "rd_ratio" not in fields(award.condition)


def test_a_heading_of_what_it_takes_to_enter_a_pool_names_that_pool():
    assert standings_of("（一）省级缫丝中心培育库入库条件") == ("省级缫丝中心培育库",)
    assert standings_of("（一）制造业企业入库条件") == ()


def test_what_those_in_a_pool_are_paid_is_not_the_way_into_it():
    body = (
        "关于开展2032年某市缫丝培育企业入库工作的通知\n各镇：现开展某市缫丝培育企业入库工作。\n"
        "一、入库条件\n1.缫丝设备不少于30台。\n二、支持措施\n对缫丝培育企业入库上一年度的保费，予以一定比例的补助。\n"
    )
    found = layout(body)
    told = [Label.BEGIN if "保费" in unit.text else Label.OUTSIDE for unit in found.units]
    labels = with_sought(found, told, "关于开展2032年某市缫丝培育企业入库工作的通知")
    begun = [u.text for u, label in zip(found.units, labels, strict=True) if label is Label.BEGIN]
    assert len(begun) == 2
    assert "现开展某市缫丝培育企业入库工作" in begun[0]


@pytest.mark.parametrize(
    "text",
    [
        "（二）对已认定的缫丝基地，按照办法进行考核。",
        "入库蚕农实行动态管理，每年复审。",
        "对两年不达标的，给予摘牌。",
        "“某市蚕桑培育库”入库条件：以规模为基本指标。",
    ],
)
def test_how_holders_are_looked_at_again_offers_nothing(text):
    assert said_beside(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "对已认定的缫丝基地，每年进行考核，优秀的给予6万元奖励。",
        "对首次挂牌的蚕桑基地，给予授牌。",
        "对认定的缫丝基地，给予8万元奖励。",
    ],
)
def test_what_holders_are_given_is_no_look_at_them(text):
    assert said_beside(text) is None


def test_a_sentence_that_asks_names_no_kind_of_what_is_announced():
    opening = "摘要：各镇：正在组织开展2032年甲等缫丝、乙等蚕桑中心申报工作，相关要求如下：\n一、申报要求\n"
    assert (
        announced_kinds(layout(f"{opening}（一）企业拟申报蚕桑中心。\n（二）企业准备申报蚕桑中心。\n")) == []
    )


SCOPE_LABEL = "（一）蚕房改造项目\n1.支持范围。支持蚕农开展蚕房保温改造，改善养殖环境。\n"
STANDARD_LABEL = "2.奖励标准。按改造投入的9%给予奖励。\n"


def kept(body: str, *doubted: str) -> list[str]:
    """The doubted words that still begin an offer."""
    found = layout(body)
    told = [Label.BEGIN if any(d in u.text for d in doubted) else Label.OUTSIDE for u in found.units]
    labels = without_scopes(found, told)
    return [
        d
        for d in doubted
        for u, x in zip(found.units, labels, strict=True)
        if d in u.text and x is Label.BEGIN
    ]


def test_the_scope_beside_a_standard_offers_nothing():
    body = f"关于蚕桑资金申报的通知\n一、项目\n{SCOPE_LABEL}{STANDARD_LABEL}"
    assert kept(body, "保温改造", "9%") == ["9%"]


def test_a_scope_without_a_standard_beside_it_or_with_several_supports_stays():
    assert kept(f"关于蚕桑资金申报的通知\n一、项目\n{SCOPE_LABEL}", "保温改造") == ["保温改造"]
    several = "一、支持方向\n（一）支持蚕房改造。\n（二）支持桑园灌溉。\n二、补助标准\n每个项目补助7万元。\n"
    assert kept(f"关于蚕桑资金申报的通知\n{several}", "蚕房改造", "桑园灌溉", "7万元") == [
        "蚕房改造",
        "桑园灌溉",
        "7万元",
    ]


def roles(body: str) -> list[SectionRole]:
    return [paragraph.role for paragraph in paragraphs(body)]


def test_a_label_that_ends_a_paragraph_says_what_the_items_behind_it_are():
    head = "关于蚕桑资金申报的通知\n一、支持类别\n（一）缫丝计划\n围绕缫丝工艺，每项不超过6万元。"
    items = "1.缫丝合作社、桑蚕企业。\n2.申报材料包括《缫丝申请书》和养殖合同、销售合同、检验报告、场地证明等各类材料。\n"
    assert roles(f"{head}具体申报条件和要求：\n{items}")[-2:] == [
        SectionRole.CONDITION,
        SectionRole.MATERIALS,
    ]
    assert roles(f"{head}\n{items}")[-2] is SectionRole.OFFER


@pytest.mark.parametrize("heading", ["其他有关事项", "其它事项", "注意事项", "遴选目标"])
def test_what_a_call_says_at_its_end_or_aims_at_is_no_offer(heading):
    assert (
        roles(f"关于蚕桑资金申报的通知\n一、支持内容\n给予6万元。\n二、{heading}\n资金总额有限。\n")[-1]
        is SectionRole.RULES
    )
