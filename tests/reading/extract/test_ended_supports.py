"""What a notice says is given no more is no offer, and what is given in its place is one."""

import pytest

HEAD = "某市人民政府关于调整竹业政策的通知\n各区人民政府：\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "原对首次上榜的竹业工厂给予20万元奖励的规定不再适用。",
        "《某市竹业办法》中对新建竹业车间给予30万元补助的条款同时失效。",
        "自本通知印发之日起，不再受理竹器设计每项10万元的资助申请。",
        "对竹器出口每户5万元补贴的政策自2031年起停止执行。",
    ],
)
def test_what_ends_is_no_offer(measures_of, sentence):
    assert measures_of(f"{HEAD}一、{sentence}", may_be_none=True) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "对上榜的竹器企业，给予15万元奖励，原规定同时废止。",
        "对不再申领补贴的竹器企业，给予15万元奖励。",
    ],
)
def test_what_is_given_in_its_place_is_one(measures_of, sentence):
    [measure] = measures_of(f"{HEAD}一、{sentence}")
    assert measure.benefits[0].amount_yuan == 150_000
