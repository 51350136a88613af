"""Some applicants and all others, each with a ceiling of their own, and a title for some of those who hold another."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.measures.raised import raises
from policymatch.reading.measures.shares import shares_of

VOUCHERS = (
    "沈阳市浑南区共享实验室扶持办法\n一、支持内容\n1.实验室服务券每张最高3万元。其中，获得高新技术企业认定或入选瞪羚企业名单的企业，"
    "每年可使用的服务券额度不超过40万元，其他科技型企业及创业团队每年可使用的服务券额度不超过10万元。\n"
    "二、申报条件\n1.在浑南区注册。\n"
)
TITLE = (
    "沈阳市浑南区产业加速器认定管理办法\n一、服务内容\n1．经认定的产业加速器，按规定享受税收优惠。\n"
    "2．经评估服务成效突出、示范作用强的产业加速器可评定为年度标杆产业加速器。\n二、认定条件\n"
    "申请产业加速器认定应同时符合以下条件：\n1．在本区注册并具备独立法人资格，实际运营满2年。\n2．拥有发明专利3件以上。\n"
    "三、认定流程\n向区科技局提交申请材料→区科技局组织专家评审→公示5个工作日→无异议的，颁发“浑南区产业加速器认定证书”。\n"
)


def fields_of(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def test_some_and_all_others_have_a_measure_each_with_its_own_ceiling(measures_of):
    some, others = measures_of(VOUCHERS)
    assert [b.cap_yuan for b in some.benefits] == [3e4, 4e5]
    assert [b.cap_yuan for b in others.benefits] == [3e4, 1e5]
    assert "titles" in fields_of(some)
    assert "titles" not in fields_of(others)


def test_firms_within_a_park_and_firms_outside_have_a_measure_each(measures_of):
    inside, outside = measures_of(
        "沈阳市浑南区厂房租金扶持办法\n一、支持内容\n"
        "1.对入驻市级文化产业园区的小微文化企业，给予不超过40%的租金补贴:园区外小微文化企业给予不超过20%的租金补贴。\n"
    )
    assert [b.rate for b in inside.benefits] == [0.4]
    assert [b.rate for b in outside.benefits] == [0.2]


@pytest.mark.parametrize(
    "one",
    [
        "对高新技术企业奖励20万元，其他企业奖励10万元。",
        "每家企业每年补助不超过20万元，其他费用不超过10万元。",
        "对园区内企业给予不超过40%的补贴，园区外项目另行规定。",
    ],
)
def test_grades_and_caps_without_two_ceilings_are_one_measure(one):
    assert shares_of(one) == ()


def test_a_title_for_some_holders_asks_for_theirs_and_for_none_of_its_conditions(measures_of):
    measures = measures_of(TITLE)
    raised = next(m for m in measures if "标杆" in m.title)
    first = next(m for m in measures if m.title.endswith("产业加速器认定") and m.kind == "title")
    assert fields_of(raised) == {"platforms"}
    assert {"invention_patents", "age_months", "independent_legal_person"} <= fields_of(first)


def test_a_title_that_is_conferred_outright_raises_nobody():
    assert not raises("经公示无异议的，认定为市级产业加速器。", "产业加速器")
    assert not raises("符合条件的孵化器可认定为示范产业加速器。", "产业加速器")


def test_what_is_asked_of_those_who_ask_for_a_voucher_is_not_asked_of_those_who_serve_them(measures_of):
    measures = measures_of(
        "沈阳市浑南区仪器共享实施办法\n一、支持内容\n"
        "1．对考核结果为优秀的开放单位，给予不超过60万元资金支持。\n"
        "2．服务券采用电子券形式发放，单张最高限额为5万元，使用额度由申领单位自行确定。\n二、条件要求\n"
        "1．一般应满足以下条件：\n（1）在浑南区注册成立，具有独立法人资格。\n（2）有可以对外开放的仪器设备。\n"
        "2．小微企业在领取服务券时，须同时满足以下条件：\n（1）注册成立不超过5年，职工总数不超过300人。\n"
    )
    served, voucher = measures
    assert "employees" not in fields_of(served)
    assert {"employees", "age_months"} <= fields_of(voucher)


def test_what_people_must_meet_is_not_asked_of_firms_nor_the_reverse(measures_of) -> None:
    body = """沈阳市浑南区渔业人才与企业扶持办法
第二条 享受本办法的企业近三年未发生安全事故；享受本办法的个人须在浑南区缴纳社会保险。
第三条 对高新技术企业，给予12万元奖励。
第四条 对设立博士后科研工作站的企业，给予30万元资助。
第五条 对获得渔业技能大赛一等奖的个人，给予2万元奖励。
"""
    titled, station, person = (str(measure.condition) for measure in measures_of(body))
    for firm in (titled, station):
        assert "近三年未发生安全事故" in firm
        assert "社会保险" not in firm
    assert "社会保险" in person
    assert "安全事故" not in person


def test_what_those_must_be_whom_an_offer_names_is_asked_by_their_name(measures_of) -> None:
    body = """沈阳市渔业展会补贴实施细则
第三条 展会组织单位应具有独立法人资格，成立满3年。
第四条 参展企业应在沈阳市注册。
第五条 对展会组织单位，按展览面积每平方米给予40元补贴，最高90万元。
第六条 对参展企业，按展位费的50%给予补贴，最高4万元。
"""
    organisers, exhibitors = (str(measure.condition) for measure in measures_of(body))
    assert "成立满3年" in organisers
    assert "在沈阳市注册" in exhibitors
    assert "成立满3年" not in exhibitors
    assert "在沈阳市注册" not in organisers
