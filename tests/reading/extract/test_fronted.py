"""Whom the first sentence of a clause puts in front of all that it gives."""

import pytest

from tests.reading.criteria.leaves import untested

HEAD = "某市支持海洋产业若干措施\n第一条 培育壮大。对海洋企业给予20万元奖励。\n"
FRONTED = "第二条 重大项目。对于市级海洋示范项目，由市海洋局会同市财政局提出支持方案，给予资金支持。"


def untested_of_last(measures_of, text):
    return untested(measures_of(HEAD + FRONTED + text + "\n")[-1].condition)


@pytest.mark.parametrize(
    "text",
    ["优先采取贷款贴息方式支持项目落地，并结合项目贡献对企业给予落地奖励。", "同时给予最高100万元落地奖励。"],
)
def test_whom_a_clause_puts_in_front_is_whom_its_later_sentences_are_for(measures_of, text):
    assert "对于市级海洋示范项目" in untested_of_last(measures_of, text)


def test_a_sentence_that_names_others_is_for_those_alone(measures_of):
    told = untested_of_last(measures_of, "对新落户的海洋科研机构，给予最高100万元落地奖励。")
    assert "对于市级海洋示范项目" not in told
