"""Words that name a firm, a title or a figure without asking for it."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from policymatch.domain.fields import Field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("个体工商户转型升级为个人独资企业的，享受税收优惠。", Field.ENTITY_TYPE),
        ("对个体工商户转型为企业的，给予一次性奖励5000元。", Field.ENTITY_TYPE),
        ("按照统一人员管理要求实行无差别受理。", Field.ENTITY_TYPE),
        ("将上市公司注册地迁到本市的，最高补助300万元。", Field.LISTED),
        ("对引进国际性（含世界500强）会议的企业，给予奖励。", Field.TITLES),
        ("为符合政策要求的“两高”企业提供贷款。", Field.TITLES),
        ("新认定一批贸易型总部企业。", Field.TITLES),
        ("支持内容：高新技术企业资质认定及配套政策支持。", Field.TITLES),
        ("做好高新技术企业认定工作。", Field.TITLES),
        ("对中小企业公共服务示范平台给予奖励。", Field.SIZE_CLASS),
    ],
)
def test_it_is_not_asked_for(read, text, field):
    assert field not in {leaf.field for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)}


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("对企业给予一次性奖励5000元。", ("entity_type", "in", ("enterprise",))),
        ("对上市公司给予奖励。", ("listed", "=", True)),
        ("对职工超过100人的企业，给予奖励。", ("employees", ">", 100.0)),
        ("对中小企业给予奖励。", ("size_class", "in", ("small", "medium"))),
    ],
)
def test_the_same_words_elsewhere_are(asked, text, criterion):
    assert criterion in asked(own=text)


def test_one_sort_of_people_named_twice_is_one_alternative(read):
    condition = read(own="对个人创业者和小微企业进行贷款贴息。")
    (group,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert [(x.field, x.value) for x in group.any] == [
        (Field.ENTITY_TYPE, ("individual",)),
        (Field.SIZE_CLASS, ("micro", "small")),
    ]
    assert not any(isinstance(node, Criterion) for node in condition.all)


def test_titled_firms_that_a_park_is_to_draw_in_are_not_the_park(read):
    text = "重点引入创新能力强、成长速度快的独角兽企业。"
    assert Field.TITLES not in {x.field for x in leaves_of(read(condition=text)) if isinstance(x, Criterion)}
    offer = read(own="对引进的独角兽企业，给予奖励。")
    assert Field.TITLES in {x.field for x in leaves_of(offer) if isinstance(x, Criterion)}
