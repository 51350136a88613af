"""Items that are grades of one gift, and what is given to those who were chosen: one measure, not several."""

import pytest

from policymatch.domain.condition import leaves_of

HEAD = "海川市渔业促进办法\n"


def offers(read, body):
    return [((HEAD + body)[m.start : m.end], [b.amount_yuan for b in m.benefits]) for m in read(HEAD + body)]


@pytest.mark.parametrize(
    ("lead", "items", "sums"),
    [
        (
            "第二条 对新认定的渔业研发机构，按以下标准给予一次性奖励：",
            ("（一）国家级，奖励60万元；", "（二）省级，奖励40万元；", "（三）市级，奖励8万元。"),
            [6e5, 4e5, 8e4],
        ),
        (
            "第二条 支持渔业企业上市。分阶段给予补助：",
            ("1.完成辅导备案的，补助15万元；", "2.获受理的，补助25万元；", "3.成功上市的，补助90万元。"),
            [1.5e5, 2.5e5, 9e5],
        ),
    ],
)
def test_sums_that_a_sentence_announces_class_by_class_are_one_measure(measures_of, lead, items, sums):
    found = offers(measures_of, "\n".join((lead, *items)) + "\n")
    assert [told for _, told in found] == [sums]
    assert found[0][0].endswith(items[-1])


def test_several_gifts_below_one_sentence_stay_measures_of_their_own(measures_of):
    body = (
        "第二条 降低渔业企业成本。按以下标准给予补贴：\n"
        "（一）租金补贴，每月每平方米补贴12元，最高6万元；\n"
        "（二）装修补贴，每平方米补贴400元，最高30万元。\n"
    )
    assert len(offers(measures_of, body)) == 2


def test_what_the_chosen_are_given_is_one_measure_with_the_call_for_them(measures_of):
    body = "第二条 鼓励成立4年以上的高新技术企业申报区级瞪羚企业。经专家评审认定为区级瞪羚企业的，每年给予35万元补助。\n"
    (measure,) = measures_of(HEAD + body)
    assert [b.amount_yuan for b in measure.benefits] == [350_000.0]
    asked = {(str(leaf.field), leaf.value) for leaf in leaves_of(measure.condition) if hasattr(leaf, "value")}
    assert {("age_months", 48.0), ("titles", ("high_tech",))} <= asked


def test_a_call_that_gives_something_itself_and_what_the_chosen_are_given_are_two(measures_of):
    body = "第二条 鼓励渔业企业申报区级示范企业，每家给予5万元申报补助。\n第三条 经评审认定为区级示范企业的，给予35万元奖励。\n"
    assert [told for _, told in offers(measures_of, body)] == [[50_000.0], [350_000.0]]


def test_the_standard_of_a_card_gives_each_class_its_grade_of_one_support(measures_of):
    body = (
        "一、支持类别\n（一）荣誉奖励\n申报条件：2030年新认定的渔业企业。\n"
        "支持标准：对国家级单项冠军企业奖励90万元，对省级瞪羚企业奖励15万元。\n"
    )
    (found,) = offers(measures_of, body)
    assert found[1] == [900_000.0, 150_000.0]


@pytest.mark.parametrize(
    "aside",
    [
        "答：《海川市渔业若干政策》自2030年7月1日起施行，有效期至2032年6月30日。",
        "答：除第二问另有说明外，可以与市级政策叠加享受。",
        "本类别实行“免申即享”，由市渔业局依据认定文件直接确定名单，企业无需提交申报材料。",
    ],
)
def test_the_terms_of_what_others_offer_are_no_offer(measures_of, aside):
    body = f"一、有什么奖励？\n答：对新认定的渔业企业给予35万元奖励。\n二、还有什么规定？\n{aside}\n"
    assert [told for _, told in offers(measures_of, body)] == [[350_000.0]]
