"""Layouts beside acts in articles: pages of bullets, answers, calls in directions, guides of the tax offices, rows of tables."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from policymatch.domain.document import Document
from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms


def told(measure, field):
    return [x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion) and x.field == field]


BULLETS = """沈阳市浑南区支持科技型企业成长若干措施
01 支持企业梯度培育
★ 首次认定国家高新技术企业
奖励20万元
★ 首次入库科技型中小企业
奖励1万元
02 支持加大研发投入
★ 研发费用500万元以上且增长20%以上的企业
按增量部分的10%给予补助
单个企业最高200万元
"""


def test_each_bullet_of_a_page_gives_to_those_whom_it_names(measures_of):
    first, second, third = measures_of(BULLETS)
    assert (told(first, "titles"), told(second, "titles")) == ([("high_tech",)], [("tech_sme",)])
    assert (told(third, "rd_expense_yuan"), told(third, "rd_growth")) == ([5e6], [0.2])
    assert [b.amount_yuan for b in (*first.benefits, *second.benefits)] == [200_000, 10_000]
    assert [(b.rate, b.cap_yuan) for b in third.benefits] == [(0.1, 2e6)]
    assert not any("★" in m.title or m.clause == "★" for m in (first, second, third))


def test_whom_an_answer_tells_a_policy_is_for_is_asked_of_all(measures_of):
    body = (
        "沈阳市浑南区生物医药政策解读\n问：政策的适用对象是谁？\n答：适用于在浑南区注册登记、具有独立法人资格的企业。\n"
        "问：新药研发有哪些支持？\n答：对取得1类创新药注册证书的，每个奖励500万元。\n"
        "问：租赁厂房有没有补贴？\n答：对租用厂房的，按租金的30%给予补贴，每年最高50万元。\n"
    )
    measures = measures_of(body)
    assert len(measures) == 2
    assert [told(m, "independent_legal_person") for m in measures] == [[True], [True]]


def test_what_is_supported_and_how_much_of_it_are_one_offer(measures_of):
    body = (
        "沈阳市浑南区专项资金项目申报通知\n一、申报专题\n专题一：科技企业贷款贴息\n"
        "（一）支持方向。对通过信贷平台获得银行贷款的科技型企业给予贴息支持。\n"
        "（二）支持方式。按企业实际支付利息的50%给予贴息，每家企业每年不超过60万元。\n"
        "专题二：新型研发机构建设资助\n（一）支持方式。对新认定的市级新型研发机构，一次性给予50万元资助。\n"
    )
    measure, other = measures_of(body)
    assert [(b.rate, b.cap_yuan) for b in measure.benefits] == [(0.5, 600_000)]
    assert (measure.title, other.title) == ("科技企业贷款贴息", "新型研发机构建设资助")


@pytest.mark.parametrize(
    "line", ["研究内容：面向垂直行业大模型的高效训练技术。", "考核指标：申请发明专利不少于3项。"]
)
def test_what_a_project_is_about_and_must_reach_is_no_offer(measures_of, line):
    body = f"沈阳市重点研发计划申报指南\n一、支持方向\n方向1：大模型关键技术攻关\n{line}\n支持强度：每项资助经费不超过300万元。\n"
    (measure,) = measures_of(body)
    assert [b.cap_yuan for b in measure.benefits] == [3e6]
    assert told(measure, "invention_patents") == []


def test_a_row_asks_nothing_that_another_row_tells(measures_of):
    body = (
        "沈阳市浑南区惠企政策清单\n序号\t政策名称\t支持对象\t支持标准\t申报条件\n"
        "1\t限额以上企业奖励\t批发企业\t对首次纳统的限上批发业企业奖励8万元\t当年首次纳入统计库\n"
        "2\t创业担保贷款\t小微企业\t最高可申请500万元贷款，按LPR的50%给予贴息\t当年新招用人员\n"
    )
    loan = next(m for m in measures_of(body) if m.kind is not MeasureKind.AWARD)
    assert told(loan, "above_scale") == told(loan, "industry") == []


def test_a_call_for_two_standings_offers_each_with_its_own_conditions(measures_of):
    body = (
        "沈阳市科学技术局关于组织开展2025年度企业认定和评价工作的通知\n一、创新型中小企业评价条件\n上年度营业收入500万元以上。\n"
        "二、专精特新中小企业认定条件\n上年度研发费用总额不低于100万元。\n三、有关要求\n企业于5月30日前登录平台填报。\n"
    )
    first, second = measures_of(body)
    assert (first.title, second.title) == ("创新型中小企业认定", "专精特新中小企业认定")
    assert (told(first, "revenue_yuan"), told(first, "rd_expense_yuan")) == ([5e6], [])
    assert (told(second, "revenue_yuan"), told(second, "rd_expense_yuan")) == ([], [1e6])


def test_a_guide_in_labels_tells_each_relief_with_who_has_it(measures_of):
    body = (
        "支持科技创新税费优惠政策指引\n一、高新技术企业减按15%税率征收企业所得税\n【享受主体】\n国家重点扶持的高新技术企业\n"
        "【优惠内容】\n减按15%税率征收企业所得税。\n【享受条件】\n1.企业申请认定时须注册成立一年以上。\n"
        "二、研发费用税前加计扣除\n【享受主体】\n除烟草制造业、住宿和餐饮业、房地产业、娱乐业等以外的企业\n"
        "【优惠内容】\n企业研发费用再按照实际发生额的100%在税前加计扣除。\n"
    )
    rate, deduction = measures_of(body)
    assert (told(rate, "titles"), told(rate, "age_months")) == ([("high_tech",)], [12.0])
    (bars,) = (node for node in deduction.condition.all if isinstance(node, NoneOf))
    assert [x.value for x in leaves_of(bars) if isinstance(x, Criterion)] == [
        ("烟草制造业", "住宿和餐饮业", "房地产业", "娱乐业")
    ]


def test_a_district_whose_name_is_a_general_word_is_meant_in_its_own_documents():
    body = "青岛市市北区惠企政策\n第一条 对在市北区注册纳税的企业，奖励10万元。\n"
    document = Document(id="d", title="青岛市市北区惠企政策", body=body, region="370203")
    (measure,) = extract_policy(document, load_terms()).measures
    assert told(measure, "region") == ["370203"]


CALL = (
    "关于征集2026年度沈阳市关键共性技术研发项目的通知\n专题一：量子信息关键技术\n1.研究内容：面向量子计算测控系统。\n"
    "2.支持方式：每个项目资助额度不超过300万元。\n专题二：农业生物育种\n1.研究内容：种质资源创制。\n2.支持方式：每项资助50万元。\n"
)


@pytest.mark.parametrize("heading", ["申报要求", "三、申报要求"])
def test_what_stands_behind_the_last_part_with_a_heading_of_its_own_is_asked_of_all(measures_of, heading):
    common = f"{heading}\n（一）申报单位须在沈阳市注册一年以上，具有独立法人资格。\n（二）申报单位无科研失信记录。\n"
    measures = measures_of(CALL + common)
    assert [m.title for m in measures] == ["量子信息关键技术资助", "农业生物育种资助"]
    for measure in measures:
        assert (told(measure, "age_months"), told(measure, "clean_record")) == ([12.0], [True])


def test_whom_a_block_of_bullets_is_for_is_asked_of_all(measures_of):
    body = (
        "一图读懂沈阳市科技创新措施\n★ 谁能享受？\n在沈阳市行政区域内注册，具有独立法人资格的企业\n★ 培育创新主体\n"
        "● 首次通过认定的高新技术企业，奖励20万元\n● 入库科技型中小企业，给予1万元奖补\n"
    )
    measures = measures_of(body)
    assert [told(m, "independent_legal_person") for m in measures] == [[True], [True]]


def test_a_note_over_a_table_is_of_all_its_rows(measures_of):
    body = (
        "沈阳市浑南区惠企政策清单\n说明：下列政策适用于在浑南区注册纳税、无严重失信行为的企业。\n序号\t政策名称\t支持对象\t支持标准\n"
        "1\t首次升规奖励\t工业企业\t一次性奖励10万元\n2\t认定奖励\t高新技术企业\t给予15万元奖励\n"
    )
    measures = measures_of(body)
    assert [told(m, "region") for m in measures] == [["210112"], ["210112"]]


def test_names_in_brackets_on_lines_of_their_own_part_the_supports(measures_of):
    body = (
        "一图读懂沈阳市浑南区集成电路措施\n【适用对象】在浑南区注册的集成电路企业\n【流片补贴】\n支持对象：年销售收入2亿元以下的企业\n"
        "支持标准：按流片费用的60%补贴，最高300万元\n【营收奖励】\n支持标准：对年营业收入首次超过1亿元的企业，奖励100万元\n"
        "【温馨提示】同一事项与其他政策重复的，按从高原则执行。\n"
    )
    first, second = measures_of(body)
    assert (first.title, second.title) == ("流片补贴", "营收奖励")
    assert (told(first, "revenue_yuan"), told(second, "revenue_yuan")) == ([2e8], [1e8])
    assert [told(m, "region") for m in (first, second)] == [["210112"], ["210112"]]
    assert [[str(rule.rule) for rule in m.exclusive] for m in (first, second)] == [["higher_only"]] * 2
