"""Who is left out is left out by what names him, and no one else is."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import told
from tests.reading.criteria.plain import FIRM, NOBODY, PLACE, misses

PERSON = {"region": PLACE, "entity_type": "individual"}


@pytest.mark.parametrize("left_out", ["事业单位在编人员", "机关工作人员", "公务员"])
def test_some_people_who_are_left_out_bar_no_other_people(read, left_out):
    condition = read(own=f"对取得高级技师证书的毕业生（不含{left_out}），给予每人1000元补贴。")
    assert not misses(condition, PERSON)
    assert told(condition, "entity_type") == [("in", ("individual",))]


def test_all_people_who_are_left_out_stay_barred(read):
    condition = read(own="商标权利人（不包括自然人）将其商标实际运用于本单位经营的，给予资助。")
    assert misses(condition, PERSON)


def test_who_is_not_paid_twice_is_barred_and_need_be_nothing(read):
    condition = read(own="小巨人企业奖励30万元。对规上企业转为上市公司的，市级层面不再重复给予奖励。")
    assert [str(leaf.field) for leaf in condition.all if isinstance(leaf, Criterion)] == ["titles"]
    assert any(isinstance(node, NoneOf) for node in condition.all)
    assert not misses(condition, {**NOBODY, "titles": ["little_giant"]})


def test_a_name_that_holds_the_word_for_priority_only_ranks_nobody(read):
    condition = read(own="对取得医疗器械优先审查程序资格的小微企业，奖励100万元。")
    assert misses(condition, FIRM, size_class="large")
    assert not misses(read(own="小微企业优先推荐，奖励100万元。"), FIRM, size_class="large")


@pytest.mark.parametrize(
    "texts",
    [
        {"own": "对金融机构以外的现代物流企业给予10万元奖励。"},
        {"condition": "申报主体为金融机构以外的现代物流企业。"},
    ],
)
def test_who_is_named_in_front_of_but_for_is_left_out(read, texts):
    condition = read(**texts)
    assert told(condition, "industry") == [("has_any", ("金融机构",)), ("has_any", ("现代物流",))]
    barred = next(node for node in condition.all if isinstance(node, NoneOf))
    assert [leaf.value for leaf in leaves_of(barred)] == [("金融机构",)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("行业协会、商会不得申报。", ("association",)),
        ("高等院校一律不予资助。", ("university",)),
        # Those who are paid already may have something else.
        ("行业协会不得重复申报。", None),
    ],
)
def test_bodies_of_which_a_bar_says_that_they_may_not_apply_are_barred(read, text, kinds):
    condition = read(exclusion=text)
    barred = [node for node in condition.all if isinstance(node, NoneOf)]
    asked = [leaf.value for node in barred for leaf in leaves_of(node) if isinstance(leaf, Criterion)]
    assert asked == ([kinds] if kinds else [])


def test_kinds_of_applicant_are_told_without_those_that_are_barred(read):
    condition = read(target="本办法适用于本市的企业、行业协会。", exclusion="行业协会不得申报。")
    assert told(condition, "entity_type") == [("in", ("enterprise",))]
    both = read(target="本办法适用于本市的企业、行业协会。", exclusion="行业协会不得重复申报。")
    assert told(both, "entity_type") == [("in", ("enterprise", "association"))]
