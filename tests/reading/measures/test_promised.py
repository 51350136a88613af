"""Promises: which of labelled sentences name a support that others say how much of is given."""

import pytest

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.promised import with_promises
from policymatch.reading.measures.recognition import with_titles
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

BEGIN, OUTSIDE = Label.BEGIN, Label.OUTSIDE
LIST = (
    "某区改造办法\n一、支持方式\n{names}\n"
    "（1）对厂房改造项目，按照投资的10%给予补助。\n（2）对会展活动，按照经费的30%给予支持。"
)


def laid_out(body):
    return layout_of(body, paragraphs(body))


def label_by(layout, *begins):
    return [BEGIN if any(word in u.text for word in begins) else OUTSIDE for u in layout.units]


def begun(layout, labels):
    return [u.text for u, label in zip(layout.units, labels, strict=True) if label is BEGIN]


@pytest.mark.parametrize(
    "names",
    [
        "分为建设补助和贷款贴息两种，符合条件的项目可以申请其中一种支持方式。",
        "根据评估结果，采取事前补助或后补助方式给予分类支持，支持经费主要用于人员交流等。",
    ],
)
def test_the_forms_in_which_a_list_gives_are_no_offer(names):
    layout = laid_out(LIST.format(names=names))
    found = begun(layout, with_promises(layout, label_by(layout, names[:6], "（1）", "（2）")))
    assert [text[:3] for text in found] == ["（1）", "（2）"]


def test_what_is_encouraged_and_what_is_given_on_terms_are_one_offer():
    layout = laid_out(
        "某区办法\n鼓励建设专业工坊，开展高水平的加工服务。符合示范工坊条件的，给予不超过90万元资金支持。"
    )
    (offer,) = offers_of(layout, label_by(layout, "鼓励", "符合"))
    assert (offer.first, offer.last) == (1, 2)


def test_a_reward_for_those_recognised_leaves_the_recognition_to_be_offered():
    layout = laid_out(
        "特色园区认定管理办法\n第二条 对审议通过的特色园区发文予以批复。\n第三条 认定为市级特色园区给予一定奖励。"
    )
    found = begun(layout, with_titles(layout, label_by(layout, "给予一定奖励"), "特色园区认定管理办法"))
    assert len(found) == 2


def test_a_policy_of_rewards_and_how_much_of_a_tax_it_gives_back_are_one_offer():
    layout = laid_out(
        "优惠政策\n在本区纳税的软件企业，实行税收地方留成奖励政策。前三年地方留成部分全额奖励，第四年按50%奖励。"
    )
    found = with_promises(layout, label_by(layout, "实行", "前三年"))
    assert begun(layout, found) == ["在本区纳税的软件企业，实行税收地方留成奖励政策。"]


def test_what_others_are_given_behind_such_a_policy_is_another_offer():
    layout = laid_out(
        "优惠政策\n在本区纳税的软件企业，实行税收地方留成奖励政策。对企业高管，按个人所得税的50%给予奖励。"
    )
    assert len(begun(layout, with_promises(layout, label_by(layout, "实行", "高管")))) == 2
