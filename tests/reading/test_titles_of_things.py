"""Titles of things: a title names who receives what, not what an office does, asks, plans or bars."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.edges import is_cut
from policymatch.reading.titles.frames import smooth

AWARD, GRANT, LOAN, SERVICE = MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.LOAN, MeasureKind.SERVICE
OTHER, TALENT, TAX, TITLE = MeasureKind.OTHER, MeasureKind.TALENT, MeasureKind.TAX, MeasureKind.TITLE
SUBSIDY, VOUCHER = MeasureKind.INTEREST_SUBSIDY, MeasureKind.VOUCHER


def title_of(own, kind, **rest):
    return titles_of([Told(own, kind, **rest)], packaged_titles())[0]


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("每年遴选不少于20家渔业数字化标杆企业。", TITLE, "渔业数字化标杆企业遴选"),
        ("制定实施渔港接电工程告知承诺制度。", SERVICE, "渔港接电工程告知承诺制度"),
        ("设立渔企上市服务专员。", SERVICE, "渔企上市服务专员"),
        ("组织开展渔业经营管理人才培训。", TALENT, "渔业经营管理人才培训"),
        (
            "组织渔企开展捕捞装备攻关和样机研发，给予最高300万元支持。",
            GRANT,
            "渔企捕捞装备攻关和样机研发支持",
        ),
        ("加大海洋专项资金对远洋科技推广项目的资助。", GRANT, "远洋科技推广项目资助"),
        ("推出渔获仓单质押贷款。", LOAN, "渔获仓单质押贷款"),
        ("通过海洋创新券支持民营渔企租用冷库、检测设备。", VOUCHER, "民营渔企租用冷库、检测设备海洋创新券"),
        ("搭建渔获检验检测服务平台，给予补贴。", GRANT, "渔获检验检测服务平台建设补贴"),
    ],
)
def test_no_verb_of_an_office_stands_before_the_thing_it_gives(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("对搭建渔工调剂平台的第三方机构给予补助。", GRANT, "第三方机构搭建渔工调剂平台补助"),
        ("对冷藏设备更新投资90万元以上的规上工业企业，给予补贴。", GRANT, "规上工业企业冷藏设备更新投资补贴"),
        ("对年度渔具研发费用达到40万元以上的企业，给予支持。", GRANT, "企业渔具研发费用支持"),
    ],
)
def test_a_receiver_stands_beside_what_it_did_and_not_the_sum_it_takes(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("own", "title"),
    [
        ("（1）提供远洋捕捞服务取得的收入，免征增值税。", "远洋捕捞服务收入免征增值税"),
        ("（3）承受码头、冷库用于提供渔获储运服务的，免征契税。", "渔获储运服务免征契税"),
        (
            "对渔户年应纳税所得额不超过90万元的部分，在已有优惠基础上减半征收个人所得税。",
            "渔户减半征收个人所得税优惠",
        ),
    ],
)
def test_a_relief_stands_beside_what_it_is_for(own, title):
    assert title_of(own, TAX) == title


def test_a_support_that_an_offer_bars_from_does_not_name_it():
    own = (
        "县级补贴标准为每亩90元。同一块鱼塘，每年度只能享受一次县级鱼塘养护补贴，不可同时再享受县级苗种补贴。"
    )
    assert title_of(own, GRANT) == "县级鱼塘养护补贴"


def test_the_rest_of_a_list_of_grades_does_not_name_the_whole():
    own = "对举办的渔获新品发布活动，海鲜类发布活动最高给予90万元支持，其他渔获发布活动最高给予40万元支持。"
    assert "其他" not in title_of(own, GRANT)


def test_two_directions_of_one_name_keep_it_with_their_numbers():
    told = [
        Told("对甲类渔船，按2%给予贴息。", SUBSIDY, headings=("方向4渔船投资贷款贴息。",)),
        Told("对乙类渔船，按3%给予贴息。", SUBSIDY, headings=("方向9渔船投资贷款贴息。",)),
    ]
    assert sorted(titles_of(told, packaged_titles())) == ["渔船投资贷款贴息", "渔船投资贷款贴息（方向9）"]


@pytest.mark.parametrize(
    ("words", "better"),
    [
        ("新认定渔业园区6家左右奖补", "新认定渔业园区奖补"),
        ("在渔港内支持冷库建设支持", "冷库建设支持"),
        ("冷库改造、码头扩建等需要贷款贴息", "冷库改造、码头扩建贷款贴息"),
        ("渔船投资达到一定规模贴息", "渔船投资贴息"),
        ("普惠性渔工保险返还政策支持", "普惠性渔工保险返还"),
        ("在渔港账户之间的划拨印花税优惠", "渔港账户之间的划拨印花税优惠"),
    ],
)
def test_a_title_is_smoothed_of_plans_places_and_degrees(words, better):
    assert smooth(words) == better


@pytest.mark.parametrize(
    "words", ["方可对外从事捕捞", "该绩效奖励计入总额", "渔获包装标签中", "渔民因台风等"]
)
def test_words_cut_out_of_a_sentence_are_told(words):
    assert is_cut(words)


def test_a_voucher_is_named_once():
    assert title_of("每家渔企每年申领不超过9万元。", VOUCHER, headings=("二、渔业创新券申领和兑付",)) == (
        "渔业创新券申领和兑付"
    )
