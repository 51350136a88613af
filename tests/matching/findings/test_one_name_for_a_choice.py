"""A choice is called the same where a firm is asked for it and where it is told of it."""

import pytest

from policymatch.domain.condition import Criterion
from policymatch.domain.fields import EntityType, Field, Need, Ownership, SizeClass
from policymatch.domain.profile_names import CHOICE_NAMES
from policymatch.matching.findings.asked import Asked
from policymatch.terms import load_terms

KINDS = {"entity_type": EntityType, "ownership": Ownership, "size_class": SizeClass, "needs": Need}


def test_every_choice_has_a_name() -> None:
    assert {key: set(names) for key, names in CHOICE_NAMES.items()} == {
        key: set(kinds) for key, kinds in KINDS.items()
    }


@pytest.mark.parametrize(
    ("field", "code"), [(Field(key), code) for key in KINDS if key != "needs" for code in KINDS[key]]
)
def test_a_finding_names_a_choice_as_the_form_does(field: Field, code: str) -> None:
    criterion = Criterion(field=field, op="=", value=code)
    asked, name = Asked(criterion, negated=False).wording(load_terms()), CHOICE_NAMES[field][code]
    assert (asked.zh, asked.en) == (f"为{name.zh}", name.en)
