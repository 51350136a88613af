"""An ordinary act of a science bureau: sentences that belong to the offer before them, or to all offers."""

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
