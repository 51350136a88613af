"""Cities right under a province (仙桃市), whose numbers stand in a place 90 that is no city."""

import pytest

from policymatch.domain.regions import own_region
from policymatch.matching.truth import Truth
from policymatch.terms import load_terms

CITIES = ["419001", "429004", "429005", "429006", "469001", "659001"]


@pytest.mark.parametrize("code", CITIES)
def test_what_such_a_city_calls_its_own_is_the_city_alone(code):
    assert code in load_terms().regions
    assert own_region("city", code) == code
    for other in CITIES:
        state = load_terms().shared_places.state(other, own_region("city", code))
        assert state.name == (Truth.MET if other == code else Truth.UNMET).name
