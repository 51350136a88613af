"""Several titles of one call (评价, 认定, 复核): each is a measure with what is asked of it and its own days."""

from policymatch.domain.condition import Criterion, leaves_of

CALL = """浑南区渔业局关于开展2031年度雏鹰渔业企业评价和渔业示范企业认定（复核）工作的通知
各有关单位：
现就2031年度雏鹰渔业企业评价、渔业示范企业认定和复核工作通知如下：
一、申报主体
在浑南区注册登记、具有独立法人资格的企业。
二、申报条件
（一）雏鹰渔业企业评价
满足以下条件：
1.成立不超过5年。
2.从业人员不超过60人。
雏鹰渔业企业有效期三年。
（二）渔业示范企业认定
同时满足以下条件：
1.上年度研发费用总额不低于90万元。
2.上年度营业收入总额在2000万元以上。
（三）渔业示范企业复核
2028年认定的渔业示范企业，可自愿申请复核。复核通过的，有效期延长三年。
三、工作程序
1.企业申请。申报企业登录平台填报。
2.审核公示。渔业局组织专家审核。
四、时间安排
1.雏鹰渔业企业评价常年受理，每季度公告一批。
2.渔业示范企业认定和复核的企业填报时间为2031年5月9日至6月20日。
浑南区渔业局
2031年5月6日
"""


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), leaf.value) for leaf in leaves if not leaf.implied}


def test_each_title_of_a_call_is_a_measure_that_asks_its_own(measures_of):
    young, model, renewed = measures_of(CALL)
    assert [m.title for m in (young, model, renewed)] == [
        "雏鹰渔业企业评价",
        "渔业示范企业认定",
        "渔业示范企业复核",
    ]
    assert {("age_months", 60.0), ("employees", 60.0)} <= asked(young)
    assert {("rd_expense_yuan", 900_000.0), ("revenue_yuan", 20_000_000.0)} <= asked(model)
    assert not asked(young) & {("rd_expense_yuan", 900_000.0), ("revenue_yuan", 20_000_000.0)}
    assert not any(field in {"age_months", "employees"} for field, _ in asked(model) | asked(renewed))
    assert all(("independent_legal_person", True) in asked(m) for m in (young, model, renewed))


def test_days_are_those_of_the_titles_that_they_name(measures_of):
    young, model, renewed = measures_of(CALL)
    assert (str(young.window.recurrence), young.window.closes_on) == ("rolling", None)
    assert [str(m.window.closes_on) for m in (model, renewed)] == ["2031-06-20", "2031-06-20"]


def test_one_title_whose_call_asks_in_parts_stays_one(measures_of):
    parts = CALL.replace("（一）雏鹰渔业企业评价", "（一）基本条件").replace(
        "（二）渔业示范企业认定", "（二）专项条件"
    )
    (whole,) = measures_of(parts.replace("（三）渔业示范企业复核", "（三）其他条件"))
    assert {("age_months", 60.0), ("rd_expense_yuan", 900_000.0)} <= asked(whole)
