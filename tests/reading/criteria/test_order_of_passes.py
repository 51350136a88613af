"""The passes on the way to a condition stand in an order that each of them says, and no other order matters."""

import random

import pytest

from policymatch.reading.criteria import Passage, PassageRole, read_condition, reader
from policymatch.reading.criteria.passes import ASKING, HEARING, JOINING, MEANING
from policymatch.reading.ordered import out_of_order

PIPELINES = {"HEARING": HEARING, "ASKING": ASKING, "MEANING": MEANING, "JOINING": JOINING}
STATED = [
    (name, each, early) for name, passes in PIPELINES.items() for each in passes for early in each.after
]

ALIKE = (("own", "对渔业中小微企业返还保险费的40%，社会团体、基金会参照中小微企业实施。"),)
GRADES = (
    ("before", "对年营业收入超过2亿元的企业，给予20万元奖励；"),
    ("own", "超过6亿元的，给予40万元奖励。"),
)
SCOPE = (
    ("target", "适用范围新引进到沈阳投资，且工商注册关系在沈阳的企业（不含房地产企业）。\n"),
    ("own", "对推动渔业项目落地成效显著的县（市、区）政府、园区管委会，由市政府按考核结果给予奖补。"),
)
CALLED = (
    ("target", "本政策适用于在沈阳注册，具有独立法人资格的企业，条款另有规定的除外。\n"),
    (
        "own",
        "对年度渔业技术合同登记额800万元以上的企业等卖方，给予20万元奖励。本条所称卖方包括企业、高等院校和科研院所。",
    ),
)
TEXTS = {
    "with_those_alike": ALIKE,
    "as_ladder": GRADES,
    "with_recipients": SCOPE,
    "without_provided_otherwise": CALLED,
}


def condition_of(parts, terms):
    body, passages = "", []
    for role, text in parts:
        if role != "before":
            told = Passage(role=PassageRole(role), start=len(body), end=len(body) + len(text.rstrip()))
            passages.append(told)
        body += text
    return read_condition(f"{body}\n", passages, terms, "210100")


def moved(passes, late, early):
    """The passes, with `late` right before `early`, behind which it should come."""
    rest = [each for each in passes if each.does is not late.does]
    at = next(place for place, each in enumerate(rest) if each.does is early)
    return (*rest[:at], late, *rest[at:])


def some_order(passes, seed):
    """An order that keeps all that the passes say of it, and is otherwise drawn by chance."""
    left, order = list(passes), []
    while left:
        waiting = {each.does for each in left}
        free = [each for each in left if not waiting & set(each.after)]
        order.append(random.Random(seed + len(left)).choice(free))
        left.remove(order[-1])
    return tuple(order)


@pytest.mark.parametrize("name", PIPELINES)
def test_every_pass_stands_behind_those_that_it_has_to_follow(name):
    assert len(PIPELINES[name]) > 3
    assert list(out_of_order(PIPELINES[name])) == []


@pytest.mark.parametrize(("name", "late", "early"), STATED, ids=[each.does.__name__ for _, each, _ in STATED])
def test_another_order_is_named_and_would_ask_something_else(name, late, early, terms, monkeypatch):
    parts = TEXTS[late.does.__name__]
    told = condition_of(parts, terms)
    assert told.all
    broken = moved(PIPELINES[name], late, early)
    reason = f"{late.does.__name__} stands before {early.__name__}: {late.after[early]}"
    assert reason in list(out_of_order(broken))
    monkeypatch.setattr(reader, name, broken)
    assert condition_of(parts, terms) != told


@pytest.mark.parametrize("seed", range(0, 200, 50))
def test_an_order_that_keeps_what_is_stated_asks_the_same(seed, terms, monkeypatch):
    told = [condition_of(parts, terms) for parts in TEXTS.values()]
    for name, passes in PIPELINES.items():
        monkeypatch.setattr(reader, name, some_order(passes, seed))
    assert reader.JOINING != JOINING
    assert [condition_of(parts, terms) for parts in TEXTS.values()] == told
