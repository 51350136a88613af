"""Teams and people who were chosen for a list, those of them that are meant, and bodies through whom something is done."""

import pytest

from policymatch.domain.condition import NoneOf
from tests.reading.criteria.leaves import told


@pytest.mark.parametrize(
    "own",
    [
        "对入选“蚕乡英才”创新团队的，给予60万元资助。",
        "对首次入选市级竹编创业团队的，分三年给予90万元资助。",
    ],
)
def test_a_team_that_was_chosen_is_who_has_it(asked, own):
    assert ("entity_type", "in", ("team",)) in asked(own=own)


@pytest.mark.parametrize(
    "own", ["推荐入选市级竹编创业团队的企业，奖励6万元。", "对入选企业的研发团队给予指导。"]
)
def test_a_firm_that_has_chosen_teams_is_no_team(asked, own):
    assert ("entity_type", "in", ("team",)) not in asked(own=own)


def test_a_plan_of_the_country_or_a_province_is_named_with_its_level(read):
    own = "对入选国家或辽宁省“蚕乡英才计划”的，给予20万元配套奖励。"
    assert told(read(own=own), "titles") == [("has_any", ("国家级“蚕乡英才计划”", "辽宁省“蚕乡英才计划”"))]


def test_people_left_out_of_a_list_of_people_leave_out_nobody_else(read):
    some = read(own="入选蚕乡英才计划中除领军人才以外的人选，每人奖励8万元。")
    assert not any(isinstance(node, NoneOf) for node in some.all)
    units = read(own="除个人以外的单位均可申报，给予8万元奖励。")
    assert any(isinstance(node, NoneOf) for node in units.all)


def test_bodies_through_whom_something_is_done_are_not_who_does_it(asked):
    own = "依托丝绸协会、商会等组织，在外地设立联络站，每年给予最高9万元经费补助。"
    assert ("entity_type", "in", ("association",)) not in asked(own=own)
    itself = "对丝绸协会在外地设立联络站的，每年给予最高9万元经费补助。"
    assert ("entity_type", "in", ("association",)) in asked(own=itself)


def test_the_papers_by_which_a_title_is_applied_for_ask_nobody_to_hold_it(read):
    papers = read(own="企业可随时填写雏鹰企业申报信息，给予指导。")
    assert ("has_any", ("eaglet",)) not in told(papers, "titles")
    assert told(read(own="对雏鹰企业申报发明专利的，给予奖励3万元。"), "titles") == [("has_any", ("eaglet",))]
