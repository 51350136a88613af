"""Sorts of applicant, titles and counts that stand side by side: one of them is enough."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import untested


def test_two_classes_with_a_gift_each_stay_alternatives(read):
    condition = read(own="对规模以上企业奖励10万元，对高新技术企业奖励20万元。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {str(leaf.field) for leaf in leaves_of(either) if isinstance(leaf, Criterion)} >= {
        "above_scale",
        "titles",
    }


def test_firms_of_a_trade_and_other_bodies_are_alternatives(read):
    condition = read(target="本措施适用于具有独立法人资格的工业企业和相关服务机构。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert either.any[0].field == "industry"
    assert untested(either)


def test_holders_of_a_title_and_teams_told_by_what_they_do_are_alternatives(read):
    condition = read(own="对科技型中小企业和入驻孵化器的创业团队，按照服务费用的50%给予补贴。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {str(node.field) for node in either.any if isinstance(node, Criterion)} == {
        "titles",
        "entity_type",
    }


@pytest.mark.parametrize(
    "text",
    [
        "小巨人企业奖励50万元；专精特新中小企业奖励10万元。",
        "“小巨人”企业、单项冠军企业（产品）分别奖励50万元、200万元；专精特新中小企业奖励10万元。",
    ],
)
def test_titles_with_a_sum_each_in_sentences_of_their_own_are_alternatives(read, text):
    either = next(node for node in read(own=text).all if isinstance(node, AnyOf))
    assert len([leaf for leaf in leaves_of(either) if isinstance(leaf, Criterion)]) == 2


def test_so_many_of_one_thing_or_of_another_are_alternatives(read):
    (either,) = read(condition="承担市级以上科研项目不少于3项或获得授权发明专利不少于5件。").all
    assert {str(leaf.field) for leaf in either.any} == {"projects", "invention_patents"}


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("own", "对规模以上工业企业或高新技术企业，按10%给予贴息。"),
        ("own", "对规上工业企业、高新技术企业、专精特新企业引进博士的，给予10万元补贴。"),
        ("target", "本市范围内规上企业、高新技术企业、重点服务业企业。"),
    ],
)
def test_firms_of_several_sorts_side_by_side_are_alternatives_each_with_its_own(read, role, text):
    either = next(node for node in read(**{role: text}).all if isinstance(node, AnyOf))
    sorts = [{str(x.field) for x in leaves_of(node) if isinstance(x, Criterion)} for node in either.any]
    assert any("above_scale" in sort and "titles" not in sort for sort in sorts)
    assert any("titles" in sort and "above_scale" not in sort for sort in sorts)
