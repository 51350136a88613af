"""What a document means by a word of its own that it tells plainly, in an answer, in brackets or at its end."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms

MEANING = "登记注册2年以内的渔业企业"
TWO_YEARS = ("age_months", "<=", 24.0)
OWN = "渔创主体租用冷库的，给予补贴1万元。"


def leaves(body, own=OWN):
    at = body.index(own)
    passage = Passage(role=PassageRole.OWN, start=at, end=at + len(own))
    return list(leaves_of(read_condition(body, [passage], load_terms(), "210100")))


def told(found):
    return [(str(x.field), str(x.op), x.value) for x in found if isinstance(x, Criterion)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"本问答所说的渔创主体，就是{MEANING}。",
        f"本办法中的渔创主体为{MEANING}。",
        f"所谓“渔创主体”，指的是{MEANING}。",
        f"渔创主体，即{MEANING}。",
        f"第九条 附则\n（一）渔创主体是指{MEANING}；",
        f"问1：哪些企业算“渔创主体”？\n答：指{MEANING}。",
        f"一、什么是渔创主体？\n答：渔创主体是指{MEANING}。",
        f"Q2：渔创主体是指什么？\nA2：{MEANING}。",
        f"渔创主体（即{MEANING}）购置渔网的，给予补助2万元。",
        f"符合下列条件的企业为渔创主体：\n（一）{MEANING}；\n（二）在本市纳税。",
        f"其中，在本市纳税、{MEANING}统称为渔创主体。",
        f"第九条 本办法中，渔民指在渔船上劳动的人员；渔创主体指{MEANING}。",
        f"渔创主体是指符合下列条件之一的企业：（一）在本市纳税；（二）{MEANING}。",
    ],
)
def test_a_term_asks_what_the_document_means_by_it(sentence):
    assert TWO_YEARS in told(leaves(f"某市扶持渔港办法\n{sentence}\n第八条 {OWN}\n"))


@pytest.mark.parametrize(
    "own",
    [
        "渔业企业购置渔船的，给予补贴1万元。",
        "渔业企业当年招用渔创主体员工5人以上的，给予补贴1万元。",
        "渔业企业购置渔船的，给予补贴1万元；渔创主体提高到2万元。",
        "服务渔创主体10家以上的机构，给予补贴1万元。",
        "渔创主体和其他渔业企业购置渔船的，给予补贴1万元。",
    ],
)
def test_a_term_asks_nothing_of_an_offer_that_is_not_for_those_alone(own):
    body = f"某市扶持渔港办法\n本问答所说的渔创主体，就是{MEANING}。\n{own}\n"
    found = leaves(body, own)
    assert found
    assert TWO_YEARS not in told(found)


def test_a_term_that_another_is_told_by_is_asked_too():
    body = (
        "问1：哪些人算“渔业新人”？\n答：指首次在沈阳市创办渔业企业的人员。\n"
        f"本问答所说的渔创主体，就是由渔业新人创办、自登记之日起不超过2年的主体。\n{OWN}\n"
    )
    found = leaves(body)
    assert TWO_YEARS in told(found)
    assert ("region", "in_region", "210100") in told(found)


def test_the_answer_yes_asks_nothing():
    body = "渔港企业可以申请补助吗？\n答：可以。渔业企业购置渔船的，给予补贴1万元。"
    own = body.partition("\n")[2]
    found = leaves(body, own)
    assert found
    assert not any("可以" in (leaf.quote.text if leaf.quote else "") for leaf in found)


def test_one_who_is_counted_in_with_others_does_not_apply_alone():
    own = "渔业主体为包括创业者本人在内的2名以上员工缴纳社会保险的，给予补贴1万元。"
    found = leaves(own, own)
    assert found
    assert not any(field == "entity_type" for field, _, _ in told(found))


def test_those_registered_so_long_ago_are_no_older():
    own = "对自登记之日起不超过2年的渔业主体，给予补贴1万元。"
    assert TWO_YEARS in told(leaves(own, own))


def test_registered_as_unemployed_tells_no_age():
    own = "对失业登记未满2年的渔民创办的企业，给予补贴1万元。"
    found = leaves(own, own)
    assert found
    assert not any(field == "age_months" for field, _, _ in told(found))


def test_households_that_farm_or_fish_stand_beside_firms():
    own = "对渔业合作社、家庭渔场和渔业企业，给予补助5万元。"
    found = leaves(own, own)
    assert found
    assert not any(value == ("enterprise",) for field, _, value in told(found) if field == "entity_type")


def test_what_tells_of_a_demand_before_it_is_asked_with_it():
    own = "对渔业企业给予补助5万元。"
    asked = "申报企业为小微或渔创型企业。渔创企业是指登记注册2年以内的企业。"
    body = f"某市扶持渔港办法\n{own}\n{asked}"
    at = body.index(asked)
    passages = [
        Passage(role=PassageRole.OWN, start=body.index(own), end=body.index(own) + len(own)),
        Passage(role=PassageRole.CONDITION, start=at, end=len(body)),
    ]
    condition = read_condition(body, passages, load_terms(), "210100")
    assert TWO_YEARS in told(leaves_of(condition))
