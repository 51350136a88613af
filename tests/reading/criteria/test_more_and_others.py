"""What puts more on top of an offer asks nothing of it, nor do sentences for another sort of project."""

import pytest


@pytest.mark.parametrize(
    "more",
    [
        "获评“专精特新”中小企业的，再增加奖励20万元，专精特新“小巨人”企业不予奖励。",
        "对高新技术企业追加奖励10万元。",
        "对年营业收入5亿元以上的，另外给予50万元奖励。",
        "高新技术企业的奖励标准可提高至60万元。",
    ],
)
def test_more_for_some_is_not_asked_of_all(asked, more, asked_fields):
    base = "对首次纳入规模以上统计范围的企业给予30万元奖励。"
    assert asked(own=base + more) == asked(own=base)
    assert "above_scale" in asked_fields(own=base)


def test_an_offer_that_is_itself_an_addition_asks_what_it_says(asked):
    told = asked(own="在入规奖励基础上，对高新技术企业追加奖励20万元。")
    assert ("titles", "has_any", ("high_tech",)) in told


def test_what_follows_without_adding_is_asked(asked):
    told = asked(own="对规模以上企业给予30万元奖励。申报企业须为高新技术企业。")
    assert {"above_scale", "titles"} <= {field for field, _, _ in told}


SORTS = (
    "申报单位须具有独立法人资格。网络出版项目的申报单位须为高新技术企业；"
    "期刊出版项目的申报单位须成立3年以上；阅读推广活动项目的申报单位应为规模以上企业。"
)


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("（1）网络出版包括网络文学、有声读物等，给予补贴。", "titles"),
        ("（2）期刊出版包括专栏、增刊等，给予补贴。", "age_months"),
    ],
)
def test_a_sentence_for_one_sort_of_project_is_asked_of_no_other(asked_fields, own, field):
    told = asked_fields(own=own, condition=SORTS)
    assert told & {"titles", "age_months", "above_scale"} == {field}
    assert "independent_legal_person" in told


def test_an_offer_of_none_of_several_sorts_is_asked_what_all_are_asked(asked_fields):
    told = asked_fields(own="（3）给予获奖作品奖励。", condition=SORTS)
    assert "independent_legal_person" in told
    assert not told & {"titles", "age_months", "above_scale"}


@pytest.mark.parametrize("words", ["具有独立法人资格", "具有法人资质", "具备法人资格"])
def test_the_standing_of_a_legal_person_is_told_in_several_words(asked, words):
    assert ("independent_legal_person", "=", True) in asked(condition=f"申报单位须{words}。")
