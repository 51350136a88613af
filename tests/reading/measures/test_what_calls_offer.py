"""What a call offers: a sum among its conditions, what may be applied for, its directions, its kinds."""

from policymatch.domain.document import Document
from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract import extract_policy
from policymatch.reading.measures.calls import with_call
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs
from policymatch.terms import load_terms

OPENING = "各有关单位：\n根据工作安排，现组织开展2033年度竹编产业专项资金项目申报工作，有关事项通知如下：\n"
CUT = "某市竹业局：关于组织申报2033年度竹编..."
FIELDS = (
    "一、支持领域\n重点支持竹编家具、竹编灯饰等领域的项目。\n二、申报条件\n（一）在本市注册，成立满两年。\n"
)
SUM = "（二）单个项目资助额度不超过60万元。\n"
DIRECTIONS = (
    "一、支持方向\n（一）竹编工艺平台。主要指依托院校建立的、为工坊做工艺试验的平台。\n"
    "（二）竹编服务机构。主要指为工坊做检测和培训的机构，包括检测站。\n二、申报条件\n（一）在本市注册，成立满两年。\n"
)
TECHNOLOGY = DIRECTIONS.replace("主要指依托院校建立的、", "重点支持").replace("主要指为工坊做", "重点支持")
KINDS = (
    "一、重点方向\n（一）竹编示范企业\n1.按单编制：工坊按客户要求提供设计和编制服务。\n（二）竹编服务平台\n为工坊提供设计和检测服务。\n"
    "二、申报条件\n（一）竹编示范企业\n1.从业人员不少于8人。\n2.成立满三年。\n（二）竹编服务平台\n1.从业人员不少于5人。\n"
    "三、申报材料\n（一）竹编示范企业\n1.申报表。\n（二）竹编服务平台\n1.申报表。\n"
)


def offered(body: str, title: str, doubted: str = "") -> list[str]:
    """The sentences that begin an offer, after the labels called the sentences that hold `doubted` one."""
    layout = layout_of(body, paragraphs(body))
    told = [Label.BEGIN if doubted and doubted in u.text else Label.OUTSIDE for u in layout.units]
    labels = with_call(layout, told, title)
    return [u.text for u, label in zip(layout.units, labels, strict=True) if label is Label.BEGIN]


def measures_of(body: str, title: str):
    document = Document(id="call", title=title, body=body, region="350100")
    return extract_policy(document, load_terms()).measures


def test_a_call_whose_title_was_cut_short_offers_the_sum_that_it_tells_among_its_conditions():
    body = f"{CUT}\n{OPENING}{FIELDS}{SUM}"
    assert offered(body, CUT, doubted="重点支持") == [SUM.strip()]


def test_a_cut_title_of_a_notice_that_calls_for_nothing_makes_no_call():
    body = f"{CUT}\n各有关单位：\n现将竹编标准印发给你们。\n{FIELDS}{SUM}"
    assert offered(body, CUT) == []


def test_a_call_offers_what_those_whom_it_is_for_may_apply_for():
    body = f"{CUT}\n{OPENING}一、申报对象\n（一）在本市投保的竹编企业可以申报竹编保险补贴资金。\n二、申报程序\n网上填报。\n"
    assert offered(body, CUT) == ["（一）在本市投保的竹编企业可以申报竹编保险补贴资金。"]


def test_a_call_that_gives_a_sum_in_its_own_words_is_left_as_it_is():
    body = f"{CUT}\n{OPENING}{FIELDS}三、支持标准\n对入选项目给予40万元补助。\n"
    assert offered(body, CUT, doubted="对入选项目") == ["对入选项目给予40万元补助。"]


def test_each_direction_that_a_call_defines_is_offered_and_paid_as_its_opening_says():
    told = measures_of(f"{CUT}\n{OPENING}{DIRECTIONS}{SUM}", CUT)
    assert len(told) == 2
    assert {measure.kind for measure in told} == {MeasureKind.GRANT}
    assert {benefit.cap_yuan or benefit.amount_yuan for m in told for benefit in m.benefits} == {600_000}


def test_fields_that_a_call_lists_are_no_supports_of_their_own():
    body = f"{CUT}\n{OPENING}{TECHNOLOGY}{SUM}"
    assert offered(body, CUT, doubted="重点支持") == [SUM.strip()]


def test_each_kind_of_which_a_call_asks_its_own_is_a_title_with_its_own_conditions():
    opening = OPENING.replace("竹编产业专项资金项目申报", "竹编示范企业和服务平台遴选")
    workshop, platform = measures_of(f"{CUT}\n{opening}{KINDS}", CUT)
    assert {workshop.kind, platform.kind} == {MeasureKind.TITLE}
    floors = [
        {leaf.value for leaf in m.condition.all if getattr(leaf, "field", "") == "employees"}
        for m in (workshop, platform)
    ]
    assert floors == [{8.0}, {5.0}]


def test_a_call_with_one_support_reaches_from_its_opening_to_the_last_thing_it_asks():
    body = f"{CUT}\n{OPENING}{FIELDS}{SUM}三、联系方式\n电话 1234。\n"
    (measure,) = measures_of(body, CUT)
    told = body[measure.start : measure.end]
    assert "现组织开展2033年度" in told
    assert told.endswith("不超过60万元。")


def test_what_firms_are_to_fill_in_offers_nothing():
    body = f"{CUT}\n{OPENING}一、企业申请条件\n（一）成立满两年。\n二、企业填报材料\n（一）获得补助的，提供凭证。\n"
    layout = layout_of(body, paragraphs(body))
    assert {
        p.role.value
        for p, s in zip(layout.paragraphs, layout.spans, strict=True)
        if "凭证" in layout.flow.text[s[0] : s[1]]
    } == {"materials"}


LEADS = (
    "一、申报条件\n（一）已设工坊的竹编企业申请认定应具备以下基本条件：\n1.从业人员不少于12人。\n2.成立满三年。\n"
    "（二）竹编设计公司申请认定应具备以下基本条件：\n1.从业人员不少于6人。\n2.成立满一年。\n二、申报流程\n评审后公布名单并颁发证书。\n"
)


def test_kinds_that_the_lead_of_each_list_of_demands_names_are_offered_over_the_step_that_ends_all():
    found = offered(f"{CUT}\n{OPENING}{LEADS}", CUT, doubted="颁发证书")
    assert [text[:6] for text in found] == ["（一）已设工", "（二）竹编设"]


def test_what_is_asked_of_the_applicant_and_of_its_project_makes_no_kinds():
    body = LEADS.replace("已设工坊的竹编企业申请认定", "申报单位").replace("竹编设计公司申请认定", "申报项目")
    assert len(offered(f"{CUT}\n{OPENING}{body}", CUT)) == 1


def test_what_a_call_asks_of_one_kind_is_not_asked_of_the_other_and_tells_where_it_stands():
    body = f"{CUT}\n{OPENING}{LEADS}"
    first, second = measures_of(body, CUT)
    floors = [
        {leaf.value for leaf in m.condition.all if getattr(leaf, "field", "") == "employees"}
        for m in (first, second)
    ]
    assert floors == [{12.0}, {6.0}]
    assert body[first.start : first.end].endswith("2.成立满三年。")
