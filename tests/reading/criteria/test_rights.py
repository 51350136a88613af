"""What is asked of patents and copyrights counted together: any sort of them may make up the count."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


def _either(condition):
    (either,) = [node for node in condition.all if isinstance(node, AnyOf)]
    told = {(str(leaf.field), leaf.value) for leaf in leaves_of(either) if isinstance(leaf, Criterion)}
    return told, any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either))


@pytest.mark.parametrize(
    "text",
    [
        "拥有1项以上发明专利、实用新型专利或软件著作权。",
        "发明专利、实用新型专利或软件著作权不少于1项。",
    ],
)
def test_one_of_several_sorts_may_be_any_of_them(read, text):
    told, more = _either(read(condition=text))
    assert told == {("invention_patents", 1.0), ("utility_patents", 1.0), ("software_copyrights", 1.0)}
    assert not more


@pytest.mark.parametrize(
    "text",
    [
        "发明专利或软件著作权不少于3件。",
        "拥有不少于3件发明专利或软件著作权。",
    ],
)
def test_several_sorts_may_make_up_a_count_together(read, text):
    assert _either(read(condition=text)) == (
        {("invention_patents", 3.0), ("software_copyrights", 3.0)},
        True,
    )


@pytest.mark.parametrize(
    "text",
    ["拥有发明专利、集成电路布图设计等知识产权5项以上。", "拥有1项以上发明专利或植物新品种。"],
)
def test_a_sort_that_no_field_tells_leaves_the_count_open(read, text):
    told, more = _either(read(condition=text))
    assert {field for field, _ in told} == {"invention_patents"}
    assert more


def test_each_sort_has_its_own_count(read):
    told, _ = _either(read(condition="拥有自主知识产权的发明专利1项、实用新型专利3项或软件著作权5项以上。"))
    assert told == {("invention_patents", 1.0), ("utility_patents", 3.0), ("software_copyrights", 5.0)}


def test_counts_that_are_all_asked_stay_apart(asked):
    assert asked(condition="拥有发明专利3项以上，软件著作权5项以上。") == {
        ("invention_patents", ">=", 3.0),
        ("software_copyrights", ">=", 5.0),
    }


def test_what_others_hold_is_not_asked_of_the_applicant(asked):
    assert not asked(condition="在孵企业拥有发明专利、软件著作权等知识产权不少于30件。")


def test_sorts_added_up_behind_an_or_are_another_way(read):
    text = "自主研发2项以上发明专利或植物新品种权，或7项以上实用新型专利+软件著作权等知识产权；"
    counts = {("invention_patents", 2.0), ("utility_patents", 7.0), ("software_copyrights", 7.0)}
    assert _either(read(condition=text)) == (counts, True)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("实用新型专利获得授权后资助800元/件。", "utility_patents"),
        ("通过PCT途径提交专利申请的，每件资助5000元。", "pct_patents"),
        ("提交PCT专利申请后，每件资助6000元。", "pct_patents"),
        ("自有发明专利在授权后2年内投产的，给予20万元资助。", "invention_patents"),
    ],
)
def test_a_right_that_is_paid_for_once_it_is_had_must_be_held(asked, text, field):
    assert (field, ">=", 1.0) in asked(own=text)


def test_what_else_must_come_of_an_application_is_no_step_of_applying(read):
    condition = read(own="提交PCT专利申请取得国际检索报告后资助9000元/件。")
    (left,) = (leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion))
    assert left.decides


def test_what_a_bracket_only_advises_to_have_is_asked_of_nobody(asked_fields):
    assert asked_fields(condition="拥有自主知识产权（建议企业拥有2项发明专利或8项实用新型专利）。") == set()
