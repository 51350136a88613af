"""People who were chosen for a list, those of them that are meant, and what they apply for."""

from policymatch.domain.condition import NoneOf
from tests.reading.criteria.leaves import told


def test_a_plan_of_the_country_or_a_province_is_named_with_its_level(read):
    own = "对入选国家或辽宁省“蚕乡英才计划”的，给予20万元配套奖励。"
    assert told(read(own=own), "titles") == [("has_any", ("国家级“蚕乡英才计划”", "辽宁省“蚕乡英才计划”"))]


def test_people_left_out_of_a_list_of_people_leave_out_nobody_else(read):
    some = read(own="入选蚕乡英才计划中除领军人才以外的人选，每人奖励8万元。")
    assert not any(isinstance(node, NoneOf) for node in some.all)
    units = read(own="除个人以外的单位均可申报，给予8万元奖励。")
    assert any(isinstance(node, NoneOf) for node in units.all)


def test_the_papers_by_which_a_title_is_applied_for_ask_nobody_to_hold_it(read):
    papers = read(own="企业可随时填写雏鹰企业申报信息，给予指导。")
    assert ("has_any", ("eaglet",)) not in told(papers, "titles")
    assert told(read(own="对雏鹰企业申报发明专利的，给予奖励3万元。"), "titles") == [("has_any", ("eaglet",))]
