"""Every trade of a list that a firm is to work in, be it known to a table or not."""

import pytest

from tests.reading.criteria.leaves import told
from tests.reading.criteria.plain import FIRM, meets


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("从事药品、医疗器械研发、生产及服务的企业", {"药品", "医疗器械"}),
        ("从事海洋生物、海工装备等领域研发制造的企业", {"海洋生物", "海工装备"}),
        ("从事软件开发、信息技术服务的企业", {"软件开发", "信息技术"}),
        (
            "从事检验检测、知识产权、科技咨询等科技服务的企业",
            {"检验检测", "知识产权", "科技咨询", "科技服务"},
        ),
        ("从事集成电路设计、制造、封装测试的企业", {"集成电路"}),
        ("从事新能源汽车整车及关键零部件研发、生产的企业", {"新能源汽车", "关键零部件"}),
    ],
)
def test_a_trade_that_no_table_knows_stands_beside_one_that_it_knows(read, text, trades):
    condition = read(target=text)
    ((op, names),) = told(condition, "industry")
    assert (op, set(names)) == ("has_any", trades)
    assert all(meets(condition, FIRM, industry=[trade]) for trade in trades)
