"""Sentences of an offer that give nothing: whom they leave out, and what they ask of whoever has it."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested

GRANT = "对科技型中小企业按研发费用的6%给予奖补，最高40万元。"


@pytest.mark.parametrize(
    ("behind", "field", "value"),
    [
        ("当年研发费用低于60万元的企业不予奖补。", "rd_expense_yuan", 6e5),
        ("研发费用占比低于2%的企业不予奖补。", "rd_ratio", 0.02),
    ],
)
def test_whoever_has_less_and_is_given_nothing_is_barred(read, behind, field, value):
    condition = read(own=GRANT + behind)
    (bar,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert [(str(x.field), str(x.op), x.value) for x in leaves_of(bar)] == [(field, "<", value)]
    assert field not in {str(node.field) for node in condition.all if isinstance(node, Criterion)}


def test_an_accident_that_bars_asks_for_a_clean_record_and_no_more(read, asked):
    text = GRANT + "发生重大安全事故的企业不予奖补。"
    assert ("clean_record", "=", True) in asked(own=text)
    assert untested(read(own=text)) == []


@pytest.mark.parametrize(
    ("text", "had"),
    [
        (
            "对高新技术企业按研发费用的6%给予补助，最高800万元。同一项目已获得市级其他财政资金支持的，不再支持。",
            "市级其他财政资金",
        ),
        ("对高新技术企业贷款按实际利息的40%给予贴息。已享受其他财政贴息的，不再给予补贴。", "其他财政贴息"),
        (
            "对高新技术企业贷款按实际利息的40%给予贴息。贷款已享受其他财政贴息的，不再重复补贴。",
            "其他财政贴息",
        ),
        ("对企业贷款给予贴息，最高200万元。已享受上级贴息的，不再重复支持。", "上级贴息"),
        (
            "对企业购置设备的，按设备投资额的12%给予补助，最高400万元；已享受设备购置补助的设备不再享受。",
            "设备购置补助",
        ),
        ("对企业技改投资给予12%补助，最高200万元，已享受市级补贴的除外。", "市级补贴"),
        (
            "对技改项目按投资额的12%给予补助，最高200万元。已获得市级财政资金支持的项目，不再补助。",
            "市级财政资金",
        ),
    ],
)
def test_what_must_not_have_been_had_is_told_by_its_field(read, asked, text, had):
    assert ("received", "has_none", (had,)) in asked(own=text)
    assert not any("已" in quote for quote in untested(read(own=text)))


def test_support_that_is_only_reckoned_against_bars_nobody(asked_fields):
    text = "对设备投资给予补助，最高200万元；已获得上级财政支持的，按差额补助。"
    assert "received" not in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "申请本条资助的企业应当为上年度营业收入不低于800万元的规上企业。按研发费用的10%给予补助，最高100万元。",
            {("revenue_yuan", ">=", 8e6), ("above_scale", "=", True)},
        ),
        (
            "申请本条资助的企业应当上年度营业收入不低于800万元。按研发费用的10%给予补助，最高100万元。",
            {("revenue_yuan", ">=", 8e6)},
        ),
    ],
)
def test_what_an_offer_asks_before_it_gives_is_asked(read, asked, text, told):
    assert told <= asked(own=text)
    assert untested(read(own=text)) == []


def test_how_often_it_may_be_had_behind_an_offer_bars_who_had_it_lately(asked):
    own = "采取后补助方式给予支持，每家企业连续3年只能获得1次该项政策支持。"
    assert ("received", "has_none", ("该项政策支持",)) in asked(own=own)
