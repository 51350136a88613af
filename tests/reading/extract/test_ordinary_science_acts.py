"""An ordinary act of a science bureau: sentences that belong to the offer before them, or to all offers."""

from tests.reading.criteria.leaves import told, untested

ACT = """浑南区加快科技创新的若干政策
一、建设平台
1．对新认定的国家技术创新中心，“一事一议”给予支持。
二、科技金融
2．对获得合作银行贷款的瞪羚企业，按利息的30%给予贴息，每家每年不超过30万元。高新技术企业贴息比例提高到50%。
三、成果转化
3．对技术合同登记额达到5000万元、2000万元的技术转移机构，分别给予9万元、4万元奖励。
4．企业年度奖补总额不超过其当年地方财政贡献，高新技术企业、科技型中小企业首次认定奖励除外。"""


def test_a_higher_share_for_some_belongs_to_the_offer_before_it_and_is_no_standard_of_others(measures_of):
    centre, subsidy, *_ = measures_of(ACT)
    assert [benefit.rate for benefit in centre.benefits] == [None]
    assert [benefit.rate for benefit in subsidy.benefits] == [0.3, 0.5]


def test_a_cap_of_all_by_what_a_firm_pays_in_taxes_is_no_offer_and_holds_for_each(measures_of):
    measures = measures_of(ACT)
    assert len(measures) == 3
    assert all(any(rule.rule == "total_cap" for rule in measure.exclusive) for measure in measures)


def test_a_cap_told_for_one_patent_and_for_one_year_is_no_offer(measures_of):
    (measure,) = measures_of(
        """浑南区支持专利若干政策
（一）鼓励境外布局。对新获得境外授权的发明专利，给予专利权人官方费用50%的资助。同一专利在多个国家获权的，资助总额最高不超过8万元，同一专利权人在同一年度获得多项境外授权的，资助总额最高不超过16万元。"""
    )
    assert [benefit.rate for benefit in measure.benefits][:1] == [0.5]


INCUBATORS = """浑南区孵化载体管理办法
第一章 认定条件
第一条 申请认定区级科技企业孵化器应当具备以下条件：
（一）在本区注册，具有独立法人资格，运营满2年；
（二）在孵企业不少于20家。
第二条 孵化器在孵企业应当具备以下条件：
（一）属于科技型中小企业；
（二）入驻时成立时间不超过24个月。
第三条 申请区级众创空间备案的，运营机构应成立满1年，场地面积不低于400平方米。
第二章 支持措施
第四条 对新认定的省级、区级科技企业孵化器，分别给予40万元、10万元奖励。由低级别晋升高级别的，补足差额部分。"""


def test_what_the_firms_in_a_place_must_be_is_not_asked_of_whoever_runs_it(measures_of):
    incubator, *_ = measures_of(INCUBATORS)
    assert told(incubator.condition, "titles") == []
    assert told(incubator.condition, "age_months") == [(">=", 24.0)]


def test_a_title_whose_conditions_stand_in_its_own_sentence_is_offered(measures_of):
    space = next(measure for measure in measures_of(INCUBATORS) if "众创空间" in measure.title)
    assert space.kind == "title"
    assert told(space.condition, "age_months") == [(">=", 12.0)]
    assert not any("备案的" in quote for quote in untested(space.condition))


def test_whoever_rises_to_a_higher_level_has_the_difference_and_nothing_is_asked(measures_of):
    *_, award = measures_of(INCUBATORS)
    assert not any("晋升" in quote for quote in untested(award.condition))


FUND = """浑南区研发投入补助细则
第一条 申请补助的企业应当在本区注册，研发投入强度不低于3%（规模以上工业企业营业收入5亿元以上的不低于2%）。
第二条 补助标准：
（一）高新技术企业，按照新增研发投入的10%给予补助；
（二）科技型中小企业，按照新增研发投入的8%给予补助。
单个企业年度补助额最高不超过90万元，低于1万元的不予补助。
第三条 对研发投入首次突破5000万元的企业，在前款补助基础上，再一次性奖励20万元。"""


def test_a_line_behind_numbered_gifts_caps_each_of_them(measures_of):
    first, second, _ = measures_of(FUND)
    assert [m.benefits[0].cap_yuan for m in (first, second)] == [900_000, 900_000]
    assert not any("低于1万元" in quote for m in (first, second) for quote in untested(m.condition))


def test_a_smaller_share_of_large_plants_asks_nobody_to_be_one(measures_of):
    for measure in measures_of(FUND):
        assert not any(getattr(node, "field", None) == "industry" for node in measure.condition.all)
        assert not any(op == "tiered" for op, _ in told(measure.condition, "rd_ratio"))


def test_what_is_given_on_top_of_the_clause_before_leaves_nothing_open(measures_of):
    *_, top = measures_of(FUND)
    assert not any("基础上" in quote for quote in untested(top.condition))


def test_how_much_an_applicant_puts_in_for_what_he_is_given_is_no_gift(measures_of):
    (measure,) = measures_of(
        """浑南区科技专项申报通知
一、支持方向
（一）重大专项。支持企业开展技术攻关，单个项目资助不超过300万元，项目总投入与财政资助比例不低于3:1。"""
    )
    assert [(benefit.rate, benefit.cap_yuan) for benefit in measure.benefits] == [(None, 3_000_000)]
