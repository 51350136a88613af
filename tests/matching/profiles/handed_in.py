"""Profiles as a door takes them in: parsed, or their faults by place."""

from datetime import date

import pytest

from policymatch.domain.errors import ProfileError
from policymatch.matching.profiles.profile import parse_profile
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def parse(raw):
    return parse_profile(raw, on=ON, terms=load_terms())


def faults_of(raw):
    with pytest.raises(ProfileError) as caught:
        parse(raw)
    return {fault.pointer: fault.wording for fault in caught.value.faults}
