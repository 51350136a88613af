"""Names of articles in brackets: what an article is about, and nothing that it asks."""

import pytest

from policymatch.domain.condition import NoneOf, OpaqueCriterion

GIVEN = "对连续两年产值增长的工业企业，给予6万元奖励。"


@pytest.mark.parametrize("name", ["小升规", "规上培育", "瞪羚企业", "外资研发中心", "限制"])
def test_the_name_of_an_article_asks_nothing(read, name):
    named, plain = (read(own=f"第四条　{head}{GIVEN}") for head in (f"【{name}】", ""))
    told = [[getattr(leaf, "field", leaf.quote.text) for leaf in one.all] for one in (named, plain)]
    assert told[0] == told[1]


@pytest.mark.parametrize("name", ["限制", "除外", "不予支持"])
def test_what_an_article_so_named_bars_is_all_that_it_bars(read, asked, name):
    texts = {
        "own": "对瞪羚企业给予8万元奖励。",
        "exclusion": f"第九条　【{name}】企业近两年内发生重大环境违法行为的，不得申报。",
    }
    assert ("clean_record", "=", True) in asked(**texts)
    condition = read(**texts)
    assert not any(isinstance(node, NoneOf | OpaqueCriterion) for node in condition.all)


def test_a_name_that_alone_says_to_whom_is_heard(asked):
    assert asked(own="第四条　【瞪羚企业】给予最高30万元资助。") == {("titles", "has_any", ("gazelle",))}


def test_words_in_such_brackets_within_a_sentence_are_no_name(asked):
    text = "申报企业须为【瞪羚企业】且上年度营业收入不低于900万元。"
    assert {("titles", "has_any", ("gazelle",)), ("revenue_yuan", ">=", 9e6)} <= asked(condition=text)
