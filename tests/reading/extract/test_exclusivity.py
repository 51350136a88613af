"""Rules between supports, told in a sentence of their own."""

import pytest

from policymatch.domain.measure import ExclusiveRule
from policymatch.reading.extract.exclusivity import read_exclusivity
from policymatch.reading.flow import chinese_flow_of


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("同一部作品同一年度原则上仅限申报一种补贴。", [ExclusiveRule.ONE_OF]),
        ("项目如获文化基金资助，不得接受其他区级财政性资金支持。", [ExclusiveRule.NOT_IF_RECEIVED]),
        ("每个项目的补助资金不超过该项目建设实际发生的费用。", [ExclusiveRule.TOTAL_CAP]),
        (
            "获评雏鹰企业的，再增加奖励8万元，已获得中央财政资金支持的国家级制造业单项冠军示范企业不予奖励。",
            [ExclusiveRule.NOT_IF_RECEIVED],
        ),
        ("企业不得接受其他单位委托。", []),
        ("每家企业仅限申报1个项目。", []),
        ("符合本措施重点支持方向且总投资达到2000万元（含）以上的，应纳入项目库。", []),
    ],
)
def test_a_rule_between_supports_is_told_from_what_is_asked(text, rules):
    found = read_exclusivity(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text))
    assert [one.rule for one in found] == rules


NAMED = (
    "溪口县就业扶持办法\n一、加强培训\n对培训合格的人员给予培训补贴，每人800元；其中的困难人员再给予交通费补贴，每天30元。"
    "交通费补贴每人每年只享受一次，且不可同时领取工伤津贴。\n二、鼓励创业\n对首次创办企业的人员给予5000元创业奖励。\n"
    "三、稳定岗位\n对不裁员的企业返还上年度社保费的40%。{rule}\n"
)


def test_a_rule_that_names_one_support_binds_that_one_alone(measures_of):
    measures = measures_of(NAMED.format(rule="符合条件的企业在同一年度内，只享受一次社保费返还政策。"))
    barred = {m.title: {rule.quote.text[:5] for rule in m.exclusive} for m in measures}
    assert barred[next(t for t in barred if "创业" in t)] == set()
    assert barred[measures[-1].title] == {"符合条件的"}
    assert "交通费补贴" in {one for title, rules in barred.items() if "创业" not in title for one in rules}


def test_a_rule_that_speaks_of_the_whole_document_binds_every_offer(measures_of):
    measures = measures_of(
        NAMED.format(rule="\n四、附则\n本办法所列交通费补贴等各项补贴每人每年只享受一次。")
    )
    assert all(any("本办法" in rule.quote.text for rule in m.exclusive) for m in measures)
