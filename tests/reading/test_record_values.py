"""What an editor writes into a record is put into the words of criteria, or refused by its place."""

import pytest

from policymatch.domain.errors import RecordError
from policymatch.reading.record import policy_of_record
from policymatch.terms import load_terms

BODY = "某市若干措施\n第一条 对中型企业给予10万元奖励。\n第二条 对服务商给予5万元奖励。"


def record(*criteria, region=None, rate=None, ids=("p-m1", "p-m2"), policy=(), **told):
    benefit = {"form": "rate", "rate": rate, "quote": "给予10万元奖励"}
    first = {
        "id": ids[0],
        "title": "甲",
        "kind": "grant",
        "start": 0,
        "end": 4,
        "benefits": [] if rate is None else [benefit],
        "condition": {"all": [{"quote": "对中型企业", **criterion} for criterion in criteria]},
        **told,
    }
    second = {
        **first,
        "id": ids[1],
        "start": 0,
        "end": 4,
        "window": None,
        "benefits": [],
        "condition": {"all": []},
    }
    return {
        "policy": {"id": "p", "title": "某市若干措施", "region": region, **dict(policy)},
        "body": BODY,
        "measures": [first, second],
    }


def criterion(field, op, value):
    return {"field": field, "op": op, "value": value}


def faults(*criteria, **told):
    with pytest.raises(RecordError) as refused:
        policy_of_record(record(*criteria, **told), load_terms())
    return [(fault.pointer, fault.wording.zh) for fault in refused.value.faults]


def test_names_of_places_titles_and_choices_become_their_codes():
    policy = policy_of_record(
        record(
            criterion("size_class", "in", ["中型", "large"]),
            criterion("titles", "has_any", ["国家高新技术企业", "竹业之星企业"]),
            criterion("region", "in_region", "沈阳市浑南区"),
            criterion("revenue_growth", ">=", 1.5),
            region="湖南省岳阳市云溪区",
        ),
        load_terms(),
    )
    assert policy.document.region == "430603"
    assert [leaf.value for leaf in policy.measures[0].condition.all] == [
        ("medium", "large"),
        ("high_tech", "竹业之星企业"),
        "210112",
        1.5,
    ]


@pytest.mark.parametrize(
    ("told", "pointer", "words"),
    [
        (
            criterion("size_class", "in", ["巨型"]),
            "/value/0",
            "“巨型”不在可选值中：micro、small、medium、large",
        ),
        (criterion("employees", ">=", "5人"), "/value", "“5人”不是数字：只写数，不带单位"),
        (criterion("rd_ratio", ">=", 5), "/value", "5即500%：比例写成小数，5%写0.05"),
        # The thresholds of research that are told most often, written as they are spoken.
        (criterion("rd_ratio", ">=", 3), "/value", "3即300%：比例写成小数，5%写0.05"),
        (criterion("revenue_growth", ">=", 20), "/value", "20即2000%：比例写成小数，5%写0.05"),
        (criterion("revenue_yuan", ">=", -2), "/value", "-2小于0"),
        (criterion("employees", ">=", float("nan")), "/value", "“nan”不是有限的数"),
        (
            criterion("rd_ratio", "tiered", [[5e7, 5], [None, 0.03]]),
            "/value/0/1",
            "5即500%：比例写成小数，5%写0.05",
        ),
        (criterion("listed", "=", "是"), "/value", "“是”应为true或false"),
        (criterion("region", "in_region", "999999"), "/value", "“999999”不是行政区划代码或一个地方的名称"),
    ],
)
def test_a_value_that_a_field_cannot_have_is_refused_by_its_place(told, pointer, words):
    assert faults(told) == [(f"/measures/0/condition/all/0{pointer}", words)]


def test_a_place_of_the_document_that_nobody_knows_is_refused():
    assert faults(region="999999") == [("/policy/region", "“999999”不是行政区划代码或一个地方的名称")]


def test_a_rate_that_is_a_percentage_as_it_is_spoken_is_refused():
    assert faults(rate=20) == [("/measures/0/benefits/0/rate", "20即2000%：比例写成小数，5%写0.05")]


def test_two_measures_of_one_id_are_refused():
    assert faults(ids=("p-m1", "p-m1")) == [("/measures/1/id", "编号p-m1用了两次，请改成另一个")]


def test_every_fault_of_a_record_is_told():
    told = faults(criterion("employees", ">=", "多"), criterion("ownership", "in", ["甲"]), region="乙")
    assert [pointer for pointer, _ in told] == [
        "/measures/0/condition/all/0/value",
        "/measures/0/condition/all/1/value/0",
        "/policy/region",
    ]


def test_losses_and_a_decline_are_figures_that_may_be_below_nought():
    policy = policy_of_record(
        record(criterion("profit_yuan", ">=", -1e6), criterion("revenue_growth", ">=", -0.05)), load_terms()
    )
    assert [leaf.value for leaf in policy.measures[0].condition.all] == [-1e6, -0.05]


@pytest.mark.parametrize(("rate", "words"), [(float("nan"), "应为有限的数"), (-5, "应不小于 0.0")])
def test_a_rate_that_nothing_can_be_given_at_is_refused(rate, words):
    assert faults(rate=rate) == [("/measures/0/benefits/0/rate", words)]


def test_a_measure_that_ends_before_it_begins_or_behind_the_body_is_refused():
    assert faults(start=9, end=2) == [("/measures/0/end", "应大于 start（9）")]
    assert faults(end=99999) == [("/measures/0/end", f"超出正文：正文共 {len(BODY)} 字")]


def test_days_that_end_before_they_begin_are_refused():
    window = {"opens_on": "2031-05-01", "closes_on": "2031-04-01", "quote": "第一条"}
    days = {"effective_on": "2031-05-01", "expires_on": "2030-05-01"}
    assert faults(window=window) == [("/measures/0/window/closes_on", "早于开始之日 2031-05-01")]
    assert faults(policy=days) == [("/policy/expires_on", "早于开始之日 2031-05-01")]
