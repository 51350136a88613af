"""Values of a profile that stand for something else than they seem to."""

import pytest

from policymatch.domain.condition import Criterion
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.truth import Truth
from tests.matching.profiles.handed_in import ON, faults_of, parse

LISTS = ("titles", "platforms", "awards", "projects", "received")


@pytest.mark.parametrize("key", LISTS)
@pytest.mark.parametrize("told", [["无"], ["none"], ["None"], ["没有"], ["暂无"], "无", []])
def test_one_word_for_nothing_says_that_nothing_is_held(key, told):
    firm = parse({key: told})
    asked = Criterion(field=key, op="has_any", value=("市级企业技术中心",))
    barred = Criterion(field=key, op="has_none", value=("市级企业技术中心",))
    assert getattr(firm, key) == ()
    assert (leaf_truth(asked, firm, ON), leaf_truth(barred, firm, ON)) == (Truth.UNMET, Truth.MET)


@pytest.mark.parametrize("key", LISTS)
def test_a_word_for_nothing_beside_something_is_a_contradiction(key):
    assert faults_of({key: ["无", "市级企业技术中心"]})


@pytest.mark.parametrize("key", ["founded_on", "project_started_on"])
@pytest.mark.parametrize("told", [0, 86400, "86400", 1.5, True, "2020-3-1", "20200301"])
def test_a_number_is_no_day(key, told):
    assert list(faults_of({key: told})) == [f"/{key}"]
    assert getattr(parse({key: "2020-03-01"}), key).isoformat() == "2020-03-01"


@pytest.mark.parametrize("told", [35, 12.5, {"min": 0.03, "max": 35}])
def test_a_share_of_research_that_was_meant_as_per_cent_is_a_fault(told):
    (fault,) = faults_of({"rd_ratio": told}).values()
    assert "0.05" in fault.zh
    assert parse({"rd_ratio": 4.5}).rd_ratio == 4.5
