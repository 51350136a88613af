"""What was asked before somebody was chosen, titles that an act confers and then speaks of, and more for the same receivers."""

from policymatch.domain.condition import Criterion, leaves_of


def asked(measure):
    found = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {str(leaf.field): leaf.value for leaf in found}


CHOSEN = """某区创业人才支持办法
第一条 入选条件：（一）年龄不超过50周岁；（二）所创办企业在本区注册，成立时间不超过4年。
第二条 经评审入选的创业人才，给予40万元创业启动资金。
第三条 入选人才创办企业首次获得股权投资的，按到账金额的5%给予企业最高70万元奖励。
"""


def test_what_it_takes_to_be_chosen_is_asked_before_and_not_of_the_firms_of_those_chosen(measures_of):
    start, later = measures_of(CHOSEN)
    assert asked(start)["age_months"] == 48
    assert "age_months" not in asked(later)


CONFERRED = """某市星火企业认定管理办法
第一条 申报星火企业，还应同时符合：
（一）注册成立6年以内；
（二）有授权发明专利2件以上。
第二条 市工信局组织专家评审，公示后公布名单并颁发证书。
第三条 向星火企业发放管理服务券，每家每年3万元。
"""


def test_a_title_that_an_act_says_is_applied_for_is_asked_of_those_to_whom_it_then_gives(measures_of):
    title, voucher = measures_of(CONFERRED)
    assert "titles" not in asked(title)
    assert asked(voucher)["titles"] == ("星火企业",)


MORE = """某区支持科技企业若干政策
一、贷款贴息。对上年度营业收入在2亿元以下、取得高新技术企业证书的企业，从银行取得一年期以上贷款的，按付息额的30%贴息，最高20万元；通过政府性担保机构担保取得的贷款，再给予担保费40%的补助，最高10万元。
"""


def test_more_for_another_loan_is_for_those_of_the_offer_before(measures_of):
    loan, fee = measures_of(MORE)
    for measure in (loan, fee):
        assert asked(measure)["titles"] == ("high_tech",)
        assert asked(measure)["revenue_yuan"] == 2e8


OF_ALL = """某镇{about}的通知
一、{head}
1. 成立时间不超过7年；
2. 未列入严重失信主体名单。
二、支持内容
1. 工业设计中心。对经认定的市级工业设计中心，给予35万元奖励。
2. 灯具企业。对上年度营业收入800万元以上的灯具企业，给予6万元奖励。
"""


def test_what_a_notice_asks_of_whoever_applies_it_asks_of_those_who_hold_a_title_too(measures_of):
    holders, _ = measures_of(OF_ALL.format(about="关于组织申报专项资金", head="申报条件"))
    assert {"age_months", "clean_record"} <= asked(holders).keys()


def test_what_led_to_a_title_is_not_asked_again_of_those_who_hold_it(measures_of):
    for about, head in (
        ("关于申报专项资金", "市级工业设计中心认定条件"),
        ("市级工业设计中心管理办法", "申报条件"),
    ):
        found = measures_of(OF_ALL.format(about=about, head=head))
        assert "age_months" not in next(asked(m) for m in found if "给予35万元" in str(m.benefits))
