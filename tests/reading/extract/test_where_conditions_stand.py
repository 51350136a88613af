"""Conditions that stand over cards, in closing chapters and in tables with merged cells, and sums that are no gift."""

from policymatch.domain.condition import Criterion, leaves_of


def told(measure, field):
    leaves = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return [x.value for x in leaves if str(x.field) == field]


def test_what_is_said_over_all_cards_is_asked_for_each(measures_of):
    measures = measures_of(
        "首页 > 惠企服务 > 政策卡\n浑南区惠企政策服务卡（2036年第一批）\n"
        "为方便企业，形成本批服务卡两张。各卡申报主体除另有说明外，均应为在浑南区依法登记、具有独立法人资格的企业，且近三年内未被列入失信名单。\n"
        "【卡片01】\n政策名称：研发补助\n支持内容：按照新增研发费用的7%给予补助，每年最高80万元。\n申报条件：上年度营业收入不低于900万元。\n"
        "【卡片02】\n政策名称：冷库空间券\n支持内容：按租金的55%发放空间券，每年不超过9万元。\n申报条件：职工不少于4人。\n"
    )
    assert len(measures) == 2
    for measure in measures:
        assert told(measure, "region") == ["210112"]
        assert told(measure, "clean_record") == told(measure, "independent_legal_person") == [True]


def test_who_may_have_the_money_of_a_plan_is_asked_for_each_of_its_offers(measures_of):
    measures = measures_of(
        "沈阳市海洋生物产业行动方案\n一、总体目标\n到2039年，产业营业收入达到90亿元。\n二、重点任务\n"
        "（一）提升创新能力\n1.加强技术攻关。对揭榜成功的企业，按研发总投入的25%给予资助，单个项目最高400万元。\n"
        "2.引导企业加大研发投入。对规模以上海洋生物企业，年度研发投入超过180万元的，按增量部分的9%给予补助，最高150万元。\n"
        "三、组织实施\n（一）加强统筹。建立工作专班，每季度调度。\n"
        "（二）严格资金管理。申请财政奖补的单位，应为在市内依法登记注册的独立法人，信用状况良好，近两年无涉税违法行为。\n"
    )
    assert len(measures) == 2
    for measure in measures:
        assert told(measure, "region") == ["210100"]
        assert told(measure, "independent_legal_person") == told(measure, "clean_record") == [True]
        assert not [x for x in leaves_of(measure.condition) if x.quote.text == "申请财政奖补的单位"]


def test_rows_under_a_merged_name_are_each_asked_what_stands_in_their_own_line(measures_of):
    measures = measures_of(
        "沈阳市渔业企业成长激励标准\n序号\t奖励事项\t条件\t奖励标准\n"
        "1\t营业收入上台阶\t年度营业收入首次达到4亿元\t40万元\n\t\t年度营业收入首次达到16亿元\t160万元\n"
        "2\t获评国家级称号\t首次获评国家级专精特新“小巨人”企业\t45万元\n\t\t首次获评国家制造业单项冠军企业\t90万元\n"
        "3\t新产品注册上市\t取得新食品原料批准\t每个品种70万元\n"
    )
    rows = {m.benefits[0].amount_yuan: (told(m, "revenue_yuan"), told(m, "titles")) for m in measures}
    assert rows == {
        400_000.0: ([400_000_000.0], []),
        1_600_000.0: ([1_600_000_000.0], []),
        450_000.0: ([], [("little_giant",)]),
        900_000.0: ([], [("single_champion",)]),
        700_000.0: ([], []),
    }


def test_loans_that_an_applicant_may_have_are_no_gift(measures_of):
    offer = "除住房贷款、4万元以下小额消费贷款外，本人无其他贷款的，可申请最高25万元的创业担保贷款。"
    (measure,) = measures_of(f"沈阳市创业扶持办法\n第一条 {offer}\n")
    assert [benefit.cap_yuan for benefit in measure.benefits] == [250_000.0]
