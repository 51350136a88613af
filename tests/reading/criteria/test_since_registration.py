"""What is given for years from the registration of an applicant is for those that are no older."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


def ages(condition):
    return [
        (str(x.op), x.value)
        for x in leaves_of(condition)
        if isinstance(x, Criterion) and x.field == "age_months"
    ]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        (
            "返乡军人从事个体经营的，自办理个体工商户登记当月起，在2年（24个月）内按每户每年9000元为限额扣减增值税。",
            24,
        ),
        ("退伍军官自领取营业执照之日起，4年内免征增值税。", 48),
        ("毕业生创办的企业，自注册登记之日起三年内给予房租补贴。", 36),
    ],
)
def test_an_older_applicant_has_nothing_of_it(read, text, months):
    assert ages(read(own=text)) == [("<=", months)]


@pytest.mark.parametrize(
    "text",
    [
        "对孵化器，自认定之日起3年内每年给予10万元补助。",
        "企业自成立之日起5年内不迁出的，给予10万元奖励。",
        "自2031年3月起，3年内给予企业5万元补贴。",
    ],
)
def test_years_from_something_else_ask_no_age(read, text):
    assert not ages(read(own=text))
