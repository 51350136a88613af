"""Learned titles: a model of what careful readers called measures weighs the names that a measure can have."""

from itertools import pairwise

import numpy as np
import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.choices import choices_of
from policymatch.reading.titles.names import Origin, names_of
from policymatch.reading.titles.training import Titled, likeness, train_titles

GRANT, SERVICE, TAX = MeasureKind.GRANT, MeasureKind.SERVICE, MeasureKind.TAX


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Told("对新授权的高价值发明专利，每件资助1500元。", GRANT), "高价值发明专利"),
        (
            Told("采取贷款贴息、项目补助等方式，加大对渔港改造重点项目的资助、扶持。", GRANT),
            "渔港改造重点项目",
        ),
        (Told("渔船检验领域应减免的行政事业性收费，一律减免到位。", MeasureKind.OTHER), "渔船检验领域"),
        (Told("小型渔业企业减按15%的税率征收企业所得税。", TAX), "小型渔业企业"),
    ],
)
def test_a_title_tells_what_the_offer_is_about(told, words):
    assert words in titles_of([told], packaged_titles())[0]


def test_no_two_measures_of_a_document_have_one_title_where_their_words_differ():
    heading = ("2.鼓励税务师事务所落户。",)
    told = [
        Told("对新设立的税务师事务所，给予15万元奖励。", MeasureKind.AWARD, above=heading),
        Told("对新迁入的分支机构，给予50万元奖励。", MeasureKind.AWARD, above=heading),
        Told("对增资的分支机构，给予20万元奖励。", MeasureKind.AWARD, above=heading),
    ]
    assert len(set(titles_of(told, packaged_titles()))) == 3


@pytest.mark.parametrize("own", ["一、", "。", "给予支持。", "1", "，，，"])
def test_any_text_has_a_title_and_the_last_resort_comes_last(own):
    choices = choices_of(Told(own, MeasureKind.OTHER), [own], packaged_titles())
    assert all(one.weight >= other.weight for one, other in pairwise(choices))
    assert choices[-1].weight == -99.0


def test_clauses_parts_and_short_headings_with_their_subject_are_names_too():
    told = Told("对购买冷链设备的渔业企业，给予补贴。", GRANT, headings=("设备更新。",))
    found = {(name.origin, name.words) for name in names_of(told)}
    assert {(Origin.LAST, "渔业企业"), (Origin.CLAUSE, "购买冷链设备的渔业企业")} <= found
    assert any(origin is Origin.UNDER_HEADING and words.startswith("设备更新") for origin, words in found)


def test_a_model_learns_which_names_readers_prefer():
    goods = ("冷库", "渔网", "船机", "浮标", "码头", "饵料", "网箱", "冰机", "吊机", "油罐")
    told = [
        Told(f"对{thing}改造，给予补贴。", GRANT, headings=(f"（一）鼓励{thing}行业振兴。",))
        for thing in goods
    ]
    texts = [told[0].own]
    assert choices_of(told[0], texts)[0].title == "冷库行业振兴补贴"
    titles = [f"{thing}改造补贴" for thing in goods]
    model = train_titles([Titled([one], [title]) for one, title in zip(told, titles, strict=True)])
    assert choices_of(told[0], texts, model)[0].title == "冷库改造补贴"


def test_offers_that_no_reader_gave_a_title_teach_nothing():
    told = [Told(f"对第{n}类渔船更新，给予补贴。", GRANT) for n in range(12)]
    titles = [f"第{n}类渔船更新补贴" for n in range(12)]
    alone = train_titles([Titled(told, titles)])
    beside = train_titles([Titled(told, titles), Titled([Told("船员培训。", SERVICE)], [None])])
    assert alone.weights.keys() == beside.weights.keys()
    assert all(np.array_equal(alone.weights[trait], beside.weights[trait]) for trait in alone.weights)


def test_titles_that_share_nothing_are_unlike_and_punctuation_makes_no_difference():
    assert likeness("落户奖励", "贷款贴息") == 0.0
    assert likeness("“云主机券”", "云主机券") == 1.0
