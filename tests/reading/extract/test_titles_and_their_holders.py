"""A guide or an act on a title: what it takes is asked of whoever seeks it, and its holders are asked for the title."""

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from policymatch.domain.measure import MeasureKind


def asked(measure):
    return {str(x.field): x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def quotes(measure):
    return "".join(leaf.quote.text for leaf in leaves_of(measure.condition))


GUIDE = """关于发布2036年度沈阳市渔业技术创新中心申报指南的通知
各区县科技局：
现组织2036年度沈阳市渔业技术创新中心（以下简称“创新中心”）申报工作。
一、申报主体
依托单位应为在沈阳市登记注册的独立法人，可为企业、高等学校、科研院所。
二、申报条件
（一）共同条件
1.固定研发人员不少于25人；
2.研发场地面积不少于800平方米。
（二）企业牵头的，还应同时满足：
1.已认定为高新技术企业；
2.用于研发的仪器设备原值900万元以上。
（三）高等学校、科研院所牵头的，还应同时满足：
1.研发仪器设备原值不低于1800万元；
2.近三年技术合同成交额累计不低于1200万元。
三、有下列情形之一的，不予受理
1.依托单位在同一领域已建有市级技术创新中心的；
2.上年度亏损的企业。
四、支持政策
（一）新认定的创新中心，一次性给予建设补助90万元。
（二）由创新中心升级为国家技术创新中心的，按其获得国家资金的40%予以配套，最高800万元。
五、申报程序
（一）网上填报。依托单位登录平台填写申请书。
（二）评审认定。市科技局组织专家评审，提出拟认定名单，公示7天无异议后予以认定，认定有效期三年。
六、到期复核
有效期满的创新中心须提交复核申请，认定期内技术服务收入年均不低于200万元。复核合格的，资格延续三年。
"""


def test_a_guide_offers_the_title_that_it_calls_for_under_its_name_with_all_that_it_takes(measures_of):
    title = next(m for m in measures_of(GUIDE) if m.title == "沈阳市渔业技术创新中心认定")
    assert title.kind is MeasureKind.TITLE
    assert {"rd_staff", "profit_yuan", "region"} <= asked(title).keys()


def test_lists_by_who_leads_are_ways_of_which_each_is_of_its_own_applicants(measures_of):
    title = next(m for m in measures_of(GUIDE) if m.title == "沈阳市渔业技术创新中心认定")
    ways = next(n.any for n in title.condition.all if isinstance(n, AnyOf) and len(list(leaves_of(n))) > 4)
    firms, houses = (
        {(str(x.field), x.value) for x in leaves_of(w) if isinstance(x, Criterion)} for w in ways
    )
    assert {("entity_type", ("enterprise",)), ("equipment_yuan", 9_000_000.0)} <= firms
    assert {("equipment_yuan", 18_000_000.0), ("tech_contract_yuan", 12_000_000.0)} <= houses
    assert not firms & houses


def test_what_its_holders_are_given_asks_for_the_title_and_not_again_for_what_led_to_it(measures_of):
    given = [
        m for m in measures_of(GUIDE) if m.benefits[0].amount_yuan == 900_000 or m.benefits[0].rate == 0.4
    ]
    assert len(given) == 2
    for measure in given:
        told = asked(measure)
        assert told["platforms"] == ("沈阳市渔业技术创新中心",)
        assert told["region"] == "210100"
        assert not {"rd_staff", "titles", "equipment_yuan", "profit_yuan", "tech_contract_yuan"} & told.keys()


def test_the_review_by_which_holders_keep_a_title_is_an_offer_of_it_by_that_name(measures_of):
    review = next(m for m in measures_of(GUIDE) if m.title == "沈阳市渔业技术创新中心复核")
    assert review.kind is MeasureKind.TITLE
    assert "复核合格的" in quotes(review)


ACT = """沈阳市飞鱼企业认定管理办法
第一章 总则
第一条 为培育企业，制定本办法。飞鱼企业分为潜在飞鱼企业和飞鱼企业两类。
第二章 认定条件
第二条 申请认定潜在飞鱼企业或者飞鱼企业，应当同时具备以下基本条件：
（一）在沈阳市行政区域内注册，注册满两年以上；
（二）近三年内未发生重大安全事故。
房地产、金融、投资类企业以及已上市企业，不在认定范围之内。
第三条 潜在飞鱼企业除具备基本条件外，还应当符合下列条件：
（一）成立时间不超过八年；
（二）上年度研发费用占营业收入的比例不低于6%。
第四条 飞鱼企业除具备基本条件外，还应当符合下列条件：
（一）营业收入规模和成长速度达到下列标准之一：
1.上年度营业收入3000万元以上，近三年营业收入复合增长率不低于20%；
2.上年度营业收入2亿元以上，近三年营业收入复合增长率不低于10%。
（二）上年度研发费用占营业收入的比例，营业收入1亿元以下的不低于5%，1亿元以上的不低于3%。
第三章 认定程序
第五条 认定按照下列程序进行：
（一）企业自愿申请，向所在区县科技主管部门提交申请书；
（二）拟认定名单向社会公示5个工作日，无异议的发文公布。
第四章 支持政策
第六条 对首次认定的潜在飞鱼企业、飞鱼企业，分别给予8万元、25万元一次性奖励。
第七条 对有效期内的飞鱼企业，按照研发费用增量部分的10%给予补助，每年最高40万元。
第五章 管理
第八条 有效期内营业收入年均增长率不低于10%的，通过复核，资格有效期延长三年。
第九条 企业发生更名、重组的，应当报告市科技局。复核通过的企业不再重复享受本办法第六条规定的奖励。
第十条 企业有下列情形之一的，取消其资格并追回已拨付资金：
（一）提供虚假材料的；
（二）连续两年不报送报表的。
被取消资格的企业，两年内不得再次申请认定。
"""


def test_two_titles_of_one_act_are_offered_each_with_its_own_list_and_what_is_asked_of_both(measures_of):
    young, grown = (m for m in measures_of(ACT) if m.title in ("潜在飞鱼企业认定", "飞鱼企业认定"))
    assert asked(young)["age_months"] in (24.0, 96.0)
    assert "titles" not in asked(young)
    assert "revenue_growth" not in asked(young)
    assert asked(grown)["rd_ratio"] == ((100_000_000.0, 0.05), (None, 0.03))
    assert "revenue_growth" in asked(grown)
    for title in (young, grown):
        assert asked(title)["region"] == "210100"
        assert asked(title)["listed"] is True
        assert "above_scale" not in asked(title)
        assert "企业自愿申请" in quotes(title)
    assert len([m for m in measures_of(ACT) if m.kind is MeasureKind.TITLE]) == 3


def test_what_costs_holders_their_title_bars_nobody_and_steps_to_it_are_none_of_their_rewards(measures_of):
    grown = next(m for m in measures_of(ACT) if m.benefits[0].rate == 0.1)
    for words in ("虚假材料", "不报送报表", "两年内不得再次", "自愿申请", "第六条"):
        assert words not in quotes(grown)
    assert asked(grown)["titles"] == ("飞鱼企业",)


def test_a_later_sentence_that_cites_an_article_is_said_of_what_that_gives(measures_of):
    reward = next(m for m in measures_of(ACT) if m.benefits[0].amount_yuan == 80_000)
    assert "不再重复享受本办法第六条规定的奖励" in quotes(reward)


def test_a_title_whose_list_stands_behind_the_heading_of_its_article_is_offered(measures_of):
    titles = [
        m.title
        for m in measures_of(
            "沈阳市渔业中试专项资金实施细则\n第一条 市级中试平台备案。符合以下条件的单位，可申请备案为沈阳市渔业中试平台（以下简称市级中试平台）：\n"
            "（一）中试设备原值不低于700万元；\n（二）专职研发人员不少于12人。\n"
            "第二条 运行补助。对评价结果为优秀的市级中试平台，给予30万元补助。\n"
        )
        if m.kind is MeasureKind.TITLE
    ]
    assert titles == ["沈阳市渔业中试平台备案"]


def test_who_confers_a_title_asks_nobody_to_hold_it_and_names_it(measures_of):
    title, reward = measures_of(
        "沈阳市制造业企业“飞鱼计划”行动方案\n"
        "一、培育对象。从渔业装备企业中遴选不超过15户龙头企业。市级“飞鱼计划”企业由市工信局会同相关部门进行认定，认定办法另行制定。\n"
        "二、扶持政策。对首次进入市级“飞鱼计划”名单的企业，一次性给予25万元资金奖补。\n"
    )[-2:]
    assert (title.kind, title.title) == (MeasureKind.TITLE, "市级“飞鱼计划”企业认定")
    assert "titles" not in asked(title)
    assert reward.benefits[0].amount_yuan == 250_000


def test_who_uses_a_recognised_place_need_not_run_one(measures_of) -> None:
    body = """沈阳市渔业中试平台认定管理办法
第三条 申请认定渔业中试平台的运营单位应当具备下列条件：
（一）专职人员不少于15人；
（二）设备原值不低于900万元。
第五条 对新认定的渔业中试平台，给予运营单位50万元奖励。
第六条 企业使用渔业中试平台服务的，按服务费的30%给予补助，最高20万元。
第七条 对介绍企业入驻渔业中试平台的中介机构，每介绍1家给予1万元奖励。
"""
    measures = measures_of(body)
    asked = [str(measure.condition) for measure in measures]
    assert "平台" in str(measures[1].condition)
    assert any("platforms" in one for one in asked[:2])
    assert not any("platforms" in one for one in asked[2:])
    assert "entity_type" not in asked[-1]
