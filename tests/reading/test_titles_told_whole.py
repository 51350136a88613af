"""Titles told whole: a title is what is supported and what is given, once, and no verb of getting, asking or calling."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.bare import with_topic
from policymatch.reading.titles.calls import called_names
from policymatch.reading.titles.deeds import without_deed
from policymatch.reading.titles.edges import is_cut
from policymatch.reading.titles.frames import smooth, without_sums
from policymatch.reading.titles.giving import given
from policymatch.reading.titles.relieved import with_taxed
from policymatch.reading.titles.subjects import services_of
from policymatch.reading.titles.twice import told_once

AWARD, GRANT, LOAN, SERVICE = MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.LOAN, MeasureKind.SERVICE
OTHER, TALENT, TAX, TITLE = MeasureKind.OTHER, MeasureKind.TALENT, MeasureKind.TAX, MeasureKind.TITLE


def title_of(own, kind, **rest):
    return titles_of([Told(own, kind, **rest)], packaged_titles())[0]


@pytest.mark.parametrize(
    ("name", "kind", "better"),
    [
        ("获得国家级、省级渔具设计奖", AWARD, "国家级、省级渔具设计奖奖励"),
        ("认（评）定为全国驰名渔品", AWARD, "全国驰名渔品"),
        ("通过国家级渔获追溯体系认证", AWARD, "国家级渔获追溯体系认证"),
        ("列入国家级绿色渔港名单", AWARD, "国家级绿色渔港"),
        ("成功创建市级渔具研究中心", AWARD, "市级渔具研究中心创建"),
        ("继续执行渔工失业保险费率政策至2031年5月30日", OTHER, "渔工失业保险费率政策"),
        ("困难渔企开展渔工培训支持困难渔企利用场地", SERVICE, "困难渔企开展渔工培训"),
        ("省级财政资金对渔港航线补助", GRANT, "渔港航线补助"),
        ("渔贷续贷增量扩面", LOAN, "渔贷续贷"),
        ("提供渔村托育服务取得的收入", TAX, "渔村托育服务收入"),
        ("企业申请渔船智能化改造项目", GRANT, "渔船智能化改造项目"),
        ("在船籍港申请渔工技能补贴", TALENT, "渔工技能补贴"),
        ("参照渔企同等享受冷藏电费补贴", GRANT, "冷藏电费补贴"),
        ("符合养殖贷款贴息条件的", MeasureKind.INTEREST_SUBSIDY, "养殖贷款贴息"),
        ("符合条件的给予远洋渔具保险补贴", GRANT, "远洋渔具保险补贴"),
        ("规定向贫困渔户足额发放冷库补贴", OTHER, "贫困渔户冷库补贴"),
        ("市级渔获券并探索鱼苗券、网具券", MeasureKind.VOUCHER, "市级渔获券"),
    ],
)
def test_no_verb_of_getting_or_applying_opens_a_title(name, kind, better):
    assert without_deed(name, kind) == better


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("申请人住房补贴", TALENT),
        ("申请渔具发明专利并进入审查", AWARD),
        ("渔企对口支持渔户", SERVICE),
        ("继续执行渔工补贴", OTHER),
        ("通过渔港水域通航服务", SERVICE),
        ("入选渔业人才库", OTHER),
        ("获得渔获收入", AWARD),
        ("渔港创建省级园区", AWARD),
        ("渔获加工并出口海外", GRANT),
    ],
)
def test_what_is_no_verb_of_getting_stays(name, kind):
    assert without_deed(name, kind) == name


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("渔企激励奖励", "渔企奖励"),
        ("渔港扩建奖励补助", "渔港扩建奖补"),
        ("奖励渔贷经办银行、渔业基金运营机构奖补", "渔贷经办银行、渔业基金运营机构奖补"),
        ("渔具出口退税政策税收优惠", "渔具出口退税优惠"),
        ("“三税一费”减免政策税收优惠", "“三税一费”减免"),
        ("渔港贷款贴息支持", "渔港贷款贴息"),
        ("渔工社保费缓缴政策支持", "渔工社保费缓缴政策"),
        ("养殖户中长期资金供给贷款", "养殖户中长期贷款"),
        ("渔企通过海洋产业发展资金支持", "渔企海洋产业发展资金支持"),
        ("省级绿色渔港名单奖励", "省级绿色渔港奖励"),
    ],
)
def test_a_gift_is_told_once(title, better):
    assert told_once(title) == better


@pytest.mark.parametrize("title", ["渔业贷款贴息", "奖励资金支持", "渔企税收优惠", "渔港建设支持"])
def test_what_is_told_once_stays(title):
    assert told_once(title) == title


@pytest.mark.parametrize(
    ("name", "gift", "kind"),
    [
        ("渔获供需对接与转化机会", "对接", SERVICE),
        ("养殖贷款在9万元以内免除反担保要求", "贷款", LOAN),
        ("渔户展期还款", "贷款", LOAN),
        ("渔企纳入“绿色通道”服务范围", "担保", MeasureKind.GUARANTEE),
        ("帮助渔企化解纠纷", "服务", SERVICE),
        ("减少渔港审批事项", "服务", SERVICE),
        ("电子保函交纳投标保证金", "采购支持", MeasureKind.PROCUREMENT),
    ],
)
def test_no_gift_stands_behind_a_name_that_tells_it_or_what_is_done(name, gift, kind):
    assert given(name, gift, kind) == name


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("实现渔港事项“一码通查”", "渔港事项“一码通查”服务"),
        ("探索实现“渔证+网格员”模式", "“渔证+网格员”模式"),
        ("实现渔民增收", "实现渔民增收"),
    ],
)
def test_what_is_brought_about_is_told_as_a_thing_where_it_has_a_name(name, thing):
    assert given(name, "服务", SERVICE) == thing


@pytest.mark.parametrize(
    ("words", "better"),
    [
        ("渔业大模型按研发投入30%累计", "渔业大模型"),
        ("每人900元一次性上岗补贴", "上岗补贴"),
        ("每人1500元标准发放一次性扩岗补助", "扩岗补助"),
        ("不超过2%的渔港贷款贴息支持", "渔港贷款贴息支持"),
        ("按渔港规划建设的渔市", "按渔港规划建设的渔市"),
    ],
)
def test_a_share_or_a_sum_for_each_is_no_part_of_a_name(words, better):
    assert without_sums(words) == better


def test_whoever_is_not_fined_is_told():
    own = "对超范围经营渔具、新设渔店未按时报送首年年报的不予行政处罚。"
    assert with_taxed("不予行政处罚", own) == "超范围经营渔具等不予行政处罚"
    assert with_taxed("不予处罚清单", "动态调整不予处罚清单。") == "不予处罚清单"


def test_a_gift_stands_behind_a_name_that_does_not_tell_it():
    assert given("渔获展销", "对接", SERVICE) == "渔获展销对接"


@pytest.mark.parametrize(
    ("name", "own", "title"),
    [
        ("免征车船税", "3.对在册的节能渔船，免征车船税。", "在册的节能渔船免征车船税"),
        ("免收检验费用", "对渔业合作社、渔户等，首次送检渔获免收检验费用。", "送检渔获免收检验费用"),
        (
            "继续按月全额退还留抵税额",
            "按照国家有关要求，对符合条件的渔具制造企业，继续按月全额退还留抵税额。",
            "渔具制造企业按月全额退还留抵税额",
        ),
        (
            "减按1%征收率征收增值税",
            "属于小规模纳税人的渔户适用3%征收率的应税销售收入，减按1%征收率征收增值税。",
            "小规模纳税人的渔户减按1%征收率征收增值税",
        ),
    ],
)
def test_a_relief_is_told_with_whom_or_what_it_is_for(name, own, title):
    assert with_taxed(name, own) == title


@pytest.mark.parametrize(
    "own", ["因台风原因无法建设码头的，免收检验费用。", "在2031年底前，免收检验费用。", "免收检验费用。"]
)
def test_a_reason_or_a_time_is_nothing_that_is_relieved(own):
    assert with_taxed("免收检验费用", own) == "免收检验费用"


@pytest.mark.parametrize(
    "words",
    [
        "分期奖励90万元",
        "企业9万元",
        "渔业重点项目每个",
        "自评定当年",
        "取得土地",
        "渔获初制、储运等关键环节",
        "从渔业专项资金中支出",
        "《渔业专项管理办法》要求",
        "渔户参照小微渔企实施",
        "超期捕捞、新设渔店未",
    ],
)
def test_a_sum_a_step_or_half_a_clause_is_no_title(words):
    assert is_cut(words)


@pytest.mark.parametrize(
    "words",
    ["营业收入首次突破9亿元渔企", "渔业标准执行奖励", "取得渔业用地的企业", "自建渔港", "渔船检验环节"],
)
def test_a_thing_with_a_like_word_may_be_a_title(words):
    assert not is_cut(words)


def test_how_many_it_takes_and_that_it_is_paid_once_are_no_part_of_a_title():
    assert smooth("招收渔校毕业生达到职工总数20%以上贷款") == "招收渔校毕业生贷款"
    assert smooth("新增渔户达到9个奖补") == "新增渔户奖补"
    assert smooth("渔校毕业生发放一次性上船补贴") == "渔校毕业生上船补贴"


def test_a_service_is_for_those_of_its_own_clause():
    assert services_of("开展渔具贸易洽谈活动，为外籍渔工出入境提供便利。") == ["渔具贸易洽谈活动"]
    assert services_of("为远洋渔企提供一站式维权服务。") == ["远洋渔企一站式维权服务"]


@pytest.mark.parametrize(
    ("own", "title"),
    [
        ("2029年每年遴选6—9个带动渔业升级的典型案例，并推广应用。", "带动渔业升级典型案例遴选"),
        (
            "聚焦捕捞、渔获初制、储运等关键环节，征集遴选一批技术先进、成效明显、应用前景广阔、可复制推广的渔港机器人应用场景。",
            "渔港机器人应用场景遴选",
        ),
    ],
)
def test_what_is_picked_out_of_many_names_a_recognition(own, title):
    assert title_of(own, TITLE) == title


def test_what_those_picked_do_is_not_what_is_picked():
    own = "加快培育“四好”渔业合作社，每年从中遴选一批开展示范创建。"
    assert "开展示范" not in title_of(own, TITLE)


PLACES = "（2）提供渔村托育服务取得的收入，在计算应纳税所得额时，减按90%计入收入总额。"


def test_the_relief_of_the_documents_title_is_not_that_of_another_offer():
    title = title_of(PLACES, TAX, document="对渔村托育机构免征增值税")
    assert "免征" not in title
    assert "90%计入" in title


def test_a_loan_subsidy_is_told_with_what_the_loan_is_for():
    own = "对远洋渔船项目，给予不超过2%的固定资产投资贷款贴息支持。"
    assert title_of(own, MeasureKind.INTEREST_SUBSIDY) == "远洋渔船项目固定资产投资贷款贴息"


CALL = "关于转发《省渔业厅关于组织开展2031年渔具创新示范项目申报工作的通知》的通知"


def test_a_call_that_is_passed_on_is_named_by_what_it_is_for():
    own = "现将《通知》转发给你们，请组织优势渔企按要求开展申报工作。"
    assert title_of(own, SERVICE, document=CALL) == "渔具创新示范项目申报"


@pytest.mark.parametrize("own", ["对入选项目，给予9万元奖励。", "组织申报渔具创新示范项目，给予补贴。"])
def test_what_gives_something_is_not_named_by_the_call(own):
    assert called_names(Told(own, OTHER, document=CALL)) == []


def test_a_bare_gift_is_told_with_what_its_document_is_about():
    told = Told("示范应用最高9万元。", GRANT, document="海州市支持渔业机器人产业发展若干措施")
    assert with_topic("示范应用支持", told) == "渔业机器人产业示范应用支持"
    assert with_topic("渔船改造补贴", told) == "渔船改造补贴"
    assert with_topic("机器人支持", told) == "机器人支持"


def test_what_others_have_half_of_names_no_offer():
    own = "对成绩突出的企业，给予9万元奖励；对入围渔具展会的作品减半奖励。"
    title = title_of(own, AWARD)
    assert title
    assert not any(word in title for word in ("减半", "作品", "入围"))
