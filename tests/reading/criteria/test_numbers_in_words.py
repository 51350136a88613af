"""Numbers in words: 满两年 asks what 满2年 asks, also of whom it is not asked or less of it is."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of


def _leaves(condition):
    return [
        (str(leaf.field), str(leaf.op), leaf.value) if isinstance(leaf, Criterion) else "open"
        for leaf in leaves_of(condition)
    ]


@pytest.mark.parametrize(
    ("role", "in_words", "in_digits"),
    [
        ("condition", "企业成立满两年，但高新技术企业除外。", "企业成立满2年，但高新技术企业除外。"),
        ("condition", "企业注册满一年，高新技术企业除外。", "企业注册满1年，高新技术企业除外。"),
        ("condition", "成立超过三年，高新技术企业除外。", "成立超过3年，高新技术企业除外。"),
        ("target", "成立满三年，高新技术企业除外。", "成立满3年，高新技术企业除外。"),
        (
            "condition",
            "拥有发明专利不少于五件（软件企业不少于两件）。",
            "拥有发明专利不少于5件（软件企业不少于2件）。",
        ),
        ("condition", "成立满三年（高新技术企业满一年）。", "成立满3年（高新技术企业满1年）。"),
        ("condition", "成立满三年，高新技术企业满一年。", "成立满3年，高新技术企业满1年。"),
        (
            "condition",
            "研发人员不少于二十人（软件企业可少于十人）。",
            "研发人员不少于20人（软件企业可少于10人）。",
        ),
    ],
)
def test_who_need_not_meet_a_number_in_words_has_another_way(read, role, in_words, in_digits):
    (words,), (digits,) = read(**{role: in_words}).all, read(**{role: in_digits}).all
    assert isinstance(words, AnyOf)
    assert _leaves(words) == _leaves(digits)


def test_some_years_that_nobody_counts_are_no_number(read):
    nodes = read(condition="成立满一定年限，国有企业除外。").all
    assert not any(isinstance(node, AnyOf) for node in nodes)
    assert len(nodes) == 2
