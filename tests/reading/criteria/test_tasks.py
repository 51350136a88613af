"""Tasks of one offer, each for others: who holds the title of one is not all who have it."""

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import untested


def _title_is_one_way(condition):
    ways = [node for node in condition.all if isinstance(node, AnyOf)]
    alone = [node for node in condition.all if isinstance(node, Criterion) and node.field == "titles"]
    within = [x for way in ways for x in leaves_of(way) if isinstance(x, Criterion) and x.field == "titles"]
    return bool(within) and not alone


def test_a_title_that_one_task_names_is_asked_of_no_other(read):
    told = "支持专精特新“小巨人”企业设立博士后工作站，支持中小企业申请入驻创新实践基地。"
    assert _title_is_one_way(read(own=told))


def test_tasks_told_in_sentences_of_their_own_are_ways_as_well(read):
    told = "支持中小企业申请入驻博士后创新实践基地，引导企业加大研发投入；支持专精特新“小巨人”企业设立博士后工作站。"
    assert _title_is_one_way(read(own=told))


def test_who_holds_no_title_is_left_open_and_not_let_in(read):
    told = "遴选一批专家担任专精特新中小企业导师，派驻一批博士生为企业提供服务。"
    (ways,) = [node for node in read(own=told).all if isinstance(node, AnyOf)]
    other = ways.any[1]
    assert not isinstance(other, Criterion)
    assert any(not isinstance(leaf, Criterion) for leaf in leaves_of(other))


def test_who_comes_first_in_one_task_is_not_asked_of_another(read):
    told = "优先支持专精特新“小巨人”企业牵头申报揭榜挂帅项目，支持企业参与创新平台建设。"
    assert _title_is_one_way(read(own=told))


def test_what_a_task_is_good_for_is_no_task_beside_it(read):
    told = "支持专精特新中小企业开展人才培训，帮助企业提升管理人员能力。"
    assert [x.field for x in read(own=told).all if isinstance(x, Criterion) and x.field == "titles"]


def test_a_place_that_one_task_names_is_no_way_around_it(read):
    told = "支持专精特新中小企业在浑南区设立工作站，引导企业开展技术攻关。"
    assert [x.field for x in read(own=told).all if isinstance(x, Criterion) and x.field == "region"]


def test_an_aim_before_a_gift_is_no_task_beside_it(read):
    told = "支持企业创新发展，对认定为高新技术企业的，给予10万元奖励。"
    titles = [x for x in read(own=told).all if isinstance(x, Criterion) and x.field == "titles"]
    assert len(titles) == 1


def test_what_something_is_for_is_asked_of_nobody(asked):
    told = "以提升规模以上工业企业数字化普及率为目标，对数字化改造项目给予最高100万元补助。"
    assert asked(own=told) == set()


def test_firms_of_the_whole_economy_stand_beside_small_ones(read):
    told = "面向稳定岗位的实体经济和小微企业发放贷款。"
    assert untested(read(own=told))
    sizes = [x for x in read(own=told).all if isinstance(x, Criterion) and x.field == "size_class"]
    assert sizes == []


def test_only_whose_work_is_such_is_guided(read):
    told = "加强对民营企业研发的创新药上市许可注册申报的指导。"
    assert any(not isinstance(leaf, Criterion) for leaf in leaves_of(read(own=told)))


def test_those_who_are_to_grow_above_scale_are_not_above_it_yet(asked):
    grows = asked(own="对新纳入“小升规”培育清单的企业，给予10万元奖励。")
    grew = asked(own="对首次“小升规”的企业，给予10万元奖励。")
    assert ("above_scale", "=", True) not in grows
    assert ("above_scale", "=", True) in grew
