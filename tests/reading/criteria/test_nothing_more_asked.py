"""Words beside what is asked that ask nothing more, and what bars or lets in by them."""

import pytest

from policymatch.domain.condition import (
    AnyOf,
    Criterion,
    CriterionKind,
    Hardness,
    NoneOf,
    OpaqueCriterion,
    leaves_of,
)
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    "text",
    [
        "同一企业每年限申报一次；",
        "每家企业每年只能申请一次，最高不超过30万元；",
        "已获得市级研发费用补助的，按就高不重复原则执行。",
        "各市商务主管部门于每年9月底前将符合条件的项目汇总上报省商务厅。",
        "本政策自印发之日起施行，有效期至2025年12月31日。",
        "在我市依法登记注册的企业、高校院所及其他机构；",
        "企业上一年度未发生重大安全责任事故、拖欠农民工工资事件。",
        "以下条款中“企业”均须上一年度未发生重大安全责任事故。",
        "本细则所称用人单位，是指在我市行政区域内依法登记的企业、个体工商户和社会团体。",
        "瞪羚企业须同时满足：成立时间不超过15年，营业收入不低于5000万元。",
        "项目实施单位须在我区注册、具有独立法人资格。",
        "符合中小企业划型标准，职工1000人以下；",
        "申报单位及其法定代表人、实际控制人近三年无严重失信行为；",
        "申请星海资金的企业应在本市登记注册、具有独立法人资格且近3年无严重失信记录；",
        "申领服务券的单位须在本市注册、具有独立法人资格；",
        "扶持对象无违反安全生产法律法规的违法犯罪行为；",
        "注册登记和税收缴纳关系在本区的企业（不含房地产、建筑业企业）；",
        "工商注册地、纳税关系和统计关系均在我区的企业（单位）；",
    ],
)
def test_what_only_goes_with_a_demand_is_none_of_its_own(read, text):
    assert untested(read(condition=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "申请星海资金的企业应拥有自主品牌；",
        "申请星海资金的企业应在本市登记注册、具有独立法人资格、拥有自主品牌；",
        "扶持对象应拥有自主品牌且近3年无严重失信记录；",
    ],
)
def test_few_words_of_more_are_not_lost_behind_who_applies(read, text):
    assert untested(read(condition=text)) != []


def test_who_has_a_platform_may_not_have_another_for_the_same(read):
    condition = read(condition="已建有省级重点实验室的单位，不得以同一研究方向重复申报；")
    (bars,) = (node for node in condition.all if isinstance(node, NoneOf))
    leaves = list(leaves_of(bars))
    assert any(isinstance(leaf, Criterion) and leaf.field == "platforms" for leaf in leaves)
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves)


@pytest.mark.parametrize(
    "text",
    [
        "发生重大环境污染事件或者有严重失信行为的企业，当年度不得享受本办法奖励。",
        "当年发生农产品质量安全事故、环境污染事件的，取消当年奖补资格。",
        "上年发生较大火灾事故、被列入失信名单的单位，取消该年度所有补贴。",
    ],
)
def test_whoever_loses_a_year_for_a_bad_record_must_have_a_clean_one(asked, read, text):
    assert asked(exclusion=text) == {("clean_record", "=", True)}
    assert untested(read(exclusion=text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "评价得分达到60分以上，或满足下列条件之一：\n1.上年度研发费用1000万元以上；\n2.获得国家科学技术奖。",
            {"rd_expense_yuan", "awards", ""},
        ),
        ("近三年连续盈利或近三年累计净利润不低于1000万元；", {"profit_yuan"}),
    ],
)
def test_either_way_is_enough(read, text, told):
    (either,) = (node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert {str(getattr(leaf, "field", "")) for leaf in leaves_of(either)} == told


@pytest.mark.parametrize(
    ("text", "asked_of_them"),
    [
        (
            "对高新技术企业、且上年度营业收入达到1亿元以上的，给予50万元奖励。",
            {("titles", ("high_tech",)), ("revenue_yuan", 1e8)},
        ),
        ("对投资我市非上市科技型企业的创投机构，按实际投资额的3%给予奖励。", set()),
        ("对采购本市工业企业生产的首台套产品的单位，按采购额的10%给予补助。", set()),
        ("支持小微企业融资。对担保机构按担保额的1%给予补助，最高200万元。", set()),
    ],
)
def test_an_offer_asks_nothing_of_those_whom_its_receivers_deal_with(read, text, asked_of_them):
    leaves = [leaf for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)]
    assert {(str(leaf.field), leaf.value) for leaf in leaves if leaf.field != "entity_type"} == asked_of_them


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("对亩均效益评价A类企业给予10万元奖励，D类企业不得享受本政策。", "D类企业不得享受本政策"),
        ("对企业租金按30%给予补贴，最高20万元，转租的不予补贴。", "转租的不予补贴"),
    ],
)
def test_those_refused_at_the_end_of_an_offer_are_barred(read, text, barred):
    (bars,) = (node for node in read(own=text).all if isinstance(node, NoneOf))
    assert [leaf.quote.text for leaf in leaves_of(bars) if leaf.quote] == [barred]


def test_what_was_had_already_bars_at_the_end_of_an_offer(asked):
    text = "对年纳税额达到500万元的企业，奖励10万元，已享受总部奖励的不再享受。"
    assert ("received", "has_none", ("总部奖励",)) in asked(own=text)


def _opaque(condition):
    return [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]


@pytest.mark.parametrize(
    "own",
    [
        "采取后补助方式，给予规模以上工业企业最高50万元支持。",
        "优化项目审批流程，给予规模以上工业企业最高50万元支持。",
        "给予规模以上工业企业支持，商标注册：最高支持比例为50%。",
        "对规模以上工业企业给予补助，第二年支持金额不超过30万元。",
    ],
)
def test_how_an_offer_is_given_asks_nothing(read, own):
    assert _opaque(read(own=own)) == []


def test_what_an_offer_says_in_passing_ranks_and_never_decides(read):
    (said,) = _opaque(read(own="打造行业示范应用场景，给予规模以上工业企业最高50万元支持。"))
    assert (said.hardness, said.kind) == (Hardness.PREFER, CriterionKind.TESTABLE)
    assert said.quote.text == "打造行业示范应用场景"


def test_how_an_office_chooses_among_applicants_is_its_judgement(read):
    (said,) = _opaque(read(own="经专家评审择优，给予规模以上工业企业最高50万元支持。"))
    assert (said.hardness, said.kind) == (Hardness.MUST, CriterionKind.DISCRETIONARY)


@pytest.mark.parametrize(
    ("own", "asked"),
    [
        ("2025年3月1日以后在本市新开设品牌旗舰店，给予装修费用30%的补贴。", "新开设品牌旗舰店"),
        ("提供托育服务取得的收入，减按90%计入规模以上工业企业的应纳税所得额。", "提供托育服务取得的收入"),
        ("取得重大突破并实现成果共享的创新联合体，给予规模以上工业企业200万元奖励。", "创新联合体"),
    ],
)
def test_a_deed_is_asked_though_a_verb_of_offices_stands_in_front(read, own, asked):
    assert any(asked in words for words in untested(read(own=own)))


@pytest.mark.parametrize("limit", ["每平方米每月不超过20元", "每吨最高20元", "每台不高于20万元"])
def test_how_much_is_given_for_a_piece_is_no_demand(read, limit):
    own = f"对新引进的渔业企业，注册资本1000万元以上的，给予补贴，{limit}。"
    said = untested(read(own=own))
    assert "注册资本1000万元以上的" in said
    assert not [words for words in said if limit in words]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "企业上年度研发费用300万元以下的部分，按6%补助；300万元至900万元的部分，按3%补助。",
            {"entity_type"},
        ),
        ("企业租用市渔业园的，按租金的40%给予补贴，面积不超过900平方米。", {"entity_type"}),
        ("对科技型中小企业，按研发费用的8%发放创新券，券面金额使用比例不超过合同金额的40%。", {"titles"}),
        (
            "对企业获得省科学技术奖一等奖、二等奖的，分别按省奖金的2倍、1倍配套奖励。",
            {"entity_type", "awards"},
        ),
    ],
)
def test_how_much_is_given_and_for_how_much_asks_nothing(asked_fields, read, text, fields):
    assert asked_fields(own=text) == fields
    asked = [
        words for words in untested(read(own=text)) if "部分" in words or "超过" in words or "倍" in words
    ]
    assert asked == []


def test_a_thing_with_a_note_in_its_name_is_asked_before_a_share_of_its_price(read):
    (thing,) = read(own="首台（套）渔业装备，按销售价格的10%给予奖励。").all
    assert (thing.hardness, thing.quote.text) == ("must", "首台（套）渔业装备")


@pytest.mark.parametrize(
    "text",
    [
        "第八条所称渔业领军团队，按《渔港英才实施办法》界定。",
        "本办法所称小微企业，按照国家统计局划型文件认定。",
    ],
)
def test_a_word_that_another_act_explains_asks_nobody_to_be_it(read, text):
    condition = read(condition=f"申报企业须具有独立法人资格。{text}")
    (legal,) = condition.all
    assert legal.field == "independent_legal_person"


def test_a_sum_in_turn_with_nothing_before_it_is_read(read):
    condition = read(own="规模以上渔业企业获评国家级、省级智能渔场的，分别一次性奖励90万元、40万元。")
    assert "above_scale" in {str(getattr(leaf, "field", "")) for leaf in leaves_of(condition)}
    assert untested(read(own="推进渔港建设，分别一次性奖励90万元、40万元、10万元。")) == ["推进渔港建设"]
