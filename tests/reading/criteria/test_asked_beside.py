"""What a sentence asks beside the field that was seen in it stays asked: no firm gets it for the field alone."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对首次取得发明专利的单位，奖励5000元。", "invention_patents"),
        ("对新获得授权的发明专利，按官费的四成资助。", "invention_patents"),
        ("对成功打造区域品牌的纺织企业，奖励20万元。", "industry"),
        ("加大对民营企业智能改造示范项目支持力度。", "ownership"),
        ("通过算力券支持民营企业租用智算资源。", "ownership"),
        ("对园区小微企业减收物业费。", "size_class"),
    ],
)
def test_what_no_field_tests_is_still_asked(read, asked_fields, text, field):
    assert field in asked_fields(own=text)
    assert untested(read(own=text))


def test_a_patent_that_may_be_of_any_year_asks_no_more(read):
    assert not untested(read(own="对已获得授权发明专利的企业，给予3万元奖励。"))


def test_projects_told_by_their_trade_ask_no_more(read):
    assert not untested(read(own="加大对服务业项目支持力度。"))


def test_grades_of_a_prize_are_of_that_prize(asked):
    found = asked(own="对获得省质量奖金奖、银奖、提名奖的，分别奖励30万元、20万元、10万元。")
    assert ("awards", "has_any", ("省质量奖金奖", "省质量奖银奖", "省质量奖提名奖")) in found


def test_the_grades_of_two_prizes_keep_to_their_own(asked):
    found = asked(own="对获得市科技进步一等奖、二等奖和市专利金奖的，奖励10万元。")
    assert ("awards", "has_any", ("市科技进步一等奖", "市科技进步二等奖", "市专利金奖")) in found


def test_the_way_that_a_loan_takes_is_no_platform_to_have(asked):
    found = asked(own="对通过市中小企业信用平台发放的制造业小微企业贷款，给予贴息。")
    assert all(field != "platforms" for field, _, _ in found)
    assert ("size_class", "in", ("micro", "small")) in found
    assert any(field == "industry" for field, _, _ in found)


def test_what_was_recognised_as_a_platform_is_one_to_have(asked_fields):
    assert "platforms" in asked_fields(own="对通过省级工业互联网平台认定的企业，奖励30万元。")


def test_bodies_for_small_firms_tell_no_size(asked_fields):
    assert "size_class" not in asked_fields(own="支持中小企业协会举办对接活动。")


@pytest.mark.parametrize(
    "text",
    [
        "民间投资可以直接参加挂牌交易。",
        "对民间投资技术改造项目给予贴息。",
        "支持民间资本积极参与养老设施建设。",
    ],
)
def test_private_money_that_may_do_something_has_private_owners(asked, text):
    assert ("ownership", "in", ("private",)) in asked(own=text)


def test_private_firms_beside_others_of_a_sort_are_one_of_them(read):
    condition = read(own="对民营企业和平台企业给予法律援助。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {type(leaf) for leaf in either.any} == {Criterion, OpaqueCriterion}


def test_a_new_sort_of_research_body_may_be_a_firm(asked):
    found = asked(own="对评估合格的市级新型研发机构，给予50万元补助。")
    assert ("entity_type", "in", ("enterprise", "institute")) in found


def test_a_title_told_for_the_whole_policy_is_not_asked_of_who_serves_its_holders(asked, asked_fields):
    told = "本政策适用于“专精特新”中小企业"
    served = asked(own="遴选一批优秀服务商，建立企业服务资源池。", condition=told)
    assert all(field != "titles" for field, _, _ in served)
    assert "titles" in asked_fields(own="给予最高20万元补助。", condition=told)
