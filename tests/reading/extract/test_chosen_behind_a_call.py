"""A call that gives nothing, and behind it what those are given who are chosen: one measure, with what the call asks."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "海川市渔业促进办法\n"
OF_A_TITLE = (
    "第四条 鼓励渔业企业创建渔业示范基地。申报渔业示范基地应当符合以下条件：\n"
    "（一）养殖面积不少于100亩；\n（二）职工人数不少于20人。\n"
)


def asked(measure):
    leaves = leaves_of(measure.condition)
    return {(x.field.value, x.value) for x in leaves if isinstance(x, Criterion)}


def chosen_below(thing):
    return (
        f"第二条 支持渔业企业联合科研院所建设{thing}。申请建设{thing}的企业应当具备下列条件：\n"
        "（一）为有效期内的高新技术企业；\n（二）上年度研发费用占营业收入的比例不低于4%。\n"
        "经评审认定的，给予每个最高80万元补助，认定后拨付50%，两年建设期满验收合格后拨付剩余资金。\n"
    )


@pytest.mark.parametrize("thing", ["种质资源库", "种苗培育中心"])
@pytest.mark.parametrize("beside", ["", OF_A_TITLE])
def test_what_the_chosen_are_given_behind_a_list_is_one_measure_that_asks_the_list(
    measures_of, thing, beside
):
    found = [
        m for m in measures_of(HEAD + chosen_below(thing) + beside) if "80万元" in m.benefits[0].quote.text
    ]
    assert len(found) == 1
    assert [(b.cap_yuan, b.rate) for b in found[0].benefits] == [(8e5, None)]
    assert {("titles", ("high_tech",)), ("rd_ratio", 0.04)} <= asked(found[0])
    # Nobody holds before what he is chosen for, or a title of another article.
    assert "platforms" not in {field for field, _ in asked(found[0])}
    assert thing in found[0].title


def test_what_the_list_asks_is_a_part_of_the_one_measure_of_its_article(measures_of):
    found = measures_of(HEAD + chosen_below("种质资源库"))
    assert len(found) == 1
    quotes = [leaf.quote.text for leaf in leaves_of(found[0].condition) if leaf.quote]
    assert any("高新技术企业" in quote for quote in quotes)
    assert not any("剩余资金" in quote for quote in quotes)


def test_the_side_that_is_called_on_and_what_it_is_given_are_one_measure(measures_of):
    body = (
        "第二条 支持渔业企业将技术需求张榜，面向全国征集揭榜方。需求方应为规模以上渔业企业，项目总投入不低于400万元。"
        "经论证立项的，按技术合同实际支付额的20%给予需求方补助，最高200万元。\n"
    )
    (found,) = measures_of(HEAD + body)
    assert [(b.rate, b.cap_yuan) for b in found.benefits] == [(0.2, 2e6)]
    assert ("above_scale", True) in asked(found)
