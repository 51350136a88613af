"""Classes of a title: a word beside its name makes it another, and an act that has several may mean them all."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure
from policymatch.terms import load_terms

TERMS = load_terms()


def _titles(measure: Measure) -> set[str]:
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {
        str(one)
        for leaf in leaves
        if leaf.field is Field.TITLES and isinstance(leaf.value, tuple)
        for one in leaf.value
    }


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("领军瞪羚企业", ["领军瞪羚企业"]),
        ("种子瞪羚、瞪羚企业", ["种子瞪羚企业", "gazelle"]),
        ("后备专精特新企业", ["后备专精特新企业"]),
        ("领军型高新技术企业", ["领军高新技术企业"]),
        ("潜在型瞪羚企业", ["潜在瞪羚企业"]),
        ("小巨人后备企业", ["小巨人后备企业"]),
        ("批准高新技术企业", ["high_tech"]),
        ("高新技术企业培育企业文化", ["high_tech"]),
    ],
)
def test_a_word_of_rank_makes_it_a_title_of_its_own(text: str, codes: list[str]) -> None:
    assert [mention.code for mention in TERMS.titles.find(text)] == codes


_DIVIDED = """渔港瞪羚企业培育办法
第二条 瞪羚企业按成长阶段分为种子瞪羚企业、瞪羚企业和领军瞪羚企业三个层次。
第三条 对有效期内各层次瞪羚企业，每年给予6万元补助。
第四条 对领军瞪羚企业，给予70万元奖励。
第五条 对瞪羚企业，给予场租补贴8万元。
第六条 对种子瞪羚企业给予3万元奖励，对瞪羚企业给予9万元奖励。
"""


def test_an_act_that_divides_a_title_into_classes_means_them_all_where_it_tells_none_apart(
    measures_of,
) -> None:
    every = {"种子瞪羚企业", "gazelle", "领军瞪羚企业"}
    of_all, leading, plain, *apart = measures_of(_DIVIDED)
    assert (_titles(of_all), _titles(leading), _titles(plain)) == (every, {"领军瞪羚企业"}, every)
    assert set().union(*map(_titles, apart)) == {"种子瞪羚企业", "gazelle"}


def test_a_category_of_its_own_means_itself_where_not_all_are_named(measures_of) -> None:
    body = _DIVIDED.replace("种子瞪羚企业、瞪羚企业和领军瞪羚企业三个层次", "种子瞪羚企业和瞪羚企业两个类别")
    of_all, _, plain, *_ = measures_of(body.replace("各层次", "各类"))
    assert (_titles(of_all), _titles(plain)) == ({"种子瞪羚企业", "gazelle"}, {"gazelle"})


def test_machines_bought_for_a_rented_place_are_the_firms_own(measures_of) -> None:
    (rented,) = measures_of(
        "渔港厂房办法\n第一条 对租用标准化厂房，且自租用之日起一年内设备投资额不低于700万元的企业，按租金的30%给予补贴。"
    )
    leaves = (leaf for leaf in leaves_of(rented.condition) if isinstance(leaf, Criterion))
    assert 7e6 in [leaf.value for leaf in leaves if leaf.field is Field.EQUIPMENT_YUAN]


def test_those_who_seek_the_class_above_are_not_asked_again_what_the_class_below_takes(measures_of) -> None:
    body = """渔港瞪羚企业认定办法
第二条 申报瞪羚企业的，应当符合下列条件：
（一）职工人数不少于20人；
（二）上年度营业收入不低于3000万元。
第三条 申报领军瞪羚企业的，应当已认定为渔港瞪羚企业满1年，且符合下列条件：
（一）上年度营业收入不低于3亿元。
"""
    below, above = measures_of(body)
    assert "不少于20人" in str(below.condition)
    assert "不低于3亿元" in str(above.condition)
    assert "不少于20人" not in str(above.condition)


def test_the_list_that_holders_are_put_into_is_not_asked_of_them(measures_of) -> None:
    (measure,) = measures_of("将瞪羚企业优先纳入上市后备“金种子”企业库，给予20万元培育补助。\n")
    assert _titles(measure) == {"gazelle"}
