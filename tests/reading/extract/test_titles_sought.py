"""A title whose conditions a document lists is offered by it, and what it brings asks for that title and for no condition again."""

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind
from policymatch.reading.standings import standing_sought


def asked(measure):
    return {str(x.field): x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def titles_of(measures):
    return [measure for measure in measures if measure.kind is MeasureKind.TITLE]


LISTED = """沈阳市中试基地备案指南
申请市级中试基地备案应符合以下条件：
（一）在沈阳市注册，成立满2年；
（二）研发人员占职工总数的比例不低于12%；
（三）上年度营业收入不低于700万元。
主要从事餐饮服务的单位不予受理。
备案后的支持：
——对首次备案的市级中试基地给予60万元的建设经费。
——每年组织一次评价，结果为优秀的给予15万元奖励。
申报常年受理。
"""


def test_a_title_whose_conditions_are_listed_by_its_name_is_offered_with_all_of_them(measures_of):
    title, *_ = measures_of(LISTED)
    assert title.kind is MeasureKind.TITLE
    assert title.title == "市级中试基地备案"
    assert {"age_months": 24, "rd_staff_ratio": 0.12, "revenue_yuan": 7000000}.items() <= asked(title).items()


def test_those_who_hold_a_title_are_asked_for_it_and_not_for_its_conditions_again(measures_of):
    _, *given = measures_of(LISTED)
    assert len(given) == 2
    for measure in given:
        assert {"rd_staff_ratio", "revenue_yuan"}.isdisjoint(asked(measure))
        assert asked(measure)["platforms"] == ("市级中试基地",)


def test_a_document_on_one_title_offers_it_by_its_own_name(measures_of):
    title, award, loan = measures_of(
        "沈阳市科学技术局关于组织开展2026年度雏鹰企业评选工作的通知\n各区县：\n现将有关事项通知如下。\n一、申报条件\n"
        "（一）在沈阳市注册，成立时间不超过9年；\n（二）上年度营业收入不低于300万元。\n二、支持措施\n"
        "（一）对首次通过认定的雏鹰企业，给予8万元一次性奖励。\n（二）雏鹰企业取得银行贷款的，按实际支付利息的40%给予贴息，每年最高20万元。\n"
    )
    assert title.kind is MeasureKind.TITLE
    assert {"age_months", "revenue_yuan"} <= asked(title).keys()
    for given in (award, loan):
        assert asked(given) == {"titles": ("eaglet",)}


def test_the_items_of_what_a_title_asks_are_no_measures(measures_of):
    measures = measures_of(
        "沈阳市企业技术中心认定条件\n企业申请市级企业技术中心认定，须具备以下条件：\n1. 上年度研究与试验发展经费支出额不低于90万元。\n"
        "2. 技术开发仪器设备原值不低于130万元。\n3. 研发人员不少于11人。\n获得认定的，由市财政一次性奖补12万元。\n"
    )
    title, award = measures
    assert asked(title)["rd_expense_yuan"] == 900000
    assert asked(title)["equipment_yuan"] == 1300000
    assert asked(award) == {"platforms": ("市级企业技术中心",)}


TIERS = """沈阳市独角兽、潜在独角兽企业培育库入库标准
一、基本条件
在沈阳市注册、具有法人资格的非上市企业；成立时间8年以内。
二、入库标准
（一）独角兽企业：最近一轮融资后估值不低于60亿元人民币。
（二）潜在独角兽企业，满足以下标准之一：
1. 成立时间4年以内，最近一轮融资后估值不低于6亿元人民币；
2. 近三年累计获得股权融资2亿元以上。
三、政策支持
（一）对入库企业租用办公用房的，按实际租金的40%、最高70万元/年给予补贴。
"""


def test_titles_told_line_by_line_are_as_many_and_share_what_is_asked_of_all(measures_of):
    unicorn, potential, _ = measures_of(TIERS)
    assert [m.kind for m in (unicorn, potential)] == [MeasureKind.TITLE] * 2
    assert asked(unicorn)["valuation_yuan"] == 6000000000
    assert asked(potential)["valuation_yuan"] == 600000000
    assert all(asked(m)["listed"] is False for m in (unicorn, potential))


def test_who_is_in_the_pool_holds_one_of_the_titles_that_the_document_confers(measures_of):
    *_, rent = measures_of(TIERS)
    assert asked(rent)["titles"] == ("unicorn", "潜在独角兽企业")
    assert {"listed", "age_months"}.isdisjoint(asked(rent))


def test_a_call_for_a_title_offers_it(measures_of):
    title, award, higher = measures_of(
        "沈阳市隐形冠军企业培育奖励申报通知\n各有关企业：\n根据有关规定，现组织沈阳市级隐形冠军企业申报。\n"
        "申报企业须为注册地在沈阳的规上制造业企业，上年度营业收入不低于6000万元，拥有有效发明专利2项以上。\n"
        "入选市级的奖励15万元；新入选辽宁省隐形冠军企业的，奖励45万元。\n"
    )
    assert title.kind is MeasureKind.TITLE
    assert {"revenue_yuan", "invention_patents"} <= asked(title).keys()
    assert "revenue_yuan" not in {*asked(award), *asked(higher)}
    assert asked(award)["titles"] == ("沈阳市级隐形冠军企业",)


def test_a_title_of_a_higher_rank_stays_what_it_is(measures_of):
    *_, award = measures_of(
        "沈阳市企业技术中心认定条件\n企业申请市级企业技术中心认定，须具备以下条件：\n1. 研发人员不少于11人。\n"
        "被认定为省级、国家级企业技术中心的，分别奖补40万元、90万元。\n"
    )
    assert asked(award)["platforms"] == (
        *("省级企业技术中心", "辽宁省企业技术中心"),
        *("国家级企业技术中心", "国家企业技术中心"),
    )


def test_what_is_asked_of_the_holders_of_some_title_is_no_recognition(measures_of):
    measures = measures_of(
        "沈阳市支持科技企业若干政策\n申请贷款贴息的高新技术企业，应当同时符合以下条件：\n（一）在沈阳市注册；\n"
        "（二）上年度营业收入不低于800万元。\n对符合条件的企业，按实际利息的30%给予贴息，最高50万元。\n"
    )
    assert not titles_of(measures)


def test_a_class_of_applicants_with_demands_of_its_own_is_no_title():
    words = "（2）“双优”企业：除满足第1条外，还应符合以下条件之一："
    assert standing_sought(words, "某市外贸企业支持办法") is None
    assert standing_sought("申请双优企业认定，应符合以下条件：", "某市外贸企业支持办法") == "双优企业"


def test_a_title_is_offered_once_though_the_procedure_tells_how_it_is_made_public(measures_of):
    measures = measures_of(
        "沈阳市产教融合示范园区认定及支持办法\n一、支持内容\n1．在示范园区内实施数字基础设施建设的项目，按照固定资产投资总额的20%给予支持，最高不超过900万元。\n"
        "二、条件要求\n1．申报示范园区，应当符合以下条件：\n（1）管理机构应是沈阳市内合法注册的独立法人；\n（2）成立满2年。\n"
        "三、流程\n1．公示和确认。公示期满无异议的单位确定为正式示范单位并公开发布。\n"
    )
    assert len(titles_of(measures)) == 1
    assert asked(titles_of(measures)[0])["age_months"] == 24


def test_a_project_within_a_place_that_holds_a_title_need_not_hold_it(measures_of):
    given = next(
        measure
        for measure in measures_of(
            "沈阳市产教融合示范园区认定及支持办法\n一、支持内容\n1．在示范园区内实施数字基础设施建设的项目，按照固定资产投资总额的20%给予支持，最高不超过900万元。\n"
            "二、条件要求\n1．申报示范园区，应当符合以下条件：\n（1）管理机构应是沈阳市内合法注册的独立法人；\n（2）成立满2年。\n"
        )
        if measure.kind is not MeasureKind.TITLE
    )
    assert not {"titles", "platforms", "age_months"} & asked(given).keys()


def test_the_title_of_an_act_that_a_notice_sends_out_is_asked_of_those_it_speaks_of(measures_of):
    *_, equal = measures_of(
        "沈阳市科学技术局关于印发《沈阳市新型研发机构备案管理办法》的通知\n各有关单位：\n现将办法印发给你们。\n沈阳市新型研发机构备案管理办法\n"
        "第一条 申请备案的机构，须具备下列条件：\n1.在沈阳市注册，具有独立法人资格；\n2.研发人员不少于9人。\n"
        "第二条 公示无异议的，发文公布并颁发证书。\n第三条 新型研发机构在承担科技计划项目方面与公办科研机构享受同等待遇。\n"
    )
    assert "沈阳市新型研发机构" in asked(equal).get("platforms", ())


NAMED_FOR_SHORT = """辽宁省数智先锋企业认定管理办法
第一条 本办法所称数智先锋企业（以下简称“先锋企业”），是指在数智领域技术领先的企业。
第二条 申请认定先锋企业，应当同时具备下列条件：
（一）成立时间满2年；
（二）上年度营业收入不低于900万元。
第三条 对新认定的先锋企业，给予一次性奖补40万元。
第四条 先锋企业牵头实施技术攻关项目的，按项目投入的20%给予补助，最高90万元。
"""


def test_a_title_that_a_definition_names_for_short_is_asked_for_by_its_whole_name(measures_of):
    title, *given = measures_of(NAMED_FOR_SHORT)
    assert title.kind is MeasureKind.TITLE
    assert len(given) == 2
    for measure in given:
        assert asked(measure)["titles"] == ("数智先锋企业",)


def test_a_title_that_nothing_names_for_short_keeps_its_name(measures_of):
    _, *given = measures_of(NAMED_FOR_SHORT.replace("（以下简称“先锋企业”）", ""))
    assert all(asked(measure)["titles"] == ("先锋企业",) for measure in given)


CALLED_FOR = """沈阳市工业和信息化局关于组织申报2036年沈阳市雏鹰企业的通知
一、申报条件
（一）在沈阳市注册成立2年以上；
（二）上年度营业收入不低于700万元。
二、支持政策
认定为雏鹰企业的，给予40万元一次性奖励。
三、申报时间
2036年10月8日至11月18日。
"""


def test_a_call_for_a_title_offers_it_beside_what_it_brings(measures_of):
    title, given = measures_of(CALLED_FOR)
    assert title.kind is MeasureKind.TITLE
    assert {"age_months": 24, "revenue_yuan": 7000000}.items() <= asked(title).items()
    assert "titles" not in asked(title)
    assert asked(given)["titles"] == ("eaglet",)


def test_a_call_for_a_title_that_brings_nothing_offers_it(measures_of):
    text = CALLED_FOR.replace("组织申报2036年沈阳市雏鹰企业", "开展2036年度雏鹰企业申报工作")
    (title,) = measures_of(text.replace("二、支持政策\n认定为雏鹰企业的，给予40万元一次性奖励。\n", ""))
    assert title.kind is MeasureKind.TITLE


def test_a_call_for_a_grant_to_firms_offers_no_title(measures_of):
    text = CALLED_FOR.replace("2036年沈阳市雏鹰企业", "2036年制造业企业贷款贴息")
    text = text.replace("认定为雏鹰企业的，给予40万元一次性奖励", "按贷款利息的40%给予贴息")
    assert not titles_of(measures_of(text))
