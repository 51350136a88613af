"""What gives others a part of what was told is an offer of its own."""

import pytest

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.shares_of_a_standard import gives_a_share, with_shares_of_a_standard
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "搬往本区其他码头的，按上述标准的40%补助。",
        "去年底前投产、未领过补贴的冷库项目，可按本办法第六条标准的70%补报一次。",
        "信用C级企业也可申报，但补助减半。",
    ],
)
def test_a_part_of_what_others_have_is_a_gift(text):
    assert gives_a_share(text)


@pytest.mark.parametrize(
    "text",
    [
        "未按期投产的，按此标准的50%执行。",
        "企业按上述标准申报。",
        "信用C级企业不得申报。",
        "第六条标准的70%由区财政承担。",
    ],
)
def test_what_cuts_a_gift_or_gives_nothing_is_none(text):
    assert not gives_a_share(text)


def test_such_a_sentence_begins_an_offer_behind_that_of_which_it_is_a_part():
    body = "若干措施\n第一条 对新建冷库的企业给予30万元补助。搬往本区其他码头的，按上述标准的40%补助。"
    layout = layout_of(body, paragraphs(body))
    labels = with_shares_of_a_standard(layout, [Label.OUTSIDE] * len(layout.units))
    assert [layout.units[i].text for i, label in enumerate(labels) if label is Label.BEGIN] == [
        "搬往本区其他码头的，按上述标准的40%补助。"
    ]
