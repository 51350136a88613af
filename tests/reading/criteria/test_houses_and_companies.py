"""Houses told by their owner, whoever founded them, and companies that vouch for others."""

import pytest

HOSPITAL = ("entity_type", "in", ("hospital",))
FIRM = ("entity_type", "in", ("enterprise",))
PRIVATE = ("ownership", "in", ("private",))
SMALL = ("size_class", "in", ("micro", "small"))
GUARANTOR = ("industry", "has_any", ("融资担保",))


def musts(read, **texts: str) -> set[str]:
    return {str(node.field) for node in read(**texts).all if hasattr(node, "field") and node.decides}


def test_who_is_served_with_a_fund_must_be_the_house_as_well_as_its_owner(read):
    told = musts(read, own="组建康养产业基金，为民营医院提供投资、担保等服务。")
    assert {"ownership", "entity_type"} <= told
    assert "entity_type" not in musts(read, own="组建康养产业基金，为医院引进的设备提供租赁服务。")


def test_what_a_document_means_by_those_whom_it_serves_is_asked_of_them_unless_others_are_paid(asked):
    means = "本办法所称丙类企业，是指营业收入不低于3000万元的企业。"
    revenue = ("revenue_yuan", ">=", 30_000_000.0)
    assert revenue in asked(own="设立纾困基金，为丙类企业提供融资担保。", condition=means)
    assert revenue not in asked(own="担保机构为丙类企业提供担保的，给予5万元奖励。", condition=means)


def test_whoever_founded_a_house_need_be_no_house(asked):
    found = asked(own="民营医院年末有结余的，可提取一部分用于奖励举办者。")
    assert not {HOSPITAL, PRIVATE} & found
    assert PRIVATE in asked(own="对民营医院年末有结余的，给予一次性奖励。")
    assert HOSPITAL not in asked(own="对以利润再办学的医院举办者，返还所得税。")


@pytest.mark.parametrize(
    "text",
    [
        "对融资担保公司办理抵押登记给予同等待遇。",
        "适时对政府性融资担保公司增资扩股。",
        "客户违约后应给予融资担保公司一定的宽限期。",
    ],
)
def test_a_company_that_vouches_for_others_is_a_firm(asked, text):
    assert {FIRM, GUARANTOR} <= asked(own=text)


def test_a_body_that_vouches_for_others_may_be_no_firm(asked):
    found = asked(own="适时对政府性融资担保机构增资扩股。")
    assert GUARANTOR in found
    assert FIRM not in found


def test_customers_of_another_sort_beside_small_firms_need_not_be_small(read):
    (either,) = (
        node for node in read(own="对小微企业和“三农”客户不收取保证金。").all if hasattr(node, "any")
    )
    assert SMALL[0] in {str(leaf.field) for leaf in either.any if hasattr(leaf, "field")}


def test_whom_a_cited_document_is_for_is_asked_of_nobody(asked):
    cited = "为贯彻落实《省政府办公厅关于支持小微企业发展的意见》精神，制定本办法。"
    own = "给予首次参展的展位费50%补助。"
    assert SMALL not in asked(target=cited, own=own)
    assert SMALL in asked(target="某市支持小微企业发展的办法", own=own)


def test_projects_that_the_state_or_anybody_puts_up_tell_no_owner(asked_fields):
    assert "ownership" not in asked_fields(
        own="对国有及国有控股企业投资项目、社会投资项目，使用竹钢的，按采购额2%给予奖励。"
    )
    assert "ownership" in asked_fields(own="对国有企业使用竹钢的，按采购额2%给予奖励。")
