"""Of several sorts that a text lists and then defines, being one is enough, as is one of the sizes in brackets."""

from policymatch.domain.condition import AllOf, AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import told

BIG = "大企业是指工业大企业（从业人员800人以上且上年度营业收入超过3亿元）、软件业大企业（从业人员150人以上且上年度营业收入超过1亿元）"
LEADING = "链条企业是指上年度出口额2亿元以上的企业"


def ways_of(tree):
    return [node for node in tree.all if isinstance(node, AnyOf)]


def fields(node):
    return {str(leaf.field) for leaf in leaves_of(node) if isinstance(leaf, Criterion)}


def test_one_of_the_sorts_that_are_listed_and_then_defined_is_enough(read):
    tree = read(
        own="按融资额给予2%的奖励。", condition=f"申报企业为在本市注册的大企业和链条企业。{BIG}；{LEADING}。"
    )
    (way,) = [node for node in ways_of(tree) if "export_yuan" in fields(node)]
    assert len(way.any) == 2
    assert "employees" in fields(way.any[0])
    assert "employees" not in fields(way.any[1])


def test_figures_in_brackets_are_asked_of_their_kind_alone(read):
    tree = read(own="给予2%的奖励。", condition=f"申报企业为大企业和链条企业。{BIG}；{LEADING}。")
    assert sorted(value for _, value in told(tree, "employees")) == [150, 800]
    pairs = [
        {str(leaf.field): leaf.value for leaf in leaves_of(node) if isinstance(leaf, Criterion)}
        for way in ways_of(tree)
        for kind in way.any
        if isinstance(kind, AnyOf)
        for node in kind.any
        if isinstance(node, AllOf)
    ]
    assert {(pair["employees"], pair["revenue_yuan"]) for pair in pairs} == {
        (800, 300_000_000),
        (150, 100_000_000),
    }


def test_a_definition_of_no_sort_that_is_listed_is_asked_beside_the_rest(read):
    tree = read(own="给予2%的奖励。", condition=f"申报企业应在本市注册。{LEADING}。")
    assert not [node for node in ways_of(tree) if "export_yuan" in fields(node)]


def test_the_size_and_place_of_those_whom_an_applicant_helps_are_not_asked_of_it(read):
    tree = read(own="给予2%的奖励。", condition="申报企业应在平台确认账款，并帮助本省小微企业实现融资。")
    assert not told(tree, "size_class")
    assert not told(tree, "region")


def test_the_size_of_those_who_are_helped_by_the_offer_is_asked(read):
    assert told(read(own="帮助小微企业获得贷款。"), "size_class")
