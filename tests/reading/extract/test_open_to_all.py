"""Sentences that say that all may apply, or all but some: no offers, and those left out are left out of every offer."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of

OFFER = "青川市渔业奖励办法\n第一条 对企业给予3万元补贴。\n"


def told(measure):
    return [
        leaf.field if isinstance(leaf, Criterion) else leaf.quote.text
        for leaf in leaves_of(measure.condition)
        if not (isinstance(leaf, Criterion) and leaf.field == "entity_type")
    ]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("符合条件的企业均可申报。", []),
        ("除享受过省级补助的企业外，符合条件的企业均可申报。", ["除享受过省级补助的企业外"]),
        ("符合条件的企业均可申请，已享受省级补助的除外。", ["received"]),
        ("除房地产企业和金融企业外，其他企业均可申报。", ["industry"]),
        ("高新技术企业均可申报。", ["titles"]),
        ("除房地产企业外，规模以上企业均可申报，上市公司除外。", ["industry", "above_scale", "listed"]),
    ],
)
def test_who_all_may_apply_is_no_offer_and_who_may_not_is_asked_of_the_offers(measures_of, sentence, asked):
    (measure,) = measures_of(f"{OFFER}第二条 {sentence}\n")
    assert told(measure) == asked


def test_so_it_is_behind_an_offer(measures_of):
    (measure,) = measures_of(f"{OFFER.rstrip()}除房地产企业外，其他企业均可申报。\n")
    (barred,) = [node for node in measure.condition.all if isinstance(node, NoneOf)]
    assert [leaf.field for leaf in leaves_of(barred)] == ["industry"]
