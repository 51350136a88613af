"""Classes of projects: who may apply for one of them is not asked of the others; partners are no applicants."""

import pytest

from policymatch.domain.condition import leaves_of

_ENTITY = "entity_type"


@pytest.mark.parametrize(
    "asks",
    [
        "渔业装备类项目只受理企业申报。",
        "渔业装备类项目，应由企业作为牵头单位申报。",
        "申报渔业装备类项目的，应为企业。",
    ],
)
def test_who_may_apply_for_one_class_is_left_open_for_another(read, asked, asks: str) -> None:
    told = asked(condition=asks, own="对立项的渔港治理项目，给予40万元补助。")
    assert not [leaf for leaf in told if leaf[0] == _ENTITY]
    assert "企业" in str(read(condition=asks, own="对立项的渔港治理项目，给予40万元补助。"))
    of_it = asked(condition=asks, own="对立项的渔业装备类项目，给予40万元补助。")
    assert [leaf for leaf in of_it if leaf[0] == _ENTITY]


@pytest.mark.parametrize("asks", ["只受理企业申报。", "本批项目仅限企业申报。"])
def test_who_alone_may_apply_is_asked(asked, asks: str) -> None:
    told = asked(condition=asks, own="对立项的渔业项目，给予40万元补助。")
    assert [leaf for leaf in told if leaf[0] == _ENTITY]


def test_those_with_whom_something_is_set_up_are_no_applicants(asked, read) -> None:
    own = "支持与沿海国家科研机构、企业共建联合渔业实验室，每项给予35万元补助。"
    assert not [leaf for leaf in asked(own=own) if leaf[0] == _ENTITY]
    assert "联合渔业实验室" in str(read(own=own))
    led = asked(own="支持企业与沿海国家科研机构共建联合渔业实验室，每项给予35万元补助。")
    assert [leaf for leaf in led if leaf[0] == _ENTITY]


@pytest.mark.parametrize(
    "limit",
    [
        "每个企业限报1项，营业收入超过9亿元的企业可增报1项。",
        "研发费用超过2亿元的，可申报3项。",
        "高校单项限额按附件3执行。",
    ],
)
def test_limits_on_how_many_decide_nothing(read, limit: str) -> None:
    assert not [leaf for leaf in leaves_of(read(condition=limit)) if leaf.decides]
