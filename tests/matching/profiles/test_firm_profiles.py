import sys
from decimal import Decimal
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.condition import Criterion
from policymatch.domain.errors import ProfileError
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.profiles.profile import parse_profile, profile_hash
from policymatch.matching.truth import Truth
from policymatch.terms import load_terms, packaged_folder
from policymatch.terms.tables import read_table
from tests.matching.profiles.handed_in import ON, faults_of, parse


@pytest.mark.parametrize("radical", ["国家\u2fbc新技术企业", "\u2fbc新技术企业"])
def test_a_title_with_look_alike_radicals_is_the_title(radical: str) -> None:
    held = parse({"titles": ["高新技术企业"]}).titles
    assert parse({"titles": [radical]}).titles == held
    assert parse({"titles": [{"code": radical}]}).titles == held


def test_places_trades_and_words_are_read_through_look_alike_radicals_and_names_stay_as_told() -> None:
    name = "\u2f7c\u2ec4\u2ed4公司"
    told = {"region": "成都市\u2fa6\u2f5c区", "industry": ["\u2f2f业软件"], "awards": ["\u2ec4湖奖"]}
    plain = {"region": "成都市金牛区", "industry": ["工业软件"], "awards": ["西湖奖"]}
    assert parse(told | {"name": name}) == parse(plain | {"name": name})
    assert parse({"name": name}).name == name


def test_what_cannot_be_true_together_is_told_beside_values_that_are_wrong_by_themselves() -> None:
    told = {"titles": ["无", "高新技术企业"], "employees": -1, "rd_staff": 60}
    assert set(faults_of(told)) == {"/titles/0", "/employees"}
    told = {"rd_staff": 60, "employees": 40, "listed": "x", "region": "亚特兰蒂斯"}
    assert set(faults_of(told)) == {"/rd_staff", "/listed", "/region"}


def test_a_code_that_was_abolished_counts_as_the_place_that_took_it_over():
    terms = load_terms()
    now = {"210122": "210115", "110228": "110118", "310103": "310101"}
    for abolished, code in now.items():
        assert parse_profile({"region": abolished}, on=ON, terms=terms).region == code


def test_a_firm_under_any_abolished_code_is_in_the_place_that_took_it_over():
    terms = load_terms()
    former = [
        entry
        for entry in read_table(packaged_folder("corpus") / "terms" / "regions.toml")
        if entry.kind == "former"
    ]
    assert len(former) > 15
    for entry in former:
        firm = parse_profile({"region": entry.text("code")}, on=ON, terms=terms)
        here = Criterion(field="region", op="in_region", value=entry.text("now"))
        assert leaf_truth(here, firm, ON) is Truth.MET


def test_every_fault_is_named_at_once_with_its_place():
    faults = faults_of(
        {
            "revenue": 5,
            "revenue_yuan": -5,
            "bachelor_ratio": 1.2,
            "founded_on": "2030-01-01",
            "region": "不存在市",
            "employees": {"min": 9, "max": 2},
            "titles": ["高新技术企业", 5],
            "size_class": "huge",
            "foo/bar": 1,
        }
    )
    assert sorted(faults) == [
        "/bachelor_ratio",
        "/employees",
        "/foo~1bar",
        "/founded_on",
        "/region",
        "/revenue",
        "/revenue_yuan",
        "/size_class",
        "/titles/1",
    ]


def test_a_part_greater_than_its_whole_is_a_fault():
    fault = faults_of({"rd_staff": 60, "employees": 40})["/rd_staff"]
    assert fault.zh == "研发人员收到 60，多于职工总数 40；应不多于后者，请改正其一"
    assert set(faults_of({"rd_staff": {"min": 60}, "employees": {"max": 40}})) == {"/rd_staff"}
    assert parse({"rd_staff": {"min": 30, "max": 60}, "employees": 40}).employees == 40


def test_none_beside_something_held_is_a_fault():
    assert set(faults_of({"titles": ["none", "瞪羚企业"]})) == {"/titles/0"}
    assert set(faults_of({"platforms": ["众创空间", "无"]})) == {"/platforms/1"}
    assert parse({"titles": []}).titles == ()


def test_an_unknown_key_comes_with_the_one_that_was_probably_meant():
    faults = faults_of({"revenue": 5, "营业收入": 5, "emploees": 3})
    assert faults["/revenue"].en == 'there is no field "revenue"; did you mean "revenue_yuan"?'
    assert '"revenue_yuan"' in faults["/营业收入"].zh
    assert '"employees"' in faults["/emploees"].zh


def test_a_fault_says_what_arrived_and_what_was_expected():
    faults = faults_of({"bachelor_ratio": 1.2, "employees": {"min": 9, "max": 2}, "founded_on": "2030-01-01"})
    assert "收到 1.2，应为0 到 1 之间的数" in faults["/bachelor_ratio"].zh
    assert "min is not above its max" in faults["/employees"].en
    assert "不晚于 2026-11-24" in faults["/founded_on"].zh


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ({"rd_staff_ratio": {"min": 0.2, "max": 1.4}}, "/rd_staff_ratio"),
        ({"rd_ratio": True}, "/rd_ratio"),
        ({"valuation_yuan": float("inf")}, "/valuation_yuan"),
        ({"loan_yuan": {"low": 3}}, "/loan_yuan"),
        ({"titles": [{"code": "瞪羚", "year": 1800}]}, "/titles/0"),
        ({"needs": ["funding", "luck"]}, "/needs/1"),
        ({"region": "999999"}, "/region"),
        ({"region": "朝阳"}, "/region"),
        ({"name": 5}, "/name"),
        ({"industry": 5}, "/industry"),
        ([], ""),
    ],
)
def test_impossible_values_are_refused_at_their_place(raw, pointer):
    assert list(faults_of(raw)) == [pointer]


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ({"employees": "-5"}, "/employees"),
        ({"employees": Decimal(-5)}, "/employees"),
        ({"employees": Decimal("NaN")}, "/employees"),
        ({"rd_staff_ratio": "15"}, "/rd_staff_ratio"),
        ({"rd_staff_ratio": {"min": "15"}}, "/rd_staff_ratio"),
        ({"bachelor_ratio": {"min": "0.2", "max": "2"}}, "/bachelor_ratio"),
        ({"employees": {"min": True}}, "/employees/min"),
        ({"profit_yuan": {"max": False}}, "/profit_yuan/max"),
        ({"revenue_yuan": {"min": nan}}, "/revenue_yuan/min"),
        ({"revenue_yuan": {"max": inf}}, "/revenue_yuan/max"),
        ({"profit_yuan": {"min": "-inf"}}, "/profit_yuan/min"),
        ({"revenue_yuan": 10**400}, "/revenue_yuan"),
    ],
)
def test_a_figure_is_held_against_its_limits_however_it_is_written(raw, pointer):
    assert set(faults_of(raw)) == {pointer}


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ({"description": "机器人\ud800"}, "/description"),
        ({"industry": ["软件", "\udfff"]}, "/industry/1"),
        ({"awards": [{"code": "奖", "level": "\ud800"}]}, "/awards/0"),
        ({"region": "\ud800"}, "/region"),
        ({"\ud800": 1}, "/\\ud800"),
    ],
)
def test_half_a_character_is_refused_in_words_that_can_be_written(raw, pointer):
    faults = faults_of(raw)
    assert list(faults) == [pointer]
    assert (faults[pointer].zh + faults[pointer].en).encode()


def test_what_is_nested_too_deeply_to_be_shown_is_refused_beside_other_faults():
    deep = 1
    for _ in range(sys.getrecursionlimit() + 100):
        deep = [deep]
    assert set(faults_of({"needs": deep, "entity_type": deep, "name": 5})) == {
        "/needs",
        "/entity_type",
        "/name",
    }
    assert set(faults_of(deep)) == {""}


def test_a_figure_within_its_limits_may_be_written_as_text():
    told = parse({"employees": "34", "rd_staff_ratio": {"min": "0.1"}, "profit_yuan": "-5"})
    assert (told.employees, told.rd_staff_ratio.min, told.profit_yuan) == (34, 0.1, -5)


def test_names_of_places_and_titles_become_codes():
    firm = parse(
        {"region": "沈阳市浑南区", "titles": ["国家高新技术企业", {"code": "瞪羚企业", "year": 2024}]}
    )
    assert firm.region == "210112"
    assert [title.code for title in firm.titles] == ["high_tech", "gazelle"]
    assert firm.titles[1].year == 2024


def test_a_code_of_an_industry_is_accepted_beside_words_and_named():
    assert parse({"industry": ["I6513", "人工智能"]}).industry == (
        "I6513",
        "软件和信息技术服务业",
        "人工智能",
    )
    assert parse({"industry": "汽车制造业"}).industry == ("汽车制造业",)


def test_growth_and_profit_may_be_negative_and_rd_may_pass_revenue():
    firm = parse({"profit_yuan": -5, "revenue_growth": -0.3, "rd_ratio": 2.5, "net_assets_yuan": -1})
    assert firm.profit_yuan == -5


def test_a_firm_that_told_nothing_is_a_firm():
    assert parse({}) == FirmProfile()


def test_null_is_not_told_and_an_empty_list_is():
    firm = parse({"titles": [], "platforms": None})
    assert firm.titles == ()
    assert firm.platforms is None


def test_the_fingerprint_is_that_of_what_was_told():
    same = parse({"region": "沈阳", "employees": 5}), parse({"employees": 5.0, "region": "210100"})
    assert profile_hash(same[0]) == profile_hash(same[1])
    assert profile_hash(same[0]) != profile_hash(parse({"region": "沈阳", "employees": 6}))


values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=8),
        st.sampled_from(["high_tech", "210112", "2024-02-30", "micro", "1e999"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["min", "max", "code", "year", "level", "x"]), inner, max_size=3),
    ),
    max_leaves=6,
)


@settings(max_examples=400)
@given(
    st.dictionaries(st.one_of(st.sampled_from(list(FirmProfile.model_fields)), st.text(max_size=6)), values)
)
def test_whatever_arrives_is_a_profile_or_a_list_of_faults_within_it(raw):
    for fault in faults_or_none(raw):
        assert fault.pointer.startswith("/")
        assert fault.wording.zh
        assert fault.wording.en


def faults_or_none(raw):
    try:
        parse(raw)
    except ProfileError as error:
        return error.faults
    return ()


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("省专精特新中小企业", "specialised_sme"),
        ("浙江省“专精特新”中小企业（2023年）", "specialised_sme"),
        ("第五批国家级专精特新“小巨人”企业", "little_giant"),
        ("省级创新型中小企业", "innovative_sme"),
        ("专精特新中小企业培育库", "专精特新中小企业培育库"),
    ],
)
def test_a_title_is_known_whoever_granted_it(told, code):
    assert [
        str(title) if isinstance(title, str) else title.code for title in parse({"titles": [told]}).titles
    ] == [code]


def test_who_trades_in_his_own_name_is_told_what_to_write():
    fault = faults_of({"entity_type": "个体工商户"})["/entity_type"]
    assert "个体工商户写 individual" in fault.zh
    assert "is individual" in fault.en
