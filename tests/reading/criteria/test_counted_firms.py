"""Counted firms: what those are by whose number a house is paid is not asked of the house; who held a title is barred."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


def fields(condition):
    return {str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}


@pytest.mark.parametrize(
    "own",
    [
        "研究院在区内孵化渔业企业，企业成立四年内被认定为高新技术企业的，按每家9万元奖励机构。",
        "孵化器内企业首次认定为专精特新企业的，每家奖励孵化器3万元。",
        "在孵企业年营业收入达到2000万元的，每家给予园区7万元。",
        "年度辅导本市企业首次通过瞪羚企业认定8家以上的，给予6万元奖励。",
    ],
)
def test_firms_for_each_of_whom_a_house_is_paid_are_no_applicants(read, own):
    told = fields(read(own=own))
    assert {"titles", "age_months", "revenue_yuan"}.isdisjoint(told)
    assert any(leaf.decides for leaf in leaves_of(read(own=own)))


def test_what_more_is_given_for_such_firms_is_theirs_to_meet_no_more(read):
    own = "企业四年内被认定为高新技术企业的，按每家9万元奖励机构；衍生企业年度营业收入首次达到3000万元的，再奖励8万元。"
    assert "revenue_yuan" not in fields(read(own=own))


def test_firms_that_are_paid_themselves_are_asked(read):
    told = fields(read(own="企业成立四年内被认定为高新技术企业的，给予9万元奖励。"))
    assert {"titles", "age_months"} <= told


@pytest.mark.parametrize(
    "bar",
    [
        "已获得过瞪羚企业称号（包括已到期）的企业，不得申请。",
        "已认定为瞪羚企业的企业，不纳入培育范围。",
        "已获得过瞪羚企业资格（含资格已失效）的企业，不予受理。",
    ],
)
def test_who_has_a_title_that_bars_is_barred_for_sure(read, bar):
    (barred,) = read(exclusion=bar).all
    (told,) = barred.none
    assert told.value == ("gazelle",)


def test_a_bar_on_those_holders_who_had_money_bars_no_other_holder(read):
    (barred,) = read(exclusion="获得中央财政资金支持的国家级瞪羚企业不纳入支持范围。").all
    assert any(not isinstance(leaf, Criterion) for leaf in leaves_of(barred))


@pytest.mark.parametrize(
    "own",
    [
        "对接会参会工业企业达30家以上的，给予举办方每场3万元奖励。",
        "参展软件企业超过40家的，给予主办方9万元补助。",
    ],
)
def test_firms_that_came_to_an_event_are_not_who_held_it(read, own):
    assert "industry" not in fields(read(own=own))
    assert any(leaf.decides for leaf in leaves_of(read(own=own)))
