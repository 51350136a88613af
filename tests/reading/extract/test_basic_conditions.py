"""Basic conditions: a list that a head says all must meet is asked beside the list of each title."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import Measure

_ACT = """沈阳市渔业孵化载体管理办法
第一条 申请认定、备案市级渔业载体的运营单位，应当具备以下{basic}条件：
（一）在沈阳市注册的独立法人；
（二）近3年内未发生严重失信行为。
第二条 申请认定市级渔业孵化器，还应当同时具备以下条件：
（一）场地面积不低于4000平方米；
（二）在孵企业不少于22家。
第三条 申请市级渔业众创空间备案，还应当同时具备以下条件：
（一）场地面积不低于350平方米；
（二）年协议入驻企业不低于12家。
"""


def _fields(measure: Measure) -> set[str]:
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


@pytest.mark.parametrize("basic", ["基本", "共同"])
def test_basic_conditions_are_asked_for_every_title(measures_of, basic: str) -> None:
    hatchery, space = measures_of(_ACT.format(basic=basic))
    for measure in (hatchery, space):
        assert {"region", "independent_legal_person", "clean_record"} <= _fields(measure)
    assert "22家" in str(hatchery.condition)
    assert "12家" not in str(hatchery.condition)
    assert "12家" in str(space.condition)


def test_those_who_apply_for_a_place_need_not_run_it_yet(measures_of) -> None:
    assert not [one for one in measures_of(_ACT.format(basic="基本")) if "platforms" in _fields(one)]
