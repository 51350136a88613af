"""The issuer's region, which a measure asks for without saying so."""

import pytest

from policymatch.domain.condition import AllOf, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.domain.quote import Quote
from policymatch.matching.plain.governed import governed_condition

BODY = "对企业给予奖励。"


def in_region(code):
    return Criterion(field="region", op="in_region", value=code)


def governed(*nodes, newcomers=False):
    document = Document(id="d", body=BODY, title="办法", region="210100", newcomers=newcomers)
    measure = Measure(id="m", title="奖励", start=0, end=len(BODY), kind="award", condition=AllOf(all=nodes))
    return governed_condition(document, measure).all


def test_a_measure_that_names_no_place_asks_for_its_issuer_s():
    first, *rest = governed(Criterion(field="listed", op="=", value=True))
    assert (first.value, first.implied, len(rest)) == ("210100", True, 1)


@pytest.mark.parametrize("barred", ["210100", "210000"])
def test_a_measure_for_firms_from_elsewhere_does_not_ask_them_to_be_here(barred):
    away = NoneOf(none=(in_region(barred),))
    assert governed(away) == (away,)


def test_firms_from_elsewhere_that_are_only_preferred_leave_the_issuer_s_region_asked():
    preferred = Criterion(field="region", op="in_region", value="210100", hardness="prefer")
    first, away = governed(NoneOf(none=(preferred,)))
    assert (first.value, first.implied, away.none) == ("210100", True, (preferred,))


@pytest.mark.parametrize("barred", ["210112", "440300"])
def test_a_place_left_out_of_the_issuer_s_region_leaves_the_rest_asked(barred):
    first, away = governed(NoneOf(none=(in_region(barred),)))
    assert (first.value, first.implied, away.none[0].value) == ("210100", True, barred)


def test_a_measure_of_a_chapter_for_newcomers_asks_for_no_place_in_a_document_for_its_own_firms():
    document = Document(id="d", body=BODY, title="办法", region="210100")
    told = {"start": 0, "end": len(BODY), "kind": "award"}
    courting, other = (Measure(id="m", title="奖励", newcomers=n, **told) for n in (True, False))
    assert governed_condition(document, courting).all == ()
    assert governed_condition(document, other).all == (
        in_region("210100").model_copy(update={"implied": True}),
    )


@pytest.mark.parametrize("words", ["迁入本市的瞪羚企业", "新引进的贸易总部企业"])
@pytest.mark.parametrize("newcomers", [True, False])
def test_whether_firms_from_elsewhere_are_courted_is_said_by_the_document_and_not_by_one_measure(
    words, newcomers
):
    asked = OpaqueCriterion(quote=Quote(start=0, end=len(words), text=words))
    nodes = governed(asked, newcomers=newcomers)
    assert any(getattr(node, "implied", False) for node in nodes) is not newcomers
