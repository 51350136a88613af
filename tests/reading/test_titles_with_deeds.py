"""Titles with deeds: a title tells what was done for a gift, what stands beside a bare one, and what a buyer's rule gives."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.acts import thing_of
from policymatch.reading.titles.beside import with_beside
from policymatch.reading.titles.deeds import without_deed
from policymatch.reading.titles.edges import is_cut
from policymatch.reading.titles.frames import smooth
from policymatch.reading.titles.giving import given
from policymatch.reading.titles.offices import without_office
from policymatch.reading.titles.purchases import purchase_names
from policymatch.reading.titles.rewarded import (
    deed_for,
    rewarded_in,
    rewards_other,
    tells_aside,
    with_rewarded,
)
from policymatch.reading.titles.scraps import is_scrap
from policymatch.reading.titles.twice import told_once

AWARD, GRANT, LOAN, SERVICE = MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.LOAN, MeasureKind.SERVICE
OTHER, TALENT, TAX, PURCHASE = MeasureKind.OTHER, MeasureKind.TALENT, MeasureKind.TAX, MeasureKind.PROCUREMENT
SURETY = MeasureKind.GUARANTEE


def title_of(own, kind, **rest):
    return titles_of([Told(own, kind, **rest)], packaged_titles())[0]


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        (
            "（三）对新创建渔业名县、远洋渔业强县、省级渔港经济示范县的县级政府，分别给予奖励60万元、40万元、20万元。",
            AWARD,
            "县级政府创建渔业名县等奖励",
        ),
        (
            "对投资900万元以上建设智能冷库、投资300万元以上建设智能码头的渔业企业，分别最高给予90万元、30万元支持。",
            GRANT,
            "渔业企业建设智能冷库、智能码头支持",
        ),
    ],
)
def test_whoever_receives_is_told_with_what_it_did(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("who", "own"),
    [
        ("渔业企业", "对信用良好的渔业企业，给予奖励。"),
        ("示范渔业企业", "对获得省级批复文件的示范渔业企业，给予奖励。"),
        ("渔业企业", "对产值达到90万元的渔业企业，给予奖励。"),
        ("渔船保险", "对购买远洋设备的渔船保险，给予奖励。"),
    ],
)
def test_how_somebody_is_and_who_tells_what_for_is_no_deed(who, own):
    assert deed_for(who, own) == ""


def test_a_shared_heading_gives_way_to_what_those_did_whom_an_offer_gives_to():
    own = "9.对购置冷链运输设备20万元以上的渔业企业，给予3万元至9万元奖励。"
    assert title_of(own, AWARD, headings=("", "四、加大渔业冷链建设后支持")) == "渔业企业购置冷链运输设备奖励"


def test_who_is_rewarded_is_told_where_the_topic_of_a_document_says_nothing_of_them():
    own = "经查实的，应当按照有关规定对举报人给予奖励。"
    assert title_of(own, AWARD, document="渔具使用质量监督管理办法", only=True) == "举报人奖励"
    assert not rewards_other("渔港卫士评选", "对渔港卫士给予奖励。")


def test_an_aim_gives_way_to_what_is_rewarded_behind_it():
    own = "引导渔业企业加强管理，对通过渔获追溯认证的企业，每户奖励2万元。"
    assert tells_aside("渔业企业加强管理", own)
    assert not tells_aside("渔业企业加强管理", "引导渔业企业加强管理，每户奖励2万元。")
    assert not tells_aside("渔获追溯认证", own)


@pytest.mark.parametrize(
    ("title", "own", "better"),
    [
        (
            "专业化服务",
            "引入担保手段，为小微渔企在投标保证、履约保证等方面提供专业化服务。",
            "小微渔企专业化服务",
        ),
        ("培养和引进", "完善政策，加强捕捞能手的培养和引进，提供住所。", "捕捞能手培养和引进"),
        ("推广应用", "加快渔港一体化平台在我州的推广应用，促进交易。", "渔港一体化平台推广应用"),
        (
            "定制化运输服务",
            "提升渔港班轮（舟山）利用水平，为企业提供定制化运输服务。",
            "渔港班轮（舟山）定制化运输服务",
        ),
    ],
)
def test_a_bare_gift_is_told_with_what_stands_before_it(title, own, better):
    assert with_beside(title, own) == better


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("渔船保险补贴", "对远洋船队的渔船保险补贴，按30%给予。"),
        ("专业化服务", "专业化服务由渔港提供。"),
        ("运输服务", "举办渔获展会，为渔民提供运输服务。"),
    ],
)
def test_what_tells_enough_or_has_nothing_before_it_stays(title, own):
    assert with_beside(title, own) == title


@pytest.mark.parametrize(
    ("own", "name"),
    [
        (
            "鱼罐头采购项目，采购人应当对小微企业报价给予7%的扣除，用扣除后的价格评审。",
            "政府采购小微企业报价扣除",
        ),
        ("接受大船厂向小微企业分包的采购项目，对大船厂的报价给予2%的扣除。", "政府采购联合体和分包报价扣除"),
        ("超过90万元的渔具采购，预留预算总额的20%以上专门面向中小企业采购。", "政府采购面向中小企业预留份额"),
        ("90万元以下的渔具采购，采购人应当专门面向中小企业采购。", "政府采购项目专门面向中小企业"),
        ("采购人应当自收到发票后15日内将资金支付到供应商账户。", "政府采购资金及时支付"),
        ("采购代理机构应当向供应商免费提供电子采购文件。", "政府采购文件免费提供"),
        ("以联合体形式参加渔具采购，各方均为中小企业的，联合体视同中小企业。", "政府采购联合体视同中小企业"),
        ("渔港工程采购评标时增加其价格得分的4%作为其价格分。", "政府采购价格得分加分"),
    ],
)
def test_a_rule_of_purchasing_is_named_by_what_it_gives_those_who_sell(own, name):
    assert purchase_names(Told(own, PURCHASE)) == [name]


@pytest.mark.parametrize(
    ("own", "kind"),
    [
        ("采取价格扣除、预留份额、评审优惠等措施，支持小微渔企参与政府采购。", PURCHASE),
        ("将渔具新品列入采购目录。", PURCHASE),
        ("鱼罐头采购对小微企业报价给予7%的扣除。", GRANT),
    ],
)
def test_a_list_of_ways_and_another_kind_have_no_such_name(own, kind):
    assert purchase_names(Told(own, kind)) == []


def test_what_was_founded_is_told_as_founded():
    assert without_deed("创建为国家、省级渔业孵化器", GRANT) == "国家、省级渔业孵化器创建"
    assert without_deed("创建为渔业名牌、省级名牌的海产企业", AWARD) == "渔业名牌、省级名牌创建"


def test_a_telling_gift_stands_alone_where_a_heading_before_it_is_too_long():
    own = "3．渔业社会工作者取得资格，经考核为合格的，享受专业技术职务补贴。"
    head = "渔业社会工作人才专业技术职位设置及薪酬待遇"
    assert title_of(own, TALENT, headings=(f"（二）{head}。",)) == "专业技术职务补贴"


@pytest.mark.parametrize(
    ("name", "own", "better"),
    [
        (
            "渔医人员",
            "对渔病防治和成果转化作出成绩的渔医人员按规定予以奖励。",
            "渔医人员渔病防治和成果转化",
        ),
        ("在渔港消防工作中作出突出贡献的单位和个人", "", "渔港消防工作突出贡献单位和个人"),
    ],
)
def test_what_somebody_did_well_is_told_with_them(name, own, better):
    assert with_rewarded(name, own) == better


def test_whoever_is_rewarded_in_other_words_is_found_and_anybody_is_nobody():
    assert rewarded_in("若有结余，可给予捐建人一定的奖励。") == "捐建人"
    assert rewarded_in("从结余中提取一部分用于奖励办渔校者。") == "办渔校者"
    assert rewarded_in("对有功的单位和个人给予奖励。") == "有功的单位和个人"
    assert rewarded_in("对单位和个人给予奖励。") == ""


def test_a_heading_of_its_own_stays_over_whoever_is_rewarded():
    own = "第九条对渔港引进起决定作用的单位或个人予以奖励。"
    assert title_of(own, AWARD, headings=("", "第六章渔港引进奖励政策")) == "渔港引进奖励"


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("推出90个“秒办”渔船事项服务", "“秒办”渔船事项服务"),
        ("更加丰富的渔港应用场景", "渔港应用场景"),
        ("4%的养殖贷款贴息", "养殖贷款贴息"),
        ("渔业发展专项资金重点用于支持", "渔业发展专项资金"),
        ("继续享受渔村低保扶持", "渔村低保扶持"),
    ],
)
def test_how_many_and_how_is_no_part_of_a_title(title, better):
    assert smooth(title) == better


@pytest.mark.parametrize("title", ["15%的税率贴息", "专项资金用于渔港"])
def test_a_rate_of_tax_and_what_money_is_for_stay(title):
    assert smooth(title) == title


@pytest.mark.parametrize(
    ("name", "kind"), [("渔船退税时间压缩至9个工作日以内", TAX), ("暂不缴纳渔船关税", TAX)]
)
def test_no_relief_stands_behind_a_shorter_time_or_what_is_not_paid(name, kind):
    assert given(name, "税收优惠", kind) == name


def test_a_relief_stands_behind_a_thing_that_is_taxed():
    assert given("渔船进口", "关税优惠", TAX) == "渔船进口关税优惠"


def test_who_enjoys_a_yield_and_what_is_lawful_is_no_part_of_a_title():
    assert without_deed("企业享受渔业自贸政策红利", TAX) == "渔业自贸政策"
    assert thing_of("渔村集体组织可依法使用集体滩涂") == "渔村集体组织使用集体滩涂"
    assert thing_of("渔村集体可依法办学") == "渔村集体可依法办学"


@pytest.mark.parametrize(
    "words",
    ["海产小微企业参加", "荣誉奖牌一个", "学业和表现优异", "渔校还应对渔生提供优惠", "补偿应全额用于办渔校"],
)
def test_what_is_asked_or_hung_on_a_wall_is_cut(words):
    assert is_cut(words)


def test_what_is_taken_up_is_told_with_the_list_that_takes_it_up():
    own = "优化流程，将渔船检验纳入渔港联合验收范围，9日办结。"
    assert with_beside("纳入渔港联合验收范围", own) == "渔船检验纳入渔港联合验收范围"
    assert with_beside("纳入渔港联合验收范围", "逐步纳入渔港联合验收范围。") == "纳入渔港联合验收范围"


def test_a_praise_and_a_reward_are_told_once():
    assert told_once("渔港卫士表彰表扬奖励") == "渔港卫士表彰奖励"
    assert told_once("渔港卫士表扬奖励") == "渔港卫士表扬奖励"


def test_a_new_form_of_a_product_is_the_product():
    assert without_office("创新养殖金融服务", LOAN) == "养殖金融服务"
    assert without_office("创新型养殖金融服务", LOAN) == "创新型养殖金融服务"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("在渔港建设领域推广“实名”用工模式", "渔港建设领域“实名”用工模式"),
        ("组织渔业企业参加远洋渔博会", "渔业企业参加远洋渔博会"),
        ("加大渔港所需设备进口", "渔港所需设备进口"),
    ],
)
def test_where_something_is_done_stays_and_the_verb_of_an_office_goes(name, better):
    assert without_office(name, SERVICE) == better


def test_what_is_done_for_money_keeps_where_it_is_done():
    assert without_office("在渔港建设领域推广“实名”用工模式", GRANT) == "在渔港建设领域推广“实名”用工模式"
    assert given("渔业企业参加远洋渔博会展览", "服务", SERVICE) == "渔业企业参加远洋渔博会展览"


def test_what_comes_first_is_told_with_whom_it_is_for():
    own = "对渔业企业负责人，优先组织外出培训，优先体检。"
    assert with_beside("优先组织外出培训", own) == "渔业企业负责人优先组织外出培训"
    own = "凡符合规划的渔港项目，优先安排计划，优先办理用海手续。"
    assert with_beside("优先办理用海手续", own) == "渔港项目优先办理用海手续"
    assert with_beside("优先办理用海手续", "会同各部门优先办理用海手续。") == "优先办理用海手续"


@pytest.mark.parametrize("words", ["因抽查公示影响正常经营", "事项推行区域评估", "以渔港服务平台为枢纽"])
def test_a_reason_and_the_end_of_a_list_is_no_title(words):
    assert is_scrap(words)


def test_a_loss_by_a_reason_may_be_insured():
    assert not is_scrap("因台风导致渔户停业损失保险")
    assert smooth("在见习期内剩余期限见习补贴") == "剩余期限见习补贴"
    assert is_cut("渔港竣工后且达到约定条件")


def test_a_name_in_quotation_marks_goes_before_a_heading_that_says_how_money_is_lent():
    own = "实施“渔保通”担保模式改革，为渔企提供保函、渔船保证保险等多种选择。"
    title = title_of(own, SURETY, headings=("9.探索多元化渔船担保模式。",))
    assert title == "“渔保通”担保模式改革"
    plain = "为渔企提供保函、渔船保证保险等多种选择。"
    assert title_of(plain, SURETY, headings=("9.探索多元化渔船担保模式。",)) == "探索多元化渔船担保模式"
