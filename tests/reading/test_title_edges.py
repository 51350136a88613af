"""Edges of titles: no title begins or ends in the middle of a clause, and none hangs a gift on a verb."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.edges import is_cut
from policymatch.reading.titles.headings import heading_name

AWARD, GRANT, LOAN, SERVICE = MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.LOAN, MeasureKind.SERVICE
OTHER, SUBSIDY, TAX, TITLE = (
    MeasureKind.OTHER,
    MeasureKind.INTEREST_SUBSIDY,
    MeasureKind.TAX,
    MeasureKind.TITLE,
)


def title_of(own, kind, **rest):
    return titles_of([Told(own, kind, **rest)], packaged_titles())[0]


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("推动银行采用展期、转贷、调整利率等方式对渔业合作项目予以支持。", LOAN, "渔业合作项目贷款"),
        ("推动渔业协会在品牌、检测、展销等方面提供“一船一策”帮扶服务。", SERVICE, "“一船一策”帮扶服务"),
        ("支持优秀渔获在水产大会上进行展示。", SERVICE, "优秀渔获在水产大会上展示服务"),
        ("支持内容包括渔港冷链设备购置、码头改造。", GRANT, "渔港冷链设备购置、码头改造支持"),
        (
            "鼓励符合本县海洋导向、信用良好的中小渔业企业通过“渔融通”平台申请普惠贷款，按信用状况给予贴息补助。",
            SUBSIDY,
            "中小渔业企业贴息",
        ),
    ],
)
def test_a_title_begins_and_ends_where_a_clause_does(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("满足小微渔企远洋融资需求。", LOAN, "小微渔企远洋融资贷款"),
        ("督促银行对渔企债券手续费能免尽免。", LOAN, "渔企债券手续费能免尽免"),
        ("推动渔轮客运航班稳妥有序恢复。", SERVICE, "渔轮客运航班稳妥有序恢复"),
        ("更好满足渔企汇率避险和外币结算需求。", SERVICE, "渔企汇率避险和外币结算服务"),
        ("水产项目贷款暂不纳入行业集中度管理。", OTHER, "水产项目贷款暂不纳入行业集中度管理"),
    ],
)
def test_no_gift_is_hung_on_a_sentence_of_what_is_done(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("水产加工企业进行设备更新，给予设备补贴。", GRANT, "水产加工企业设备更新补贴"),
        ("按照渔企研发投入的4%以上、最高给予80万元支持。", GRANT, "渔企研发投入支持"),
        ("按质押贷款额的0.3%给予风险补助。", GRANT, "质押贷款风险补助"),
        ("对重点水产领域重大技术改造项目支持上限提高至8000万元。", GRANT, "水产领域重大技术改造项目支持"),
    ],
)
def test_neither_a_verb_of_giving_nor_a_sum_stands_before_what_is_given(own, kind, title):
    assert title_of(own, kind) == title


def test_a_heading_that_goes_on_with_its_sums_names_the_thing_alone():
    heading = "1．大型渔歌作品创作项目申请资助资金的额度不超过以下标准："
    own = heading + "渔歌剧30万元；渔鼓20万元。"
    assert title_of(own, GRANT, headings=(heading,)) == "大型渔歌作品创作项目资助"


def test_of_two_that_are_given_the_first_is_named():
    own = "由各区对新认定市级渔业示范场给予5万元奖励，对新认定国家级远洋渔业基地企业给予20万元奖励。"
    assert title_of(own, AWARD) == "新认定市级渔业示范场奖励"


def test_who_confers_is_no_title_that_is_conferred():
    own = "公示无异议的，由认定小组发布认定结果，并颁发“某县优质渔场”证书。"
    assert title_of(own, TITLE, document="某县优质渔场认定管理办法") == "某县优质渔场认定"


def test_a_relief_goes_by_the_name_that_the_text_gives_it():
    assert title_of("继续减半征收渔户的房产税、印花税等“三税一费”。", TAX) == "“三税一费”减免"


def test_work_abroad_keeps_its_first_letter():
    own = "支持渔企对外承包工程。"
    assert title_of(own, GRANT, headings=("（二）对外承包工程补助。",)) == "对外承包工程补助"


def test_an_offer_that_only_asks_goes_by_the_name_of_its_document():
    own = "申请资金支持的渔村影片应符合以下题材：反映渔村变迁的辉煌历史，讲述渔民致富生动故事。"
    title = title_of(
        own, GRANT, document="关于组织开展年度水产影视发展项目（影片类）申报工作的通知", only=True
    )
    assert title == "水产影视发展项目（影片类）支持"


def test_how_old_a_firm_must_be_is_no_title_and_the_heading_over_it_names_whom_it_is_for():
    assert is_cut("企业成立时间不足三年")
    assert not is_cut("企业成立奖励")
    assert heading_name("1.种子期企业支持方式及金额如下：") == "种子期企业"


def test_the_bracket_behind_whoever_is_given_something_is_no_part_of_the_gift():
    own = (
        "鼓励引导返乡渔民投资建设各类渔业示范平台。从渔业补助资金中给予渔业园区（孵化基地）奖补，"
        "补助标准为：当年新增入驻项目达到6个的，给予3万元奖补。"
    )
    assert title_of(own, GRANT) == "返乡渔民投资建设各类渔业示范平台奖补"


def test_whom_a_firm_took_on_is_not_cut_off_behind_what_they_must_meet():
    own = (
        "小微渔企当年新招用符合养殖担保贷款申请条件的人员数量达到在职职工人数20%并与其签订1年以上劳动合同的，"
        "可申请最高不超过200万元的养殖担保贷款。"
    )
    assert is_cut("小微渔企当年新招用符合养殖担保贷款申请条件")
    assert title_of(own, LOAN) == "养殖担保贷款"


@pytest.mark.parametrize(
    ("offer", "title"),
    [
        ("新认定瞪羚企业奖励70万元。", "新认定瞪羚企业奖励"),
        ("首次上规企业一次性奖励6万元。", "上规企业奖励"),
        ("渔船安装北斗终端补助4000元。", "渔船安装北斗终端补助"),
    ],
)
def test_a_title_does_not_end_with_the_sum_that_is_given(offer, title):
    assert title_of(offer, AWARD if "奖励" in offer else GRANT) == title
