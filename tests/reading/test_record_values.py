"""What an editor writes into a record is put into the words of criteria, or refused by its place."""

import pytest

from policymatch.domain.errors import RecordError
from policymatch.reading.record import policy_of_record
from policymatch.terms import load_terms

BODY = "某市若干措施\n第一条 对中型企业给予10万元奖励。\n第二条 对服务商给予5万元奖励。"


def record(*criteria, region=None, rate=None, ids=("p-m1", "p-m2")):
    benefit = {"form": "rate", "rate": rate, "quote": "给予10万元奖励"}
    first = {
        "id": ids[0],
        "title": "甲",
        "kind": "grant",
        "start": 0,
        "end": 4,
        "benefits": [benefit] if rate else [],
        "condition": {"all": [{"quote": "对中型企业", **criterion} for criterion in criteria]},
    }
    second = {**first, "id": ids[1], "benefits": [], "condition": {"all": []}}
    return {
        "policy": {"id": "p", "title": "某市若干措施", "region": region},
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
