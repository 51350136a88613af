"""What an act of law has offices do (县级以上人民政府应当建立……) asks nothing of whoever is given something by it."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of

GIFT = "为小微企业提供检测服务。"


def left_open(condition):
    return [x.quote.text for x in leaves_of(condition) if isinstance(x, OpaqueCriterion) and x.decides]


@pytest.mark.parametrize(
    "duty",
    [
        "县级以上人民政府应当建立质量服务平台，",
        "经济信息化主管部门会同有关部门，",
        "市场监管部门应当会同有关部门依法落实减免政策，",
        "县级以上人民政府可以通过购买服务的方式，",
        "市科技部门应当建立服务机构，或者通过购买服务的方式，",
        "开发区（园区）应当建设创业载体，",
        "技术市场应当设立专门窗口，",
    ],
)
def test_what_an_office_is_to_do_asks_nothing(read, duty):
    assert left_open(read(own=duty + GIFT)) == []


@pytest.mark.parametrize(
    "demand", ["经市级主管部门认定的企业应当按期报送数据，", "申报单位应当建立研发机构，"]
)
def test_what_applicants_are_to_do_is_asked(read, demand):
    assert left_open(read(own=f"{demand}给予20万元补助。"))


def test_what_nobody_may_ask_of_firms_is_no_demand(read):
    own = "小微企业参加投标的，任何单位不得要求其提供其他身份证明文件。"
    assert not any("不得要求" in text for text in left_open(read(own=own)))


@pytest.mark.parametrize(
    ("own", "open_"),
    [("为初创期的小微企业提供创业辅导。", True), ("为小微企业提供创业辅导。", False)],
)
def test_more_that_is_told_of_those_who_are_served_is_left_open(read, own, open_):
    assert bool(left_open(read(own=own))) is open_
