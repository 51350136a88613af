"""Titles of what the answer to a question gives: the name of the gift in the answer, else in the question."""

import pytest

from policymatch.reading.titles.headings import heading_name, topic_of

HEAD = "渔湾市渔港扶持政策问答\n"


@pytest.mark.parametrize(
    ("asked", "answer", "title"),
    [
        ("开渔店有钱拿吗？", "新开渔店可领一次性开业补贴1万元。", "一次性开业补贴"),
        ("开业补贴怎么领？能领多少？", "新开渔店每家补贴1万元。", "开业补贴"),
        ("引进船长怎么奖励？", "引进船长的企业，按每人3000元给予引才奖励。", "引才奖励"),
        ("参加渔市大赛获奖有什么奖励？", "获奖项目落地的，给予5万元落地奖励。", "渔市大赛获奖落地奖励"),
        ("渔校学生见习，单位能拿补贴吗？", "经认定的见习基地，按每人每月900元补贴。", "渔校学生见习补贴"),
        ("缺资金怎么办？能申请贷款吗？", "可以申请渔业担保贷款。渔业企业最高可贷200万元。", "渔业担保贷款"),
    ],
)
def test_an_answer_is_called_by_what_it_gives(measures_of, asked, answer, title):
    (measure,) = measures_of(f"{HEAD}问1：{asked}\n答：{answer}\n")
    assert measure.title == title


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("渔网补贴标准是多少？", "渔网补贴"),
        ("企业买渔网有补助吗？", "企业买渔网补助"),
        ("租船办公，船租有没有补贴？", "船租补贴"),
        ("怎么申请渔业担保贷款？额度多大？", "渔业担保贷款"),
        ("见习补贴发给谁？每月多少钱？", "见习补贴"),
        ("渔工学艺后怎么领补贴？", "渔工学艺补贴"),
    ],
)
def test_a_question_is_named_by_what_it_asks_about(question, name):
    assert heading_name(question) == name


def test_what_sort_of_page_it_is_names_nothing():
    assert topic_of("【政策问答】渔湾市渔港扶持政策一问一答") == "渔港扶持"


def test_where_and_when_one_applies_is_no_offer(measures_of):
    told = (
        "问2：去哪里办？\n答：开业补贴、渔网补贴全年受理。均可在“渔惠通”平台线上办理，也可到渔港窗口提交。\n"
    )
    (measure,) = measures_of(f"{HEAD}问1：开渔店有钱拿吗？\n答：新开渔店可领一次性开业补贴1万元。\n{told}")
    assert measure.title == "一次性开业补贴"
