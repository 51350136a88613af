"""Where a firm is: one place, told so that no other can be meant; what else was told is named."""

from datetime import date

import numpy as np
import pytest

from policymatch.domain.errors import Fault, ProfileError
from policymatch.matching.profiles.profile import parse_profile
from policymatch.matching.rank.places import placed
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def fault_of(region: str) -> Fault:
    with pytest.raises(ProfileError) as refused:
        parse_profile({"region": region}, on=ON, terms=load_terms())
    (fault,) = refused.value.faults
    assert fault.pointer == "/region"
    return fault


def test_a_name_of_several_places_is_refused_with_each_of_them() -> None:
    told = fault_of("Taizhou").wording
    assert told.en == (
        '"Taizhou" may be any of 2 places: Taizhou, Jiangsu (321200); Taizhou, Zhejiang (331000). '
        "Tell which one, by its full name or code"
    )
    assert "2个地方：江苏省泰州市（321200）、浙江省台州市（331000）；请写明是哪一个" in told.zh
    for name in ("Chaoyang", "朝阳区"):
        assert "北京市朝阳区（110105）" in fault_of(name).wording.zh


@pytest.mark.parametrize("name", ["Taizhou, Jiangsu (321200)", "321200", "江苏省泰州市"])
def test_a_place_can_be_told_as_the_refusal_names_it(name: str) -> None:
    told = name.partition(" (")[0]
    assert parse_profile({"region": told}, on=ON, terms=load_terms()).region == "321200"


@pytest.mark.parametrize("name", ["中国", "全国", "China", "000000", 0])
def test_no_firm_is_in_the_whole_country(name: str) -> None:
    told = fault_of(name).wording
    assert "是全国，不是企业所在的一个地方" in told.zh
    assert "is the whole country, and a firm is in one place of it" in told.en


def test_nothing_is_of_another_place_where_only_the_country_is_known() -> None:
    regions = np.array([0, 210000, 110000], np.int32)
    assert placed(regions, "000000").away.tolist() == [0.0, 0.0, 0.0]


def test_what_is_no_place_is_quoted_to_its_end_however_long_it_is() -> None:
    told = fault_of("Room 5, 88 Kexueyuan Road, Haidian District, Beijing 100190").wording.en
    assert told.startswith(
        'there is no place called "Room 5, 88 Kexueyuan Road, Haidian District, Beijing 1001…";'
    )
