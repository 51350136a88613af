"""Lists that stand within one sentence, behind a colon, in brackets, or before the words that count them."""

import pytest

from policymatch.domain.condition import AnyOf, AtLeast, NoneOf, leaves_of
from policymatch.domain.fields import Field
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import BARS, DEMANDS, FIRM, misses

THREE = ("上年度营业收入2000万元以上", "研发人员占比不低于10%", "拥有发明专利3件以上")
FIELDS = [Field.REVENUE_YUAN, Field.RD_STAFF_RATIO, Field.INVENTION_PATENTS]


@pytest.mark.parametrize("lead", ["符合以下条件之一：", "满足下列任一条件："])
@pytest.mark.parametrize("mark", ["、", "，"])
def test_one_of_a_list_behind_a_colon_is_enough(read, lead, mark):
    *_, group = read(condition=f"申报企业须{lead}{mark.join(THREE)}。").all
    assert isinstance(group, AnyOf)
    assert [way.field for way in group.any] == FIELDS
    assert [way.quote.text for way in group.any] == list(THREE)


@pytest.mark.parametrize(
    "text",
    [
        "申报企业须满足以下三项中的至少两项：{}、{}、{}。",
        "申报企业应符合下列三个条件中的任意两个：{}，{}，{}。",
        "{}、{}、{}三项条件中满足两项的企业。",
        "{}，{}，{}三项指标中至少达到2项。",
    ],
)
def test_so_many_of_a_list_are_enough(read, text):
    node = next(n for n in read(condition=text.format(*THREE)).all if isinstance(n, AtLeast))
    assert node.at_least == 2
    assert [way.field for way in node.of] == FIELDS


def test_a_list_in_brackets_is_asked_beside_what_stands_around_it(read):
    text = "对在本市注册，且符合下列三项中任意两项（{}、{}、高新技术企业）的企业，给予30万元奖励。"
    place, group, *_ = read(own=text.format(*THREE[:2])).all
    assert place.field is Field.REGION
    assert isinstance(group, AtLeast)
    assert [way.field for way in group.of] == [*FIELDS[:2], Field.TITLES]


@pytest.mark.parametrize("last", ["或", "或者", "，或"])
def test_the_last_way_opens_with_or(read, last):
    text = (
        f"申报企业须符合以下条件之一：{THREE[0]}{'，' if '，' in last else '、'}{THREE[1]}{last}{THREE[2]}。"
    )
    *_, group = read(condition=text).all
    assert isinstance(group, AnyOf)
    assert [way.field for way in group.any] == FIELDS


def test_each_of_a_list_that_shuts_out_does_so(read):
    text = "有下列情形之一的，不予支持：列入失信名单、成立不满1年、拖欠工资。"
    nodes = read(condition=text).all
    assert told(read(condition=text), "clean_record")
    assert not any("下列情形" in words for words in untested(read(condition=text)))
    assert any(isinstance(node, NoneOf) or node.field is Field.AGE_MONTHS for node in nodes)


def test_where_items_cannot_be_told_apart_nothing_is_known_of_any(read):
    node = read(condition=f"申报企业须满足以下三项中的至少两项：{THREE[0]}、{THREE[1]}。")
    assert not list(told(node, "revenue_yuan"))
    assert untested(node)


def test_without_a_word_of_choice_all_are_asked(read):
    nodes = read(condition=f"申报企业须同时符合以下条件：{'、'.join(THREE)}。").all
    assert {leaf.field for node in nodes for leaf in leaves_of(node) if hasattr(leaf, "field")} >= set(FIELDS)


@pytest.mark.parametrize("one", DEMANDS, ids=lambda one: one.text)
@pytest.mark.parametrize("other", DEMANDS, ids=lambda one: one.text)
def test_a_firm_is_ruled_out_by_neither_way_alone(read, one, other):
    if one.field == other.field:
        return
    condition = read(condition=f"申报企业须符合以下条件之一：{one.text}、{other.text}。")
    assert not misses(condition, FIRM, **{one.field: one.failing})
    assert misses(condition, FIRM, **{one.field: one.failing, other.field: other.failing})


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.text)
def test_a_firm_that_is_barred_by_one_of_several_is_ruled_out(read, bar):
    text = f"有下列情形之一的，不予支持：{bar.text}、近三年发生重大安全事故的。"
    condition = read(condition=text)
    assert misses(condition, FIRM, **{bar.field: bar.failing})
    assert not misses(condition, FIRM)
