"""Guides and calls in which labels say what each line is: 支持对象, 申报条件, 支持方式, each support is one offer."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.labels import LABELLED


def told(measures):
    """Title, sums and the fields asked of each measure."""
    return [
        (
            measure.title,
            tuple(benefit.amount_yuan or benefit.rate for benefit in measure.benefits),
            {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)},
        )
        for measure in measures
    ]


def test_demands_in_a_label_of_their_own_below_the_gift_offer_nothing(measures_of):
    guide = """某市2024年科技创新政策申报指南
一、高新技术企业认定奖励
【政策内容】对首次通过认定的高新技术企业，给予20万元奖励。
【申报条件】在本市注册，上年度研发费用不低于100万元。
【申报材料】申请表、营业执照复印件。
二、研发机构建设补助
【政策内容】对新认定的省级工程技术研究中心，给予50万元补助。
【申报条件】依托单位为企业，近三年无严重失信行为。
"""
    assert told(measures_of(guide)) == [
        ("高新技术企业认定奖励", (200000.0,), {"titles", "region", "rd_expense_yuan"}),
        ("研发机构建设补助", (500000.0,), {"platforms", "entity_type", "clean_record"}),
    ]


def test_a_bare_sum_under_its_label_is_an_offer_to_those_who_are_told_above_it(measures_of):
    guide = """某市2024年科技创新政策申报指南
一、高新技术企业认定奖励
（一）申报条件
1.在本市注册；
2.2023年度首次通过高新技术企业认定。
（二）奖励标准
每家企业20万元。
二、研发费用补助
（一）申报条件
1.在本市注册；
2.上年度研发费用不低于500万元。
（二）补助标准
按研发费用的5%给予补助，单个企业最高不超过100万元。
"""
    assert told(measures_of(guide)) == [
        ("高新技术企业认定奖励", (200000.0,), {"titles", "region"}),
        ("研发费用补助", (0.05,), {"region", "rd_expense_yuan"}),
    ]


def test_the_lines_under_a_heading_that_says_to_whom_belong_to_the_gift_under_the_next(measures_of):
    call = """某市科技局关于申报科技型中小企业贷款贴息的通知
各有关单位：
一、支持对象
在本市注册的科技型中小企业，上年度营业收入2亿元以下。
二、支持方式
按实际支付利息的50%给予贴息，单个企业每年最高20万元。
三、申报条件
（一）贷款已结清；
（二）企业信用良好，未被列入失信名单。
"""
    ((_, sums, fields),) = told(measures_of(call))
    assert sums == (0.5,)
    assert {"region", "titles", "revenue_yuan", "clean_record"} <= fields


@pytest.mark.parametrize("label", ["支持方式", "支持内容", "支持额度", "奖励方式", "资助标准"])
def test_an_offer_begins_where_the_label_says_how_much_not_where_it_says_to_whom(measures_of, label):
    call = f"""某市科技局关于组织申报后补助及奖励类项目的通知
一、支持内容
（一）高新技术企业认定奖励
支持对象：2022年度通过认定的高新技术企业。
{label}：每家给予10万元奖励。
（二）研发投入后补助
支持对象：在本市注册的科技型中小企业。
{label}：按研发费用的10%给予补助，最高50万元。
"""
    assert [(title, fields & {"titles", "region"}) for title, _, fields in told(measures_of(call))] == [
        ("高新技术企业认定奖励", {"titles"}),
        ("研发投入后补助", {"titles", "region"}),
    ]


def test_a_heading_over_what_bars_bars_nobody_itself(measures_of):
    rules = """某省“专精特新”中小企业贷款贴息实施细则
一、支持对象和条件
（一）在本省注册的省级以上“专精特新”中小企业。
二、支持标准
按照贷款合同签订日一年期LPR的50%给予贴息，每户企业最高不超过100万元。
三、不予支持的情形
（一）贷款用于房地产、股票投资的；
（二）列入失信被执行人名单的。
"""
    (measure,) = measures_of(rules)
    quotes = {leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote}
    assert "贷款用于房地产、股票投资的" in quotes
    assert "不予支持的情形" not in quotes


def test_a_gift_told_without_a_sum_above_the_label_of_how_much_is_no_second_offer(measures_of):
    guide = """创业贷款贴息
一、贴息范围：对创业者获得的、由市担保基金担保的贷款，由市财政给予一定的利息补贴。
二、贴息条件：按期还本付息的，可以申请利息补贴。对逾期的贷款不予贴息。
三、贴息标准：对符合条件的贷款，按照实际利率的40%给予贴息。
四、受理部门：可登陆市人社局网站申请，也可至区就业中心申请贷款贴息。
"""
    (measure,) = measures_of(guide)
    assert [benefit.rate for benefit in measure.benefits] == [0.4]


def test_how_much_is_paid_is_told_under_the_label_of_paying_out(measures_of):
    card = """新员工安置补助
政策简介
新员工安置补助是为鼓励企业吸纳退役军人就业而推出的政策。
申报对象
注册地在浑南区的企业。
申报条件
招用退役军人，与其签订劳动合同满6个月的企业
发放标准
每招用1人发放补助2000元
办理流程
通过网上大厅申请。
咨询电话
浑南区就业服务中心
"""
    (offer,) = (m for m in measures_of(card) if m.benefits[0].amount_yuan)
    assert offer.benefits[0].amount_yuan == 2000
    assert card[offer.start : offer.end] == "每招用1人发放补助2000元"
    assert "entity_type" in {
        str(leaf.field) for leaf in leaves_of(offer.condition) if isinstance(leaf, Criterion)
    }


def test_the_line_that_tells_when_a_page_was_put_online_is_of_no_offer(measures_of):
    page = "浑南区支持企业参展若干措施\n浑南区 2023-05-06\n给予参加市商务局推荐的境外展会的企业2万元展位费和运输费补贴。"
    (offer,) = measures_of(page)
    assert page[offer.start : offer.end].startswith("给予")


CARDS = """沈阳市浑南区惠企事项清单
政策01
事项名称：冷库建设补助★
适用对象：上年度营业收入600万元以上的冷链物流企业
条件：（1）冷库已投用；（2）职工总数不少于15人
享受内容：按建设费用的12%给予补助，最高40万元
限制：上市公司不适用
主管部门：区商务局
政策02△
事项名称：老字号奖励
享受内容：对获评区级老字号的企业，给予6万元奖励
备注：执行期限为2026年
主管部门：区市场监管局
"""


def test_short_labels_of_cards_under_a_bare_number_say_what_their_lines_are(measures_of):
    store, brand = told(measures_of(CARDS))
    assert (store[1], brand[1]) == ((0.12,), (60_000.0,))
    assert {"revenue_yuan", "employees", "listed"} <= store[2]
    assert not {"revenue_yuan", "employees", "listed", "industry"} & brand[2]


def test_the_word_of_a_label_behind_other_words_is_none():
    assert LABELLED.search("申报企业应符合下列条件：") is None
    assert LABELLED.match("条件：申报企业应为冷链物流企业") is not None
