"""What a document says of the firms that it is for, where an offer of it is made to others or to more."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from policymatch.domain.fields import Field

SCOPE = "适用范围新引进到沈阳投资，且工商注册关系在沈阳的企业（不含房地产企业）。"


def fields(read, own):
    leaves = leaves_of(read(target=SCOPE, own=own))
    return {leaf.field for leaf in leaves if isinstance(leaf, Criterion)}


@pytest.mark.parametrize(
    "own",
    [
        "对引进重大项目的社会组织、商会或个人（不含公职人员），在项目投产后给予50万元奖励。",
        "对推动项目落地成效显著的县（市、区）政府、园区管委会，由市政府按考核结果给予奖补。",
        "对重点项目引进的高层次人才，给予10万元安家补贴。",
    ],
)
def test_the_scope_of_firms_binds_no_offer_to_others(read, own):
    assert not {Field.REGION, Field.INDUSTRY} & fields(read, own)


def test_the_scope_of_firms_binds_an_offer_to_firms(read):
    asked = fields(read, "对新认定的瞪羚企业，给予20万元奖励。")
    assert {Field.REGION, Field.INDUSTRY} <= asked
    assert Field.REGION in fields(read, "对企业和金融机构，给予20万元奖励。")


def test_an_offer_beyond_the_scope_is_for_others_too(read):
    condition = read(
        target=SCOPE, own="对世界500强企业的重大项目，以及本政策适用范围之外的其他重点项目，给予500万元补助。"
    )
    named = [x for x in leaves_of(condition) if isinstance(x, Criterion)]
    assert {x.field for x in named} == {Field.TITLES}
    assert any(isinstance(node, AnyOf) for node in condition.all)


def test_work_wanted_at_a_place_leaves_the_demand_to_be_registered_there(read):
    own = "鼓励创新成果在沈阳转化，按设备投资额的10%给予最高300万元补助。"
    assert Field.REGION in fields(read, own)
