"""What a document says that 中小企业 are is the size as it takes it, and asks nothing more of anybody."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms

TITLE = "甘肃省促进中小企业发展条例"
MEANING = (
    "第二条 本条例所称中小企业，是指在本省行政区域内依法设立并符合国家中小企业划分标准的企业，"
    "包括中型企业、小型企业和微型企业。"
)
ALL = ("micro", "small", "medium")
HERE = ("region", "620000")


def condition(own):
    body = f"{TITLE}\n{MEANING}\n{own}"
    passage = Passage(role=PassageRole.OWN, start=body.index(own), end=len(body))
    return read_condition(body, [passage], load_terms(), "620000")


def told(own):
    leaves = (x for x in leaves_of(condition(own)) if isinstance(x, Criterion))
    return {(str(x.field), x.value) for x in leaves}


def left_open(own):
    return [x for x in leaves_of(condition(own)) if isinstance(x, OpaqueCriterion) and x.decides]


def test_small_and_medium_firms_take_in_the_micro_ones_where_a_document_says_so():
    own = "第三条 对中小企业购置设备给予补助。"
    assert told(own) == {("size_class", ALL), HERE}


def test_the_standard_of_a_size_asks_nothing_beside_the_size():
    own = "第四条 县级以上人民政府应当建立担保机制，为中小企业提供优惠费率的融资担保服务。"
    assert told(own) == {("size_class", ALL), HERE}
    assert left_open(own) == []


def test_a_narrower_size_stays_as_narrow_as_it_is_told():
    assert told("第五条 为小型微型企业提供低成本的经营场所。") == {("size_class", ("micro", "small")), HERE}


@pytest.mark.parametrize(
    "own",
    [
        "第六条 向中小企业开放实验室的高校，由科技部门给予奖补。",
        "第七条 天使投资人对中小企业进行投资的，按照规定享受税收优惠政策。",
        "第八条 科技部门应当为高层次人才创办中小企业提供启动资金。",
    ],
)
def test_whoever_serves_or_founds_firms_of_a_size_is_of_none(own):
    assert "size_class" not in {field for field, _ in told(own)}
    assert left_open(own)


def test_an_offer_that_names_no_size_hears_nothing_of_the_standard():
    quotes = [
        x.quote.text for x in leaves_of(condition("第九条 对首次上市的企业给予50万元奖励。")) if x.quote
    ]
    assert not any("划分标准" in quote for quote in quotes)


def test_firms_of_a_size_that_are_only_spoken_of_are_entitled_to_nothing_by_it():
    own = "第十条 鼓励金融机构为中小企业提供以知识产权为担保品的担保融资。"
    assert ("size_class", ALL) in told(own)
    assert left_open(own)
