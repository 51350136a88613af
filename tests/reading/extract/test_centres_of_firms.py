"""A title of a technology centre, as acts on it are worded: who seeks it, what it takes, what rules out."""

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of

ACT = """渔港市企业技术中心认定办法
第一条 为加强渔业企业技术中心建设，制定本办法。
第二条 申请认定市企业技术中心的企业应当具备以下条件：
（一）具有独立法人资格；
（二）企业在申请截止日期前两年内，不得存在下列情况：
1.因违反渔业法及有关法律、行政法规，构成走私行为，受到刑事处罚；
2.因违反税收征管法，构成偷税、骗取出口退税等严重税收违法行为；
3.行政机关认定的其他严重违法失信行为。
（三）技术开发仪器设备原值不低于700万元。
第三条 对新认定的市企业技术中心，给予36万元奖励。"""


def test_who_seeks_a_title_is_asked_what_it_takes_and_nothing_is_left_open(measures_of):
    title = measures_of(ACT)[0]
    leaves = list(leaves_of(title.condition))
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves)
    asked = {(str(leaf.field), leaf.value) for leaf in leaves if isinstance(leaf, Criterion)}
    assert asked == {
        ("entity_type", ("enterprise",)),
        ("independent_legal_person", True),
        ("clean_record", True),
        ("equipment_yuan", 7e6),
    }
